//! The verdigrunnlag: what a workshop published, kept on after it. A second aggregate beside the workshop, and no fold over
//! events: it is one document that is changed in place, so that what was replaced in it is nowhere any more.
//!
//! It knows texts and no people: no figure of groups, no label, no seat, and nothing of who did what.

mod at_fault;
pub mod calendar;
pub mod calendar_choices;
pub mod command;
pub mod filed;
pub mod follow_up;
mod founding;
mod heeding;
mod import;
pub mod life;
pub mod lived;
pub mod measure;
mod measures;
pub mod meeting;
mod meetings;
pub mod months;
mod next_edition;
pub mod outgoing;
pub mod past_pulse;
pub mod pulse;
pub mod pulse_view;
pub mod pulses;
pub mod quoted;
pub mod quoting;
mod result;
pub mod state;
pub mod year;
