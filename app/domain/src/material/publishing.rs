//! «Publiser».

use crate::{
    Decision, EventBody, FrozenResult, FrozenValue, Material, Refusal, Timestamp, before::Before,
    material::listed::Listed,
};

impl Material {
    /// Every value that has something for the poster must be approved; at least one must.
    pub(crate) fn publish(&self) -> Decision {
        let waiting = (0..self.values.len()).any(|value| self.needs_approval(value, &self.board(value)));
        if waiting {
            return Err(Refusal::NotAllApproved);
        }
        let values: Vec<usize> = self.speaking().map(|(value, _)| value).collect();
        if values.is_empty() {
            return Err(Refusal::EmptyPoster);
        }
        // The second of two clicks.
        let again = self.published.is_some() && !self.unpublished_changes();
        Ok(if again { Vec::new() } else { vec![EventBody::Published { values }] })
    }

    /// «Vis plakaten på storskjermen»: what is published, and nothing of the work on it.
    pub(crate) fn show_poster(&self, on: bool) -> Decision {
        if on && self.published.is_none() {
            return Err(Refusal::NotPublished);
        }
        let unchanged = self.poster_shown == on;
        Ok(if unchanged { Vec::new() } else { vec![EventBody::PosterShown { on }] })
    }

    pub fn is_published(&self) -> bool {
        self.published.is_some()
    }

    /// When what is on the wall was published. None: nothing of it is there, or it was taken back since.
    pub fn on_wall(&self) -> Option<Timestamp> {
        self.published.as_ref().filter(|_| self.poster_shown).map(|published| published.at)
    }

    /// Tells apart which texts of what is on the wall have been taken away since it was published. 0: none.
    pub fn taken_off_wall(&self) -> u32 {
        let published = self.published.as_ref().filter(|_| self.poster_shown);
        let lines =
            published.into_iter().flat_map(|published| &published.values).flat_map(|value| &value.lines);
        let is_gone = |id| self.texts.get(&id).is_none_or(|text| text.hidden || text.deleted);
        lines.filter(|line| is_gone(line.id)).fold(0, |mark, line| mark ^ line.id.0.as_fields().0)
    }

    pub(crate) fn unpublished_changes(&self) -> bool {
        self.published.as_ref().is_some_and(|published| {
            let of_before = published.values.iter().filter(|value| !value.is_empty());
            !of_before.eq(self.speaking().map(|(_, approved)| approved))
                || published.next_steps != self.steps()
                || published.design != self.design
        })
    }

    /// What is approved and says something: of a value that was passed over there is nothing to publish.
    fn speaking(&self) -> impl Iterator<Item = (usize, &FrozenValue)> {
        let approved = self.edited.iter().enumerate();
        let approved = approved.filter_map(|(value, edited)| Some((value, edited.approved.as_ref()?)));
        approved.filter(|(_, approved)| !approved.is_empty())
    }

    pub(crate) fn apply_published(&mut self, values: &[usize], at: Timestamp) {
        let approved = |value: &usize| self.edited.get(*value)?.approved.clone();
        let values = values.iter().filter_map(approved).collect();
        let now = FrozenResult { at, values, next_steps: self.steps(), design: self.design.clone() };
        let before = self.published.replace(now);
        self.record(Before::Published(before));
    }
}
