//! A round that is open, and where it is answered.

use domain::{CharterId, JoinCode, Lang, PulseLength, Timestamp};
use leptos::prelude::*;
use words::{date::moment, words};

/// A round that is open, as far as anybody is told of it.
#[derive(Clone)]
pub struct OpenRound {
    pub code: JoinCode,
    pub length: PulseLength,
    pub closes_at: Timestamp,
}

impl OpenRound {
    /// Where it is answered.
    pub fn path(&self) -> String {
        path(&self.code)
    }

    /// Until when, in a sentence.
    pub fn until(&self, lang: Lang) -> String {
        let (said, closes) = (&words(lang).pulse.holding, moment(lang, self.closes_at));
        match self.length {
            PulseLength::Meeting => (said.closes_in_meeting)(&closes),
            PulseLength::Week | PulseLength::Fortnight => (said.closes)(&closes),
        }
    }
}

/// The way to the code on a wall, in a window of its own.
pub fn to_wall(lang: Lang, charter: CharterId, class: &'static str) -> AnyView {
    view! {
        <a class=class href=format!("/h/{charter}/puls/storskjerm") target=format!("pulse-{charter}")>
            {words(lang).pulse.holding.to_wall}
        </a>
    }
    .into_any()
}

/// In the query of the page that says that this device had answered before.
pub const AGAIN: &str = "alt-svart";

pub fn path(code: &JoinCode) -> String {
    format!("/p/{}", code.as_str())
}
