//! The code of a round on a wall: one picture, to be read from the back row. It knows of answers what everybody may know: nothing
//! while the round is open, and then how many there were, and the way to their sums.

use domain::{Lang, PulseLength, PulseResult};
use leptos::prelude::*;
use words::{date::moment, words};

use super::{super::reader::whose, round::OpenRound};
use crate::{Meta, shell::WALL};

/// Seconds between looks: when the round is over, its code is to go.
const RELOAD: u32 = 15;

#[derive(Clone)]
pub struct PulseWallProps {
    pub lang: Lang,
    pub written_in: Lang,
    pub title: String,
    pub organisation: String,
    pub now: Showing,
}

/// What is on the wall.
#[derive(Clone)]
pub enum Showing {
    Open {
        round: OpenRound,
        /// Where its code is typed, without scheme.
        address: String,
        /// As SVG. In the page, so that it never stands there without.
        qr: String,
    },
    Over {
        last: PulseResult,
        /// Where its sums stand, for the browser that the wall belongs to.
        sums: String,
    },
}

pub fn wall_meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).pulse.title, class: WALL, refresh: Some(RELOAD), bundle: None }
}

#[component]
pub fn PulseWallPage(props: PulseWallProps) -> impl IntoView {
    let PulseWallProps { lang, written_in, title, organisation, now } = props;
    let shown = match now {
        Showing::Open { round, address, qr } => open(lang, &round, address, qr),
        Showing::Over { last, sums } => over(lang, &last, sums),
    };
    view! {
        <script src="/wall.js" defer data-seconds=RELOAD.to_string()></script>
        <main class="wall">
            <p class="wall-pulse-of" lang=written_in.tag()>
                {whose(&title, &organisation)}
            </p>
            {shown}
        </main>
    }
}

fn open(lang: Lang, round: &OpenRound, address: String, qr: String) -> AnyView {
    let said = &words(lang).pulse;
    // In a meeting it is whoever leads that who says when.
    let by = match round.length {
        PulseLength::Meeting => None,
        PulseLength::Week | PulseLength::Fortnight => {
            Some((said.on_wall.answer_by)(&moment(lang, round.closes_at)))
        }
    };
    view! {
        <h1 class="wall-title">{said.question}</h1>
        <div class="wall-pulse">
            <div class="wall-qr" role="img" aria-label=said.holding.qr_about inner_html=qr></div>
            <div class="wall-pulse-way">
                <p>{said.on_wall.how}</p>
                <p class="wall-address" translate="no">
                    {address}
                </p>
                <p>{said.holding.code}</p>
                <p class="wall-code" translate="no">
                    {round.code.to_string()}
                </p>
                {by.map(|by| view! { <p>{by}</p> }.into_any())}
            </div>
        </div>
        <p class="wall-pulse-promise">{said.answering.promise} " " {said.on_wall.count_later}</p>
    }
    .into_any()
}

fn over(lang: Lang, last: &PulseResult, sums: String) -> AnyView {
    let said = &words(lang).pulse;
    let has_sums = last.questions.iter().any(|question| question.counts.is_some());
    let (figure, sums) = match last.devices {
        Some(devices) => ((said.result.devices)(devices), has_sums.then_some(sums)),
        None => (said.result.too_few.to_owned(), None),
    };
    view! {
        <div class="wall-pulse-over">
            <h1>{said.on_wall.over}</h1>
            <p>{figure}</p>
            {sums.map(|sums| {
                view! {
                    <p>
                        <a href=sums>{said.on_wall.see}</a>
                    </p>
                }
                    .into_any()
            })}
        </div>
    }
    .into_any()
}
