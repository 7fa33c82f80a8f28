//! «Hva skjer videre?»: rows that several people may write in at once.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::StepId;

/// A row, as it is written and stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepRow {
    /// None on pages and in logs from before rows had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<StepId>,
    pub what: String,
    #[serde(default)]
    pub who: String,
    #[serde(default)]
    pub when: String,
}

/// «Hva skjer videre? Hvem? Når?»
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    pub what: String,
    #[serde(default)]
    pub who: String,
    #[serde(default)]
    pub when: String,
}

impl StepRow {
    /// What is to be done, for those who only read it.
    pub fn step(&self) -> NextStep {
        NextStep { what: self.what.clone(), who: self.who.clone(), when: self.when.clone() }
    }

    pub fn is_blank(&self) -> bool {
        self.what.is_empty() && self.who.is_empty() && self.when.is_empty()
    }

    /// The same row with nothing in it.
    #[must_use]
    pub fn emptied(&self) -> StepRow {
        StepRow { id: self.id, ..StepRow::default() }
    }
}

impl From<NextStep> for StepRow {
    fn from(step: NextStep) -> StepRow {
        StepRow { id: None, what: step.what, who: step.who, when: step.when }
    }
}

/// Rows of an older log, each with an id that is the same at every fold.
pub(crate) fn with_ids(rows: &[StepRow]) -> Vec<StepRow> {
    let id = |row: &StepRow, place| row.id.unwrap_or(StepId(Uuid::from_u128(place)));
    rows.iter().zip(1..).map(|(row, place)| StepRow { id: Some(id(row, place)), ..row.clone() }).collect()
}
