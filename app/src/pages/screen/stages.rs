//! The projector before there is anything to show: Samling, Innledning, Individuelt, Gruppearbeid.

use domain::{Step, Timer, Timestamp};
use leptos::prelude::*;
use words::words;

use super::{fit::Fitted, plan::Plan, wall::Wall};
use crate::parts::Clock;

/// For pictures of one page, whose words are the facilitator's and may be long.
const ONE_PAGE: Plan = Plan {
    largest: 5.2,
    whole: &[""],
    enough: 3.34,
    paged: &["crowded"],
    floor: 2.0,
    lists: &[],
    last: None,
};

/// One size: it is the rules of conduct that leave where the title or the services' words are long.
const LOBBY: Plan = Plan {
    largest: 3.34,
    whole: &[""],
    enough: 3.34,
    paged: &["crowded"],
    floor: 3.34,
    lists: &[],
    last: None,
};

const METHOD: [Step; 5] = [Step::Round, Step::Merge, Step::Choose, Step::Taboos, Step::Agree];

#[component]
pub fn Lobby(wall: Wall, address: String) -> impl IntoView {
    let all = words(wall.lang);
    let title = wall.slice(|view| view.title.clone());
    let code = wall.slice(|view| view.code.clone());
    let joined = wall.slice(|view| view.joined);
    let grouped = wall.slice(|view| view.groups > 0);
    let content = Signal::derive(move || {
        title.track();
        joined.track();
        grouped.track();
        code.track();
    });
    view! {
        <Fitted wall class="wall-lobby" plan=&LOBBY content>
            <h1 class="wall-title">{move || title.get()}</h1>
            <div class="wall-join">
                {move || {
                    let address = address.clone();
                    code.get()
                        .map(|code| {
                            view! {
                                <img
                                    class="wall-qr"
                                    src=format!("/s/{}/qr.svg", wall.workshop)
                                    alt=all.screen.qr
                                />
                                <div>
                                    <p>{all.screen.how_to_join}</p>
                                    <p class="wall-address" translate="no">
                                        {address}
                                    </p>
                                    <p>{all.screen.code}</p>
                                    <p class="wall-code" translate="no">
                                        {code}
                                    </p>
                                </div>
                            }
                            .into_any()
                        })
                }}
            </div>
            <p class="wall-joined" role="status">
                <span translate="no">{move || (all.screen.joined)(joined.get())}</span>
                {move || grouped.get().then(|| view! { <strong>{all.screen.find_group}</strong> }.into_any())}
            </p>
            <Rules wall />
        </Fitted>
    }
}

#[component]
fn Rules(wall: Wall) -> impl IntoView {
    let common = &words(wall.lang).common;
    view! {
        <section class="wall-rules">
            <h2>{common.rules_title}</h2>
            <ul>{common.rules.map(|rule| view! { <li>{rule}</li> }.into_any()).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// What is asked for: both kinds, and what each of them is.
#[component]
fn Kinds(wall: Wall) -> impl IntoView {
    let screen = &words(wall.lang).screen;
    view! {
        <p class="wall-kinds">
            <span class="kind-label norm">{screen.norms_are}</span>
            <span class="kind-label taboo">{screen.taboos_are}</span>
        </p>
    }
    .into_any()
}

/// The value's name, and which of how many it is.
#[component]
pub fn ValueName(wall: Wall) -> impl IntoView {
    let card = wall.slice(|view| view.value.clone());
    let place = move || card.get().map(|card| (words(wall.lang).common.value_of)(card.index + 1, card.of));
    view! {
        <header class=move || format!("wall-value value-{}", card.get().map_or(0, |card| card.index))>
            <p class="wall-place">{place}</p>
            <h1>{move || card.get().map(|card| card.name)}</h1>
        </header>
    }
}

#[component]
pub fn Intro(wall: Wall) -> impl IntoView {
    let prompt = wall.slice(|view| view.value.as_ref().map(|card| card.individual_prompt.clone()));
    view! {
        <ValueName wall />
        {move || {
            view! {
                <Fitted wall class="wall-intro" plan=&ONE_PAGE>
                    <p class="wall-prompt">{prompt.get()}</p>
                    <Kinds wall />
                </Fitted>
            }
            .into_any()
        }}
    }
}

#[component]
pub fn Individual(wall: Wall, now: Timestamp, offset: RwSignal<i64>) -> impl IntoView {
    let prompt = wall.slice(|view| view.value.as_ref().map(|card| card.individual_prompt.clone()));
    let timer = wall.slice(|view| view.timer);
    // A clock that comes or goes changes what there is room for.
    let timed = wall.slice(|view| view.timer != Timer::Off);
    view! {
        <ValueName wall />
        {move || {
            timed.track();
            view! {
                <Fitted wall class="wall-individual" plan=&ONE_PAGE>
                    <p class="wall-prompt">{prompt.get()}</p>
                    <Kinds wall />
                    <div class="wall-clock">
                        <Clock lang=wall.lang timer now offset />
                    </div>
                    <p class="wall-silence">{words(wall.lang).screen.in_silence}</p>
                </Fitted>
            }
            .into_any()
        }}
    }
}

/// The rules of conduct stand here too, where there is room.
#[component]
pub fn GroupWork(wall: Wall, now: Timestamp, offset: RwSignal<i64>) -> impl IntoView {
    let all = words(wall.lang);
    let prompt = wall.slice(|view| view.value.as_ref().map(|card| card.group_prompt.clone()));
    let timer = wall.slice(|view| view.timer);
    let timed = wall.slice(|view| view.timer != Timer::Off);
    let agreed = wall.slice(|view| (view.agreed, view.groups));
    view! {
        <ValueName wall />
        {move || {
            timed.track();
            view! {
                <Fitted wall class="wall-group-work" plan=&ONE_PAGE>
                    <p class="wall-prompt">{prompt.get()}</p>
                    <ol class="wall-method">
                        {METHOD.map(|step| view! { <li>{all.common.step(step)}</li> }.into_any()).collect_view()}
                    </ol>
                    <div class="wall-clock">
                        <Clock lang=wall.lang timer now offset />
                    </div>
                    <p class="wall-agreed" translate="no">
                        {move || (all.screen.agreed)(agreed.get().0, agreed.get().1)}
                    </p>
                    <Rules wall />
                </Fitted>
            }
            .into_any()
        }}
    }
}
