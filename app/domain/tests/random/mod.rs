//! People who press anything, at any time, mostly something that makes sense.

pub mod acts;
mod lead;
mod press;

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    GroupId, Kind, ParticipantCommand as P, ParticipantId, Phase, Settings, Slide, SlideKind, SlidePlace,
    TextId, UNASKED,
};

use crate::common::{Room, at, settings};
use acts::{Lead, Press};

/// Where a play begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Start {
    Samling,
    /// The first group work, each with some drafts.
    Work,
    /// The first plenum, when all groups have agreed.
    List,
}

pub struct Play {
    pub room: Room,
    /// Every group there has been.
    pub groups: BTreeSet<GroupId>,
    /// Words that have stood on the facilitator's list.
    pub ever_chosen: BTreeSet<String>,
    /// Words that have lain on some group's table.
    pub ever_forward: BTreeSet<String>,
    /// How often each was done, and not refused.
    pub led: BTreeMap<Lead, usize>,
    pub pressed: BTreeMap<Press, usize>,
    words: BTreeSet<String>,
    moved: BTreeSet<ParticipantId>,
}

impl Play {
    pub fn new(seed: u64, people: usize, start: Start) -> Play {
        let mut room = Room::with(with_slides(), seed);
        room.join(people);
        let mut play = Play {
            room,
            groups: BTreeSet::new(),
            ever_chosen: BTreeSet::new(),
            ever_forward: BTreeSet::new(),
            led: BTreeMap::new(),
            pressed: BTreeMap::new(),
            words: BTreeSet::new(),
            moved: BTreeSet::new(),
        };
        if start >= Start::Work {
            play.go_to_work();
        }
        if start == Start::List {
            (0..play.room.session().groups.len()).for_each(|group| play.room.settle(group));
            play.room.next().expect("goes on");
        }
        play.note();
        play
    }

    fn go_to_work(&mut self) {
        self.room.go_to(at(0, Phase::Individual));
        for who in self.room.people.clone() {
            for kind in [Kind::Norm, Kind::Norm, Kind::Taboo] {
                let words = self.new_words();
                self.room.act(who, P::Add { value: 0, kind, words }).expect("writes");
            }
        }
        self.room.next().expect("goes on");
        self.note();
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
        self.groups.extend(self.room.groups().iter().map(|group| group.id));
        for value in 0..ws.values.len() {
            let lines = ws.board(value);
            let texts = lines.iter().flat_map(|line| &line.texts);
            self.ever_chosen.extend(texts.map(|id| ws.texts[id].words.clone()));
        }
        let forward = ws.texts.values().filter(|text| text.group.is_some());
        self.ever_forward.extend(forward.map(|text| text.words.clone()));
        // From its author's turn on.
        let works = ws.session().into_iter().flat_map(|session| session.work.iter());
        let at_hand = works.filter(|((value, _), _)| ws.stage() == at(*value, Phase::GroupWork));
        let at_hand = at_hand.filter_map(|(_, work)| ws.texts.get(&work.at_hand()?));
        self.ever_forward.extend(at_hand.map(|text| text.words.clone()));
    }

    /// Words like no others.
    fn new_words(&mut self) -> String {
        let words = format!("Ord nummer {:04} her", self.words.len());
        self.words.insert(words.clone());
        words
    }

    pub fn act(&mut self, actor: u8, what: u16, which: u16) {
        let before: Vec<_> = self.room.groups().to_vec();
        // Where nobody writes or sits at a table it is mostly she who presses.
        let at_work = match self.room.ws.stage().phase() {
            Some(Phase::Individual) => true,
            Some(Phase::GroupWork) => !self.agreed(),
            _ => false,
        };
        if actor < 30 || (actor > 115 && !at_work) {
            self.lead(what, which);
        } else if actor < 33 {
            self.room.join_from(None).ok();
        } else if let Some(at) = usize::from(actor).checked_rem(self.room.people.len()) {
            self.participant(self.room.people[at], what, which);
        }
        for group in self.room.groups() {
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
}

/// A question in Samling, and one after the first value.
fn with_slides() -> Settings {
    let question = |place| Slide {
        place,
        kind: SlideKind::Question,
        heading: "Løfter vi sammen?".to_owned(),
        lines: Vec::new(),
        by: String::new(),
    };
    Settings { slides: [SlidePlace::Lobby, SlidePlace::After(0)].map(question).to_vec(), ..settings(2) }
}

/// Some press without having been told of anything.
fn told(which: u16) -> usize {
    if which.is_multiple_of(4) { 0 } else { UNASKED }
}
