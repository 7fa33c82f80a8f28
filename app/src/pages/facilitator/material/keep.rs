//! «Ta vare på verdigrunnlaget»: what was published lives on beyond the workshop.

use domain::{Charter, Timestamp};
use leptos::{prelude::*, server_fn::ServerFn};
use words::{charter::AtWorkshop, date::date, words};

use crate::{
    charter_act::KeepCharter,
    pages::facilitator::host::{Host, Kept},
};

/// Not of a rehearsal, nor where people were not told.
#[component]
pub fn Keep(host: Host) -> impl IntoView {
    let words = &words(host.key.lang).charter.at_workshop;
    let may = host.view.with_untracked(|view| view.settings.may_be_kept && !view.settings.rehearsal);
    let heading = host.kept.map_or(words.keep, |_| words::words(host.key.lang).charter.title);
    // What is kept is there still when the result was taken back from the leaders.
    let there = host.slice(move |view| may && (view.published_at.is_some() || host.kept.is_some()));
    view! {
        <Show when=move || there.get()>
            <section class="share" aria-labelledby="charter">
                <h2 id="charter">{heading}</h2>
                {match host.kept {
                    None => first(host, words),
                    Some(kept) => again(host, words, kept),
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

fn again(host: Host, words: &'static AtWorkshop, kept: Kept) -> AnyView {
    let behind = move |at: Timestamp| kept.behind || at != kept.published_at;
    let changed = host.slice(move |view| view.published_at.is_some_and(behind));
    let page = match kept.held {
        Some(charter) => format!("/h/{charter}"),
        None => format!("/r/{}/verdigrunnlag", host.key.workshop),
    };
    view! {
        <p class="quiet-text">{(words.kept)(&date(host.key.lang, kept.published_at))}</p>
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

fn form(host: Host, button: &'static str, about: &'static str) -> AnyView {
    view! {
        <form method="post" action=KeepCharter::url()>
            <input type="hidden" name="workshop" value=host.key.workshop.to_string() />
            <button aria-describedby=about>{button}</button>
        </form>
    }
    .into_any()
}
