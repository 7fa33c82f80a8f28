//! Writing one's own norms and taboos, and mending them until they are put forward.

use domain::{Kind, view::OwnText};
use leptos::prelude::*;

use super::{
    field::{TextField, Typed},
    page::Phone,
    sending::{act::Act, unsent::Unsent},
};
use crate::parts::{SeatForm, effect, keyed_list};

/// Two fields, and all one has written for this value. Nothing of anyone else.
#[component]
pub fn Writing(phone: Phone, value: usize, #[prop(optional)] alone: bool) -> impl IntoView {
    view! {
        <div class="writing">
            <NewText phone value kind=Kind::Norm />
            <NewText phone value kind=Kind::Taboo />
            {alone.then(|| view! { <Unsent phone fields_of=value /> }.into_any())}
            <OwnTexts phone />
        </div>
    }
    .into_any()
}

pub fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Norm => "norm",
        Kind::Taboo => "taboo",
    }
}

#[component]
fn NewText(phone: Phone, value: usize, kind: Kind) -> impl IntoView {
    let words = &phone.words().phone.write;
    let form = class(kind);
    let typed = Typed::new(phone, format!("{value}:{form}"), form, "");
    let done = Callback::new(move |()| typed.taken());
    view! {
        <div class=form on:submit=move |_| typed.sending()>
            <SeatForm key=phone.key class="new-text" form=form done>
                <input type="hidden" name="command[Add][value]" value=value.to_string() />
                <input type="hidden" name="command[Add][kind]" value=form />
                <TextField
                    phone
                    form=form.to_owned()
                    name="command[Add][words]"
                    label=words.field(kind)
                    typed
                />
                <button>{words.add(kind)}</button>
            </SeatForm>
        </div>
    }
    .into_any()
}

#[component]
fn OwnTexts(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.write;
    // The newest on top, where one sees that it has come.
    let texts = phone.slice(|view| {
        let (norms, taboos): (Vec<_>, Vec<_>) =
            view.texts.iter().rev().cloned().partition(|text| text.kind == Kind::Norm);
        [norms, taboos].concat()
    });
    let empty = Memo::new(move |_| texts.with(Vec::is_empty));
    view! {
        <section class="own">
            <h2>{words.own}</h2>
            {move || empty.get().then(|| view! { <p class="note">{words.nothing_yet}</p> }.into_any())}
            <ul>
                {keyed_list(texts, |text| (text.id, text.put_forward), move |text| view! {
                    <OwnRow phone text />
                })}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn OwnRow(phone: Phone, text: OwnText) -> impl IntoView {
    let words = phone.words();
    let write = &words.phone.write;
    let what = text.words.clone();
    let inside = if text.put_forward {
        view! {
            <p class="note">{write.take_back_note}</p>
            <Remove phone id=text.id.to_string() />
        }
        .into_any()
    } else {
        view! { <EditText phone text=text.clone() /> }.into_any()
    };
    let summary = if text.put_forward { write.take_back } else { write.edit };
    let form = text.id.to_string();
    let open = open_if(phone.key.sent_back.typed(&form).is_some(), phone.notebook.read(&form).is_some());
    view! {
        <li class=class(text.kind)>
            <span class="kind-label">{words.common.kind(text.kind)}</span>
            <span class="text" translate="no" lang=phone.spoken.tag()>
                {what.clone()}
            </span>
            {text.put_forward.then(|| view! { <span class="note">{write.put_forward}</span> }.into_any())}
            <details open=move || open.get()>
                <summary>
                    {summary} <span class="visually-hidden">{format!(" «{what}»")}</span>
                </summary>
                {inside}
            </details>
        </li>
    }
    .into_any()
}

#[component]
fn EditText(phone: Phone, text: OwnText) -> impl IntoView {
    let words = phone.words();
    let id = text.id.to_string();
    let typed = Typed::new(phone, id.clone(), &id, &text.words);
    let (note, removed) = (id.clone(), id.clone());
    let done = Callback::new(move |()| phone.notebook.write(&note, ""));
    view! {
        <SeatForm key=phone.key class="edit" form=id.clone() done>
            <input type="hidden" name="command[Edit][text]" value=id.clone() />
            <TextField
                phone
                form=id.clone()
                name="command[Edit][words]"
                label=words.phone.write.wording
                typed
            />
            <button>{words.common.save}</button>
        </SeatForm>
        <Remove phone id=removed />
    }
    .into_any()
}

#[component]
fn Remove(phone: Phone, id: String) -> impl IntoView {
    let label = phone.words().phone.write.delete;
    view! { <Act phone name="command[Remove][text]" value=id label class="danger" /> }
}

/// Whether a fold is open: from the first if its form was refused, and if it holds half-typed text once the page is awake,
/// which leaves it as it was.
pub fn open_if(refused: bool, kept: bool) -> RwSignal<bool> {
    let open = RwSignal::new(refused);
    effect(move |_| {
        if kept {
            open.set(true);
        }
    });
    open
}
