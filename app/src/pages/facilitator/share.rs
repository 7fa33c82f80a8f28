//! How leaders get the result, and when everything goes.

use leptos::{html, prelude::*, server_fn::ServerFn};

use super::{ask::AskOnce, room::Room};
use crate::{
    act::{self, DeleteWorkshop},
    parts::{FaultLine, send},
    words::date::date,
};

/// Her own way to the published result.
#[component]
pub fn Share(room: Room) -> impl IntoView {
    let words = room.material();
    let workshop = room.key.workshop;
    let published = room.slice(|view| view.published_at.is_some());
    view! {
        <Show when=move || published.get()>
            <section class="share">
                <h2>{words.share}</h2>
                <p>
                    <a class="button" href=format!("/r/{workshop}") aria-describedby="result-note">
                        {words.result_page}
                    </a>
                </p>
                <p class="quiet-text" id="result-note">
                    {words.result_note}
                </p>
            </section>
        </Show>
    }
    .into_any()
}

/// «Lag lenke til ledere», and then the link.
#[component]
pub fn LeaderLink(room: Room, primary: Signal<bool>) -> impl IntoView {
    let words = room.material();
    let workshop = room.key.workshop;
    let answer = room.leader_link;
    let link = Memo::new(move |_| answer.with(|answer| answer.clone().and_then(Result::ok)));
    let fault = Signal::derive(move || answer.with(|answer| answer.clone().map(|answer| answer.map(|_| ()))));
    view! {
        {move || match link.get() {
            Some(link) => view! { <Address room link primary /> }.into_any(),
            None => {
                view! {
                    <form
                        class="next"
                        method="post"
                        action=act::LeaderLink::url()
                        on:submit=move |event| send(&event, answer)
                    >
                        <input type="hidden" name="workshop" value=workshop.to_string() />
                        <button class:primary=primary aria-describedby="bar-then">
                            {words.leader_link}
                        </button>
                        <FaultLine lang=room.key.lang answer=fault />
                    </form>
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

/// The secret address, to be copied. Without a secure context there is no clipboard: then it is marked.
#[component]
fn Address(room: Room, link: String, primary: Signal<bool>) -> impl IntoView {
    let words = room.material();
    let field = NodeRef::<html::Input>::new();
    let said = RwSignal::new("");
    let copy = {
        let link = link.clone();
        move |_| {
            if let Some(field) = field.get_untracked() {
                field.select();
            }
            said.set(if to_clipboard(&link) { words.copied } else { words.copy_by_hand });
        }
    };
    view! {
        <div class="address">
            <label for="leader-address">{words.leader_address}</label>
            <div class="saved-line-field">
                <input type="text" id="leader-address" readonly value=link node_ref=field />
                <button type="button" class:primary=primary on:click=copy>
                    {words.copy}
                </button>
            </div>
            <p role="status">{said}</p>
        </div>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
fn to_clipboard(text: &str) -> bool {
    let secure = window().is_secure_context();
    if secure {
        let _ = window().navigator().clipboard().write_text(text);
    }
    secure
}

#[cfg(not(feature = "hydrate"))]
fn to_clipboard(_: &str) -> bool {
    false
}

/// «Slettes {dato}», and «Slett verkstedet nå».
#[component]
pub fn Retention(room: Room) -> impl IntoView {
    let words = room.material();
    let workshop = room.key.workshop;
    let at = room.slice(|view| view.delete_at);
    view! {
        <div class="retention">
            <p>{move || at.get().map(|at| (words.deletes)(&date(room.key.lang, at)))}</p>
            <AskOnce room label=words.delete_workshop question=words.delete_workshop_question>
                <form method="post" action=DeleteWorkshop::url()>
                    <input type="hidden" name="workshop" value=workshop.to_string() />
                    <button class="danger">{words.delete_workshop}</button>
                </form>
            </AskOnce>
        </div>
    }
    .into_any()
}
