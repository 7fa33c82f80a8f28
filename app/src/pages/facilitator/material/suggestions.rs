//! Lines that look like the same thing said twice: one set at a time, and people decide.

use domain::{TextId, view::Suggestion};
use leptos::{prelude::*, web_sys};

use super::lines::{Lines, slice};
use crate::{
    pages::facilitator::host::Host,
    parts::{FacilitatorForm, keyed_list},
    wake::AWAKE,
};

#[component]
pub fn Suggestions(host: Host, lines: Lines) -> impl IntoView {
    let words = host.list_words();
    let sets = slice(host, lines.value, |board| board.suggestions.clone());
    let count = Memo::new(move |_| sets.with(Vec::len));
    // Once they have been there, that none are left is worth a word.
    let done = Memo::new(move |before: Option<&(bool, bool)>| {
        let some = count.get() > 0;
        let had = some || before.is_some_and(|(_, had)| *had);
        (had && !some && !lines.frozen.get(), had)
    });
    // In plenum a room waits, and she looks through the list once: what is suggested is before her.
    let at_hand = !lines.synthesis;
    let (open, at) = (RwSignal::new(at_hand), RwSignal::new(0_usize));
    let set = Memo::new(move |_| {
        sets.with(|sets| {
            sets.get(at.get().checked_rem(sets.len())?).map(|set: &Suggestion| set.lines.clone())
        })
        .unwrap_or_default()
    });
    view! {
        <p class="quiet-text" role="status">
            {move || done.get().0.then_some(words.none_left)}
        </p>
        <Show when=move || { count.get() > 0 }>
            <details
                class="suggestions"
                open=at_hand
                on:toggle=move |event| {
                    open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
                }
            >
                <summary>{move || (words.suggestions)(count.get())}</summary>
                // Without scripts nobody hears that it is opened; what is done with one brings the next.
                <Show when=move || !AWAKE || open.get()>
                    <p>{words.suggestion_how}</p>
                    <Card host lines set />
                    <p class="suggestion-place" hidden=move || count.get() < 2>
                        <span class="quiet-text" role="status" translate="no">
                            {move || {
                                let count = count.get();
                                (words.suggestion_of)(at.get().checked_rem(count).map_or(0, |at| at + 1), count)
                            }}
                        </span>
                        <button type="button" hidden=!AWAKE on:click=move |_| at.update(|at| *at += 1)>
                            {words.next_suggestion}
                        </button>
                    </p>
                </Show>
            </details>
        </Show>
    }
    .into_any()
}

#[component]
fn Card(host: Host, lines: Lines, set: Memo<Vec<TextId>>) -> impl IntoView {
    let (words, material) = (host.list_words(), host.material());
    // Another set, another row: what was unticked in the one is ticked in the next.
    let rows = Memo::new(move |_| {
        let set = set.get();
        set.iter().map(|id| (*id, set.clone())).collect::<Vec<_>>()
    });
    let ids = move |name: &'static str| {
        let ids = set.get().into_iter();
        ids.map(|id| view! { <input type="hidden" name=name value=id.to_string() /> }.into_any())
            .collect_view()
    };
    let about = format!("suggested-{}", lines.value);
    let apart = format!("apart-{}", lines.value);
    let own = apart.clone();
    view! {
        <div class="suggestion">
            <FacilitatorForm key=host.key>
                {move || ids("command[MergeSuggested][suggested][]")}
                <ul id=about.clone()>
                    {keyed_list(rows, Clone::clone, move |(id, set)| {
                        view! { <Row host lines id first={set.first() == Some(&id)} /> }.into_any()
                    })}
                </ul>
                <div class="suggestion-acts">
                    <button aria-describedby=about.clone()>{material.merge}</button>
                    <button form=apart.clone() aria-describedby=about.clone()>
                        {words.keep_apart}
                    </button>
                </div>
            </FacilitatorForm>
            <FacilitatorForm key=host.key form_id=own>
                {move || ids("command[KeepApart][texts][]")}
            </FacilitatorForm>
        </div>
    }
    .into_any()
}

#[component]
fn Row(host: Host, lines: Lines, id: TextId, first: bool) -> impl IntoView {
    let line = lines.of.with_untracked(|of| of.get(&id).cloned());
    let support = line.as_ref().and_then(|line| line.support).zip(lines.groups.get_untracked());
    let text = line.map(|line| line.words).unwrap_or_default();
    let stands = format!("{}: {text}", host.list_words().stands);
    view! {
        <li>
            <label class="line-text">
                <input
                    type="checkbox"
                    name="command[MergeSuggested][texts][]"
                    value=id.to_string()
                    checked=true
                />
                <span>{text}</span>
            </label>
            <span class="quiet-text">{support.map(|(n, of)| (host.common().chosen_by)(n, of))}</span>
            <label class="stands">
                <input
                    type="radio"
                    name="command[MergeSuggested][into]"
                    value=id.to_string()
                    checked=first
                    aria-label=stands
                />
                <span>{host.list_words().stands}</span>
            </label>
        </li>
    }
    .into_any()
}
