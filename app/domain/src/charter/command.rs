//! What its holder may do. Not write a norm, nor reword one: groups agreed on it, and nobody changes a norm alone.

use rand::Rng;
use serde::{Deserialize, Serialize};

use crate::{
    Charter, Day, MeasureId, MeetingId, Refusal, TextId, Timestamp, TypedCalendar, TypedMeasure,
    TypedMeeting, norwegian_day,
};

/// Each only sets something, so that a second press, or a second holder's, does nothing more. `rev` is what the sender saw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CharterCommand {
    /// «Skjul» and «Vis igjen».
    Hide {
        text: TextId,
        on: bool,
    },
    /// «Slett for godt».
    DeleteForGood {
        text: TextId,
    },
    /// «Forleng ett år».
    Renew,
    /// The norms that stand in texts for others.
    QuoteNorms {
        #[serde(default)]
        norms: Vec<TextId>,
        rev: u32,
    },
    /// «Nytt tiltak».
    AddMeasure(TypedMeasure),
    EditMeasure {
        measure: MeasureId,
        rev: u32,
        to: TypedMeasure,
    },
    RemoveMeasure {
        measure: MeasureId,
        rev: u32,
    },
    /// «Holder i det (rolle)». `was` is what the sender saw.
    SetKeeper {
        role: String,
        #[serde(default)]
        was: String,
    },
    /// «Nytt møte».
    AddMeeting(TypedMeeting),
    /// «Foreslå møter».
    SuggestMeetings,
    EditMeeting {
        meeting: MeetingId,
        rev: u32,
        to: TypedMeeting,
    },
    /// «Avlys møtet», and «Hold møtet likevel».
    CancelMeeting {
        meeting: MeetingId,
        rev: u32,
        on: bool,
    },
    /// «Lag kalenderen», and what is changed in it.
    SetCalendar {
        rev: u32,
        to: TypedCalendar,
    },
    /// «Ingen tiltak nå», after the round of the pulse that closed on that day.
    NoMeasures {
        closed: Day,
    },
}

impl CharterCommand {
    /// What is typed in it, to be asked about before it is taken in.
    pub fn typed(&self) -> Vec<&str> {
        match self {
            CharterCommand::AddMeasure(typed) | CharterCommand::EditMeasure { to: typed, .. } => {
                typed.typed().to_vec()
            }
            CharterCommand::AddMeeting(typed) | CharterCommand::EditMeeting { to: typed, .. } => {
                typed.typed().to_vec()
            }
            CharterCommand::SetKeeper { role, .. } => vec![role],
            CharterCommand::Hide { .. }
            | CharterCommand::DeleteForGood { .. }
            | CharterCommand::Renew
            | CharterCommand::QuoteNorms { .. }
            | CharterCommand::RemoveMeasure { .. }
            | CharterCommand::SuggestMeetings
            | CharterCommand::CancelMeeting { .. }
            | CharterCommand::SetCalendar { .. }
            | CharterCommand::NoMeasures { .. } => Vec::new(),
        }
    }
}

impl Charter {
    /// What becomes of it; the same where nothing does. Whatever changes it takes with it what is over.
    ///
    /// # Errors
    /// There is no such thing in it, or it is not the holder's to show; what is typed is not legal; or another holder has
    /// changed the same meanwhile.
    pub fn decide(
        &self,
        command: &CharterCommand,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Result<Charter, Refusal> {
        let mut decided = self.decided(command, now, rng)?;
        if decided != *self {
            decided.follow_up.meetings.retain(|meeting| meeting.stands(norwegian_day(now)));
        }
        Ok(decided.stamped(self, now))
    }

    fn decided(
        &self,
        command: &CharterCommand,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Result<Charter, Refusal> {
        match command {
            CharterCommand::Hide { text, on } => self.hide(*text, *on),
            CharterCommand::DeleteForGood { text } if self.deleted.contains(text) => Ok(self.clone()),
            CharterCommand::DeleteForGood { text } => self.delete_for_good(*text),
            CharterCommand::Renew => {
                Ok(self.changed(|charter| charter.delete_at = Charter::lives_until(now)))
            }
            CharterCommand::QuoteNorms { norms, rev } => self.quote(norms, *rev),
            CharterCommand::AddMeasure(typed) => self.add_measure(typed, rng),
            CharterCommand::EditMeasure { measure, rev, to } => self.edit_measure(*measure, *rev, to),
            CharterCommand::RemoveMeasure { measure, rev } => self.remove_measure(*measure, *rev),
            CharterCommand::SetKeeper { role, was } => self.set_keeper(role, was),
            CharterCommand::AddMeeting(typed) => self.add_meeting(typed, now, rng),
            CharterCommand::SuggestMeetings => self.suggest_meetings(now, rng),
            CharterCommand::EditMeeting { meeting, rev, to } => self.edit_meeting(*meeting, *rev, to, now),
            CharterCommand::CancelMeeting { meeting, rev, on } => {
                self.cancel_meeting(*meeting, *rev, *on, now)
            }
            CharterCommand::SetCalendar { rev, to } => self.set_calendar(*rev, to, now, rng),
            CharterCommand::NoMeasures { closed } => Ok(self.no_measures(*closed)),
        }
    }

    fn hide(&self, id: TextId, on: bool) -> Result<Charter, Refusal> {
        let held = self.texts().find(|text| text.id == id);
        if held.ok_or(Refusal::Unknown)?.hidden_in_workshop {
            return Err(Refusal::NotYours);
        }
        Ok(self.changed(|charter| {
            charter.texts_mut().filter(|text| text.id == id).for_each(|text| text.hidden = on);
        }))
    }

    fn delete_for_good(&self, id: TextId) -> Result<Charter, Refusal> {
        if !self.texts().any(|text| text.id == id) {
            return Err(Refusal::Unknown);
        }
        Ok(self.without(&[id]))
    }
}
