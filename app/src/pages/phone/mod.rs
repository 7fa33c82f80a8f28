//! The participant's page: one thing to do at a time, within reach of a thumb.

use domain::{Lang, ParticipantId, WorkshopId, view::PhoneView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{Envelope, Meta, Refused};

#[derive(Clone, Serialize, Deserialize)]
pub struct PhoneProps {
    pub workshop: WorkshopId,
    pub seat: ParticipantId,
    pub lang: Lang,
    pub first: Envelope<PhoneView>,
    /// A form this device posted without JavaScript, refused a moment ago.
    pub refused: Option<Refused>,
}

pub fn meta(props: &PhoneProps) -> Meta {
    Meta { lang: props.lang, title: "Verdiverksted", class: "phone", refresh: None }
}

#[island]
pub fn PhonePage(props: PhoneProps) -> impl IntoView {
    view! { <main><h1>{props.first.view.title}</h1></main> }
}
