//! What lies on a group's table, and how it comes there: said, shared, or noted from paper.

use rand::Rng;

use super::seat::Seat;
use crate::{
    Decision, Event, EventBody, Group, GroupId, GroupWork, Kind, ParticipantId, Phase, Refusal, Session,
    Stage, Step, Text, TextId,
    session::{group_before::GroupBefore, text::MAX_TEXTS},
    text,
};

impl Session {
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
        match kind {
            Kind::Norm => self.standing(self.proposal(work)),
            Kind::Taboo => {
                self.table(work, Kind::Taboo).into_iter().filter(|t| work.taboos.contains(t)).collect()
            }
        }
    }

    /// Key norms, then taboos: what the group would agree on now.
    pub(crate) fn all_picked(&self, work: &GroupWork) -> Vec<TextId> {
        [Kind::Norm, Kind::Taboo].into_iter().flat_map(|kind| self.picked(work, kind)).collect()
    }

    /// What the group agreed on, without what was deleted for good since.
    pub fn chosen_by(&self, work: &GroupWork) -> Vec<TextId> {
        self.standing(work.chosen.clone().unwrap_or_default())
    }

    /// The texts that stand for these, each once.
    fn standing(&self, texts: Vec<TextId>) -> Vec<TextId> {
        let mut roots = Vec::new();
        for root in texts.into_iter().map(|id| self.root(id)) {
            if self.texts.get(&root).is_some_and(|t| !t.deleted) && !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots
    }

    /// The text lies on this group's table and stands for itself.
    pub(crate) fn on_table(&self, work: &GroupWork, text: TextId) -> Result<(), Refusal> {
        let kinds = [Kind::Norm, Kind::Taboo];
        let there = kinds.into_iter().any(|kind| self.table(work, kind).contains(&text));
        if there { Ok(()) } else { Err(Refusal::Unknown) }
    }

    /// «Runden er over – vil du dele den med gruppen?» And where the room went on before the group had agreed: what is
    /// never put forward is deleted, and so that can be helped until the session closes.
    pub(crate) fn share(&self, who: ParticipantId, text: TextId) -> Decision {
        let (text, held) = self.own(who, text)?;
        let group = self.group_of(who).ok_or(Refusal::WrongStage)?;
        let work = self.work.get(&(held.value, group.id)).ok_or(Refusal::WrongStage)?;
        if held.group.is_some() {
            return Err(Refusal::AlreadyPutForward);
        }
        if work.agreed() {
            return Err(Refusal::AlreadyAgreed);
        }
        if !self.is_heard(held.value, work) {
            return Err(Refusal::WrongStage);
        }
        Ok(self.put_forward(group, work, text))
    }

    /// No text has its turn in this round any more: it is over, or the room has left it. While the groups work on another
    /// value, nobody is asked about this one.
    pub(crate) fn is_heard(&self, value: usize, work: &GroupWork) -> bool {
        let at_work = Stage::Value { index: value, phase: Phase::GroupWork };
        match self.stage.phase() {
            Some(Phase::GroupWork) => self.stage == at_work && (work.step != Step::Round || work.round.ended),
            _ => self.stage > at_work,
        }
    }

    pub(crate) fn put_forward(&self, group: &Group, work: &GroupWork, text: TextId) -> Vec<EventBody> {
        let mut events = vec![EventBody::PutForward { text, group: group.id }];
        if let Some(held) = self.texts.get(&text) {
            events.extend(self.same_on_table(group, work, text, (held.kind, &held.words)));
        }
        events
    }

    /// A text that only repeats one on the table goes under it at once: votes for the same are not split.
    fn same_on_table(
        &self,
        group: &Group,
        work: &GroupWork,
        text: TextId,
        (kind, words): (Kind, &str),
    ) -> Option<EventBody> {
        self.merging_open(work).ok()?;
        let key = text::key(words);
        let same = |id: &TextId| self.texts.get(id).is_some_and(|on| text::key(&on.words) == key);
        let into = self.table(work, kind).into_iter().find(same)?;
        Some(EventBody::GroupMerged { group: group.id, into, texts: vec![text], same: true })
    }

    /// «Legg til fra papir»: norms until a vote opens, taboos until the group has agreed.
    pub(crate) fn note(&self, seat: Seat, kind: Kind, words: &str, rng: &mut dyn Rng) -> Decision {
        seat.scribe()?;
        let Seat { group, work, .. } = seat;
        if work.agreed() {
            return Err(Refusal::AlreadyAgreed);
        }
        if kind == Kind::Norm {
            self.merging_open(work)?;
        }
        let value = self.stage.value().ok_or(Refusal::WrongStage)?;
        let words = text::contribution(words).map_err(Refusal::Text)?;
        let from_paper = |(_, held): &(TextId, &Text)| {
            held.group == Some(group.id) && held.kind == kind && held.author.is_none() && !held.rewording
        };
        let before: Vec<&Text> = self.texts_of(value).filter(from_paper).map(|(_, held)| held).collect();
        // As for a draft, the same again is a double click.
        if before.iter().any(|held| held.words == words) {
            return Ok(Vec::new());
        }
        if before.len() >= MAX_TEXTS {
            return Err(Refusal::TooMany);
        }
        let text = TextId::draw(rng);
        let same = self.same_on_table(group, work, text, (kind, &words));
        let mut events = vec![EventBody::Noted { text, group: group.id, value, kind, words }];
        events.extend(same);
        Ok(events)
    }

    pub(crate) fn apply_put_forward(&mut self, text: TextId, group: GroupId) {
        let Some(held) = self.texts.get_mut(&text) else { return };
        held.group = Some(group);
        let value = held.value;
        self.on_work(value, group, |work| {
            work.table.push(text);
            work.list_changed();
        });
    }

    pub(crate) fn apply_noted(&mut self, id: TextId, group: GroupId, new: Text, event: &Event) {
        let value = new.value;
        self.insert(id, Text { group: Some(group), ..new });
        self.on_work(value, group, |work| {
            work.table.push(id);
            work.acts.record(event.at, event.by, GroupBefore::Noted(id));
            work.list_changed();
        });
    }
}
