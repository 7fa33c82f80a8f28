//! The projector: readable from the back row, and nothing that embarrasses anyone.

use domain::{Lang, WorkshopId, view::ScreenView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{Envelope, Meta};

#[derive(Clone, Serialize, Deserialize)]
pub struct ScreenProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub first: Envelope<ScreenView>,
    /// The address to type, without scheme, such as `10.0.0.5:3000`.
    pub address: String,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "screen", refresh: Some(10) }
}

#[island]
pub fn ScreenPage(props: ScreenProps) -> impl IntoView {
    view! { <main><h1>{props.first.view.title}</h1></main> }
}
