//! A form that is one button.

use leptos::prelude::*;

use crate::{pages::phone::page::Phone, parts::SeatForm};

/// `name` and `value` are the command's one field, such as `command[Advance][rev]`.
#[component]
pub fn Act(
    phone: Phone,
    name: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] class: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <SeatForm key=phone.key class="act">
            <input type="hidden" name=name value=move || value.get() />
            <button class=move || class.get().to_owned()>{move || label.get()}</button>
        </SeatForm>
    }
    .into_any()
}

/// A move of the group: refused if the group has moved since.
#[component]
pub fn Move(
    phone: Phone,
    name: &'static str,
    label: &'static str,
    #[prop(optional, into)] class: Signal<&'static str>,
) -> impl IntoView {
    let rev = phone.table(|table| table.rev);
    view! { <Act phone name value=Signal::derive(move || rev.get().to_string()) label class /> }
}

/// A move that may pass over what others have not done: the first press says how much. `act` is its name where it was
/// refused without JavaScript, `told` the field of what was said.
#[component]
pub fn AskingMove(
    phone: Phone,
    act: &'static str,
    name: &'static str,
    told: &'static str,
    label: &'static str,
    #[prop(optional, into)] class: Signal<&'static str>,
) -> impl IntoView {
    let rev = phone.table(|table| table.rev);
    let answer = phone.answer_to(act, rev);
    view! {
        <SeatForm key=phone.key class="act" answer told>
            <input type="hidden" name=name value=move || rev.get().to_string() />
            <button class=move || class.get().to_owned()>{label}</button>
        </SeatForm>
    }
    .into_any()
}
