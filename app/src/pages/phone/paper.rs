//! «Legg til fra papir»: the referent types in what somebody wrote on a sheet.

use domain::{Kind, Step};
use leptos::prelude::*;

use super::{
    field::{TextField, Typed},
    page::Phone,
    writing::{class, open_if},
};
use crate::parts::SeatForm;

/// Until the group has agreed.
#[component]
pub fn Paper(phone: Phone, value: usize) -> impl IntoView {
    let writes = phone.slice(|view| {
        let open = view.table.as_ref().is_some_and(|table| !table.agreed);
        open && view.seat.as_ref().is_some_and(|seat| seat.scribe)
    });
    view! { {move || writes.get().then(|| view! { <PaperForm phone value /> }.into_any())} }
}

/// Norms until a vote opens.
#[component]
fn PaperForm(phone: Phone, value: usize) -> impl IntoView {
    let words = &phone.words().phone.table;
    let note = format!("{value}:paper");
    let open = open_if(phone.key.sent_back.typed("paper").is_some(), phone.notebook.read(&note).is_some());
    let typed = Typed::new(phone, note, "paper", "");
    let done = Callback::new(move |()| typed.taken());
    let merging = phone.table(|table| table.step <= Step::Merge);
    let button = move |kind: Kind| {
        view! {
            <button name="command[Note][kind]" value=class(kind)>
                {words.paper_as[kind as usize]}
            </button>
        }
        .into_any()
    };
    view! {
        <details class="more" open=move || open.get() on:submit=move |_| typed.sending()>
            <summary>{words.paper}</summary>
            <SeatForm key=phone.key class="new-text" form="paper" done>
                <TextField
                    phone
                    form="paper".to_owned()
                    name="command[Note][words]"
                    label=words.paper_text
                    typed
                />
                {move || merging.get().then(|| button(Kind::Norm))}
                {button(Kind::Taboo)}
            </SeatForm>
        </details>
    }
    .into_any()
}
