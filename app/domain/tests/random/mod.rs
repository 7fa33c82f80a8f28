//! People who press anything, at any time, mostly something that makes sense.

use std::collections::BTreeSet;

use domain::{
    CloudMode, Duty, FacilitatorCommand as F, GroupId, GroupWork, Kind, Layout, Orientation, Palette,
    ParticipantCommand as P, ParticipantId, Phase, Stage, Step, TextId, Together, UNASKED,
};

use crate::common::{Room, at, message, settings};

pub struct Play {
    pub room: Room,
    /// Every group there has been.
    pub groups: BTreeSet<GroupId>,
    /// Words that have stood on the facilitator's list.
    pub ever_chosen: BTreeSet<String>,
    /// Words that have lain on some group's table.
    pub ever_forward: BTreeSet<String>,
    words: BTreeSet<String>,
    moved: BTreeSet<ParticipantId>,
}

impl Play {
    /// A room at its first group work, each with some drafts.
    pub fn new(seed: u64, people: usize) -> Play {
        let mut room = Room::with(settings(2), seed);
        room.join(people);
        room.go_to(at(0, Phase::Individual));
        let mut play = Play {
            room,
            groups: BTreeSet::new(),
            ever_chosen: BTreeSet::new(),
            ever_forward: BTreeSet::new(),
            words: BTreeSet::new(),
            moved: BTreeSet::new(),
        };
        for who in play.room.people.clone() {
            for kind in [Kind::Norm, Kind::Norm, Kind::Taboo] {
                let words = play.new_words();
                play.room.act(who, P::Add { value: 0, kind, words }).expect("writes");
            }
        }
        play.room.next().expect("goes on");
        play.note();
        play
    }

    pub fn all_words(&self) -> &BTreeSet<String> {
        &self.words
    }

    /// Whether this one has been moved to another group, and so knows two tables.
    pub fn moved(&self, who: ParticipantId) -> bool {
        self.moved.contains(&who)
    }

    /// Notes what has become known to whom.
    pub fn note(&mut self) {
        let ws = &self.room.ws;
        self.groups.extend(ws.groups.iter().map(|group| group.id));
        for value in 0..ws.values.len() {
            let lines = ws.board(value);
            let texts = lines.iter().flat_map(|line| &line.texts);
            self.ever_chosen.extend(texts.map(|id| ws.texts[id].words.clone()));
        }
        let forward = ws.texts.values().filter(|text| text.group.is_some());
        self.ever_forward.extend(forward.map(|text| text.words.clone()));
    }

    /// Words like no others.
    fn new_words(&mut self) -> String {
        let words = format!("Ord nummer {:04} her", self.words.len());
        self.words.insert(words.clone());
        words
    }

    pub fn act(&mut self, actor: u8, what: u8, which: u16) {
        let before: Vec<_> = self.room.ws.groups.clone();
        if actor < 30 || (actor > 115 && self.at_the_list()) {
            self.lead(what, which);
        } else if actor < 33 {
            self.room.join_from(None).ok();
        } else if let Some(at) = usize::from(actor).checked_rem(self.room.people.len()) {
            self.participant(self.room.people[at], what, which);
        }
        for group in &self.room.ws.groups {
            let strangers = group
                .members
                .iter()
                .filter(|who| before.iter().any(|old| old.id != group.id && old.members.contains(who)));
            self.moved.extend(strangers);
        }
        self.note();
    }

    fn text(&self, which: u16) -> TextId {
        let texts = &self.room.ws.text_order;
        let here: Vec<TextId> = texts.iter().copied().filter(|id| !self.room.ws.texts[id].deleted).collect();
        let pool = if here.is_empty() { texts } else { &here };
        pool.get(usize::from(which) % pool.len().max(1)).copied().unwrap_or(TextId(Default::default()))
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

    /// Plenum and Bearbeiding, when the facilitator has the list before her.
    fn at_the_list(&self) -> bool {
        let stage = self.room.ws.stage;
        stage == Stage::Synthesis || stage.phase() == Some(Phase::Plenum)
    }

    fn lead(&mut self, what: u8, which: u16) {
        let ws = &self.room.ws;
        let (text, other) = (self.line(which), self.line(which.rotate_left(7)));
        let on = which.is_multiple_of(2);
        let value = usize::from(which % 2);
        // Groups need time to get anywhere: most of the moves wait.
        let agreed =
            ws.stage.value().is_some_and(|value| ws.groups_agreed(value) as usize == ws.groups.len());
        let hasty = ws.stage.phase() == Some(Phase::GroupWork) && !agreed || self.at_the_list();
        let hasty = hasty && !which.is_multiple_of(5);
        let command = match if hasty && what % 30 < 7 { 12 + what % 17 } else { what % 30 } {
            0..=3 => F::Next { rev: ws.stage_rev, told: told(which) },
            4 => F::Previous { rev: ws.stage_rev },
            5 | 6 => F::Undo { number: ws.acts.last().map_or(0, |act| act.number) },
            7 => F::Pause,
            8 => F::Extend { rev: ws.timer_rev },
            9 => F::AddGroup { rev: ws.seats_rev },
            10 | 11 => F::Reveal { value: ws.stage.value().unwrap_or(0), on: on || which.is_multiple_of(3) },
            12 => F::Hide { text, on },
            13 => F::DeleteForGood { text },
            14 | 15 => F::Merge { texts: vec![text, other] },
            16 if on => F::Split { text },
            16 => F::KeepApart { texts: vec![text, other] },
            17 if on => F::MoveLine { text, before: Some(other).filter(|_| !which.is_multiple_of(3)) },
            17 => F::MergeSuggested {
                suggested: vec![text, other, self.line(which / 3)],
                texts: vec![text, other],
                into: Some(other),
            },
            18 => F::Reword { text, words: self.new_words() },
            19 => match ws.groups.get(usize::from(which) % ws.groups.len().max(1)) {
                Some(group) => {
                    let key = (ws.stage.value().unwrap_or(0), group.id);
                    F::AdvanceGroup {
                        group: group.id,
                        rev: ws.work.get(&key).map_or(0, |work| work.rev),
                        told: told(which),
                    }
                }
                None => F::MakeGroups { rev: ws.seats_rev },
            },
            20 if on => self.move_somebody(which),
            20 => F::MakeGroups { rev: ws.seats_rev },
            21 if on => F::PickForPoster { text, on: which.is_multiple_of(4) },
            21 => F::Together { texts: vec![text, other], act: self.together(which) },
            22 => F::Approve { value, on },
            23 => F::Publish,
            24 if which.is_multiple_of(11) => F::Close,
            24 if on => F::Design {
                layout: Layout::ALL[value],
                palette: Palette::ALL[value],
                orientation: Orientation::ALL[value],
                quote: String::new(),
                services: vec![value],
            },
            25 => F::DropFromCloud { value, kind: Kind::Norm, word: self.cloud_word(value, which), on },
            26 | 27 => F::JoinInCloud {
                value,
                kind: Kind::Norm,
                words: [which, which.rotate_left(7)].map(|which| self.cloud_word(value, which)).to_vec(),
            },
            28 if on => F::SplitInCloud { value, kind: Kind::Norm, word: self.cloud_word(value, which) },
            28 => {
                let mode = if which.is_multiple_of(3) { CloudMode::Words } else { CloudMode::Phrases };
                F::ShowCloudAs { value, kind: Kind::Norm, mode }
            }
            _ => message(value, "Felles budskap"),
        };
        // What the facilitator writes herself is known to all who see her list.
        if let F::Reword { words, .. } = &command {
            self.ever_chosen.insert(words.clone());
        }
        self.room.lead(command).ok();
    }

    fn together(&self, which: u16) -> Together {
        match which % 8 {
            0 | 1 => Together::Hide,
            2 => Together::Merge,
            3..=5 => Together::ToPoster,
            _ => Together::OffPoster,
        }
    }

    /// As the facilitator sees it.
    fn cloud_word(&self, value: usize, which: u16) -> String {
        let words = self.room.ws.cloud(value, Kind::Norm);
        let at = usize::from(which).checked_rem(words.len());
        at.map_or_else(String::new, |at| words[at].text.clone())
    }

    fn move_somebody(&self, which: u16) -> F {
        let groups = &self.room.ws.groups;
        let group = |at: u16| groups.get(usize::from(at) % groups.len().max(1)).map(|group| group.id);
        F::Move {
            rev: self.room.ws.seats_rev,
            group: group(which / 2).unwrap_or(GroupId(Default::default())),
            place: usize::from(which / 16 % 4) + 1,
            to: group(which / 64).filter(|_| !which.is_multiple_of(6)),
        }
    }

    fn participant(&mut self, who: ParticipantId, what: u8, which: u16) {
        let ws = &self.room.ws;
        let value = ws.stage.value().unwrap_or(0);
        let key = ws.group_of(who).map(|group| (value, group.id));
        let work = key.and_then(|key| ws.work.get(&key));
        let (rev, list_rev) = work.map_or((0, 0), |work| (work.rev, work.list_rev));
        let on_table = |which: u16| {
            let texts: Vec<TextId> = work.map(|work| work.table.clone()).unwrap_or_default();
            let at = usize::from(which).checked_rem(texts.len());
            at.map_or_else(|| self.text(which), |at| ws.root(texts[at]))
        };
        let (text, other) = (on_table(which), on_table(which.rotate_left(7)));
        let own = ws.own_texts(who, value).get(usize::from(which % 4)).map_or(text, |(id, _)| *id);
        let kind = if which.is_multiple_of(3) { Kind::Taboo } else { Kind::Norm };
        let tied = work.and_then(|work| ws.outcome(work)).map(|outcome| outcome.tied).unwrap_or_default();
        let what = match work.filter(|_| !which.is_multiple_of(3)) {
            Some(work) => natural(work, what),
            None => what % 40,
        };
        let command = match what {
            0..=2 => P::Add { value: usize::from(which % 2), kind, words: self.new_words() },
            3 => P::Edit { text: own, words: self.new_words() },
            4 => P::Remove { text: own },
            5..=12 => P::Said { rev },
            13 => P::Pass { rev },
            14 => P::GoLast { rev },
            15 => P::Share { text: own },
            16 | 17 => P::EndRound { rev, told: told(which) },
            18..=22 => P::Advance { rev, told: told(which) },
            23 => P::Back { rev },
            24 => P::Merge { texts: vec![text, other] },
            25 => P::Split { text },
            26 => P::Reword { text, words: self.new_words() },
            27..=29 => {
                let vote = work.and_then(|work| work.open_vote());
                let candidates = vote.map(|vote| vote.candidates.clone()).unwrap_or_default();
                let marked = candidates.into_iter().enumerate().filter(|(at, _)| which >> (at % 16) & 1 == 1);
                P::Vote {
                    round: vote.map_or(0, |vote| vote.round),
                    texts: marked.map(|(_, text)| text).collect(),
                }
            }
            30 => P::VoteAgain { rev },
            31 => P::VoteOnTie { rev },
            32 => P::SettleTie { rev, texts: tied.into_iter().take(usize::from(which % 3)).collect() },
            33 => P::TickTaboo { text, on: !which.is_multiple_of(5) },
            34..=36 => P::Agree { list_rev, told: told(which) },
            37 => P::GoOnWithout { place: usize::from(which % 5) },
            38 if which.is_multiple_of(3) => {
                P::Undo { number: work.and_then(|work| work.acts.last()).map_or(0, |act| act.number) }
            }
            38 if which.is_multiple_of(5) => P::Leave,
            38 if which.is_multiple_of(7) => P::ComeBack,
            38 if which.is_multiple_of(2) => P::Note { kind, words: self.new_words() },
            38 => P::TakeOver { duty: if kind == Kind::Norm { Duty::Chair } else { Duty::Scribe } },
            _ => P::Evaluate { useful: 4, equal: 3, voice: 2 },
        };
        if matches!(command, P::GoOnWithout { .. } | P::TakeOver { .. }) && !which.is_multiple_of(4) {
            self.room.wait(domain::SILENT_MS);
        }
        let who = self.whose(&command, who, which);
        self.room.act(who, command).ok();
    }

    /// Mostly, the one who may.
    fn whose(&self, command: &P, who: ParticipantId, which: u16) -> ParticipantId {
        let Some(group) = self.room.ws.group_of(who).filter(|_| !which.is_multiple_of(7)) else { return who };
        let key = (self.room.ws.stage.value().unwrap_or(0), group.id);
        match command {
            P::Said { .. } | P::Pass { .. } | P::GoLast { .. } => {
                self.room.ws.work.get(&key).and_then(|work| work.round.speaker).unwrap_or(who)
            }
            P::EndRound { .. } | P::Advance { .. } | P::Back { .. } | P::VoteAgain { .. } => group.chair,
            P::VoteOnTie { .. } | P::GoOnWithout { .. } | P::Undo { .. } => group.chair,
            P::Merge { .. } | P::Split { .. } | P::Reword { .. } | P::TickTaboo { .. } => group.scribe,
            P::Note { .. } => group.scribe,
            _ => who,
        }
    }
}

/// Some press without having been told of anything.
fn told(which: u16) -> usize {
    if which.is_multiple_of(3) { 0 } else { UNASKED }
}

/// What a group would do next.
fn natural(work: &GroupWork, what: u8) -> u8 {
    let pick = |of: &[u8]| of[usize::from(what) % of.len()];
    match work.step {
        Step::Round if work.round.speaker.is_some() => pick(&[5, 5, 5, 5, 0, 13, 14, 18, 38]),
        Step::Round => 18,
        Step::Merge => pick(&[24, 24, 25, 26, 18, 38]),
        Step::Choose if work.open_vote().is_some() => pick(&[27, 27, 27, 27, 27, 16]),
        Step::Choose => pick(&[18, 26, 30, 31, 32, 38]),
        Step::Taboos => pick(&[33, 33, 26, 18]),
        Step::Agree => pick(&[34, 34, 34, 34, 34, 34, 32, 33, 23]),
    }
}
