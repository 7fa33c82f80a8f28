//! The projector: what the whole room looks at. It can do nothing at all.

use serde::{Deserialize, Serialize};

use super::{ShownValue, ValueCard};
use crate::{
    Lang, Material, NextStep, Phase, Slide, Stage, Timer, Timestamp, Workshop, asks_for_evaluation,
    material::listed::Listed,
};

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
    /// The slide that stands in the place of the stage's own picture.
    #[serde(default)]
    pub slide: Option<Slide>,
    /// The value's result in plenum, from «Vis resultatet» on.
    pub result: Option<ShownValue>,
    /// In plenum, when no group has chosen anything: there is no result to wait for.
    #[serde(default)]
    pub no_result: bool,
    /// Changes when a cloud of that result does: of norms, then of taboos; 0: not shown. The page asks for the clouds themselves.
    #[serde(default)]
    pub clouds: Option<(u64, u64)>,
    /// All results, in Avslutning.
    pub matrix: Vec<ShownValue>,
    pub next_steps: Vec<NextStep>,
    pub rehearsal: bool,
    /// When the poster that is to be shown was published.
    #[serde(default)]
    pub poster: Option<Timestamp>,
    /// Which of its texts have been hidden or deleted since: it is another picture then.
    #[serde(default)]
    pub poster_without: u32,
    /// How many times the facilitator has turned the pages, back ones taken off. Volatile, and so for the server to
    /// fill in.
    #[serde(default)]
    pub turned: i32,
}

impl ScreenView {
    pub fn asks_for_evaluation(&self) -> bool {
        asks_for_evaluation(self.joined)
    }
}

/// What the projector shows.
pub fn screen(workshop: &Workshop) -> ScreenView {
    // Of the material nothing but what is published: there the facilitator works alone.
    let view = ScreenView {
        title: workshop.settings.title.clone(),
        organisation: workshop.settings.organisation.clone(),
        lang: workshop.settings.lang,
        stage: workshop.stage(),
        value: None,
        timer: Timer::Off,
        code: None,
        joined: workshop.headcount,
        groups: 0,
        agreed: 0,
        slide: None,
        result: None,
        no_result: false,
        clouds: None,
        matrix: Vec::new(),
        next_steps: Vec::new(),
        rehearsal: workshop.settings.rehearsal,
        poster: workshop.material().and_then(Material::on_wall),
        poster_without: workshop.material().map_or(0, Material::taken_off_wall),
        turned: 0,
    };
    let Some(session) = workshop.session() else { return view };
    let stage = session.stage;
    let at_end = stage == Stage::Closing;
    let in_plenum = stage.value().filter(|_| stage.phase() == Some(Phase::Plenum));
    ScreenView {
        value: session.value_card(),
        timer: session.timer,
        code: session.joining_open.then(|| session.code.to_string()),
        groups: session.groups_counted().count(),
        agreed: stage.value().map_or(0, |value| session.groups_agreed(value)),
        slide: session.slide().cloned(),
        result: in_plenum.and_then(|value| session.shown(value)),
        no_result: in_plenum.is_some_and(|value| session.chose_nothing(value)),
        clouds: in_plenum.and_then(|value| session.cloud_marks(value)),
        matrix: if at_end { session.matrix() } else { Vec::new() },
        next_steps: if at_end { session.steps() } else { Vec::new() },
        ..view
    }
}
