//! The facilitator's list for one value: norms, then taboos, with «Slå sammen» beneath.

use std::collections::{HashMap, HashSet};

use domain::{
    Kind, TextId,
    view::{Beforehand, BoardView},
};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys};

use super::{
    batch::Batch,
    filter::{Filter, Find, portion},
    line::Line,
    lines::{Lines, Near, slice},
    suggestions::Suggestions,
    topmost::Topmost,
};
use crate::{pages::facilitator::host::Host, parts::keyed_list};

#[component]
pub fn Board(host: Host, value: usize, #[prop(optional)] synthesis: bool) -> impl IntoView {
    let words = host.material();
    let lines = Lines {
        value,
        of: slice(host, value, |board| board.lines.iter().map(|line| (line.id, line.clone())).collect()),
        groups: slice(host, value, |board| board.groups),
        frozen: slice(host, value, |board| board.approved),
        ticked: RwSignal::new(Vec::new()),
        mover: RwSignal::new(None),
        synthesis,
    };
    let empty = slice(host, value, |board| board.lines.is_empty());
    let filter = Filter::default();
    let found = slice(host, value, move |board| {
        let suggested: HashSet<TextId> = board.suggestions.iter().flat_map(|set| set.lines.clone()).collect();
        let found = board.lines.iter().filter(|line| filter.admits(line, &suggested));
        found.map(|line| line.id).collect::<HashSet<_>>()
    });
    let all = Memo::new(move |_| lines.of.with(HashMap::len));
    let count = Memo::new(move |_| found.with(HashSet::len));
    view! {
        <div class="board">
            {move || {
                let none = if synthesis { words.none_did_agree } else { words.none_agreed };
                empty.get().then(|| view! { <p class:quiet-text=synthesis>{none}</p> }.into_any())
            }}
            {move || {
                (!empty.get() && lines.groups.get().is_none()).then(|| view! { <p class="quiet-text">{words.no_figures}</p> }.into_any())
            }}
            <Suggestions host lines />
            <Find host filter value all found=count synthesis />
            <Half host lines found kind=Kind::Norm />
            <Half host lines found kind=Kind::Taboo />
            <Show when=move || !empty.get() && !lines.frozen.get()>
                <Batch host lines />
            </Show>
        </div>
    }
    .into_any()
}

#[component]
fn Half(host: Host, lines: Lines, found: Memo<HashSet<TextId>>, kind: Kind) -> impl IntoView {
    let common = host.common();
    let words = host.material();
    let of_kind = move |board: &BoardView| {
        let lines = board.lines.iter().filter(|line| line.kind == kind);
        lines.map(|line| (line.id, line.tied)).collect::<Vec<_>>()
    };
    let whole = slice(host, lines.value, of_kind);
    let for_poster = slice(host, lines.value, move |board| board.for_poster(kind));
    let asks = Memo::new(move |_| lines.synthesis && for_poster.get().asks);
    // None is the sentence above those that she has to choose among, as long as she has not.
    let items = Memo::new(move |_| {
        let mut items = Vec::new();
        let found = found.read();
        whole.with(|whole| {
            for (id, tied) in whole.iter().filter(|(id, _)| found.contains(id)) {
                if *tied && asks.get() && !items.contains(&None) {
                    items.push(None);
                }
                items.push(Some(*id));
            }
        });
        items
    });
    let (shown, more) = portion(host, items);
    let near = Memo::new(move |_| whole.with(|whole| neighbours(whole, &shown.read())));
    keep_focus(lines.mover, shown);
    let figures = move || lines.groups.get().is_some();
    let tied = move || {
        let said = if figures() { words.tied } else { words.choose_yourself };
        said(for_poster.get().chosen)
    };
    let beforehand = move || {
        let why = for_poster.get().beforehand.filter(|_| lines.synthesis)?;
        let said = match why {
            Beforehand::AllFit => words.all_fit,
            Beforehand::MostChosen if figures() => words.most_chosen,
            Beforehand::MostChosen | Beforehand::Some => words.some_beforehand,
        };
        Some(view! { <p class="quiet-text">{said}</p> }.into_any())
    };
    let class = match kind {
        Kind::Norm => "norm",
        Kind::Taboo => "taboo",
    };
    let title = move || common.heading(kind, whole.with(Vec::len));
    view! {
        <div class=class hidden=move || items.with(Vec::is_empty)>
            <h3 class="kind-label" id=format!("kind-{}-{class}", lines.value)>
                {title}
            </h3>
            {beforehand}
            <ul class="lines">
                {keyed_list(shown, |item| *item, move |item| match item {
                    Some(id) => view! { <Line host lines near id /> }.into_any(),
                    None => {
                        view! {
                            <li class="line-note">
                                <span>{tied}</span>
                                <Topmost host value=lines.value kind />
                            </li>
                        }
                            .into_any()
                    }
                })}
            </ul>
            {more}
        </div>
    }
    .into_any()
}

/// By what she sees: in a list that is filtered, a line passes those that are left out, too.
fn neighbours(whole: &[(TextId, bool)], shown: &[Option<TextId>]) -> Near {
    let after = |id: TextId| {
        let at = whole.iter().position(|(other, _)| *other == id)?;
        whole.get(at + 1).map(|(next, _)| *next)
    };
    let shown: Vec<TextId> = shown.iter().copied().flatten().collect();
    let near = shown.iter().enumerate().map(|(at, id)| {
        let above = at.checked_sub(1).and_then(|above| shown.get(above)).unwrap_or(id);
        let below = shown.get(at + 1).unwrap_or(id);
        (*id, [(Some(*above), above == id), (after(*below), below == id)])
    });
    near.collect()
}

/// A browser takes the focus from what is moved on the page.
fn keep_focus(mover: RwSignal<Option<String>>, shown: Memo<Vec<Option<TextId>>>) {
    Effect::new(move |_| {
        shown.track();
        let Some(id) = mover.get_untracked() else { return };
        request_animation_frame(move || {
            let button = document().get_element_by_id(&id);
            if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = button.focus();
            }
            mover.set(None);
        });
    });
}
