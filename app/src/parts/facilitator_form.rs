//! The facilitator's forms.

use domain::{Lang, Refusal, WorkshopId};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    form::{FaultLine, Pressed, SendAnyway, id_field, note_pressed, told_field},
    send::{Reply, send},
    sent_back::SentBack,
};
use crate::{Fault, act::FacilitatorAct};

/// Whose forms these are on the facilitator's page.
#[derive(Clone, Copy)]
pub struct HostKey {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub sent_back: SentBack,
}

/// The facilitator's act. See [`super::SeatForm`]. `form_id` is for fields that stand outside the form, and what it is
/// called when it is refused without JavaScript.
#[component]
pub fn FacilitatorForm(
    key: HostKey,
    #[prop(optional)] form_id: String,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] done: Option<Callback<()>>,
    /// Where the caller wants to know what came of it.
    #[prop(optional)]
    answer: Option<Reply<()>>,
    /// As a [`super::SeatForm`]'s.
    #[prop(optional)]
    told: &'static str,
    children: Children,
) -> impl IntoView {
    let answer = answer.unwrap_or_else(|| key.sent_back.answer(&form_id));
    let id_field = id_field(answer, done);
    let pressed = Pressed::default();
    // What was just asked is answered by pressing once more.
    let seen = move || match answer.get() {
        Some(Err(Fault::Refused(Refusal::LooksLike(about)))) => format!("{about:?}"),
        _ => String::new(),
    };
    view! {
        <form
            method="post"
            action=FacilitatorAct::url()
            class=class
            id=(!form_id.is_empty()).then_some(form_id)
            on:submit=move |event| {
                note_pressed(&event, pressed);
                send(&event, answer);
            }
        >
            <input type="hidden" name="workshop" value=key.workshop.to_string() />
            {id_field}
            <input type="hidden" name="seen" value=seen />
            {told_field(told, answer)}
            {children()}
            <FaultLine lang=key.lang answer=answer />
            <SendAnyway lang=key.lang answer pressed unpressed=true />
        </form>
    }
    .into_any()
}
