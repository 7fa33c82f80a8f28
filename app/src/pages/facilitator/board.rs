//! The facilitator's list for one value: norms, then taboos, with «Slå sammen» beneath.

use std::collections::HashMap;

use domain::{
    Kind, TextId,
    view::{BoardLine, BoardView},
};
use leptos::prelude::*;

use super::{line::Line, room::Room};
use crate::parts::{FacilitatorForm, keyed_list};

/// One value's list, cut so that each line wakes for its own changes alone: there may be hundreds.
#[derive(Clone, Copy)]
pub struct Lines {
    pub value: usize,
    pub of: Memo<HashMap<TextId, BoardLine>>,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Memo<Option<u32>>,
    /// Approved: nothing but hiding and deleting.
    pub frozen: Memo<bool>,
    pub ticked: RwSignal<Vec<TextId>>,
    /// Bearbeiding, where the poster is put together.
    pub synthesis: bool,
}

/// A part of one value's board.
pub fn slice<T>(room: Room, value: usize, part: impl Fn(&BoardView) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    room.slice(move |view| {
        view.boards.iter().find(|board| board.value == value).map(&part).unwrap_or_default()
    })
}

#[component]
pub fn Board(room: Room, value: usize, #[prop(optional)] synthesis: bool) -> impl IntoView {
    let words = room.material();
    let lines = Lines {
        value,
        of: slice(room, value, |board| board.lines.iter().map(|line| (line.id, line.clone())).collect()),
        groups: slice(room, value, |board| board.groups),
        frozen: slice(room, value, |board| board.approved),
        ticked: RwSignal::new(Vec::new()),
        synthesis,
    };
    let empty = slice(room, value, |board| board.lines.is_empty());
    // A line that is gone, merged or deleted, is no longer ticked.
    Effect::new(move |_| {
        lines.of.with(|of| lines.ticked.update(|ticked| ticked.retain(|id| of.contains_key(id))));
    });
    view! {
        <div class="board">
            {move || {
                let none = if synthesis { words.none_did_agree } else { words.none_agreed };
                empty.get().then(|| view! { <p>{none}</p> }.into_any())
            }}
            {move || {
                (!empty.get() && lines.groups.get().is_none()).then(|| view! { <p class="quiet-text">{words.no_figures}</p> }.into_any())
            }}
            <Half room lines kind=Kind::Norm />
            <Half room lines kind=Kind::Taboo />
            <Show when=move || !empty.get() && !lines.frozen.get()>
                <Merge room lines />
            </Show>
        </div>
    }
    .into_any()
}

#[component]
fn Half(room: Room, lines: Lines, kind: Kind) -> impl IntoView {
    let common = room.common();
    let words = room.material();
    // None is the sentence above those that she has to choose among.
    let items = slice(room, lines.value, move |board| {
        let mut items = Vec::new();
        for line in board.lines.iter().filter(|line| line.kind == kind) {
            if line.tied && lines.synthesis && !items.contains(&None) {
                items.push(None);
            }
            items.push(Some(line.id));
        }
        items
    });
    let tied = move || if lines.groups.get().is_some() { words.tied } else { words.choose_yourself };
    let (class, title) = match kind {
        Kind::Norm => ("norm", common.norms),
        Kind::Taboo => ("taboo", common.taboos),
    };
    view! {
        <Show when=move || items.with(|items| !items.is_empty())>
            <div class=class>
                <h3 class="kind-label">{title}</h3>
                <ul class="lines">
                    {keyed_list(items, |item| *item, move |item| match item {
                        Some(id) => view! { <Line room lines id /> }.into_any(),
                        None => view! { <li class="line-note">{tied}</li> }.into_any(),
                    })}
                </ul>
            </div>
        </Show>
    }
    .into_any()
}

/// The id of the form that the ticks belong to.
pub fn merge_form(value: usize) -> String {
    format!("merge-{value}")
}

#[component]
fn Merge(room: Room, lines: Lines) -> impl IntoView {
    let words = room.material();
    let count = Memo::new(move |_| lines.ticked.with(Vec::len));
    let note = format!("merge-note-{}", lines.value);
    let done = Callback::new(move |()| lines.ticked.set(Vec::new()));
    view! {
        <FacilitatorForm key=room.key form_id=merge_form(lines.value) class="merge" done>
            <button aria-describedby=note.clone() disabled=move || { count.get() < 2 }>
                {words.merge}
            </button>
            <span id=note class="quiet-text">
                {move || match count.get() {
                    0 => words.merge_how.to_owned(),
                    count => (words.ticked)(count),
                }}
            </span>
        </FacilitatorForm>
    }
    .into_any()
}
