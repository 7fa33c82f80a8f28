//! The facilitator's page: the room, each group's step, and the material once it is chosen.

use serde::{Deserialize, Serialize};

use super::{
    BoardView, GroupStatus, Left, NewGroupView, ShownValue, ValueCard, WaitView, Wrote, boards::left,
};
use crate::{
    Evaluation, JoinCode, Pace, Phase, Settings, Slide, Stage, StepRow, Timer, Timestamp, Undoable, Workshop,
    material::listed::Listed,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FacilitatorView {
    pub settings: Settings,
    pub code: JoinCode,
    pub stage: Stage,
    pub stage_rev: u32,
    pub value: Option<ValueCard>,
    pub timer: Timer,
    pub joining_open: bool,
    pub joined: usize,
    /// Latecomers without a group.
    pub waiting: usize,
    /// «Lag ny gruppe» can be done for them now.
    pub new_group: Option<NewGroupView>,
    /// It can be done for one alone if somebody is asked to move in the midst of their group's work.
    #[serde(default)]
    pub new_group_asking: Option<NewGroupView>,
    /// What those who wait may count on.
    #[serde(default)]
    pub wait: Option<WaitView>,
    /// Sent with what moves people.
    pub seats_rev: u32,
    /// Sent with what is reckoned from the clock as it stands.
    pub timer_rev: u32,
    pub groups: Vec<GroupStatus>,
    /// The act «Angre» would take back: its number, and what it was.
    pub undo: Option<(u32, Undoable)>,
    /// The value at hand in plenum; all values in Bearbeiding.
    pub boards: Vec<BoardView>,
    #[serde(default)]
    pub left: Left,
    /// Values that no group has chosen anything for, of those that the room has come to.
    #[serde(default)]
    pub without_result: Vec<usize>,
    /// Results already shown to the room, at the end.
    pub matrix: Vec<ShownValue>,
    pub next_steps: Vec<StepRow>,
    pub evaluation_count: u32,
    /// None before the session is closed: figures that grow tell each one's answer. And none of too few.
    pub evaluation: Option<Evaluation>,
    /// Once it is closed.
    #[serde(default)]
    pub nobody_answered: bool,
    pub published_at: Option<Timestamp>,
    /// Something approved differs from what leaders see.
    pub unpublished_changes: bool,
    /// When all is deleted: if the session ended now or, before it has begun, if it never does.
    pub delete_at: Option<Timestamp>,
    #[serde(default)]
    pub has_begun: bool,
    /// How the time goes. None once the session is closed, and on pages from before it was sent.
    #[serde(default)]
    pub pace: Option<Pace>,
    /// Which of the stage's [`Settings::pictures`] stands on the wall.
    #[serde(default)]
    pub picture_at: usize,
    /// While everybody writes alone: how many have written something.
    #[serde(default)]
    pub wrote: Option<Wrote>,
    /// The poster stands on the wall.
    #[serde(default)]
    pub poster_shown: bool,
    /// For each one who is in the midst of a text: until when. Volatile, and so for the server to fill in.
    #[serde(default)]
    pub writing_until: Vec<Timestamp>,
}

impl FacilitatorView {
    /// The slide that stands on the wall.
    pub fn slide(&self) -> Option<&Slide> {
        self.settings.pictures(self.stage).get(self.picture_at).copied().flatten()
    }

    /// The clock that the pace is reckoned by: that of a talk is not the stage's.
    pub fn stage_timer(&self) -> Timer {
        if self.slide().is_some() { Timer::Off } else { self.timer }
    }
}

/// What the facilitator sees. Nobody's drafts, and no group's texts before it has agreed.
pub fn facilitator(workshop: &Workshop) -> FacilitatorView {
    let view = FacilitatorView {
        settings: workshop.settings.clone(),
        code: workshop.code.clone(),
        stage: workshop.stage(),
        stage_rev: workshop.stage_rev,
        value: None,
        timer: Timer::Off,
        joining_open: false,
        joined: workshop.headcount,
        waiting: 0,
        new_group: None,
        new_group_asking: None,
        wait: None,
        seats_rev: workshop.seats_rev,
        timer_rev: 1,
        groups: Vec::new(),
        undo: workshop.acts.undoable().ok().map(|act| (act.number, act.before.undoable(workshop))),
        boards: Vec::new(),
        left: Left::default(),
        without_result: workshop.without_result(),
        matrix: Vec::new(),
        next_steps: workshop.next_steps.clone(),
        evaluation_count: workshop.evaluation.count(),
        evaluation: None,
        nobody_answered: false,
        published_at: None,
        unpublished_changes: false,
        delete_at: Some(if workshop.has_begun() { workshop.delete_at() } else { workshop.expires_at() }),
        has_begun: workshop.has_begun(),
        pace: None,
        picture_at: 0,
        wrote: None,
        poster_shown: false,
        writing_until: Vec::new(),
    };
    let boards = |values: &[usize]| {
        let boards = workshop.board_views(values);
        (left(&boards), boards)
    };
    match workshop {
        Workshop::Session(session) => {
            let stage = session.stage;
            let at_hand = stage.value().filter(|_| stage.phase() == Some(Phase::Plenum));
            let (left, boards) = boards(at_hand.as_slice());
            FacilitatorView {
                value: session.value_card(),
                timer: session.timer,
                joining_open: session.joining_open,
                waiting: session.waiting().len(),
                new_group: session.new_group_view(false),
                new_group_asking: session.new_group_asking(),
                wait: (!session.waiting().is_empty()).then(|| session.wait_view()),
                timer_rev: session.timer_rev,
                pace: Some(session.pace()),
                picture_at: session.picture_at(),
                wrote: session.wrote(),
                groups: session.group_statuses(),
                boards,
                left,
                matrix: if stage == Stage::Closing { session.matrix() } else { Vec::new() },
                ..view
            }
        }
        Workshop::Material(material) => {
            let (left, boards) = boards(&(0..material.values.len()).collect::<Vec<_>>());
            FacilitatorView {
                boards,
                left,
                evaluation: material.evaluation.of_enough().cloned(),
                nobody_answered: material.nobody_answered,
                published_at: material.published.as_ref().map(|published| published.at),
                unpublished_changes: material.unpublished_changes(),
                poster_shown: material.on_wall().is_some(),
                ..view
            }
        }
    }
}

impl Workshop {
    fn without_result(&self) -> Vec<usize> {
        match self {
            Workshop::Session(session) => {
                (0..session.begun).filter(|at| session.chose_nothing(*at)).collect()
            }
            Workshop::Material(material) => {
                (0..material.values.len()).filter(|at| material.chosen(*at).is_empty()).collect()
            }
        }
    }
}
