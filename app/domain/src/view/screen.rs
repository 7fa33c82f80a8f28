//! The projector: what the whole room looks at. It can do nothing at all.

use serde::{Deserialize, Serialize};

use super::{ShownValue, ValueCard};
use crate::{Lang, NextStep, Phase, Stage, Timer, Workshop};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreenView {
    pub title: String,
    pub organisation: String,
    pub lang: Lang,
    pub stage: Stage,
    pub value: Option<ValueCard>,
    pub timer: Timer,
    /// The verkstedkode in reading form, while joining is open.
    pub code: Option<String>,
    pub joined: usize,
    pub groups: usize,
    /// Groups that have agreed on the value at hand.
    pub agreed: u32,
    /// The value's result in plenum, from «Vis resultatet» on.
    pub result: Option<ShownValue>,
    /// Changes when a cloud of that result does: of norms, then of taboos. The page asks for the clouds themselves.
    #[serde(default)]
    pub clouds: Option<(u64, u64)>,
    /// All results, in Avslutning.
    pub matrix: Vec<ShownValue>,
    pub next_steps: Vec<NextStep>,
    pub rehearsal: bool,
}

/// What the projector shows.
pub fn screen(workshop: &Workshop) -> ScreenView {
    let stage = workshop.stage;
    // Not in Bearbeiding: there the facilitator works alone, and leaders see what she publishes.
    let at_end = stage == Stage::Closing;
    let in_plenum = stage.value().filter(|_| stage.phase() == Some(Phase::Plenum));
    ScreenView {
        title: workshop.settings.title.clone(),
        organisation: workshop.settings.organisation.clone(),
        lang: workshop.settings.lang,
        stage,
        value: workshop.value_card(),
        timer: workshop.timer,
        code: workshop.joining_open.then(|| workshop.code.to_string()),
        joined: workshop.headcount,
        groups: workshop.groups_in_use().count(),
        agreed: stage.value().map_or(0, |value| workshop.groups_agreed(value)),
        result: in_plenum.and_then(|value| workshop.shown(value)),
        clouds: in_plenum.and_then(|value| workshop.cloud_marks(value)),
        matrix: if at_end { workshop.matrix() } else { Vec::new() },
        next_steps: if at_end { workshop.steps() } else { Vec::new() },
        rehearsal: workshop.settings.rehearsal,
    }
}
