//! How leaders get the result, and when everything goes.

use leptos::{prelude::*, server_fn::ServerFn};
use words::date::date;

use super::{for_leaders::ForLeaders, keep::Keep};
use crate::{
    act::{DeleteWorkshop, SHARE},
    pages::facilitator::{ask::AskOnce, host::Host},
    parts::FacilitatorForm,
};

/// Her own way to the published result, and to keeping it.
#[component]
pub fn Share(host: Host) -> impl IntoView {
    let words = host.material();
    let workshop = host.key.workshop;
    let published = host.slice(|view| view.published_at.is_some());
    // Else it is at hand in the bar.
    let leaders = host.owner && host.makes_next_edition();
    view! {
        <Show when=move || published.get()>
            <section class="share">
                <h2 id=SHARE tabindex="-1">
                    {words.share}
                </h2>
                <p>
                    <a class="button" href=format!("/r/{workshop}") aria-describedby="result-note">
                        {words.result_page}
                    </a>
                </p>
                <p class="quiet-text" id="result-note">
                    {words.result_note}
                </p>
                <OnWall host />
                {leaders
                    .then(|| {
                        view! {
                            <ForLeaders host primary=false described_by="leaders-note" />
                            <p class="quiet-text" id="leaders-note">
                                {words.leaders_may}
                            </p>
                        }
                            .into_any()
                    })}
            </section>
        </Show>
        {host.owner.then(|| view! { <Keep host /> }.into_any())}
    }
    .into_any()
}

/// «Vis plakaten på storskjermen», and away again.
#[component]
fn OnWall(host: Host) -> impl IntoView {
    let words = host.material();
    let shown = host.slice(|view| view.poster_shown);
    view! {
        <FacilitatorForm key=host.key>
            <input
                type="hidden"
                name="command[ShowPoster][on]"
                value=move || (!shown.get()).to_string()
            />
            <button aria-describedby="on-wall-note">
                {move || if shown.get() { words.poster_off_wall } else { words.poster_on_wall }}
            </button>
        </FacilitatorForm>
        <p class="quiet-text" id="on-wall-note">
            {words.poster_on_wall_note}
        </p>
    }
    .into_any()
}

/// «Slettes {dato}», and «Slett verkstedet nå».
#[component]
pub fn Retention(host: Host) -> impl IntoView {
    let words = host.material();
    let workshop = host.key.workshop;
    let kept = host.slice(|view| (view.delete_at, view.has_begun, view.settings.retention_days));
    let question =
        if host.has_charter() { words.delete_workshop_only } else { words.delete_workshop_question };
    view! {
        <div class="retention">
            <p>
                {move || {
                    let (at, begun, days) = kept.get();
                    let date = date(host.key.lang, at?);
                    Some(if begun { (words.deletes)(&date) } else { (words.deletes_unbegun)(&date, days) })
                }}
            </p>
            {host
                .owner
                .then(|| {
                    view! {
                        <AskOnce host label=words.delete_workshop question>
                            <form method="post" action=DeleteWorkshop::url()>
                                <input type="hidden" name="workshop" value=workshop.to_string() />
                                <button class="danger">{words.delete_workshop}</button>
                            </form>
                        </AskOnce>
                    }
                        .into_any()
                })}
        </div>
    }
    .into_any()
}
