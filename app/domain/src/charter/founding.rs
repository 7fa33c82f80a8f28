//! «Ta vare på verdigrunnlaget», and what is published anew.

use super::state::FIRST_EDITION;
use crate::{
    Charter, CharterId, CharterText, CharterValue, FollowUp, FrozenValue, Material, PosterDesign, Quoted,
    Refusal, Timestamp, Workshop,
};

impl Charter {
    /// Of what a workshop has published.
    ///
    /// # Errors
    /// Nothing is published; or it may not be kept, since nobody was told, or nobody was there.
    pub fn of(workshop: &Workshop, id: CharterId, now: Timestamp) -> Result<Charter, Refusal> {
        let settings = &workshop.settings;
        if settings.rehearsal || !settings.may_be_kept {
            return Err(Refusal::NotYours);
        }
        let material = workshop.material().ok_or(Refusal::WrongStage)?;
        let published = material.published.as_ref().ok_or(Refusal::WrongStage)?;
        let design = &published.design;
        Ok(Charter {
            id,
            rev: 1,
            title: settings.title.clone(),
            organisation: settings.organisation.clone(),
            lang: settings.lang,
            services: design.services(settings),
            design: PosterDesign { services: None, ..design.clone() },
            edition: FIRST_EDITION,
            published_at: published.at,
            values: published.values.iter().map(|value| material.kept(value)).collect(),
            quoted: Quoted::default(),
            follow_up: FollowUp::of(&published.next_steps),
            pulses: Vec::new(),
            delete_at: Charter::lives_until(now),
            deleted: Vec::new(),
        })
    }

    /// With what its workshop shows its leaders now. Its links and its days are as they were, and what its holder has hidden
    /// or deleted stays so, as does what is ticked. Its measures are the holder's since it was made: «Hva skjer videre?» does not come again.
    ///
    /// # Errors
    /// As for [`Charter::of`].
    pub fn updated(&self, workshop: &Workshop, now: Timestamp) -> Result<Charter, Refusal> {
        let hidden: Vec<_> = self.texts().filter(|text| text.hidden).collect();
        let mut new = Charter::of(workshop, self.id, now)?.without(&self.deleted);
        for text in new.texts_mut() {
            text.hidden = hidden.iter().any(|hidden| hidden.id == text.id);
        }
        let updated = self.changed(|charter| {
            let (rev, edition, delete_at) = (charter.rev, charter.edition, charter.delete_at);
            let deleted = std::mem::take(&mut charter.deleted);
            let follow_up = std::mem::take(&mut charter.follow_up);
            let quoted = std::mem::take(&mut charter.quoted);
            let pulses = std::mem::take(&mut charter.pulses);
            *charter = Charter { rev, edition, delete_at, deleted, follow_up, quoted, pulses, ..new };
            charter.heed_in_pulses(self);
        });
        Ok(updated.stamped(self, now))
    }
}

impl Material {
    /// What leaders see of a published value now, without any figure.
    fn kept(&self, value: &FrozenValue) -> CharterValue {
        let texts = value.lines.iter().filter_map(|line| {
            let text = self.texts.get(&line.id).filter(|text| !text.hidden && !text.deleted)?;
            Some(CharterText {
                id: line.id,
                kind: text.kind,
                words: text.words.clone(),
                on_poster: line.on_poster,
                hidden: false,
                hidden_in_workshop: false,
            })
        });
        CharterValue {
            name: value.name.clone(),
            main_message: value.main_message.clone(),
            truth: value.truth.clone(),
            texts: texts.collect(),
        }
    }
}
