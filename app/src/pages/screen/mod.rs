//! The projector: readable from the back row, and nothing that embarrasses anyone.

mod closing;
mod cloud;
mod fit;
#[cfg(feature = "hydrate")]
mod measure;
mod plan;
mod plenum;
mod poster;
mod preview;
mod slide;
mod stages;
mod wall;

pub use cloud::{CloudLine, CloudPicture, CloudWord};
use domain::{Lang, Phase, Stage, WorkshopId, view::ScreenView};
use leptos::prelude::*;
pub use preview::{PreviewPage, PreviewProps, preview_meta};
use serde::{Deserialize, Serialize};
use words::words;

use crate::{Bundle, Envelope, Meta, live, shell::WALL, wake::Living};
use wall::Wall;

#[derive(Clone, Serialize, Deserialize)]
pub struct ScreenProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub first: Envelope<ScreenView>,
    /// The address to type, without scheme, such as `10.0.0.5:3000`.
    pub address: String,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: WALL, refresh: Some(10), bundle: Some(Bundle::Host) }
}

impl Living for ScreenProps {
    const NAME: &str = "screen";

    fn view(self) -> AnyView {
        view! { <ScreenPage props=self /> }.into_any()
    }
}

#[component]
fn ScreenPage(props: ScreenProps) -> impl IntoView {
    let ScreenProps { workshop, lang, first, address } = props;
    let now = first.now;
    let live = live::follow(first);
    let wall = Wall { lang, workshop, view: live.view };
    let stage = wall.slice(|view| view.stage);
    let slide = wall.slice(|view| view.slide.clone());
    let poster = wall.slice(|view| Some((view.poster?.0, view.poster_without)));
    let offset = live.offset;
    let big_address = address.clone();
    view! {
        <main class="wall">
            {move || match (slide.get(), stage.get()) {
                (Some(slide), _) => view! { <slide::SlidePicture wall slide now offset /> }.into_any(),
                (None, Stage::Lobby) => view! { <stages::Lobby wall address=big_address.clone() /> }.into_any(),
                (None, Stage::Value { phase: Phase::Intro, .. }) => view! { <stages::Intro wall /> }.into_any(),
                (None, Stage::Value { phase: Phase::Individual, .. }) => {
                    view! { <stages::Individual wall now offset /> }.into_any()
                }
                (None, Stage::Value { phase: Phase::GroupWork, .. }) => {
                    view! { <stages::GroupWork wall now offset /> }.into_any()
                }
                (None, Stage::Value { phase: Phase::Plenum, .. }) => view! { <plenum::Plenum wall /> }.into_any(),
                (None, Stage::Closing) => view! { <closing::Closing wall /> }.into_any(),
                (None, Stage::Synthesis) => match poster.get() {
                    Some((at, without)) => view! { <poster::Poster wall at without /> }.into_any(),
                    None => view! { <closing::Over wall /> }.into_any(),
                },
            }}
        </main>
        <Foot wall address connected=live.connected />
    }
}

/// Small, in every stage: how to join, while one can, with the code at the edge; and whether contact is lost.
#[component]
fn Foot(wall: Wall, address: String, connected: RwSignal<bool>) -> impl IntoView {
    let all = words(wall.lang);
    let code =
        wall.slice(|view| view.code.clone().filter(|_| view.stage != Stage::Lobby || view.slide.is_some()));
    let rehearsal = wall.view.with_untracked(|view| view.rehearsal);
    // Samling's own picture says it where no slide stands in its place.
    let find = wall.slice(|view| view.stage == Stage::Lobby && view.slide.is_some() && view.groups > 0);
    view! {
        <footer class="wall-foot">
            <p class="wall-door" translate="no">
                {move || {
                    code.get()
                        .map(|code| {
                            let address = address.clone();
                            view! {
                                <img
                                    class="wall-qr"
                                    src=format!("/s/{}/qr.svg", wall.workshop)
                                    alt=all.screen.qr
                                />
                                <span>
                                    {address}
                                    " · "
                                    <span class="wall-code-word">{all.screen.code} " "</span>
                                    <strong>{code}</strong>
                                </span>
                            }
                            .into_any()
                        })
                }}
            </p>
            {move || find.get().then(|| view! { <p class="wall-find">{all.screen.find_group}</p> }.into_any())}
            {rehearsal.then(|| view! { <p class="wall-rehearsal">{all.screen.rehearsal}</p> }.into_any())}
            <p class="wall-lost" role="status">
                {move || (!connected.get()).then_some(all.common.lost_contact)}
            </p>
        </footer>
    }
}
