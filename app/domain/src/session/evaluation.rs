//! The evaluation in Avslutning.

use crate::{Decision, EventBody, ParticipantId, Refusal, Session};

impl Session {
    pub(crate) fn evaluate(&self, who: ParticipantId, answers: [u8; 3]) -> Decision {
        if self.evaluated.contains(&who) {
            return Err(Refusal::Answered);
        }
        if answers.iter().any(|answer| !(1..=4).contains(answer)) {
            return Err(Refusal::Unknown);
        }
        Ok(vec![EventBody::Evaluated { participant: who, answers }])
    }

    pub(crate) fn apply_evaluated(&mut self, participant: ParticipantId, answers: &[u8; 3]) {
        if !self.evaluated.insert(participant) {
            return;
        }
        for (question, answer) in self.evaluation.answers.iter_mut().zip(answers) {
            if let Some(count) = question.get_mut(usize::from(answer.wrapping_sub(1))) {
                *count += 1;
            }
        }
    }
}
