//! A participant's own texts: written, edited, taken back.

use rand::Rng;

use crate::{
    Decision, EventBody, GroupWork, Kind, ParticipantId, Refusal, Session, Text, TextId,
    session::text::MAX_TEXTS, text,
};

impl Session {
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

    /// From a value's Innledning on, its texts may be written until the session closes: what was written
    /// offline is never too late.
    pub(crate) fn add_text(
        &self,
        who: ParticipantId,
        value: usize,
        kind: Kind,
        words: &str,
        rng: &mut dyn Rng,
    ) -> Decision {
        if value >= self.settings.values.len() {
            return Err(Refusal::Unknown);
        }
        if value >= self.begun {
            return Err(Refusal::WrongStage);
        }
        let words = text::contribution(words).map_err(Refusal::Text)?;
        let own = self.own_texts(who, value);
        if own.iter().filter(|(_, text)| text.kind == kind).count() >= MAX_TEXTS {
            return Err(Refusal::TooMany);
        }
        // The same draft twice is a double click or a repeated send, not a second thought.
        if own.iter().any(|(_, text)| text.kind == kind && text.group.is_none() && text.words == words) {
            return Ok(Vec::new());
        }
        let text = TextId::draw(rng);
        Ok(vec![EventBody::Written { text, author: who, value, kind, words, replaces: None }])
    }

    /// A draft that was edited since, from an older page or a phone without contact, is the draft as it is now.
    pub(crate) fn own(&self, who: ParticipantId, text: TextId) -> Result<(TextId, &Text), Refusal> {
        let text = self.latest(text);
        let held = self.texts.get(&text).filter(|held| held.author == Some(who) && !held.deleted);
        held.map(|held| (text, held)).ok_or(Refusal::Unknown)
    }

    pub(crate) fn edit_text(
        &self,
        who: ParticipantId,
        text: TextId,
        words: &str,
        rng: &mut dyn Rng,
    ) -> Decision {
        let (text, held) = self.own(who, text)?;
        if held.group.is_some() {
            return Err(Refusal::AlreadyPutForward);
        }
        let words = text::contribution(words).map_err(Refusal::Text)?;
        if held.words == words {
            return Ok(Vec::new());
        }
        let new = TextId::draw(rng);
        let (value, kind) = (held.value, held.kind);
        Ok(vec![EventBody::Written { text: new, author: who, value, kind, words, replaces: Some(text) }])
    }

    /// One's own text can be taken back, also after it was put forward; not once the group has agreed.
    pub(crate) fn remove_text(&self, who: ParticipantId, text: TextId) -> Decision {
        let (text, held) = self.own(who, text)?;
        if let Some(work) = held.group.and_then(|group| self.work.get(&(held.value, group))) {
            if work.agreed() {
                return Err(Refusal::AlreadyAgreed);
            }
            if work.open_vote().is_some() {
                return Err(Refusal::VoteOpen);
            }
        }
        Ok(vec![EventBody::Withdrawn { text }])
    }

    pub(crate) fn apply_written(
        &mut self,
        id: TextId,
        author: ParticipantId,
        new: Text,
        replaces: Option<TextId>,
    ) {
        self.insert(id, Text { author: Some(author), ..new });
        if let Some(seat) = self.participants.get_mut(&author) {
            put_in_place(&mut seat.texts, replaces, id);
        }
        if let Some(old) = replaces {
            self.replace(old, id);
        }
        self.settle_for(id);
    }

    pub(crate) fn apply_withdrawn(&mut self, text: TextId) {
        self.remove_from_view(text);
        self.settle_for(text);
        self.forget_draft(text);
    }

    /// An edited draft takes the place of the old one.
    pub(crate) fn replace(&mut self, old: TextId, new: TextId) {
        self.remove_from_view(old);
        if let Some(old) = self.texts.get_mut(&old) {
            old.replaced_by = Some(new);
            old.words = String::new();
        }
        for work in self.work.values_mut().filter(|work| work.round.text == Some(old)) {
            work.round.text = Some(new);
        }
        self.text_order.retain(|id| *id != new);
        put_in_place(&mut self.text_order, Some(old), new);
    }

    pub(crate) fn remove_from_view(&mut self, text: TextId) {
        let Some(held) = self.texts.get_mut(&text) else { return };
        held.deleted = true;
        let (value, group, above) = (held.value, held.group, held.under);
        self.move_those_under(text, above);
        if let Some(group) = group {
            self.on_work(value, group, GroupWork::list_changed);
        }
    }

    /// Nobody but its author has seen a draft, so nothing refers to one that was taken back.
    pub(crate) fn forget_draft(&mut self, text: TextId) {
        let Some(author) =
            self.texts.get(&text).filter(|held| held.group.is_none()).and_then(|held| held.author)
        else {
            return;
        };
        self.texts.remove(&text);
        self.text_order.retain(|id| *id != text);
        if let Some(seat) = self.participants.get_mut(&author) {
            seat.texts.retain(|id| *id != text);
        }
    }

    fn settle_for(&mut self, text: TextId) {
        if let Some(author) = self.texts.get(&text).and_then(|held| held.author) {
            self.settle_rounds_of(author);
        }
    }
}

/// Where the old one was, or else last.
pub(crate) fn put_in_place(order: &mut Vec<TextId>, old: Option<TextId>, new: TextId) {
    match order.iter_mut().find(|id| Some(**id) == old) {
        Some(place) => *place = new,
        None => order.push(new),
    }
}
