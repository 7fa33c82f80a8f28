//! Texts on the group's table.

use domain::{Kind, view::TableText};
use leptos::prelude::*;

use super::{
    field::{TextField, Typed},
    page::Phone,
    writing::{class, open_if},
};
use crate::parts::{SeatForm, keyed_list};

/// All that has been put forward, to read.
#[component]
pub fn OnTheTable(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.table;
    let empty = phone.table(|table| table.norms.is_empty() && table.taboos.is_empty());
    view! {
        <section class="on-the-table">
            <h3>{words.on_the_table}</h3>
            {move || empty.get().then(|| view! { <p class="note">{words.nothing_there}</p> }.into_any())}
            <ReadList phone kind=Kind::Norm />
            <ReadList phone kind=Kind::Taboo />
        </section>
    }
    .into_any()
}

#[component]
fn ReadList(phone: Phone, kind: Kind) -> impl IntoView {
    let texts = of_kind(phone, kind);
    view! {
        <ul>
            {keyed_list(texts, |text| (text.id, text.originals.clone()), move |text| view! {
                <li class=class(kind)>
                    <span class="kind-label">{phone.words().common.kind(kind)}</span>
                    <Words phone text />
                </li>
            })}
        </ul>
    }
    .into_any()
}

/// The group's texts of one kind.
pub fn of_kind(phone: Phone, kind: Kind) -> Memo<Vec<TableText>> {
    phone.table(move |table| match kind {
        Kind::Norm => table.norms.to_vec(),
        Kind::Taboo => table.taboos.to_vec(),
    })
}

/// A text, and the wordings behind it.
#[component]
pub fn Words(phone: Phone, text: TableText) -> impl IntoView {
    view! {
        <span class="text" translate="no" lang=phone.spoken.tag()>
            {text.words}
        </span>
        <Originals phone originals=text.originals />
    }
    .into_any()
}

#[component]
pub fn Originals(phone: Phone, originals: Vec<String>) -> impl IntoView {
    let also = phone.words().phone.table.also;
    (!originals.is_empty()).then(|| {
        let all = originals.iter().map(|words| format!("«{words}»")).collect::<Vec<_>>().join(", ");
        view! {
            <span class="originals">
                {also} ": " <span lang=phone.spoken.tag()>{all}</span>
            </span>
        }
        .into_any()
    })
}

/// The referent may reword what the group has agreed to reword.
#[component]
pub fn Reword(phone: Phone, text: TableText) -> impl IntoView {
    let words = phone.words();
    let id = text.id.to_string();
    let typed = Typed::new(phone, id.clone(), &id, &text.words);
    let note = id.clone();
    let done = Callback::new(move |()| phone.notebook.write(&note, ""));
    let open = open_if(phone.key.sent_back.typed(&id).is_some(), phone.notebook.read(&id).is_some());
    view! {
        <details class="reword" open=move || open.get()>
            <summary>
                {words.phone.table.reword}
                <span class="visually-hidden">{format!(" «{}»", text.words)}</span>
            </summary>
            <SeatForm key=phone.key class="edit" form=id.clone() done>
                <input type="hidden" name="command[Reword][text]" value=id.clone() />
                <TextField
                    phone
                    form=id
                    name="command[Reword][words]"
                    label=words.phone.write.wording
                    typed
                />
                <button>{words.common.save}</button>
            </SeatForm>
        </details>
    }
    .into_any()
}
