//! What every part of the page has in hand: the view, the clock, the words, and what was half typed.

use domain::{
    Lang, Refusal, TextId, Timestamp,
    view::{PhoneView, TableView},
};
use leptos::prelude::*;
use words::{Words, words};

use super::sending::{notebook::Notebook, outbox::Outbox};
use crate::{
    Fault,
    live::Live,
    parts::{SeatKey, effect},
    wake::AWAKE,
};

#[derive(Clone, Copy)]
pub struct Phone {
    pub key: SeatKey,
    pub live: Live<PhoneView>,
    /// The server's time, ticking.
    pub now: RwSignal<Timestamp>,
    /// The language of the workshop: that of everything people wrote.
    pub spoken: Lang,
    pub notebook: Notebook,
    pub outbox: Outbox,
    /// Some of the three questions are answered here, and not sent.
    pub half_answered: RwSignal<bool>,
}

impl Phone {
    pub fn new(key: SeatKey, live: Live<PhoneView>, now: RwSignal<Timestamp>, outbox: Outbox) -> Phone {
        // Once the room has moved on, what was refused before it is of no interest.
        effect(move |woken: Option<()>| {
            live.view.track();
            if woken.is_some() {
                key.sent_back.forget();
            }
        });
        let spoken = live.view.with_untracked(|view| view.lang);
        let half_answered = RwSignal::new(false);
        Phone { key, live, now, spoken, notebook: outbox.notebook, outbox, half_answered }
    }

    pub fn words(self) -> &'static Words {
        words(self.key.lang)
    }

    /// A part of the view, that tells only of its own changes.
    pub fn slice<T>(self, of: impl Fn(&PhoneView) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        self.part(Box::new(of))
    }

    /// One memo for all parts of one type: a closure of its own in each would be half a kilobyte to download.
    fn part<T>(self, of: Box<dyn Fn(&PhoneView) -> T + Send + Sync>) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.live.view.with(|view| of(view)))
    }

    /// A part of the group's table. Empty when there is none.
    pub fn table<T>(self, of: impl Fn(&TableView) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.slice(move |view| view.table.as_ref().map(&of).unwrap_or_default())
    }

    pub fn is_chair(self) -> Memo<bool> {
        self.slice(|view| view.seat.as_ref().is_some_and(|seat| seat.chair))
    }

    pub fn is_scribe(self) -> Memo<bool> {
        self.slice(|view| view.seat.as_ref().is_some_and(|seat| seat.scribe))
    }

    /// Marks of the form that was refused.
    pub fn refused_marks(self, form: &str) -> Option<Vec<TextId>> {
        Some(self.key.sent_back.typed(form)?.split(' ').filter_map(|id| id.parse().ok()).collect())
    }

    /// What sends the refused form all the same, on a device without JavaScript.
    pub fn send_anyway(self, form: &str) -> Option<String> {
        // With scripts it is the outbox that asks.
        if AWAKE {
            return None;
        }
        let Some(Err(Fault::Refused(Refusal::LooksLike(about)))) =
            self.key.sent_back.answer(form).get_untracked()
        else {
            return None;
        };
        let seen = format!("<input type=\"hidden\" name=\"seen\" value=\"{about:?}\">");
        // Paper has a button for each kind, to be pressed once more.
        Some(match form {
            "paper" => seen,
            _ => format!("{seen}<button>{}</button>", self.words().phone.write.send_anyway),
        })
    }
}
