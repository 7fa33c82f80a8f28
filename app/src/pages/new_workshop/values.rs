//! The core values of a new workshop: written, moved, removed and put back.

use domain::MAX_VALUES;
use leptos::{html::Button, prelude::*};
use words::words;

use super::{
    rows::{Row, Table},
    value::ValueFields,
};

/// `drafts`: some of them are our own suggestions. `more`: there may come more.
#[component]
pub fn Values(table: Table, drafts: bool, more: bool) -> impl IntoView {
    let words = &words(table.lang).new_workshop;
    let full = Memo::new(move |_| table.rows.with(Vec::len) >= MAX_VALUES);
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    view! {
        {drafts.then(|| view! { <p class="hint">{words.drafts_about}</p> }.into_any())}
        <ol class="values">
            <For each=move || table.rows.get() key=|row| row.key let:row>
                <ValueFields table=table row=row awake=awake />
            </For>
        </ol>
        <p class="said" role="status">
            {table.said}
        </p>
        // Without JavaScript it could do nothing.
        <button type="button" hidden=move || !awake.get() || !more disabled=full on:click=move |_| table.add()>
            {words.add}
        </button>
        {move || table.removed.get().map(|(_, row)| view! { <PutBack table=table row=row full=full /> }.into_any())}
    }
    .into_any()
}

/// Takes the focus from the button that went with the value.
#[component]
fn PutBack(table: Table, row: Row, full: Memo<bool>) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    Effect::new(move |_| {
        if let Some(button) = button.get() {
            button.focus().ok();
        }
    });
    view! {
        <button type="button" node_ref=button disabled=full on:click=move |_| table.put_back()>
            {(words(table.lang).new_workshop.put_back)(&row.label(table.lang))}
        </button>
    }
}
