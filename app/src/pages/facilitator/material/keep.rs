//! «Ta vare på verdigrunnlaget»: what was published lives on beyond the workshop.

use domain::{Charter, CharterId, Timestamp};
use leptos::{prelude::*, server_fn::ServerFn};
use words::{charter::AtWorkshop, date::date};

use super::next_edition::NextEdition;
use crate::{
    charter_act::KeepCharter,
    pages::facilitator::host::{Host, Kept},
};

/// Names its heading.
pub const CHARTER: &str = "charter";

/// Not of a rehearsal, nor where people were not told.
#[component]
pub fn Keep(host: Host) -> impl IntoView {
    let all = words::words(host.key.lang);
    let words = &all.charter.at_workshop;
    let may = host.view.with_untracked(|view| view.settings.may_be_kept && !view.settings.rehearsal);
    let kept = host.kept.get_value();
    let (heading, is_there) = match kept {
        None => (words.keep, false),
        Some(Kept::Next { .. }) => (all.edition.title, false),
        Some(Kept::Own { .. } | Kept::Former { .. }) => (all.charter.title, true),
    };
    // What is kept is there still when the result was taken back from the leaders.
    let there = host.slice(move |view| may && (view.published_at.is_some() || is_there));
    view! {
        <Show when=move || there.get()>
            <section class="share" aria-labelledby=CHARTER>
                <h2 id=CHARTER tabindex="-1">
                    {heading}
                </h2>
                {match host.kept.get_value() {
                    None => first(host, words),
                    Some(Kept::Own { held, published_at, behind, .. }) => {
                        again(host, words, held, published_at, behind)
                    }
                    Some(Kept::Former { held, published_at }) => former(host, words, held, published_at),
                    Some(Kept::Next { title, edition, .. }) => {
                        view! { <NextEdition host title edition /> }.into_any()
                    }
                }}
            </section>
        </Show>
    }
    .into_any()
}

fn first(host: Host, words: &'static AtWorkshop) -> AnyView {
    let deleted = host.slice(|view| view.delete_at);
    // To the day: the page says it anew at every tick.
    let until = Memo::new(move |_| date(host.key.lang, Charter::lives_until(host.now.get())));
    let about = move || {
        let deleted = deleted.get().map(|at| date(host.key.lang, at)).unwrap_or_default();
        (words.keep_about)(&until.get(), &deleted)
    };
    view! {
        <p class="quiet-text" id="keep-note">
            {about}
        </p>
        {form(host, words.keep, "keep-note")}
    }
    .into_any()
}

fn again(
    host: Host,
    words: &'static AtWorkshop,
    held: Option<CharterId>,
    published_at: Timestamp,
    behind: bool,
) -> AnyView {
    let behind = move |at: Timestamp| behind || at != published_at;
    let changed = host.slice(move |view| view.published_at.is_some_and(behind));
    let page = match held {
        Some(charter) => format!("/h/{charter}"),
        None => format!("/r/{}/verdigrunnlag", host.key.workshop),
    };
    view! {
        <p class="quiet-text">{(words.kept)(&date(host.key.lang, published_at))}</p>
        <p>
            <a class="button" href=page>
                {words.open}
            </a>
        </p>
        <Show when=move || changed.get()>
            <p id="update-note">{words.changed}</p>
            {form(host, words.update, "update-note")}
        </Show>
    }
    .into_any()
}

/// What was kept of it is another workshop's by now, and no way leads there from here but its holder's own.
fn former(
    host: Host,
    words: &'static AtWorkshop,
    held: Option<CharterId>,
    published_at: Timestamp,
) -> AnyView {
    let lang = host.key.lang;
    view! {
        <p class="quiet-text">{(words::words(lang).edition.former)(&date(lang, published_at))}</p>
        {held
            .map(|charter| {
                view! {
                    <p>
                        <a class="button" href=format!("/h/{charter}")>
                            {words.open}
                        </a>
                    </p>
                }
                    .into_any()
            })}
    }
    .into_any()
}

fn form(host: Host, button: &'static str, about: &'static str) -> AnyView {
    view! {
        <form method="post" action=KeepCharter::url()>
            <input type="hidden" name="workshop" value=host.key.workshop.to_string() />
            <button aria-describedby=about>{button}</button>
        </form>
    }
    .into_any()
}
