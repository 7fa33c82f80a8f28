//! What leaders see: the published result. Exports read this and nothing else.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{CloudWord, Kind, Lang, NextStep, PosterDesign, Timestamp};

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
    /// Simulated participants wrote it: whatever is made of it says so.
    #[serde(default)]
    pub rehearsal: bool,
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

    /// Whether nothing was chosen or written that a poster could show: it has this value's name at most.
    pub fn is_bare(&self) -> bool {
        let chosen = self.texts.iter().any(|text| text.on_poster);
        !chosen && self.main_message.is_empty() && self.truth.is_empty()
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
