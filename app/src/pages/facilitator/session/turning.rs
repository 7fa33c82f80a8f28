//! The pages of the wall, turned from where she stands.

use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    act::TurnWall,
    pages::facilitator::host::Host,
    parts::{FaultLine, Reply, send},
};

#[component]
pub fn Turning(host: Host) -> impl IntoView {
    let words = host.material();
    let answer = Reply::<()>::new(None);
    view! {
        <form
            method="post"
            action=TurnWall::url()
            class="turning"
            aria-label=words.wall_pages
            on:submit=move |event| send(&event, answer)
        >
            <input type="hidden" name="workshop" value=host.key.workshop.to_string() />
            <span>{words.wall_pages}</span>
            <button name="back" value="true" aria-describedby="turning-note">
                {words.wall_back}
            </button>
            <button name="back" value="false" aria-describedby="turning-note">
                {words.wall_on}
            </button>
            <span class="quiet-text" id="turning-note">
                {words.wall_pages_note}
            </span>
            <FaultLine lang=host.key.lang answer />
        </form>
    }
    .into_any()
}
