//! What leaders see: the published result. Exports read this and nothing else.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{CloudWord, Kind, Lang, PosterDesign, Stage, StepRow, Timestamp, Workshop};

/// A published workshop: frozen texts, no author, no group of four.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResultView {
    pub title: String,
    /// The municipality or organisation; may be empty.
    pub organisation: String,
    pub lang: Lang,
    pub services: Vec<String>,
    pub published_at: Timestamp,
    pub values: Vec<ResultValue>,
    pub next_steps: Vec<NextStep>,
    #[serde(default)]
    pub design: PosterDesign,
    /// The picture that the design names. Kept beside the log, and so for the server to fill in.
    #[serde(skip)]
    pub logo: Option<Arc<[u8]>>,
}

/// One core value of the result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResultValue {
    pub name: String,
    /// Hovedbudskap; may be empty.
    pub main_message: String,
    /// «Sant»: what is taken for granted; empty when not used.
    pub truth: String,
    /// Groups that agreed on this value. `None` when figures are not shown (fewer than three groups).
    pub groups: Option<u32>,
    /// Norms first, then taboos; in the order the facilitator left them.
    pub texts: Vec<ResultText>,
    /// The words of its clouds as the facilitator left them, heaviest first.
    #[serde(default)]
    pub norm_cloud: Vec<CloudWord>,
    #[serde(default)]
    pub taboo_cloud: Vec<CloudWord>,
}

impl ResultValue {
    pub fn cloud(&self, kind: Kind) -> &[CloudWord] {
        match kind {
            Kind::Norm => &self.norm_cloud,
            Kind::Taboo => &self.taboo_cloud,
        }
    }
}

/// One chosen norm or taboo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResultText {
    pub kind: Kind,
    pub words: String,
    /// How many groups stand behind it. `None` when figures are not shown.
    pub support: Option<u32>,
    pub on_poster: bool,
}

/// «Hva skjer videre? Hvem? Når?»
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    pub what: String,
    #[serde(default)]
    pub who: String,
    #[serde(default)]
    pub when: String,
}

impl Workshop {
    /// One value's result once it was shown to the room: what its word clouds are made of. Not in Bearbeiding, where
    /// the facilitator works on it alone.
    pub fn shown_value(&self, value: usize) -> Option<ResultValue> {
        self.values.get(value).filter(|state| state.revealed && self.stage != Stage::Synthesis)?;
        Some(self.result_of(&self.freeze(value)))
    }

    /// What leaders see. `None` until it is published.
    pub fn result(&self) -> Option<ResultView> {
        let published = self.published.as_ref()?;
        Some(ResultView {
            title: self.settings.title.clone(),
            organisation: self.settings.organisation.clone(),
            lang: self.settings.lang,
            services: published.design.services(&self.settings),
            published_at: published.at,
            values: published.values.iter().map(|frozen| self.result_of(frozen)).collect(),
            next_steps: published.next_steps.clone(),
            design: published.design.clone(),
            ..ResultView::default()
        })
    }

    /// «Hva skjer videre?», for those who only read it.
    pub fn steps(&self) -> Vec<NextStep> {
        self.next_steps.iter().map(StepRow::step).collect()
    }

    /// What leaders would see if all of it were approved and published `now`.
    pub fn draft_result(&self, now: Timestamp) -> ResultView {
        let values = (0..self.values.len()).map(|value| self.result_now(value));
        let has_something = |value: &ResultValue| !value.texts.is_empty() || !value.main_message.is_empty();
        ResultView {
            title: self.settings.title.clone(),
            organisation: self.settings.organisation.clone(),
            lang: self.settings.lang,
            services: self.design.services(&self.settings),
            published_at: now,
            values: values.filter(has_something).collect(),
            next_steps: self.steps(),
            design: self.design.clone(),
            ..ResultView::default()
        }
    }
}
