//! The facilitator's commands.

use rand::Rng;

use super::Decision;
use crate::{
    Event, EventBody, FacilitatorCommand, GroupId, Looks, PosterDesign, Refusal, Stage, Step, TextId, Timer,
    Timestamp, Workshop, text,
};

/// «Forleng med 1 min», in ms.
const ONE_MINUTE: i64 = 60_000;

impl Workshop {
    pub(super) fn decide_facilitator(
        &self,
        command: &FacilitatorCommand,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Decision {
        use FacilitatorCommand as C;
        match command {
            C::Hide { text, on } => self.hide(*text, *on),
            C::DeleteForGood { text } => self.delete_for_good(*text),
            C::Merge { texts } => self.merge_lines(texts),
            C::MergeSuggested { suggested, texts, into } => self.merge_suggested(suggested, texts, *into),
            C::KeepApart { texts } => self.keep_apart(texts),
            C::Together { texts, act } => self.together(texts, *act),
            C::MoveLine { text, before } => self.move_line(*text, *before),
            C::Split { text } => self.split_line(*text),
            C::Reword { text, words } => self.reword_line(*text, words, rng),
            C::ShowCloudAs { value, kind, mode } => self.show_cloud_as(*value, *kind, *mode),
            C::DropFromCloud { value, kind, word, on } => self.drop_from_cloud(*value, *kind, word, *on),
            C::JoinInCloud { value, kind, words } => self.join_in_cloud(*value, *kind, words),
            C::SplitInCloud { value, kind, word } => self.split_in_cloud(*value, *kind, word),
            C::WriteNextSteps { steps, from } => self.write_next_steps(steps, from, rng),
            C::WriteTruth { value, words } => self.write_truth(*value, words),
            C::WriteValue { value, message, truth, approve } => {
                self.write_value(*value, message, truth, *approve)
            }
            C::PickForPoster { text, on } => self.pick_for_poster(*text, *on),
            C::Approve { value, on } => self.approve(*value, *on),
            C::Publish => self.publish(),
            C::Design { layout, palette, orientation, quote, services, from } => {
                let (quote, services) = (quote.clone(), services.clone());
                let (layout, palette, orientation) = (*layout, *palette, *orientation);
                let chosen = Looks { layout, palette, orientation, quote, services };
                self.choose_looks(chosen, from.as_ref())
            }
            C::SetLogo { logo } => {
                self.design_poster(PosterDesign { logo: Some(*logo), ..self.design.clone() })
            }
            C::RemoveLogo => self.design_poster(PosterDesign { logo: None, ..self.design.clone() }),
            C::Undo { number } => self.undo(*number, now),
            _ if self.stage == Stage::Synthesis => Err(Refusal::SessionOver),
            C::MakeGroups { .. } if self.stage != Stage::Lobby => Err(Refusal::WrongStage),
            C::MakeGroups { rev } | C::AddGroup { rev } | C::Move { rev, .. } if *rev != self.seats_rev => {
                Err(Refusal::Stale)
            }
            C::MakeGroups { .. } => self.make_groups(rng),
            C::AddGroup { .. } => self.add_group(false, rng),
            C::Move { group, place, to, .. } => self.move_person((*group, *place), *to, now, rng),
            C::Next { rev, told } => {
                self.at_rev(*rev)?;
                self.groups_at_work().asked_about(*told)?;
                self.move_on(now, rng)
            }
            C::Previous { rev } => self.at_rev(*rev).and_then(|()| self.move_back(now, rng)),
            C::Pause => self.clock(self.timer.paused(now)),
            C::Resume if matches!(self.timer, Timer::Running { .. }) => Ok(Vec::new()),
            C::Resume => self.clock(self.timer.resumed(now)),
            C::Extend { rev } if *rev != self.timer_rev => Err(Refusal::Stale),
            C::Extend { .. } => self.clock(self.timer.extended(ONE_MINUTE, now)),
            C::Reveal { value, on } => self.reveal(*value, *on),
            C::AdvanceGroup { group, rev, told } => self.help_group(*group, *rev, *told),
            C::OpenJoining { on } => Ok(vec![EventBody::JoiningOpened { on: *on }]),
            C::Close => self.close(rng),
        }
    }

    fn at_rev(&self, rev: u32) -> Result<(), Refusal> {
        if rev == self.stage_rev { Ok(()) } else { Err(Refusal::Stale) }
    }

    fn undo(&self, number: u32, now: Timestamp) -> Decision {
        self.may_undo(number)?;
        Ok(self.completing(Event::new(now, EventBody::Undone { act: Some(number) })))
    }

    /// A clock that already stands so is left alone: the second of two tabs does nothing.
    fn clock(&self, timer: Timer) -> Decision {
        match (self.timer, timer) {
            (Timer::Off, _) => Err(Refusal::NoTimer),
            (Timer::Paused { .. }, Timer::Paused { left }) if self.timer == (Timer::Paused { left }) => {
                Ok(Vec::new())
            }
            _ => Ok(vec![EventBody::TimerSet { timer }]),
        }
    }

    fn reveal(&self, value: usize, on: bool) -> Decision {
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        if self.stage.value() != Some(value) || self.stage.phase() != Some(crate::Phase::Plenum) {
            return Err(Refusal::WrongStage);
        }
        Ok(if state.revealed == on { Vec::new() } else { vec![EventBody::Revealed { value, on }] })
    }

    /// Takes a stuck group one step along. Agreement itself can't be given for anyone.
    fn help_group(&self, group: GroupId, rev: u32, told: usize) -> Decision {
        let (group, work) = self.present_work(group)?;
        if rev != work.rev {
            return Err(Refusal::Stale);
        }
        if let Some(vote) = work.open_vote() {
            if self.tells_one_ballot(group, vote, None) {
                return Err(Refusal::OneBallot);
            }
            self.ballots_out(group, vote).asked_about(told)?;
            return Ok(vec![EventBody::VoteClosed { group: group.id }]);
        }
        match work.step {
            Step::Agree => Err(Refusal::GroupAtEnd),
            _ => self.step_group(group, work, told),
        }
    }

    /// Always possible: hiding reaches approved and published results too.
    fn hide(&self, text: TextId, on: bool) -> Decision {
        let (hidden, texts) = self.all_of(text)?;
        Ok(if hidden == on { Vec::new() } else { vec![EventBody::Hidden { texts, on }] })
    }

    /// Covers the line's originals and rewordings too. Even an approved or published text can go.
    fn delete_for_good(&self, text: TextId) -> Decision {
        let (_, texts) = self.all_of(text)?;
        Ok(vec![EventBody::Deleted { texts }])
    }

    /// Whether the line that holds this text is hidden, and everything that is or was the line: what lies below it,
    /// and what others put forward in the same words, chosen or not.
    fn all_of(&self, text: TextId) -> Result<(bool, Vec<TextId>), Refusal> {
        let (hidden, mut texts) = match self.entry_of(text) {
            Some(line) => (line.hidden, line.texts),
            None => {
                let held = self.texts.get(&text).filter(|_| self.on_board_or_other(text));
                (held.ok_or(Refusal::Unknown)?.hidden, vec![text])
            }
        };
        let alike: Vec<TextId> = texts.iter().flat_map(|text| self.said_alike(*text)).collect();
        texts.extend(alike);
        Ok((hidden, self.with_all_below(texts)))
    }

    /// Texts that were put forward for the same value in the same words.
    fn said_alike(&self, text: TextId) -> impl Iterator<Item = TextId> {
        let same = self.texts.get(&text).map(|text| (text.value, text.kind, text::key(&text.words)));
        let all = self.texts.iter().filter(move |(id, other)| {
            let forward = other.group.is_some() || other.author.is_none();
            let said = || Some((other.value, other.kind, text::key(&other.words)));
            **id != text && !other.deleted && forward && said() == same
        });
        all.map(|(id, _)| *id)
    }
}
