//! What a participant does, mostly something that makes sense.

use domain::{Duty, GroupWork, Kind, ParticipantCommand as P, ParticipantId, Stage, Step, TextId};

use super::{
    Play,
    acts::{Press, pick},
    told,
};

impl Play {
    pub(super) fn participant(&mut self, who: ParticipantId, what: u16, which: u16) {
        let natural = match self.room.ws.stage() {
            Stage::Closing => Some(&[(Press::Evaluate, 1)][..]),
            _ => self.work_of(who).map(natural),
        };
        let act = pick(natural.filter(|_| !which.is_multiple_of(3)).unwrap_or(Press::ALL), what);
        let command = self.their_command(who, act, which);
        assert_eq!(Press::of(&command), act);
        if matches!(act, Press::GoOnWithout | Press::TakeOver) && !which.is_multiple_of(4) {
            self.room.wait(domain::SILENT_MS);
        }
        let who = self.whose(act, who, which);
        if self.room.act(who, command).is_ok() {
            *self.pressed.entry(act).or_insert(0) += 1;
        }
    }

    fn work_of(&self, who: ParticipantId) -> Option<&GroupWork> {
        let ws = &self.room.ws;
        let session = ws.session()?;
        session.work.get(&(ws.stage().value().unwrap_or(0), session.group_of(who)?.id))
    }

    fn their_command(&mut self, who: ParticipantId, act: Press, which: u16) -> P {
        let ws = &self.room.ws;
        let work = self.work_of(who);
        let (rev, list_rev) = work.map_or((0, 0), |work| (work.rev, work.list_rev));
        let on_table = |which: u16| {
            let texts: Vec<TextId> = work.map(|work| work.table.clone()).unwrap_or_default();
            let at = usize::from(which).checked_rem(texts.len());
            at.map_or_else(|| self.text(which), |at| ws.root(texts[at]))
        };
        let (text, other) = (on_table(which), on_table(which.rotate_left(7)));
        let value = ws.stage().value().unwrap_or(0);
        let own = ws.session().map(|session| session.own_texts(who, value)).unwrap_or_default();
        let own = own.get(usize::from(which % 4)).map_or(text, |(id, _)| *id);
        let kind = if which.is_multiple_of(5) { Kind::Taboo } else { Kind::Norm };
        match act {
            Press::Add => P::Add { value: usize::from(which % 2), kind, words: self.new_words() },
            Press::Edit => P::Edit { text: own, words: self.new_words() },
            Press::Remove => P::Remove { text: own },
            Press::Said => P::Said { rev },
            Press::Pass => P::Pass { rev },
            Press::GoLast => P::GoLast { rev },
            Press::Share => P::Share { text: own },
            Press::EndRound => P::EndRound { rev, told: told(which) },
            Press::Advance => P::Advance { rev, told: told(which) },
            Press::Back => P::Back { rev },
            Press::Undo => {
                P::Undo { number: work.and_then(|work| work.acts.last()).map_or(0, |act| act.number) }
            }
            Press::Note => P::Note { kind, words: self.new_words() },
            Press::Merge => P::Merge { texts: vec![text, other] },
            Press::Split => P::Split { text },
            Press::Reword => P::Reword { text, words: self.new_words() },
            Press::Vote => {
                let vote = work.and_then(|work| work.open_vote());
                let candidates = vote.map(|vote| vote.candidates.clone()).unwrap_or_default();
                let marked = candidates.into_iter().enumerate().filter(|(at, _)| which >> (at % 16) & 1 == 1);
                P::Vote {
                    round: vote.map_or(0, |vote| vote.round),
                    texts: marked.map(|(_, text)| text).collect(),
                }
            }
            Press::VoteAgain => P::VoteAgain { rev },
            Press::VoteOnTie => P::VoteOnTie { rev },
            Press::SettleTie => {
                let tied = work.and_then(|work| ws.session()?.outcome(work)).map(|outcome| outcome.tied);
                let texts = tied.into_iter().flatten().take(usize::from(which % 3));
                P::SettleTie { rev, texts: texts.collect(), ticked: which.is_multiple_of(2) }
            }
            Press::TickTaboo => P::TickTaboo { text, on: !which.is_multiple_of(5) },
            Press::Agree => P::Agree { list_rev, told: told(which) },
            Press::GoOnWithout => P::GoOnWithout { place: usize::from(which % 5) },
            Press::Leave => P::Leave,
            Press::ComeBack => P::ComeBack,
            Press::TakeOver => {
                P::TakeOver { duty: if which.is_multiple_of(2) { Duty::Chair } else { Duty::Scribe } }
            }
            Press::Evaluate => P::Evaluate { useful: 4, equal: 3, voice: 2 },
        }
    }

    /// Mostly, the one who may.
    fn whose(&self, act: Press, who: ParticipantId, which: u16) -> ParticipantId {
        let Some(group) = self
            .room
            .ws
            .session()
            .and_then(|session| session.group_of(who))
            .filter(|_| !which.is_multiple_of(7))
        else {
            return who;
        };
        match act {
            Press::Said | Press::Pass | Press::GoLast => {
                self.work_of(who).and_then(|work| work.round.speaker).unwrap_or(who)
            }
            Press::EndRound | Press::Advance | Press::Back | Press::Undo => group.chair,
            Press::VoteAgain | Press::VoteOnTie | Press::SettleTie | Press::GoOnWithout => group.chair,
            Press::Merge | Press::Split | Press::Reword | Press::TickTaboo | Press::Note => group.scribe,
            _ => who,
        }
    }
}

/// What a group would do next; now and then somebody leaves, comes back, or does another's duty.
fn natural(work: &GroupWork) -> &'static [(Press, u16)] {
    const SPEAKING: &[(Press, u16)] = &[
        (Press::Said, 40),
        (Press::Add, 10),
        (Press::Pass, 10),
        (Press::GoLast, 10),
        (Press::Advance, 2),
        (Press::Leave, 2),
        (Press::ComeBack, 1),
        (Press::Note, 4),
        (Press::TakeOver, 3),
    ];
    const MERGING: &[(Press, u16)] = &[
        (Press::Merge, 20),
        (Press::Split, 10),
        (Press::Reword, 10),
        (Press::Advance, 10),
        (Press::Leave, 2),
        (Press::ComeBack, 1),
        (Press::Note, 4),
        (Press::TakeOver, 3),
    ];
    const CHOOSING: &[(Press, u16)] = &[
        (Press::Advance, 10),
        (Press::Reword, 10),
        (Press::VoteAgain, 10),
        (Press::VoteOnTie, 10),
        (Press::SettleTie, 10),
        (Press::Leave, 2),
        (Press::ComeBack, 1),
        (Press::Note, 4),
        (Press::TakeOver, 3),
    ];
    const AGREEING: &[(Press, u16)] =
        &[(Press::Agree, 80), (Press::SettleTie, 10), (Press::TickTaboo, 5), (Press::Back, 5)];
    match work.step {
        Step::Round if work.round.speaker.is_some() => SPEAKING,
        Step::Round => &[(Press::Advance, 1)],
        Step::Merge => MERGING,
        Step::Choose if work.open_vote().is_some() => &[(Press::Vote, 50), (Press::EndRound, 10)],
        Step::Choose => CHOOSING,
        Step::Taboos => &[(Press::TickTaboo, 20), (Press::Reword, 10), (Press::Advance, 10)],
        Step::Agree if work.agreed() => &[(Press::Add, 10), (Press::Leave, 1), (Press::Back, 1)],
        Step::Agree => AGREEING,
    }
}
