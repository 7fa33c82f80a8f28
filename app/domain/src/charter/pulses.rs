//! When a round of the pulse may begin, what becomes of it when it ends, and what is left of those that are over.

use super::{
    past_pulse::{Counted, PastPulse},
    pulse::{Asked, HowOften, OfMeetings, OpenPulse, PulseLength},
};
use crate::{Charter, CharterText, CharterValue, Day, Refusal, TextId, Timestamp, norwegian_day};

/// Norms that one round may ask about.
pub const MAX_PULSE_NORMS: usize = 10;
/// As many devices must have answered, or no sum of the round is left; and as many must have given a real answer to a
/// question, or none of that question is.
pub const PULSE_FROM: u32 = 5;
/// Rounds that are kept.
pub const MAX_PULSES: usize = 8;
/// Days from the end of one to the beginning of the next.
pub const PULSE_PAUSE: i64 = 28;

impl Charter {
    /// The rules for beginning one, but for that there is none open.
    ///
    /// # Errors
    /// [`Refusal::PulseTooSoon`] or [`Refusal::MeasuresFirst`].
    pub fn may_begin_pulse(&self, today: Day) -> Result<(), Refusal> {
        match self.next_pulse() {
            Some(day) if today < day => Err(Refusal::PulseTooSoon),
            _ if self.unfollowed_pulse().is_some() => Err(Refusal::MeasuresFirst),
            _ => Ok(()),
        }
    }

    /// The first day of the next one, once there has been one.
    pub fn next_pulse(&self) -> Option<Day> {
        Some(self.pulses.last()?.closed.plus_days(PULSE_PAUSE))
    }

    /// The last one, if it showed something and nothing has been said of it yet.
    pub fn unfollowed_pulse(&self) -> Option<&PastPulse> {
        self.pulses.last().filter(|last| last.devices.is_some() && !last.followed)
    }

    /// What can be asked about.
    pub fn pulse_norms(&self) -> impl Iterator<Item = &CharterText> {
        self.values.iter().flat_map(CharterValue::shown_norms)
    }

    /// Those that it is longest since anybody was asked about; of those that are equal, what is on the poster first.
    pub fn longest_unasked(&self) -> Vec<TextId> {
        let asked = |text: &CharterText| {
            let of = |pulse: &&PastPulse| pulse.questions.iter().any(|q| q.asked == Asked::Norm(text.id));
            self.pulses.iter().rev().find(of).map(|pulse| pulse.closed)
        };
        let mut norms: Vec<_> = self.pulse_norms().collect();
        norms.sort_by_key(|text| (asked(text), !text.on_poster));
        norms.into_iter().take(MAX_PULSE_NORMS).map(|text| text.id).collect()
    }

    /// «Start runden».
    ///
    /// # Errors
    /// As for [`Charter::may_begin_pulse`]; or nothing is asked, too much, or what is not there.
    pub fn begin_pulse(
        &self,
        norms: &[TextId],
        meetings: bool,
        length: PulseLength,
        now: Timestamp,
    ) -> Result<OpenPulse, Refusal> {
        self.may_begin_pulse(norwegian_day(now))?;
        let asked: Vec<_> = self.pulse_norms().filter(|text| norms.contains(&text.id)).collect();
        if asked.len() > MAX_PULSE_NORMS || asked.is_empty() && !meetings {
            return Err(Refusal::PulseNorms);
        }
        if norms.iter().any(|norm| !asked.iter().any(|text| text.id == *norm)) {
            return Err(Refusal::Unknown);
        }
        let meetings = OfMeetings::ALL.map(Asked::Meetings).into_iter().filter(|_| meetings);
        let asked = asked.iter().map(|text| Asked::Norm(text.id)).chain(meetings);
        let begun = OpenPulse::begun(asked, length, now);
        // It is told until when it is open, and there is none without its verdigrunnlag.
        Ok(OpenPulse { closes_at: begun.closes_at.min(self.delete_at), ..begun })
    }

    /// With what may be left of a round, now that it is over.
    #[must_use]
    pub fn ending_pulse(&self, open: &OpenPulse, now: Timestamp) -> Charter {
        let enough = open.devices >= PULSE_FROM;
        let questions = open.questions.iter().map(|question| {
            let real: u32 = question.counts[..HowOften::Unknown as usize].iter().sum();
            let counts = (enough && real >= PULSE_FROM).then_some(question.counts);
            Counted { asked: question.asked, counts }
        });
        let past = PastPulse {
            closed: norwegian_day(open.closes_at.min(now)),
            devices: enough.then_some(open.devices),
            questions: questions.collect(),
            followed: false,
            elsewhere: false,
        };
        self.changed(|charter| {
            charter.pulses.push(past);
            let over = charter.pulses.len().saturating_sub(MAX_PULSES);
            charter.pulses.drain(..over);
        })
    }

    /// «Ingen tiltak nå», of the round that closed then.
    pub(super) fn no_measures(&self, closed: Day) -> Charter {
        self.changed(|charter| {
            charter.pulses.iter_mut().filter(|pulse| pulse.closed == closed).for_each(|p| p.followed = true);
        })
    }

    /// Measures were agreed on after what the last one showed.
    pub(super) fn follow_pulse(&mut self) {
        if let Some(last) = self.pulses.last_mut() {
            last.followed = true;
        }
    }

    /// Sums stand by words: where those are gone, or others by now, what was asked of them goes too.
    pub(super) fn heed_in_pulses(&mut self, before: &Charter) {
        let mut pulses = std::mem::take(&mut self.pulses);
        for pulse in &mut pulses {
            pulse.questions.retain(|question| self.still_says(question.asked, before));
        }
        self.pulses = pulses;
    }

    fn shows(&self, asked: Asked) -> bool {
        let Asked::Norm(id) = asked else { return true };
        self.texts().any(|text| text.id == id && text.is_shown())
    }

    pub(super) fn still_says(&self, asked: Asked, before: &Charter) -> bool {
        let Asked::Norm(id) = asked else { return true };
        let words = |charter: &Charter| {
            charter.texts().find(|text| text.id == id).map(|text| (text.kind, text.words.clone()))
        };
        words(self).is_some_and(|now| words(before).is_none_or(|before| before == now))
    }
}

impl OpenPulse {
    /// Without what was asked of texts that are gone or hidden, or say something else by now. What is hidden does not come
    /// back: whoever hides and shows would choose whose answers are summed.
    #[must_use]
    pub fn heeding(&self, before: &Charter, after: &Charter) -> OpenPulse {
        let mut left = self.clone();
        left.questions
            .retain(|question| after.shows(question.asked) && after.still_says(question.asked, before));
        left
    }
}
