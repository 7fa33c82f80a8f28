//! A participant's phone: one's own drafts, one's group's table, and what the whole room may see.

use serde::{Deserialize, Serialize};

use super::{ShownValue, ValueCard};
use crate::{
    Group, GroupWork, Kind, Lang, NextStep, ParticipantId, Phase, SILENT_MS, Stage, Step, TextId, Timer,
    Timestamp, Vote, Workshop,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneView {
    pub title: String,
    pub lang: Lang,
    pub stage: Stage,
    pub value: Option<ValueCard>,
    pub timer: Timer,
    /// One's place in a group. None before groups are made, and while waiting for one.
    pub seat: Option<SeatView>,
    /// Groups are made, and there was no place: one writes alone until there is.
    pub waiting: bool,
    /// One's own texts for the value at hand, norms first.
    pub texts: Vec<OwnText>,
    /// The group's table, during group work.
    pub table: Option<TableView>,
    /// The value's result in plenum, from «Vis resultatet» on.
    pub result: Option<ShownValue>,
    /// All results, in Avslutning.
    pub matrix: Vec<ShownValue>,
    pub next_steps: Vec<NextStep>,
    /// One has answered the evaluation.
    pub evaluated: bool,
    /// When all is deleted, once the session is closed.
    pub delete_at: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatView {
    /// The group's number, from 1.
    pub group: usize,
    /// One's own place, from 1.
    pub place: usize,
    pub chair: bool,
    pub scribe: bool,
    /// By place.
    pub members: Vec<Member>,
    /// From this moment on the chair counts as silent, and anyone may take over.
    pub chair_silent_from: Timestamp,
    pub scribe_silent_from: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// From 1.
    pub place: usize,
    pub chair: bool,
    pub scribe: bool,
    pub active: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnText {
    pub id: TextId,
    pub kind: Kind,
    pub words: String,
    /// The group has seen it; it can no longer be edited.
    pub put_forward: bool,
}

/// The group's shared table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableView {
    pub rev: u32,
    pub list_rev: u32,
    pub step: Step,
    pub turn: TurnView,
    pub norms: Vec<TableText>,
    pub taboos: Vec<TableText>,
    pub vote: Option<VoteView>,
    pub proposal: Option<ProposalView>,
    /// Places of those who have pressed «Vi er enige».
    pub agreed_places: Vec<usize>,
    pub i_agreed: bool,
    pub agreed: bool,
    /// A tie must be settled before anyone can agree.
    pub tie_open: bool,
}

/// Rekkefremlegg as the group sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnView {
    /// Place of the one who has the word.
    pub speaker: Option<usize>,
    pub mine: bool,
    /// What the speaker puts forward now.
    pub text: Option<(Kind, String)>,
    /// Ended by the chair, or because everyone passed.
    pub ended: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableText {
    pub id: TextId,
    pub words: String,
    /// Wordings merged into this one.
    pub originals: Vec<String>,
    /// A taboo that the group stands behind; a norm on the proposal.
    pub picked: bool,
}

/// An open voting round: one's own ballot, and how far the others are. Never what they chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteView {
    pub round: u32,
    /// Marks allowed.
    pub seats: usize,
    /// Only the tied are voted on.
    pub on_tie: bool,
    /// `picked` is one's own mark.
    pub candidates: Vec<TableText>,
    pub sent: bool,
    /// Places whose ballots are missing.
    pub missing: Vec<usize>,
}

/// The ranked proposal of a closed round: an order and «likt», never counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    pub norms: Vec<TableText>,
    /// Equal at the boundary; `picked` if the group has ticked it.
    pub tied: Vec<TableText>,
    /// Seats the tied compete for.
    pub seats: usize,
    pub settled: bool,
}

/// What one participant's phone shows. None if there is no such participant.
pub fn phone(workshop: &Workshop, who: ParticipantId) -> Option<PhoneView> {
    let stage = workshop.stage;
    if stage != Stage::Synthesis && !workshop.participants.contains_key(&who) {
        return None;
    }
    let value = stage.value();
    let group = workshop.group_of(who);
    let in_phase = |phase| value.filter(|_| stage.phase() == Some(phase));
    let work = in_phase(Phase::GroupWork)
        .and_then(|value| Some((group?, workshop.work.get(&(value, group?.id))?, value)));
    let own = value.map(|value| workshop.own_texts(who, value)).unwrap_or_default();
    let closing = stage == Stage::Closing;
    Some(PhoneView {
        title: workshop.settings.title.clone(),
        lang: workshop.settings.lang,
        stage,
        value: workshop.value_card(),
        timer: workshop.timer,
        seat: group.map(|group| workshop.seat_view(group, who)),
        waiting: group.is_none() && !workshop.groups.is_empty(),
        texts: own
            .into_iter()
            .map(|(id, text)| OwnText {
                id,
                kind: text.kind,
                words: text.words.clone(),
                put_forward: text.group.is_some(),
            })
            .collect(),
        table: work.map(|(group, work, value)| workshop.table_view(group, work, value, who)),
        result: in_phase(Phase::Plenum).and_then(|value| workshop.shown(value)),
        matrix: if closing { workshop.matrix() } else { Vec::new() },
        next_steps: if closing { workshop.next_steps.clone() } else { Vec::new() },
        evaluated: workshop.evaluated.contains(&who),
        delete_at: workshop.closed_at.map(|at| workshop.delete_at(at)),
    })
}

impl Workshop {
    fn seat_view(&self, group: &Group, who: ParticipantId) -> SeatView {
        let silent_from = |holder: ParticipantId| match self.participants.get(&holder) {
            Some(seat) if seat.active => seat.last_act.plus(SILENT_MS),
            _ => Timestamp::default(),
        };
        let members = group.members.iter().zip(1..).map(|(member, place)| Member {
            place,
            chair: *member == group.chair,
            scribe: *member == group.scribe,
            active: self.is_active(*member),
        });
        SeatView {
            group: self.group_number(group.id),
            place: group.place(who).unwrap_or_default(),
            chair: group.chair == who,
            scribe: group.scribe == who,
            members: members.collect(),
            chair_silent_from: silent_from(group.chair),
            scribe_silent_from: silent_from(group.scribe),
        }
    }

    fn table_view(&self, group: &Group, work: &GroupWork, value: usize, who: ParticipantId) -> TableView {
        let picked_norms = self.picked(work, Kind::Norm);
        let speaker = work.round.speaker.filter(|_| work.step == Step::Round);
        let current = speaker.and_then(|speaker| self.next_draft(speaker, value));
        let list = |kind, picked: &dyn Fn(TextId) -> bool| {
            self.table(work, kind).into_iter().map(|id| self.table_text(id, picked(id))).collect()
        };
        TableView {
            rev: work.rev,
            list_rev: work.list_rev,
            step: work.step,
            turn: TurnView {
                speaker: speaker.and_then(|speaker| group.place(speaker)),
                mine: speaker == Some(who),
                text: current.and_then(|id| self.texts.get(&id)).map(|text| (text.kind, text.words.clone())),
                ended: work.round.ended,
            },
            norms: list(Kind::Norm, &|id| picked_norms.contains(&id)),
            taboos: list(Kind::Taboo, &|id| work.taboos.contains(&id)),
            vote: work.open_vote().map(|vote| self.vote_view(group, vote, who)),
            proposal: self.proposal_view(work),
            agreed_places: work.agreed_by.iter().filter_map(|member| group.place(*member)).collect(),
            i_agreed: work.agreed_by.contains(&who),
            agreed: work.agreed,
            tie_open: work.tie_open(),
        }
    }

    fn table_text(&self, id: TextId, picked: bool) -> TableText {
        let below = self.text_order.iter().filter(|other| **other != id && self.root(**other) == id);
        let below = below.filter_map(|other| self.texts.get(other)).filter(|text| !text.deleted);
        TableText {
            id,
            words: self.words(id),
            originals: below.map(|text| text.words.clone()).collect(),
            picked,
        }
    }

    /// A voted text as it stands now; none if it was taken back since.
    fn standing_text(&self, id: TextId, picked: bool) -> Option<TableText> {
        let root = self.root(id);
        let stands = self.texts.get(&root).is_some_and(|text| !text.deleted);
        stands.then(|| self.table_text(root, picked))
    }

    fn vote_view(&self, group: &Group, vote: &Vote, who: ParticipantId) -> VoteView {
        let mine = vote.ballots.get(&who).cloned().unwrap_or_default();
        let sent = |member: &ParticipantId| vote.ballots.get(member).is_some_and(|ballot| ballot.sent);
        VoteView {
            round: vote.round,
            seats: vote.seats(),
            on_tie: vote.on_tie,
            candidates: vote
                .candidates
                .iter()
                .map(|id| self.table_text(self.root(*id), mine.marks.contains(id)))
                .collect(),
            sent: mine.sent,
            missing: self
                .active_members(group)
                .filter(|member| !sent(member))
                .filter_map(|member| group.place(member))
                .collect(),
        }
    }

    fn proposal_view(&self, work: &GroupWork) -> Option<ProposalView> {
        let outcome = work.outcome()?;
        let ticked = work.tie_picked.as_deref().unwrap_or_default();
        Some(ProposalView {
            norms: outcome.inside.iter().filter_map(|id| self.standing_text(*id, true)).collect(),
            tied: outcome.tied.iter().filter_map(|id| self.standing_text(*id, ticked.contains(id))).collect(),
            seats: outcome.seats,
            settled: work.tie_picked.is_some(),
        })
    }
}
