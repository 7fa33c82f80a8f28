//! Leaders: what is published. And drafts of it, for the facilitator.

use crate::{
    ResultValue, ResultView, Timestamp, Workshop,
    material::freezing::{freeze, result_now},
};

impl Workshop {
    /// One value's result once it was shown to the room: what its word clouds are made of. Not in Bearbeiding, where
    /// the facilitator works on it alone.
    pub fn shown_value(&self, value: usize) -> Option<ResultValue> {
        let session = self.session().filter(|session| session.revealed.contains(&value))?;
        Some(session.result_of(&freeze(session, value)))
    }

    /// What leaders see. `None` until it is published.
    pub fn result(&self) -> Option<ResultView> {
        let published = self.material()?.published.as_ref()?;
        Some(ResultView {
            title: self.settings.title.clone(),
            organisation: self.settings.organisation.clone(),
            lang: self.settings.lang,
            rehearsal: self.settings.rehearsal,
            services: published.design.services(&self.settings),
            published_at: published.at,
            values: published.values.iter().map(|frozen| self.result_of(frozen)).collect(),
            next_steps: published.next_steps.clone(),
            design: published.design.clone(),
            ..ResultView::default()
        })
    }

    /// What leaders would see if all of it were approved and published `now`.
    pub fn draft_result(&self, now: Timestamp) -> ResultView {
        let values = (0..self.values.len()).map(|value| result_now(self, value));
        let has_something = |value: &ResultValue| !value.texts.is_empty() || !value.main_message.is_empty();
        ResultView {
            title: self.settings.title.clone(),
            organisation: self.settings.organisation.clone(),
            lang: self.settings.lang,
            rehearsal: self.settings.rehearsal,
            services: self.design.services(&self.settings),
            published_at: now,
            values: values.filter(has_something).collect(),
            next_steps: self.steps(),
            design: self.design.clone(),
            ..ResultView::default()
        }
    }
}
