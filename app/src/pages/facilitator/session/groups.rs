//! The groups: their sizes, and those who wait.

use std::collections::HashMap;

use domain::{GroupId, Stage, grouping::GROUP_SIZE, view::GroupStatus};
use leptos::prelude::*;

use super::moving::Move;
use crate::{
    pages::facilitator::host::Host,
    parts::{FacilitatorForm, keyed_list},
};

#[component]
pub fn GroupList(host: Host) -> impl IntoView {
    let (ids, of) = statuses(host);
    let (words, common) = (host.words(), host.common());
    view! {
        <ul class="groups">
            {keyed_list(ids, |id| *id, move |id| view! {
                <li>
                    <strong>{move || of.with(|of| of.get(&id).map(|group| (common.group)(group.number)))}</strong>
                    " "
                    {move || of.with(|of| of.get(&id).map(|group| (words.size)(group.size)))}
                    <Move host of id />
                </li>
            })}
        </ul>
    }
}

/// «1 venter på gruppe»
#[component]
pub fn Waiting(host: Host) -> impl IntoView {
    let words = host.words();
    let waiting = host.slice(|view| view.waiting);
    view! {
        <span class="waiting" role="status">
            {move || (waiting.get() > 0).then(|| (words.waiting)(waiting.get()))}
        </span>
    }
}

/// What can be done for those who wait.
#[component]
pub fn ForWaiting(host: Host) -> impl IntoView {
    let words = host.words();
    let waiting = host.slice(|view| view.waiting);
    let groups = &words::words(host.key.lang).groups;
    // Nobody comes to work in a group any more: then there is nothing to offer.
    let wait = host.slice(|view| view.wait);
    let offer = host.slice(|view| {
        let open = view.wait.is_some_and(|wait| wait.now);
        open.then_some(()).and(view.new_group.or(view.new_group_asking))
    });
    let asks = host.slice(|view| view.new_group.is_none());
    let in_lobby = host.slice(|view| view.stage == Stage::Lobby);
    let rev = host.seats_rev();
    let told = move || offer.get().and_then(|offer| offer.borrows).unwrap_or_default();
    let note = move || match offer.get().and_then(|offer| offer.borrows) {
        Some((group, place)) if asks.get() => (groups.borrows_from_work)(group, place),
        Some((group, place)) => (words.new_group_borrows)(group, place),
        None if waiting.get() > GROUP_SIZE => groups.new_group_some.to_owned(),
        None => words.new_group_note.to_owned(),
    };
    view! {
        <Show when=move || { waiting.get() > 0 && offer.get().is_none() }>
            <p class="quiet-text">
                {move || match wait.get() {
                    Some(_) if in_lobby.get() => Some(groups.deal_again),
                    wait => wait.map(|wait| groups.wait(wait, waiting.get())),
                }}
            </p>
        </Show>
        <Show when=move || offer.get().is_some()>
            <FacilitatorForm key=host.key>
                <input type="hidden" name="command[AddGroup][rev]" value=move || rev.get() />
                <input
                    type="hidden"
                    name="command[AddGroup][asked]"
                    value=move || asks.get().to_string()
                />
                <input type="hidden" name="command[AddGroup][group]" value=move || told().0 />
                <input type="hidden" name="command[AddGroup][place]" value=move || told().1 />
                <button aria-describedby="new-group-note">{words.new_group}</button>
                <p id="new-group-note" class="quiet-text">
                    {note}
                </p>
            </FacilitatorForm>
        </Show>
    }
    .into_any()
}

/// By id, so that each row wakes for its own changes alone.
pub fn statuses(host: Host) -> (Memo<Vec<GroupId>>, Memo<HashMap<GroupId, GroupStatus>>) {
    let ids = host.slice(|view| view.groups.iter().map(|group| group.id).collect());
    let of = host.slice(|view| view.groups.iter().map(|group| (group.id, group.clone())).collect());
    (ids, of)
}
