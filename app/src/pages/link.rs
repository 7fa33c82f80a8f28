//! The facilitator's secret link, shown once.

use domain::{Lang, WorkshopId};
use leptos::prelude::*;

use crate::Meta;

#[derive(Clone)]
pub struct LinkProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    /// The whole secret address.
    pub url: String,
    /// The same as a QR code: an `<svg>` of ours.
    pub qr: String,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "start", refresh: None }
}

#[component]
pub fn LinkPage(props: LinkProps) -> impl IntoView {
    view! { <main><h1>{props.url}</h1></main> }
}
