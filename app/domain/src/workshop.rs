//! The folded state of a workshop, and what can be read off it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    Cause, Evaluation, FrozenValue, Group, GroupId, GroupWork, History, JoinCode, Kind, ParticipantId,
    PosterDesign, Publication, Settings, Stage, StepRow, TextId, Timer, Timestamp, WorkshopId,
    effects::Noted, event::Event, material::cloud::Arrangements, material::suggest::Suggested, undo::Before,
    view::ShownResults,
};

/// Most people in one workshop.
pub const MAX_PARTICIPANTS: usize = 1_000;
/// Most texts per participant, value and kind.
pub const MAX_TEXTS: usize = 30;
/// A role holder who has done nothing for this long (ms) can be taken over from.
pub const SILENT_MS: i64 = 60_000;
/// One workshop, from Samling to Publisert.
#[derive(Clone, Debug, PartialEq)]
pub struct Workshop {
    pub id: WorkshopId,
    pub code: JoinCode,
    pub settings: Settings,
    pub created_at: Timestamp,
    pub last_act: Timestamp,
    pub stage: Stage,
    /// Bumped when the room moves, and by nothing else.
    pub stage_rev: u32,
    /// Core values whose Innledning the room has reached; never goes back, so that nothing written for
    /// them comes too late.
    pub begun: usize,
    /// Core values that the duties have been given for.
    pub assigned: usize,
    pub timer: Timer,
    /// Bumped when the clock is set.
    pub timer_rev: u32,
    /// Milliseconds left on the clock of stages that were left.
    pub times_left: BTreeMap<Stage, i64>,
    pub joining_open: bool,
    pub participants: BTreeMap<ParticipantId, Participant>,
    pub groups: Vec<Group>,
    /// Bumped when people are moved between places, or given duties; not by one who joins.
    pub seats_rev: u32,
    /// By value index and group.
    pub work: BTreeMap<(usize, GroupId), GroupWork>,
    pub texts: BTreeMap<TextId, Text>,
    /// Every text in the order it was written, so that lists stand still.
    pub text_order: Vec<TextId>,
    /// By core value.
    pub values: Vec<ValueState>,
    /// Pairs that the facilitator will not have suggested together, the smaller id first.
    pub kept_apart: BTreeSet<(TextId, TextId)>,
    pub next_steps: Vec<StepRow>,
    pub design: PosterDesign,
    pub evaluated: BTreeSet<ParticipantId>,
    pub evaluation: Evaluation,
    /// The facilitator's acts that can still be undone.
    pub acts: History<Before>,
    pub published: Option<Publication>,
    pub closed_at: Option<Timestamp>,
    /// How many took part; kept when the participants themselves are forgotten.
    pub headcount: usize,
    /// What the senders of commands were told, by id and body. Of the session only its closing is known after it.
    pub carried_out: HashMap<Cause, Answer>,
    pub(crate) noted: Noted,
    pub(crate) shown: ShownResults,
    pub(crate) suggested: Suggested,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Index in the settings' services. Only to mix groups; forgotten at closing.
    pub service: Option<usize>,
    /// Who was at this one's phone already.
    pub beside: Option<ParticipantId>,
    /// False after «Fortsett uten …», until the next sign of life.
    pub active: bool,
    pub last_act: Timestamp,
    /// What they have written and not edited since, in the order it was written.
    pub texts: Vec<TextId>,
    /// «Forlat gruppen»: not in a group, and not waiting for one.
    pub left: bool,
    /// The group they left last, where a place is kept for them as long as there is one.
    pub left_group: Option<GroupId>,
    /// Moved to another group by the facilitator, and has done nothing since.
    pub moved: bool,
}

/// A norm or taboo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub value: usize,
    pub kind: Kind,
    /// Empty once it is deleted for good.
    pub words: String,
    /// None for rewordings, for what came from paper, and for every text of a closed session.
    pub author: Option<ParticipantId>,
    /// The group it was put forward in.
    pub group: Option<GroupId>,
    /// The text that stands for this one in its group, after merging or rewording.
    pub under: Option<TextId>,
    /// The text that stands for this one on the facilitator's list.
    pub heading: Option<TextId>,
    /// The draft that took this one's place.
    pub replaced_by: Option<TextId>,
    /// A rewording stands only for what is under it; alone, it is nobody's text.
    pub rewording: bool,
    /// Its group put it in other words.
    pub reworded: bool,
    pub hidden: bool,
    pub deleted: bool,
    /// The facilitator's own choice for the poster, where she made one.
    pub on_poster: Option<bool>,
    /// After closing: labels of the groups that chose it.
    pub labels: BTreeSet<u32>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueState {
    /// «Vis resultatet» was pressed.
    pub revealed: bool,
    pub truth: String,
    pub message: String,
    /// What the facilitator has said of its word clouds.
    pub clouds: Arrangements,
    /// Groups that agreed; set at closing, counted live before that.
    pub groups: u32,
    pub approved: Option<FrozenValue>,
    /// Texts in the order the facilitator gave their lines; empty until she moves one.
    pub order: Vec<TextId>,
}

/// What the sender of a command is told. The same again for a repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Done,
    Joined(ParticipantId),
}

impl Workshop {
    /// Folds a log. `None` if it does not begin with a creation or a closing.
    pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Workshop> {
        let mut events = events.into_iter();
        let mut workshop = Workshop::begin(events.next()?)?;
        events.for_each(|event| workshop.apply(event));
        Some(workshop)
    }

    pub fn group_of(&self, participant: ParticipantId) -> Option<&Group> {
        self.groups.iter().find(|group| group.members.contains(&participant))
    }

    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The number by which a group is called, from 1.
    pub fn group_number(&self, id: GroupId) -> usize {
        self.groups.iter().position(|group| group.id == id).map_or(0, |at| at + 1)
    }

    /// Those who have joined after groups were made and found no place.
    pub fn waiting(&self) -> Vec<ParticipantId> {
        if self.groups.is_empty() {
            return Vec::new();
        }
        let seeks = |(who, seat): (&ParticipantId, &Participant)| {
            (!seat.left && self.group_of(*who).is_none()).then_some(*who)
        };
        self.participants.iter().filter_map(seeks).collect()
    }

    pub fn is_active(&self, participant: ParticipantId) -> bool {
        self.participants.get(&participant).is_some_and(|p| p.active)
    }

    /// From this moment on a member whom the group waits for counts as silent: a minute after their own last
    /// act, and after the group last moved.
    pub fn silent_from(&self, member: ParticipantId, work: &GroupWork) -> Timestamp {
        match self.participants.get(&member) {
            Some(seat) if seat.active => seat.last_act.max(work.moved_at).plus(SILENT_MS),
            _ => Timestamp::default(),
        }
    }

    pub fn active_members<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = ParticipantId> + 'a {
        group.members.iter().copied().filter(|m| self.is_active(*m))
    }

    /// Texts of one value that still exist, in the order they were written.
    pub fn texts_of(&self, value: usize) -> impl Iterator<Item = (TextId, &Text)> {
        self.text_order
            .iter()
            .filter_map(|id| Some((*id, self.texts.get(id)?)))
            .filter(move |(_, text)| text.value == value && !text.deleted)
    }

    /// A participant's own texts for one value, norms first.
    pub fn own_texts(&self, author: ParticipantId, value: usize) -> Vec<(TextId, &Text)> {
        let all = self.participants.get(&author).map(|seat| seat.texts.as_slice()).unwrap_or_default();
        let held = all.iter().filter_map(|id| Some((*id, self.texts.get(id)?)));
        let mut own: Vec<_> = held.filter(|(_, text)| text.value == value && !text.deleted).collect();
        own.sort_by_key(|(_, text)| text.kind);
        own
    }

    /// What its author has not put forward, in the order it would be.
    pub fn drafts(&self, author: ParticipantId, value: usize) -> impl Iterator<Item = TextId> {
        self.own_texts(author, value).into_iter().filter(|(_, text)| text.group.is_none()).map(|(id, _)| id)
    }

    /// The next draft that its author would put forward.
    pub fn next_draft(&self, author: ParticipantId, value: usize) -> Option<TextId> {
        self.drafts(author, value).next()
    }

    /// The text that stands for this one in its group.
    pub fn root(&self, text: TextId) -> TextId {
        self.climb(text, |text| text.under)
    }

    /// The draft that this one has become.
    pub fn latest(&self, text: TextId) -> TextId {
        self.climb(text, |text| text.replaced_by)
    }

    /// The text that stands for this one on the facilitator's list.
    pub fn heading(&self, text: TextId) -> TextId {
        self.climb(text, |text| text.heading)
    }

    /// Follows `up` to the top. A cycle cannot arise from `decide`; should a log hold one, it ends.
    fn climb(&self, from: TextId, up: impl Fn(&Text) -> Option<TextId>) -> TextId {
        let mut at = from;
        for _ in 0..=self.texts.len() {
            match self.texts.get(&at).and_then(&up) {
                Some(above) => at = above,
                None => break,
            }
        }
        at
    }

    /// What lies on a group's table of one kind: each text that stands for itself, once.
    pub fn table(&self, work: &GroupWork, kind: Kind) -> Vec<TextId> {
        let mut roots = Vec::new();
        for id in &work.table {
            let root = self.root(*id);
            let stands = self.texts.get(&root).is_some_and(|t| t.kind == kind && !t.deleted);
            if stands && !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots
    }

    /// The group's key norms or taboos as they stand now, merges and rewordings followed.
    pub fn picked(&self, work: &GroupWork, kind: Kind) -> Vec<TextId> {
        let mut roots = Vec::new();
        let picked = match kind {
            Kind::Norm => self.proposal(work),
            Kind::Taboo => {
                self.table(work, Kind::Taboo).into_iter().filter(|t| work.taboos.contains(t)).collect()
            }
        };
        for id in picked {
            let root = self.root(id);
            if self.texts.get(&root).is_some_and(|t| !t.deleted) && !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots
    }
}
