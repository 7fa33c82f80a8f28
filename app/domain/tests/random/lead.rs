//! What the facilitator does, mostly something that makes sense.

use domain::{
    CloudMode, FacilitatorCommand as F, Group, GroupId, GroupWork, Kind, Layout, LogoId, Looks, NextStep,
    Orientation, Palette, Phase, Stage, StepRow, Text, TextId, Together, view,
};

use super::{
    Play,
    acts::{Lead, pick},
    told,
};

impl Play {
    pub(super) fn lead(&mut self, what: u16, which: u16) {
        let act = self.her_act(what, which);
        let command = self.her_command(act, which);
        assert_eq!(Lead::of(&command), act);
        // What the facilitator writes herself is known to all who see her list.
        if let F::Reword { words, .. } = &command {
            self.ever_chosen.insert(words.clone());
        }
        if self.room.lead(command).is_ok() {
            *self.led.entry(act).or_insert(0) += 1;
        }
    }

    /// Groups, and she at her list, need time to get anywhere: most of the moves wait.
    fn her_act(&self, what: u16, which: u16) -> Lead {
        let ws = &self.room.ws;
        let hasty = ws.stage().phase() == Some(Phase::GroupWork) && !self.agreed() || self.at_the_list();
        let hasty = hasty && !which.is_multiple_of(5);
        let moves =
            |act| matches!(act, Lead::Next | Lead::Previous | Lead::SkipValue | Lead::Undo | Lead::Close);
        let acts = Lead::ALL.iter().copied().filter(|(act, _)| !(hasty && moves(*act)));
        pick(&acts.collect::<Vec<_>>(), what)
    }

    fn her_command(&mut self, act: Lead, which: u16) -> F {
        let ws = &self.room.ws;
        let text = self.line(which);
        let other = self.line_beside(text, which.rotate_left(7));
        let on = which.is_multiple_of(2);
        let value = usize::from(which % 2);
        let kind = Kind::Norm;
        match act {
            Lead::Edit => {
                let from = Box::new(ws.settings.clone());
                let mut settings = from.clone();
                let last = settings.values.last_mut().expect("at least one");
                last.group_prompt = format!("Bli enige om dette ({which}).");
                // Where somebody works is asked when they come in, and stands once the first value has begun.
                if ws.session().is_some_and(|session| session.values_begun() == 0) {
                    settings.services.reverse();
                }
                if on && settings.values.len() < 3 {
                    settings.values.push(settings.values[0].clone());
                } else if which.is_multiple_of(3) {
                    settings.values.pop();
                }
                F::Edit { settings, from }
            }
            Lead::Next => F::Next { rev: ws.stage_rev, told: told(which) },
            Lead::Previous => F::Previous { rev: ws.stage_rev },
            Lead::SkipValue => F::SkipValue { rev: ws.stage_rev },
            Lead::Undo => F::Undo { number: ws.acts.last().map_or(0, |act| act.number) },
            Lead::Pause => F::Pause,
            Lead::Resume => F::Resume,
            Lead::Extend => F::Extend { rev: ws.session().map_or(1, |session| session.timer_rev) },
            Lead::MakeGroups => F::MakeGroups { rev: ws.seats_rev },
            Lead::AddGroup => {
                let page = view::facilitator(ws);
                let offer = if on { page.new_group_asking } else { page.new_group };
                let (group, place) = offer.and_then(|offer| offer.borrows).unwrap_or_default();
                F::AddGroup { rev: ws.seats_rev, asked: on, group, place }
            }
            Lead::Move => self.move_somebody(which),
            Lead::OpenJoining => F::OpenJoining { on },
            Lead::AdvanceGroup => {
                let group = self.some_group(which).unwrap_or(GroupId(Default::default()));
                let rev = self.work_in(group).map_or(0, |work| work.rev);
                F::AdvanceGroup { group, rev, told: told(which) }
            }
            Lead::UndoHelp => {
                // Mostly where the latest step was hers.
                let number =
                    |group: &Group| self.work_in(group.id)?.acts.last().map(|act| (act.by, act.number));
                let helped = |group: &&Group| number(group).is_some_and(|(by, _)| by.is_none());
                let group = self.room.groups().iter().find(helped).or(self.room.groups().first());
                F::UndoHelp {
                    group: group.map_or(GroupId(Default::default()), |group| group.id),
                    number: group.and_then(number).map_or(0, |(_, number)| number),
                }
            }
            Lead::GoOnWithout => F::GoOnWithout {
                rev: ws.seats_rev,
                group: self.some_group(which / 4).unwrap_or(GroupId(Default::default())),
                place: usize::from(which % 4) + 1,
            },
            Lead::Reveal => {
                F::Reveal { value: ws.stage().value().unwrap_or(0), on: on || which.is_multiple_of(3) }
            }
            Lead::ShowSlide => F::ShowSlide { rev: ws.stage_rev, picture: usize::from(which % 3) },
            Lead::TalkInPairs => F::TalkInPairs { rev: ws.session().map_or(1, |session| session.timer_rev) },
            Lead::Hide => F::Hide { text, on },
            Lead::DeleteForGood => F::DeleteForGood { text },
            Lead::Merge => F::Merge { texts: vec![text, other] },
            Lead::MergeSuggested => F::MergeSuggested {
                suggested: vec![text, other, self.line_beside(text, which / 3)],
                texts: vec![text, other],
                into: Some(other),
            },
            Lead::KeepApart => F::KeepApart { texts: vec![text, other] },
            Lead::Split => F::Split { text },
            Lead::Reword => F::Reword { text, words: self.new_words() },
            Lead::MoveLine => F::MoveLine { text, before: Some(other).filter(|_| !which.is_multiple_of(3)) },
            Lead::Together => F::Together { texts: vec![text, other], act: together(which) },
            Lead::ShowCloudAs => {
                let mode = if which.is_multiple_of(3) { CloudMode::Words } else { CloudMode::Phrases };
                F::ShowCloudAs { value, kind, mode }
            }
            Lead::DropFromCloud => F::DropFromCloud { value, kind, word: self.cloud_word(value, which), on },
            Lead::JoinInCloud => {
                let words = [which, which.rotate_left(7)].map(|which| self.cloud_word(value, which));
                F::JoinInCloud { value, kind, words: words.to_vec() }
            }
            Lead::SplitInCloud => F::SplitInCloud { value, kind, word: self.cloud_word(value, which) },
            Lead::WriteNextSteps => {
                let step = |what: &str| NextStep { what: what.to_owned(), ..NextStep::default() };
                let steps = ["Henge opp plakaten", "Møtes igjen"].map(|what| step(what).into());
                let from: Vec<StepRow> = if on { ws.next_steps.clone() } else { Vec::new() };
                F::WriteNextSteps { steps: from.iter().skip(1).cloned().chain(steps).collect(), from }
            }
            Lead::WriteTruth => F::WriteTruth { value, words: "Alle vil det beste".to_owned() },
            Lead::WriteValue => F::WriteValue {
                value,
                message: "Felles budskap".to_owned(),
                truth: String::new(),
                approve: which.is_multiple_of(7),
            },
            Lead::PickForPoster => F::PickForPoster { text, on: which.is_multiple_of(4) },
            Lead::PickTopmost => F::PickTopmost { value, kind },
            Lead::Approve => F::Approve { value, on },
            Lead::Publish => F::Publish,
            Lead::ShowPoster => F::ShowPoster { on },
            Lead::Design => F::Design {
                layout: Layout::ALL[value],
                palette: Palette::ALL[value],
                orientation: Orientation::ALL[value],
                quote: String::new(),
                services: vec![value],
                from: on.then(Looks::default),
            },
            Lead::SetLogo => F::SetLogo { logo: LogoId(Default::default()) },
            Lead::RemoveLogo => F::RemoveLogo,
            Lead::Close => F::Close,
        }
    }

    /// Whether all groups have agreed on the value at hand.
    pub(super) fn agreed(&self) -> bool {
        let ws = &self.room.ws;
        ws.stage().value().is_some_and(|value| ws.groups_agreed(value) as usize == self.room.groups().len())
    }

    /// Plenum and Bearbeiding, when the facilitator has the list before her.
    fn at_the_list(&self) -> bool {
        let stage = self.room.ws.stage();
        stage == Stage::Synthesis || stage.phase() == Some(Phase::Plenum)
    }

    /// Mostly one of the facilitator's lines.
    fn line(&self, which: u16) -> TextId {
        let ws = &self.room.ws;
        let lines: Vec<TextId> =
            (0..ws.values.len()).flat_map(|value| ws.board(value)).map(|line| line.id).collect();
        match usize::from(which).checked_rem(lines.len()) {
            Some(at) if !which.is_multiple_of(4) => lines[at],
            _ => self.text(which),
        }
    }

    /// Mostly one that could be merged with that.
    fn line_beside(&self, text: TextId, which: u16) -> TextId {
        let (ws, held) = (&self.room.ws, self.room.ws.texts.get(&text));
        let alike = |id: &TextId| {
            let kin = |held: &Text| (held.value, held.kind);
            *id != text && ws.texts.get(id).map(kin) == held.map(kin)
        };
        let lines = (0..ws.values.len()).flat_map(|value| ws.board(value)).map(|line| line.id).filter(alike);
        let lines: Vec<TextId> = lines.collect();
        match usize::from(which).checked_rem(lines.len()) {
            Some(at) if !which.is_multiple_of(4) => lines[at],
            _ => self.line(which),
        }
    }

    /// As the facilitator sees it.
    fn cloud_word(&self, value: usize, which: u16) -> String {
        let words = self.room.ws.cloud(value, Kind::Norm);
        let at = usize::from(which).checked_rem(words.len());
        at.map_or_else(String::new, |at| words[at].text.clone())
    }

    fn some_group(&self, which: u16) -> Option<GroupId> {
        let groups = self.room.groups();
        usize::from(which).checked_rem(groups.len()).map(|at| groups[at].id)
    }

    fn work_in(&self, group: GroupId) -> Option<&GroupWork> {
        let ws = &self.room.ws;
        ws.session()?.work.get(&(ws.stage().value()?, group))
    }

    fn move_somebody(&self, which: u16) -> F {
        let nowhere = GroupId(Default::default());
        F::Move {
            rev: self.room.ws.seats_rev,
            group: self.some_group(which / 2).unwrap_or(nowhere),
            place: usize::from(which / 16 % 4) + 1,
            to: self.some_group(which / 64).filter(|_| !which.is_multiple_of(6)),
        }
    }
}

fn together(which: u16) -> Together {
    match which % 8 {
        0 | 1 => Together::Hide,
        2 => Together::Merge,
        3..=5 => Together::ToPoster,
        _ => Together::OffPoster,
    }
}
