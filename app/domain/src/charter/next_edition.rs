//! «Nytt verksted fra dette verdigrunnlaget»: what that agrees on takes the place of what stood here.

use std::collections::BTreeMap;

use rand::Rng;

use super::{calendar_choices::MonthNorm, measure::MAX_MEASURES, pulse::Asked, quoted::Quoted};
use crate::{
    Charter, CharterText, FollowUp, Measure, MeasureId, OpenPulse, Refusal, Settings, TextId, Timestamp,
    Workshop,
    presets::{self, Preset},
};

/// Norms and taboos of before that were agreed on again in the same words, by what they were: the texts that they are now,
/// and among which value.
pub(super) type Again = BTreeMap<TextId, MonthNorm>;

impl Charter {
    /// What the form of a workshop holds that is to write new norms for it.
    pub fn next_workshop(&self) -> Settings {
        Settings {
            title: self.title.clone(),
            organisation: self.organisation.clone(),
            services: self.services.clone(),
            values: self.values.iter().map(|value| presets::named(&value.name, self.lang)).collect(),
            next_edition_of: Some(self.id),
            ..Preset::Blank.settings(self.lang)
        }
    }

    /// With what that workshop has published, from the head of it to the looks of its poster. What its holders have planned
    /// stays, with what the workshop adds to it. Nothing of the norms before is left, nor what rested on them, but for
    /// those that say the same. It lives as long as one that is made now, and no shorter than it did.
    ///
    /// `open` is its round of the pulse: it is closed first. Whoever has answered was told that the sums are shown when
    /// the round is over; it knows its norms by what stands here, and the sums of those that go would be shown to nobody.
    ///
    /// # Errors
    /// [`Refusal::EditionWithPulse`] and [`Refusal::MeasuresFull`]; it is not the workshop's; and as for [`Charter::of`].
    pub fn next_edition(
        &self,
        workshop: &Workshop,
        open: Option<&OpenPulse>,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Result<Charter, Refusal> {
        if workshop.settings.next_edition_of != Some(self.id) {
            return Err(Refusal::NotYours);
        }
        if open.is_some() {
            return Err(Refusal::EditionWithPulse);
        }
        let new = Charter::of(workshop, self.id, now)?;
        let agreed = self.agreed_on(&new.follow_up, rng);
        if self.follow_up.measures.len() + agreed.len() > MAX_MEASURES {
            return Err(Refusal::MeasuresFull);
        }
        let next = self.changed(|charter| {
            *charter = Charter {
                rev: self.rev,
                edition: self.edition.saturating_add(1),
                delete_at: new.delete_at.max(self.delete_at),
                follow_up: self.follow_up.clone(),
                quoted: self.quoted.clone(),
                pulses: self.pulses.clone(),
                // So it is said again whenever the server starts.
                deleted: self.deleted.clone(),
                ..new
            };
            charter.rest_on(&charter.again(self));
            if !agreed.is_empty() {
                charter.follow_up.measures.extend(agreed);
                charter.follow_pulse();
            }
        });
        Ok(next.stamped(self, now))
    }

    /// «Hva skjer videre?» of the workshop, but what is a measure already.
    fn agreed_on(&self, steps: &FollowUp, rng: &mut dyn Rng) -> Vec<Measure> {
        let held = |step: &Measure| self.follow_up.measures.iter().any(|held| held.asks_the_same(step));
        let new = steps.measures.iter().filter(|step| !held(step));
        new.map(|step| Measure { id: MeasureId::draw(rng), ..step.clone() }).collect()
    }

    pub(super) fn again(&self, before: &Charter) -> Again {
        let mut again = Again::new();
        for (value, of) in self.values.iter().enumerate() {
            let was = before.values.iter().filter(|was| was.name == of.name).flat_map(|was| &was.texts);
            let was: Vec<&CharterText> = was.collect();
            for text in &of.texts {
                let same = |was: &&&CharterText| (was.kind, &was.words) == (text.kind, &text.words);
                if let Some(same) = was.iter().find(same) {
                    again.entry(same.id).or_insert(MonthNorm { text: text.id, value });
                }
            }
        }
        again
    }

    /// Ticks, months and sums stand by the words that are the same. A form that was open before is told so.
    fn rest_on(&mut self, again: &Again) {
        let norms: Vec<TextId> =
            self.quoted.norms.iter().filter_map(|norm| again.get(norm)).map(|norm| norm.text).collect();
        if norms != self.quoted.norms {
            self.quoted = Quoted { rev: self.quoted.rev.saturating_add(1), norms };
        }
        if let Some(calendar) = &mut self.follow_up.calendar {
            let months = calendar.months.map(|month| again.get(&month?.text).copied());
            if months != calendar.months {
                calendar.months = months;
                calendar.rev = calendar.rev.saturating_add(1);
            }
        }
        for pulse in &mut self.pulses {
            pulse.questions.retain_mut(|question| {
                let Asked::Norm(norm) = question.asked else { return true };
                let same = again.get(&norm);
                same.inspect(|same| question.asked = Asked::Norm(same.text)).is_some()
            });
        }
    }
}
