//! What is asked in an open round, and what is shown of one that is over. Nothing of it is a part result.

use super::{
    past_pulse::PastPulse,
    pulse::{Asked, Counts, OpenPulse},
};
use crate::{Charter, Day};

/// One question, as it is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseQuestion {
    pub asked: Asked,
    /// The core value of a norm; empty of what is asked of meetings.
    pub value: String,
    /// The norm; empty of what is asked of meetings, which pages have words for.
    pub words: String,
}

/// What everybody sees of a round that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseResult {
    pub closed: Day,
    /// None: fewer than five answered, and there is nothing to see.
    pub devices: Option<u32>,
    pub questions: Vec<QuestionResult>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionResult {
    pub question: PulseQuestion,
    /// None: «for få».
    pub counts: Option<Counts>,
    /// The last time before that the same words were asked about and enough answered.
    pub before: Option<(Day, Counts)>,
}

impl OpenPulse {
    /// What it asks: not of what is hidden meanwhile.
    pub fn questions(&self, charter: &Charter) -> Vec<PulseQuestion> {
        self.questions.iter().filter_map(|question| charter.question(question.asked)).collect()
    }
}

impl Charter {
    /// The rounds that are over, the newest first.
    pub fn pulse_results(&self) -> Vec<PulseResult> {
        let result = |(at, pulse): (usize, &PastPulse)| {
            // Of too few there is nothing, whatever was asked.
            let asked = pulse.questions.iter().filter(|_| pulse.devices.is_some());
            let questions = asked.filter_map(|counted| {
                let mut before = self.pulses[..at].iter().rev();
                let before = before.find_map(|older| {
                    let same = older.questions.iter().find(|question| question.asked == counted.asked)?;
                    Some((older.closed, same.counts?))
                });
                let question = self.question(counted.asked)?;
                Some(QuestionResult { question, counts: counted.counts, before })
            });
            PulseResult { closed: pulse.closed, devices: pulse.devices, questions: questions.collect() }
        };
        self.pulses.iter().enumerate().rev().filter(|(_, pulse)| !pulse.elsewhere).map(result).collect()
    }

    fn question(&self, asked: Asked) -> Option<PulseQuestion> {
        let Asked::Norm(id) = asked else {
            return Some(PulseQuestion { asked, value: String::new(), words: String::new() });
        };
        self.values.iter().find_map(|value| {
            let text = value.texts.iter().find(|text| text.id == id && text.is_shown())?;
            Some(PulseQuestion { asked, value: value.name.clone(), words: text.words.clone() })
        })
    }
}
