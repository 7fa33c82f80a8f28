//! A form that is one button.

use leptos::prelude::*;

use crate::{
    pages::phone::page::Phone,
    parts::{Reply, SeatForm},
};

/// `name` and `value` are the command's one field, such as `command[GoOnWithout][place]`.
#[component]
pub fn Act(
    phone: Phone,
    name: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] class: Signal<String>,
    #[prop(optional)] told: &'static str,
    #[prop(optional)] answer: Reply<()>,
) -> impl IntoView {
    view! {
        <SeatForm key=phone.key class="act" told answer>
            <input type="hidden" name=name value=move || value.get() />
            <button class=move || class.get()>{move || label.get()}</button>
        </SeatForm>
    }
    .into_any()
}

/// A move of the group, by its name: refused if the group has moved since. One that may pass over what others have not
/// done names the field `told`: the first press says how much.
#[component]
pub fn Move(
    phone: Phone,
    name: &'static str,
    label: &'static str,
    #[prop(optional, into)] class: Signal<String>,
    #[prop(optional)] told: &'static str,
) -> impl IntoView {
    let rev = phone.table(|table| table.rev);
    let answer = phone.key.sent_back.answer_at(told, rev);
    view! { <Act phone name value=Signal::derive(move || rev.get().to_string()) label class told answer /> }
}
