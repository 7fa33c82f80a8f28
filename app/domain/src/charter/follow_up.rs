//! What its holder plans with it: what becomes of what was agreed on.

use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use super::{
    calendar_choices::CalendarChoices,
    measure::{LONGEST_ROLE, MAX_MEASURES, Measure, UNNUMBERED, copied_when},
    meeting::{FollowUpMeeting, MAX_MEETINGS, in_order},
};
use crate::{MeasureId, NextStep, Refusal, Timestamp, norwegian_day, text};

/// Written by its holders alone, and seen by everybody with its link.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Tiltak, in the order they were added. Before there were any, «Hva skjer videre?» stood here as it was published.
    #[serde(default, alias = "next_steps", deserialize_with = "numbered")]
    pub measures: Vec<Measure>,
    /// «Noen må holde i det»: whose task it is. A role, and no name; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub keeper: String,
    /// In the order they are held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<FollowUpMeeting>,
    /// «Kalender», once one is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarChoices>,
}

impl FollowUp {
    /// «Hva skjer videre?», copied over.
    pub(super) fn of(steps: &[NextStep]) -> FollowUp {
        let measures = with_ids(steps.iter().map(Measure::of_step).collect());
        FollowUp { measures, ..FollowUp::default() }
    }

    /// These, and then what a file says was planned, looked at as if it had been typed. Meetings stay those that calendars
    /// know.
    ///
    /// # Errors
    /// What in it is not legal.
    pub(super) fn taking_in(&self, read: &FollowUp, now: Timestamp) -> Result<FollowUp, Refusal> {
        let new = read.measures.iter().map(Measure::taken_in).collect::<Result<Vec<_>, _>>()?;
        let all = self.measures.iter().cloned().chain(new);
        let all: Vec<_> = all.map(|measure| Measure { id: UNNUMBERED, ..measure }).collect();
        if all.len() > MAX_MEASURES || read.meetings.len() > MAX_MEETINGS {
            return Err(Refusal::TooMany);
        }
        let meetings = read.meetings.iter().map(|meeting| meeting.taken_in(now));
        let mut meetings = in_order(meetings.collect::<Result<Vec<_>, _>>()?);
        if meetings.iter().enumerate().any(|(at, one)| meetings[..at].iter().any(|other| other.id == one.id))
        {
            return Err(Refusal::Unknown);
        }
        meetings.retain(|meeting| meeting.stands(norwegian_day(now)));
        let keeper = text::line(&read.keeper, LONGEST_ROLE).map_err(Refusal::Text)?;
        Ok(FollowUp { measures: with_ids(all), keeper, meetings, ..self.clone() })
    }

    /// All that somebody may have written in it.
    pub fn typed(&self) -> Vec<&str> {
        let measures = self.measures.iter();
        let measures =
            measures.flat_map(|measure| [&*measure.what, &measure.who, &measure.when, &measure.value]);
        let meetings =
            self.meetings.iter().flat_map(|meeting| [&*meeting.place, &meeting.chair, &meeting.scribe]);
        measures.chain(meetings).chain([&*self.keeper]).collect()
    }
}

fn numbered<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Measure>, D::Error> {
    let mut measures = Vec::<Measure>::deserialize(from)?;
    // As when a step is copied, also of those that were copied otherwise.
    for measure in &mut measures {
        measure.when = copied_when(&measure.when);
    }
    Ok(with_ids(measures))
}

/// Those that have none get one that is the same at each reading.
fn with_ids(mut measures: Vec<Measure>) -> Vec<Measure> {
    for (measure, place) in measures.iter_mut().zip(1..) {
        if measure.id.0.is_nil() {
            measure.id = MeasureId(Uuid::from_u128(place));
        }
    }
    measures
}
