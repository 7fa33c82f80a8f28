//! What a file of a verdigrunnlag holds of how it is used, so that it goes on elsewhere as it was.

use super::{
    calendar::FiledCalendar,
    past_pulse::PastPulse,
    quoted::{MOST_QUOTED, Quoted},
};
use crate::{Charter, CharterValue, Day, Refusal, TextId, Timestamp, norwegian_day};

/// Norms are known by their place among all that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filed {
    pub calendar: Option<FiledCalendar>,
    /// Those that are ticked for texts for others; empty before anybody has ticked.
    pub quoted: Vec<usize>,
    /// When the last round of the pulse was over. Its sums stay where they can be taken away with the words they are of: a
    /// file cannot be called back.
    pub last_pulse: Option<Day>,
}

impl Charter {
    /// For a file of what is shown.
    pub fn filed(&self) -> Filed {
        let shown = self.values.iter().flat_map(CharterValue::shown_norms).enumerate();
        let ticked = shown.filter(|(_, norm)| self.quoted.norms.contains(&norm.id));
        Filed {
            calendar: self.filed_calendar(),
            quoted: ticked.map(|(place, _)| place).collect(),
            last_pulse: self.pulses.last().map(|pulse| pulse.closed),
        }
    }

    /// With what the file says that it was imported of. As many days must pass to the next round of the pulse as if it had
    /// stayed where it was.
    ///
    /// # Errors
    /// What in it is not legal.
    pub fn with_filed(&self, filed: &Filed, now: Timestamp) -> Result<Charter, Refusal> {
        let mut with = match &filed.calendar {
            Some(calendar) => self.with_calendar(calendar, now)?,
            None => self.clone(),
        };
        if !filed.quoted.is_empty() {
            with.quoted = Quoted { rev: 1, norms: self.quoted_in_file(&filed.quoted)? };
        }
        let closed = filed.last_pulse.map(|day| day.min(norwegian_day(now)));
        with.pulses.extend(closed.map(PastPulse::elsewhere));
        Ok(with)
    }

    fn quoted_in_file(&self, places: &[usize]) -> Result<Vec<TextId>, Refusal> {
        if places.len() > MOST_QUOTED * self.values.len() {
            return Err(Refusal::QuotedCount);
        }
        let mut known = 0;
        let mut ticked = Vec::new();
        for value in &self.values {
            let before = ticked.len();
            for norm in value.shown_norms() {
                ticked.extend(places.contains(&known).then_some(norm.id));
                known += 1;
            }
            if ticked.len() - before > MOST_QUOTED {
                return Err(Refusal::QuotedCount);
            }
        }
        if places.iter().any(|place| *place >= known) { Err(Refusal::Unknown) } else { Ok(ticked) }
    }
}
