//! What its holder plans with it: what becomes of what was agreed on.

use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use super::measure::{MAX_MEASURES, Measure, UNNUMBERED};
use crate::{MeasureId, NextStep, Refusal};

/// Written by its holders alone, and seen by everybody with its link.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Tiltak, in the order they were added. Before there were any, «Hva skjer videre?» stood here as it was published.
    #[serde(default, alias = "next_steps", deserialize_with = "numbered")]
    pub measures: Vec<Measure>,
}

impl FollowUp {
    /// «Hva skjer videre?», copied over.
    pub(super) fn of(steps: &[NextStep]) -> FollowUp {
        FollowUp { measures: with_ids(steps.iter().map(Measure::of_step).collect()) }
    }

    /// These, and then what a file says was planned, looked at as if it had been typed.
    ///
    /// # Errors
    /// What in it is not legal.
    pub(super) fn taking_in(&self, read: &FollowUp) -> Result<FollowUp, Refusal> {
        let new = read.measures.iter().map(Measure::taken_in).collect::<Result<Vec<_>, _>>()?;
        let all = self.measures.iter().cloned().chain(new);
        let all: Vec<_> = all.map(|measure| Measure { id: UNNUMBERED, ..measure }).collect();
        if all.len() > MAX_MEASURES {
            return Err(Refusal::TooMany);
        }
        Ok(FollowUp { measures: with_ids(all) })
    }

    /// All that somebody may have written in it.
    pub fn typed(&self) -> Vec<&str> {
        self.measures.iter().flat_map(|measure| [&*measure.what, &measure.who, &measure.when]).collect()
    }
}

fn numbered<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Measure>, D::Error> {
    Vec::deserialize(from).map(with_ids)
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
