//! A participant's own texts, and the evaluation.

use rand::Rng;

use super::Decision;
use crate::{
    EventBody, Kind, ParticipantCommand, ParticipantId, Refusal, Stage, Step, Text, TextId, Timestamp,
    Workshop, text, workshop::MAX_TEXTS,
};

impl Workshop {
    pub(super) fn decide_participant(
        &self,
        command: &ParticipantCommand,
        who: ParticipantId,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Decision {
        use ParticipantCommand as C;
        if self.stage == Stage::Synthesis {
            return Err(Refusal::SessionOver);
        }
        match command {
            C::Add { value, kind, words } => self.add_text(who, *value, *kind, words, rng),
            C::Edit { text, words } => self.edit_text(who, *text, words, rng),
            C::Remove { text } => self.remove_text(who, *text),
            C::Share { text } => self.share(who, *text),
            C::Leave => self.leave_group(who, now, rng),
            C::ComeBack => self.return_to_group(who, rng),
            C::Evaluate { useful, equal, voice } => self.evaluate(who, [*useful, *equal, *voice]),
            _ => self.decide_in_group(command, who, now, rng),
        }
    }

    /// From a value's Innledning on, its texts may be written until the session closes: what was written
    /// offline is never too late.
    fn add_text(
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
    fn own(&self, who: ParticipantId, text: TextId) -> Result<(TextId, &Text), Refusal> {
        let text = self.latest(text);
        let held = self.texts.get(&text).filter(|held| held.author == Some(who) && !held.deleted);
        held.map(|held| (text, held)).ok_or(Refusal::Unknown)
    }

    fn edit_text(&self, who: ParticipantId, text: TextId, words: &str, rng: &mut dyn Rng) -> Decision {
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
    fn remove_text(&self, who: ParticipantId, text: TextId) -> Decision {
        let (text, held) = self.own(who, text)?;
        if let Some(work) = held.group.and_then(|group| self.work.get(&(held.value, group))) {
            if work.agreed {
                return Err(Refusal::AlreadyAgreed);
            }
            if work.open_vote().is_some() {
                return Err(Refusal::VoteOpen);
            }
        }
        Ok(vec![EventBody::Withdrawn { text }])
    }

    /// «Runden er over – vil du dele den med gruppen?»
    fn share(&self, who: ParticipantId, text: TextId) -> Decision {
        let (text, held) = self.own(who, text)?;
        let (group, work) = self.work_of(who)?;
        if self.stage.value() != Some(held.value) {
            return Err(Refusal::WrongStage);
        }
        if held.group.is_some() {
            return Err(Refusal::AlreadyPutForward);
        }
        if work.agreed {
            return Err(Refusal::AlreadyAgreed);
        }
        if work.step == Step::Round && !work.round.ended {
            return Err(Refusal::WrongStage);
        }
        Ok(self.put_forward(group, work, text))
    }

    fn evaluate(&self, who: ParticipantId, answers: [u8; 3]) -> Decision {
        if self.stage != Stage::Closing {
            return Err(Refusal::WrongStage);
        }
        if self.evaluated.contains(&who) {
            return Err(Refusal::Answered);
        }
        if answers.iter().any(|answer| !(1..=4).contains(answer)) {
            return Err(Refusal::Unknown);
        }
        Ok(vec![EventBody::Evaluated { participant: who, answers }])
    }
}
