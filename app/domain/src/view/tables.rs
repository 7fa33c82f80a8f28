//! How a group's table is made.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{ProposalView, TableText, TableView, TurnView, VoteView};
use crate::{Group, GroupWork, Kind, ParticipantId, Session, Step, Text, TextId, Vote, text};

/// By the text that stands on the table: those under it.
type Below = BTreeMap<TextId, Vec<TextId>>;

impl Session {
    /// One member's: what all are shown, worked out once, and what is their own.
    pub(super) fn table_view(&self, group: &Group, work: &GroupWork, who: ParticipantId) -> TableView {
        let mut view = self.tables.of(group.id, || self.shared_table(group, work)).as_ref().clone();
        view.turn.mine = work.step == Step::Round && work.round.speaker == Some(who);
        view.i_agreed = work.agreed_by.contains(&who);
        view.undo = self.undoable_in(group, work, who).ok();
        let ballot = work.open_vote().and_then(|vote| vote.ballots.get(&who));
        if let (Some(vote), Some(ballot)) = (&mut view.vote, ballot) {
            vote.sent = ballot.sent;
            let marks: Vec<TextId> = ballot.marks.iter().map(|text| self.root(*text)).collect();
            if !marks.is_empty() {
                let candidates = Arc::make_mut(&mut vote.candidates);
                candidates.iter_mut().for_each(|text| text.picked = marks.contains(&text.id));
            }
        }
        view
    }

    fn shared_table(&self, group: &Group, work: &GroupWork) -> TableView {
        let picked_norms = self.picked(work, Kind::Norm);
        let speaker = work.round.speaker.filter(|_| work.step == Step::Round);
        let current = speaker.and(work.round.text);
        let below = self.below(work);
        let list = |kind, picked: &dyn Fn(TextId) -> bool| {
            let texts = self.table(work, kind).into_iter();
            Arc::new(texts.filter_map(|id| self.standing_text(&below, id, picked(id))).collect())
        };
        let awaited = |asked: bool| {
            let all = self.awaited(group, work).into_iter().filter(|(_, own)| *own == asked);
            all.filter_map(|(who, _)| group.place(who)).collect()
        };
        TableView {
            rev: work.rev,
            list_rev: work.list_rev,
            step: work.step,
            turn: TurnView {
                speaker: speaker.and_then(|speaker| group.place(speaker)),
                mine: false,
                text: current.and_then(|id| self.shown_text(id)).map(|text| (text.kind, text.words.clone())),
                ended: work.round.ended,
            },
            norms: list(Kind::Norm, &|id| picked_norms.contains(&id)),
            taboos: list(Kind::Taboo, &|id| work.taboos.contains(&id)),
            vote: work.open_vote().map(|vote| self.vote_view(&below, group, vote)),
            proposal: self.proposal_view(&below, work).map(Arc::new),
            agreed_places: work.agreed_by.iter().filter_map(|member| group.place(*member)).collect(),
            i_agreed: false,
            agreed: work.agreed(),
            undo: None,
            tie_open: self.tie_open(work),
            asked: awaited(true),
            on_duty: awaited(false),
            helped: !work.agreed() && work.helped(),
        }
    }

    /// What lies under each text on the group's table, through merges and rewordings.
    fn below(&self, work: &GroupWork) -> Below {
        let mut below = Below::new();
        for text in &work.table {
            let (root, mut at) = (self.root(*text), *text);
            while at != root {
                let under = below.entry(root).or_default();
                if !under.contains(&at) {
                    under.push(at);
                }
                at = self.texts.get(&at).and_then(|held| held.under).unwrap_or(root);
            }
        }
        below
    }

    fn table_text(&self, below: &Below, id: TextId, picked: bool) -> TableText {
        let words = self.words(id);
        let Some(below) = below.get(&id) else {
            return TableText { id, words, originals: Vec::new(), merged: false, picked };
        };
        let below = below.iter().filter_map(|other| self.texts.get(other));
        let below: Vec<&Text> = below.filter(|text| !text.deleted && !text.hidden).collect();
        let mut said = BTreeSet::from([text::key(&words)]);
        let others = below.iter().filter(|text| !text.reworded).map(|text| &text.words);
        TableText {
            id,
            originals: others.filter(|other| said.insert(text::key(other))).cloned().collect(),
            merged: below.iter().any(|text| text.under == Some(id)),
            words,
            picked,
        }
    }

    /// A text as it stands now; none if it was taken back since, or hidden. A hidden one goes on counting in the
    /// group's votes and agreement, so that nothing else is changed when it is shown again.
    fn standing_text(&self, below: &Below, id: TextId, picked: bool) -> Option<TableText> {
        let root = self.root(id);
        self.shown_text(root).map(|_| self.table_text(below, root, picked))
    }

    fn shown_text(&self, id: TextId) -> Option<&Text> {
        self.texts.get(&id).filter(|text| !text.deleted && !text.hidden)
    }

    /// Without anybody's own ballot.
    fn vote_view(&self, below: &Below, group: &Group, vote: &Vote) -> VoteView {
        let sent = |member: &ParticipantId| vote.ballots.get(member).is_some_and(|ballot| ballot.sent);
        let candidates = vote.candidates.iter().filter_map(|id| self.standing_text(below, *id, false));
        VoteView {
            round: vote.round,
            seats: vote.seats(),
            on_tie: vote.on_tie,
            candidates: Arc::new(candidates.collect()),
            sent: false,
            missing: self
                .active_members(group)
                .filter(|member| !sent(member))
                .filter_map(|member| group.place(member))
                .collect(),
        }
    }

    fn proposal_view(&self, below: &Below, work: &GroupWork) -> Option<ProposalView> {
        let outcome = self.outcome(work)?;
        let ticked = work.tie_picked.as_deref().unwrap_or_default();
        Some(ProposalView {
            norms: outcome.inside.iter().filter_map(|id| self.standing_text(below, *id, true)).collect(),
            tied: outcome
                .tied
                .iter()
                .filter_map(|id| self.standing_text(below, *id, ticked.contains(id)))
                .collect(),
            seats: outcome.seats,
            settled: work.tie_picked.is_some(),
        })
    }
}
