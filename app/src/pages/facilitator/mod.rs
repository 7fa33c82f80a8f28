//! The facilitator's page: the next step, the clock, the groups, and the material.

use domain::{Lang, WorkshopId, view::FacilitatorView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{Envelope, Meta};

#[derive(Clone, Serialize, Deserialize)]
pub struct FacilitatorProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub first: Envelope<FacilitatorView>,
    /// The whole address behind the QR code, such as `http://10.0.0.5:3000/j/BCDF2345`.
    pub join_url: String,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "facilitator", refresh: None }
}

#[island]
pub fn FacilitatorPage(props: FacilitatorProps) -> impl IntoView {
    view! { <main><h1>{props.first.view.settings.title}</h1></main> }
}
