//! «Bilder» in the room: which picture of the stage stands on the wall. They are no stages: the room is where it is.

use std::collections::BTreeSet;

use crate::{
    Decision, EventBody, Phase, Refusal, Session, Settings, Slide, SlideKind, SlidePlace, Stage, Timer,
    Timestamp,
    before::{Before, Turned},
};

/// «Snakk to og to, 2 min», in ms.
const TALK: i64 = 2 * 60_000;

impl SlidePlace {
    pub fn stage(self) -> Stage {
        match self {
            SlidePlace::Lobby => Stage::Lobby,
            SlidePlace::Before(index) => Stage::Value { index, phase: Phase::Intro },
            SlidePlace::After(index) => Stage::Value { index, phase: Phase::Plenum },
            SlidePlace::Closing => Stage::Closing,
        }
    }
}

impl Settings {
    /// What the wall shows in a stage, in turn: its slides, and `None` for the stage's own picture. That comes last where
    /// a value begins, so that the task is what stays, and else first.
    pub fn pictures(&self, stage: Stage) -> Vec<Option<&Slide>> {
        let here = |slide: &&Slide| slide.place.stage() == stage && !slide.is_blank();
        let slides = self.slides.iter().filter(here).map(Some);
        let own = std::iter::once(None);
        if stage.phase() == Some(Phase::Intro) {
            slides.chain(own).collect()
        } else {
            own.chain(slides).collect()
        }
    }
}

/// Where `before[at]` is among other pictures: one that was reworded stands where it stood, and in the place of one that
/// has gone is the stage's own.
fn found(before: &[Option<&Slide>], at: usize, after: &[Option<&Slide>]) -> usize {
    let reworded = after.len() == before.len() && after[at].is_some() && !before.contains(&after[at]);
    if after.get(at) == before.get(at) || reworded && !after.contains(&before[at]) {
        return at;
    }
    after.iter().position(|picture| *picture == before[at]).unwrap_or_else(|| own(after))
}

fn own(pictures: &[Option<&Slide>]) -> usize {
    pictures.iter().position(Option::is_none).unwrap_or_default()
}

impl Session {
    /// Which of the stage's pictures stands on the wall. There may be fewer than when it was turned to.
    pub fn picture_at(&self) -> usize {
        let last = self.settings.pictures(self.stage).len() - 1;
        self.pictures_at.get(&self.stage).map_or(0, |at| (*at).min(last))
    }

    /// The slide that stands on the wall.
    pub fn slide(&self) -> Option<&Slide> {
        self.settings.pictures(self.stage)[self.picture_at()]
    }

    /// Where the stage's own picture stands among them.
    pub(super) fn own_picture(&self) -> usize {
        own(&self.settings.pictures(self.stage))
    }

    /// What each stage was turned to stays so beside other slides. The clock of a talk goes with its question: as it was,
    /// if one has gone from the wall.
    pub(crate) fn keep_pictures(&mut self, to: &Settings) -> Option<Timer> {
        let mut gone = false;
        for stage in self.pictures_at.keys().copied().chain([self.stage]).collect::<BTreeSet<_>>() {
            let (before, after) = (self.settings.pictures(stage), to.pictures(stage));
            let at = self.pictures_at.get(&stage).map_or(0, |at| (*at).min(before.len() - 1));
            let found = found(&before, at, &after);
            let asks = after[found].is_some_and(|slide| slide.kind == SlideKind::Question);
            let no_question = before[at].is_some() && !asks;
            self.pictures_at.insert(stage, found);
            if no_question {
                self.times_left.remove(&stage);
                gone |= stage == self.stage;
            }
        }
        (gone && self.timer != Timer::Off).then(|| self.set_timer(Timer::Off))
    }

    pub(crate) fn show_slide(&self, rev: u32, picture: usize) -> Decision {
        self.at_rev(rev)?;
        if picture >= self.settings.pictures(self.stage).len() {
            return Err(Refusal::NoSlide);
        }
        if picture == self.picture_at() {
            return Ok(Vec::new());
        }
        // A turn that stopped a talk is what brings it back.
        let is_turn = |before: &Before| matches!(before, Before::Slide(Turned { timer: Timer::Off, .. }));
        let goes_on = self.acts.last().is_some_and(|act| is_turn(&act.before));
        Ok(vec![EventBody::SlideShown { picture, goes_on }])
    }

    pub(crate) fn talk_in_pairs(&self, rev: u32, now: Timestamp) -> Decision {
        if rev != self.timer_rev {
            return Err(Refusal::Stale);
        }
        self.slide().filter(|slide| slide.kind == SlideKind::Question).ok_or(Refusal::NoSlide)?;
        Ok(vec![EventBody::TimerSet { timer: Timer::Running { deadline: now.plus(TALK) } }])
    }

    /// «Angre» takes one turn back, and then what was done before them all.
    pub(crate) fn apply_slide_shown(&mut self, picture: usize, goes_on: bool) {
        if goes_on {
            self.acts.take_last(|before| matches!(before, Before::Slide(_)));
        }
        let before = self.turn_to(picture);
        self.record(Before::Slide(before));
    }

    /// The clock of a talk goes with the question: a stage with slides has none of its own.
    pub(super) fn turn_to(&mut self, picture: usize) -> Turned {
        let stage = self.stage;
        let before = self.picture_at();
        self.pictures_at.insert(stage, picture);
        self.times_left.remove(&stage);
        Turned { picture: before, timer: self.set_timer(Timer::Off) }
    }

    /// Takes a turn to another picture back.
    pub(crate) fn turn_back(&mut self, to: Turned) {
        let stage = self.stage;
        self.pictures_at.insert(stage, to.picture);
        self.set_timer(to.timer);
    }
}
