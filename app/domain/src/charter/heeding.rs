//! What is hidden and deleted in the living workshop is so here, too.

use crate::{Charter, TextId, Workshop};

impl Charter {
    /// As it is to stand beside this workshop, that of its texts.
    #[must_use]
    pub fn heeding(&self, workshop: &Workshop) -> Charter {
        self.changed(|charter| {
            for value in &mut charter.values {
                value.texts.retain(|text| workshop.texts.get(&text.id).is_none_or(|there| !there.deleted));
            }
            charter.heed_in_pulses(self);
            for text in charter.texts_mut() {
                if let Some(there) = workshop.texts.get(&text.id) {
                    text.hidden_in_workshop = there.hidden;
                }
            }
        })
    }

    /// With these texts deleted for good.
    #[must_use]
    pub fn without(&self, texts: &[TextId]) -> Charter {
        self.changed(|charter| {
            for value in &mut charter.values {
                value.texts.retain(|text| !texts.contains(&text.id));
            }
            charter.heed_in_pulses(self);
            let new = texts.iter().filter(|text| !self.deleted.contains(text));
            charter.deleted.extend(new);
        })
    }
}
