//! One core value's fields.

use leptos::{
    html::{Button, Input},
    prelude::*,
};
use words::words;

use super::rows::{Row, Table};
use crate::parts::textarea_text;

/// `awake` is whether the browser runs scripts: what needs them is hidden until it does, and a row drawn
/// after that is a new one, which takes the focus.
#[component]
pub fn ValueFields(table: Table, row: Row, awake: RwSignal<bool>) -> impl IntoView {
    let edits = &words(table.lang).editing;
    let words = &words(table.lang).new_workshop;
    let at = Memo::new(move |_| table.position(row.key));
    let field = move |name: &'static str| move || format!("form[values][{}][{name}]", at.get());
    let id = move |name: &str| format!("value-{}-{name}", row.key);
    let begun = row.key < table.begun;
    let name = NodeRef::<Input>::new();
    if awake.get_untracked() {
        Effect::new(move |_| {
            if let Some(name) = name.get() {
                name.focus().ok();
            }
        });
    }
    let prompt = move |label: &'static str, part: &'static str, text: RwSignal<String>| {
        view! {
            <label for=id(part)>
                {label} <span class="draft" hidden=move || !row.draft.get()>{words.draft}</span>
            </label>
            <textarea
                id=id(part)
                name=field(part)
                rows="2"
                required
                readonly=begun
                maxlength="300"
                on:input:target=move |event| {
                    text.set(event.target().value());
                    row.draft.set(false);
                }
            >
                {textarea_text(text.get_untracked())}
            </textarea>
        }
        .into_any()
    };
    view! {
        <li>
            <fieldset class="value-form">
                <legend>
                    {move || (words.value)(at.get() + 1)} {begun.then(|| format!(" – {}", edits.begun))}
                </legend>
                {(!begun).then(|| view! { <Moves table=table row=row at=at awake=awake /> }.into_any())}
                <label for=id("name")>{words.value_name}</label>
                <input
                    id=id("name")
                    name=field("name")
                    value=row.name.get_untracked()
                    required
                    readonly=begun
                    maxlength="60"
                    pattern=r".*\S.*"
                    node_ref=name
                    on:input:target=move |event| row.name.set(event.target().value())
                />
                {prompt(words.individual_prompt, "individual_prompt", row.individual_prompt)}
                {prompt(words.group_prompt, "group_prompt", row.group_prompt)}
            </fieldset>
        </li>
    }
    .into_any()
}

/// The keyboard's focus follows the value: a node that is moved loses it.
#[component]
fn Moves(table: Table, row: Row, at: Memo<usize>, awake: RwSignal<bool>) -> impl IntoView {
    let words = &words(table.lang).new_workshop;
    let (up, down) = (NodeRef::<Button>::new(), NodeRef::<Button>::new());
    let count = Memo::new(move |_| table.rows.with(Vec::len));
    let first = move || at.get() <= table.begun;
    let last = move || at.get() + 1 >= count.get();
    let shift = move |towards_end: bool| {
        table.shift(row.key, towards_end);
        request_animation_frame(move || {
            let (pressed, other) = if towards_end { (down, up) } else { (up, down) };
            let Some((pressed, other)) = pressed.get_untracked().zip(other.get_untracked()) else { return };
            let to = if pressed.disabled() { other } else { pressed };
            to.focus().ok();
        });
    };
    view! {
        <div class="moves" hidden=move || !awake.get()>
            <button class="quiet" type="button" node_ref=up disabled=first on:click=move |_| shift(false)>
                {words.up}
            </button>
            <button class="quiet" type="button" node_ref=down disabled=last on:click=move |_| shift(true)>
                {words.down}
            </button>
            <button
                class="quiet"
                type="button"
                disabled=move || count.get() < 2
                on:click=move |_| table.remove(row.key)
            >
                {words.remove}
            </button>
        </div>
    }
    .into_any()
}
