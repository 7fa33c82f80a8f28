//! The whole workshop at a glance: what is behind, where the room is, what is ahead.

use domain::{Phase, Stage};
use leptos::prelude::*;

use super::host::Host;

const PHASES: [Phase; 4] = [Phase::Intro, Phase::Individual, Phase::GroupWork, Phase::Plenum];

/// The value at hand is unfolded into its stages; the others are one place each.
#[component]
pub fn Map(host: Host) -> impl IntoView {
    let stage = host.slice(|view| view.stage);
    let names =
        host.slice(|view| view.settings.values.iter().map(|value| value.name.clone()).collect::<Vec<_>>());
    let without = host.slice(|view| view.without_result.clone());
    let common = host.common();
    let place = move |name: String, at: Stage| {
        let here = move || stage.get() == at;
        view! {
            <li
                class="map-place"
                class:map-behind=move || at < stage.get()
                aria-current=move || here().then_some("step")
            >
                {name}
            </li>
        }
        .into_any()
    };
    let value = move |(index, name): (usize, String)| {
        let unfolded = Memo::new(move |_| stage.get().value() == Some(index));
        let phases = move || {
            unfolded.get().then(|| {
                let places = PHASES.map(|phase| {
                    let at = Stage::Value { index, phase };
                    place(common.stage(at).to_owned(), at)
                });
                view! { <ol class="map-phases">{places.collect_view()}</ol> }.into_any()
            })
        };
        let behind = Memo::new(move |_| stage.get() > Stage::Value { index, phase: Phase::Plenum });
        let empty = Memo::new(move |_| behind.get() && without.with(|without| without.contains(&index)));
        let note = move || empty.get().then(|| view! { <small>{host.words().no_result}</small> }.into_any());
        view! {
            <li
                class=format!("map-place map-value value-{index}")
                class:map-behind=move || behind.get() && !empty.get()
                class:map-empty=empty
            >
                <span>{name}</span>
                {note}
                {phases}
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="map" aria-label=host.words().map>
            <ol>
                {place(common.lobby.to_owned(), Stage::Lobby)}
                {move || names.get().into_iter().enumerate().map(value).collect_view()}
                {place(common.closing.to_owned(), Stage::Closing)}
                {place(common.synthesis.to_owned(), Stage::Synthesis)}
            </ol>
        </nav>
    }
    .into_any()
}
