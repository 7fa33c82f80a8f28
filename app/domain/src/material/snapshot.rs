//! What is left of a session when it is closed.

use serde::{Deserialize, Serialize};

use crate::{
    JoinCode, Kind, Settings, StepRow, TextId, WorkshopId, material::cloud::arrangement::Arrangements,
};

/// All that is kept of a session when it is closed. Texts have new ids and stand in shuffled order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    pub id: WorkshopId,
    pub code: JoinCode,
    pub settings: Settings,
    pub stage_rev: u32,
    pub participants: usize,
    /// By core value.
    pub values: Vec<SnapshotValue>,
    pub texts: Vec<SnapshotText>,
    /// Pairs that are not suggested together again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept_apart: Vec<(TextId, TextId)>,
    pub next_steps: Vec<StepRow>,
    pub evaluation: Evaluation,
    /// No answer came at all. Not known of what was closed before this was kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nobody_answered: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotValue {
    /// Groups that agreed on this value.
    pub groups: u32,
    pub truth: String,
    #[serde(default, skip_serializing_if = "Arrangements::is_empty")]
    pub clouds: Arrangements,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotText {
    pub id: TextId,
    pub value: usize,
    pub kind: Kind,
    pub words: String,
    /// Labels standing for the groups that chose it, drawn anew for each value. Empty: not chosen.
    pub labels: Vec<u32>,
    /// The text that stands for this one.
    pub under: Option<TextId>,
    #[serde(default)]
    pub rewording: bool,
    pub hidden: bool,
}

/// How many gave each answer from 1 (no) to 4 (yes), per question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    pub answers: [[u32; 4]; 3],
}

/// With fewer answers than this nobody is told of them: they would point at somebody.
pub const EVALUATION_FROM: u32 = 5;

/// Whether so many participants are asked at all: fewer could never give enough answers.
pub fn asks_for_evaluation(participants: usize) -> bool {
    participants >= EVALUATION_FROM as usize
}

impl Evaluation {
    /// The figures, when there are enough answers for them to be of nobody.
    pub fn of_enough(&self) -> Option<&Evaluation> {
        (self.count() >= EVALUATION_FROM).then_some(self)
    }

    /// How many have answered.
    pub fn count(&self) -> u32 {
        self.answers[0].iter().sum()
    }
}
