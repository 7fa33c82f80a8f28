//! The state of what a session left.

use std::ops::{Deref, DerefMut};

use crate::{
    Common, FrozenResult, FrozenValue, Snapshot, Text, TextId, Timestamp, material::step_row::with_ids,
};

/// Bearbeiding and what is published: the facilitator works on what a session left.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    pub common: Common,
    pub closed_at: Timestamp,
    /// By core value.
    pub edited: Vec<EditedValue>,
    pub published: Option<FrozenResult>,
    /// Of those who were asked what they thought of it.
    pub nobody_answered: bool,
    /// She has put the poster on the wall.
    pub poster_shown: bool,
}

/// What the facilitator has made of a core value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EditedValue {
    /// Groups that agreed.
    pub groups: u32,
    pub message: String,
    pub approved: Option<FrozenValue>,
    /// Texts in the order the facilitator gave their lines; empty until she moves one.
    pub order: Vec<TextId>,
}

impl Material {
    /// As its session left it.
    pub(crate) fn left(snapshot: &Snapshot, at: Timestamp) -> Material {
        let mut common = Common::new(snapshot.id, snapshot.code.clone(), snapshot.settings.clone(), at);
        common.stage_rev = snapshot.stage_rev;
        common.headcount = snapshot.participants;
        common.kept_apart = snapshot.kept_apart.iter().copied().collect();
        common.next_steps = with_ids(&snapshot.next_steps);
        common.evaluation = snapshot.evaluation.clone();
        let mut edited = vec![EditedValue::default(); common.values.len()];
        for ((state, edited), kept) in common.values.iter_mut().zip(&mut edited).zip(&snapshot.values) {
            edited.groups = kept.groups;
            state.truth = kept.truth.clone();
            state.clouds = kept.clouds.clone();
        }
        for kept in &snapshot.texts {
            let mut text = Text::new(kept.value, kept.kind, kept.words.clone());
            text.labels = kept.labels.iter().copied().collect();
            text.heading = kept.under;
            text.rewording = kept.rewording;
            text.hidden = kept.hidden;
            text.deleted = kept.words.is_empty();
            common.insert(kept.id, text);
        }
        let nobody_answered = snapshot.nobody_answered;
        Material { common, closed_at: at, edited, published: None, nobody_answered, poster_shown: false }
    }
}

impl Deref for Material {
    type Target = Common;

    fn deref(&self) -> &Common {
        &self.common
    }
}

impl DerefMut for Material {
    fn deref_mut(&mut self) -> &mut Common {
        &mut self.common
    }
}
