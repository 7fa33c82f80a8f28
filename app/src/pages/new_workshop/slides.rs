//! «Bilder»: what the wall shows before, between and after the work, as it is written. Adding, moving and taking away ask
//! for the page again, with scripts or without.

use domain::{LONGEST_HEADING, LONGEST_SPEAKER, MAX_SLIDES, SlideKind, SlidePlace};
use leptos::{html, prelude::*};
use words::words;

use super::{
    address::FORM,
    rows::{Row, Table},
};
use crate::{
    parts::textarea_text,
    typed_slide::{TypedSlide, kind_tag, place_of, place_tag},
};

/// `drafts`: which of them somebody has to read through. `again` is the page's address, and `open` the slide (from 0) that
/// something is wrong with, or that was just put there.
#[component]
pub fn Slides(
    table: Table,
    slides: Vec<TypedSlide>,
    drafts: Vec<bool>,
    again: String,
    open: Signal<Option<usize>>,
) -> impl IntoView {
    let words = &words(table.lang).slides;
    let count = slides.len();
    let any_draft = drafts.contains(&true);
    let drafts = drafts.into_iter().chain(std::iter::repeat(false));
    let rows = slides.into_iter().zip(drafts).enumerate().map(|(at, (slide, draft))| {
        let acts = Acts { at, count, again: again.clone() };
        view! { <SlideFields table slide draft open acts /> }.into_any()
    });
    view! {
        <p class="hint">{words.about}</p>
        {any_draft.then(|| view! { <p class="hint">{words.drafts_about}</p> }.into_any())}
        <ol class="slides">{rows.collect_view()}</ol>
        <button
            form=FORM
            formaction=format!("{again}#slide-{count}")
            formnovalidate
            name="form[slide]"
            value="add"
            disabled={count >= MAX_SLIDES}
        >
            {words.add}
        </button>
    }
    .into_any()
}

/// Where the buttons of one slide lead.
struct Acts {
    at: usize,
    count: usize,
    again: String,
}

#[component]
fn SlideFields(
    table: Table,
    slide: TypedSlide,
    draft: bool,
    open: Signal<Option<usize>>,
    acts: Acts,
) -> impl IntoView {
    let words = &words(table.lang).slides;
    let at = acts.at;
    let details = NodeRef::<html::Details>::new();
    let opens = move || open.get() == Some(at);
    let at_first = untrack(opens) || slide.is_empty();
    // It is only ever opened: what somebody has open stays so.
    Effect::new(move |_| {
        if let Some(details) = details.get()
            && opens()
        {
            details.set_open(true);
        }
    });
    let draft = RwSignal::new(draft);
    let [heading, lines, by] = [slide.heading, slide.lines, slide.by].map(RwSignal::new);
    let field = move |name: &str| format!("form[slides][{at}][{name}]");
    let id = move |name: &str| format!("slide-{at}-{name}");
    let touch = move |text: RwSignal<String>, typed: String| {
        text.set(typed);
        draft.set(false);
    };
    let called = move || {
        let said =
            [heading, lines, by].into_iter().map(|text| text.get()).find(|text| !text.trim().is_empty());
        said.map(|said| said.lines().next().unwrap_or_default().to_owned()).unwrap_or_default()
    };
    let blank =
        move || heading.with(|typed| typed.trim().is_empty()) && lines.with(|typed| typed.trim().is_empty());
    let kinds = SlideKind::ALL.map(|kind| {
        let tag = kind_tag(kind);
        view! { <option value=tag selected=tag == slide.kind>{words.kind_of(kind)}</option> }.into_any()
    });
    view! {
        <li>
            <details class="slide-form" id=format!("slide-{at}") node_ref=details open=at_first>
                <summary>
                    <strong>{(words.slide)(at + 1)}</strong>
                    " "
                    {called}
                    " "
                    <span class="draft" hidden=move || !draft.get()>{words.draft}</span>
                    <span class="quiet-text" hidden=move || !blank()>{words.empty}</span>
                </summary>
                <div class="fields">
                    <div>
                        <label for=id("place")>{words.place}</label>
                        <Places table id=id("place") name=field("place") place=slide.place />
                    </div>
                    <div>
                        <label for=id("kind")>{words.kind}</label>
                        <select id=id("kind") name=field("kind")>{kinds.collect_view()}</select>
                    </div>
                </div>
                <label for=id("heading")>{words.heading}</label>
                <input
                    id=id("heading")
                    name=field("heading")
                    value=heading.get_untracked()
                    maxlength=LONGEST_HEADING.to_string()
                    on:input:target=move |event| touch(heading, event.target().value())
                />
                <label for=id("lines")>{words.lines}</label>
                <p class="hint" id=id("about")>{words.lines_about}</p>
                <textarea
                    id=id("lines")
                    name=field("lines")
                    rows="4"
                    aria-describedby=id("about")
                    on:input:target=move |event| touch(lines, event.target().value())
                >
                    {textarea_text(lines.get_untracked())}
                </textarea>
                <label for=id("by")>{words.by}</label>
                <input
                    id=id("by")
                    name=field("by")
                    value=by.get_untracked()
                    maxlength=LONGEST_SPEAKER.to_string()
                    on:input:target=move |event| by.set(event.target().value())
                />
                <Moves table acts />
            </details>
        </li>
    }
    .into_any()
}

#[component]
fn Moves(table: Table, acts: Acts) -> impl IntoView {
    let words = &words(table.lang).slides;
    let Acts { at, count, again } = acts;
    let act = move |name: String, value: &str, to: usize, disabled: bool| {
        view! {
            <button
                class="quiet"
                form=FORM
                formaction=format!("{again}#slide-{to}")
                formnovalidate
                name="form[slide]"
                value=format!("{value}-{at}")
                disabled=disabled
            >
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="moves">
            {act((words.up)(at + 1), "up", at.saturating_sub(1), at == 0)}
            {act((words.down)(at + 1), "down", at + 1, at + 1 == count)}
            {act((words.remove)(at + 1), "remove", at.saturating_sub(1), false)}
        </div>
    }
    .into_any()
}

/// Follows the values while they are moved and renamed: what is remembered of one is its row, and what is sent its number.
#[component]
fn Places(table: Table, id: String, name: String, place: String) -> impl IntoView {
    let words = &words(table.lang).slides;
    // Rows begin with the number of their place.
    let chosen = RwSignal::new(place_of(&place));
    let has = move |key: usize| table.rows.with(|rows| rows.iter().any(|row| row.key == key));
    let gone = Memo::new(move |_| match chosen.get() {
        None => true,
        Some(place) => place.value().is_some_and(|key| !has(key)),
    });
    let option = move |place: SlidePlace, said: Signal<String>| {
        view! {
            <option value=place_tag(numbered(table, place)) selected=chosen.get_untracked() == Some(place)>
                {said}
            </option>
        }
        .into_any()
    };
    let values = move || {
        let rows = table.rows.get();
        rows.into_iter().enumerate().collect::<Vec<(usize, Row)>>()
    };
    let of_value = move |(at, row): (usize, Row)| {
        let name = Signal::derive(move || {
            let name = row.name.get();
            let unnamed = || (words::words(table.lang).new_workshop.value)(at + 1);
            if name.trim().is_empty() { unnamed() } else { name }
        });
        view! {
            {option(SlidePlace::Before(row.key), Signal::derive(move || (words.before)(&name.get())))}
            {option(SlidePlace::After(row.key), Signal::derive(move || (words.after)(&name.get())))}
        }
    };
    let common = &words::words(table.lang).common;
    let fixed = |said: &'static str| Signal::derive(move || said.to_owned());
    view! {
        <select
            id=id
            name=name
            on:change:target=move |event| {
                let place = place_of(&event.target().value());
                chosen.set(place.and_then(|place| keyed(table, place)));
            }
        >
            {option(SlidePlace::Lobby, fixed(common.lobby))}
            <For each=values key=|(at, row)| (*at, row.key) children=of_value />
            {option(SlidePlace::Closing, fixed(common.closing))}
            {move || {
                gone.get().then(|| view! { <option value="gone" selected=true>{words.gone}</option> }.into_any())
            }}
        </select>
    }
    .into_any()
}

/// The place of a row's value, by the number that the value has now.
fn numbered(table: Table, place: SlidePlace) -> SlidePlace {
    let at = |key| table.position(key);
    match place {
        SlidePlace::Before(key) => SlidePlace::Before(at(key)),
        SlidePlace::After(key) => SlidePlace::After(at(key)),
        other => other,
    }
}

/// The other way.
fn keyed(table: Table, place: SlidePlace) -> Option<SlidePlace> {
    let key = |at: usize| table.rows.with_untracked(|rows| rows.get(at).map(|row| row.key));
    match place {
        SlidePlace::Before(at) => key(at).map(SlidePlace::Before),
        SlidePlace::After(at) => key(at).map(SlidePlace::After),
        other => Some(other),
    }
}
