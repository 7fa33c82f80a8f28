//! Which norms stand in texts for others, such as job ads: one to three of each value. Taboos never do.

use super::quoted::{MOST_QUOTED, Quoted};
use crate::{Charter, CharterText, CharterValue, Refusal, TextId};

/// What such texts are made of, of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub name: String,
    /// Hovedbudskap; may be empty.
    pub main_message: String,
    pub norms: Vec<String>,
}

impl Charter {
    pub fn quotes(&self) -> Vec<Quote> {
        let values = self.values.iter().map(|value| Quote {
            name: value.name.clone(),
            main_message: value.main_message.clone(),
            norms: self.quoted_of(value).into_iter().map(|norm| norm.words.clone()).collect(),
        });
        values.collect()
    }

    /// The norms that are ticked of a value. Where none is, or none of those that were is shown any more, the first ones on
    /// the poster, or else the first ones.
    pub fn quoted_of<'a>(&self, value: &'a CharterValue) -> Vec<&'a CharterText> {
        let ticked: Vec<_> =
            value.shown_norms().filter(|norm| self.quoted.norms.contains(&norm.id)).collect();
        if !ticked.is_empty() {
            return ticked;
        }
        let on_poster: Vec<_> = value.shown_norms().filter(|norm| norm.on_poster).take(MOST_QUOTED).collect();
        if on_poster.is_empty() { value.shown_norms().take(MOST_QUOTED).collect() } else { on_poster }
    }

    /// `rev` is what the sender saw. What is no norm that is shown is not ticked.
    pub(super) fn quote(&self, norms: &[TextId], rev: u32) -> Result<Charter, Refusal> {
        let is_ticked = |norm: &&CharterText| norms.contains(&norm.id);
        let ticked = self.values.iter().flat_map(CharterValue::shown_norms).filter(is_ticked);
        let ticked: Vec<TextId> = ticked.map(|norm| norm.id).collect();
        // The second of two clicks.
        if !self.quoted.is_untouched() && ticked == self.quoted.norms {
            return Ok(self.clone());
        }
        if self.quoted.rev != rev {
            return Err(Refusal::ItemChanged);
        }
        let is_legal = |value: &CharterValue| match value.shown_norms().filter(is_ticked).count() {
            0 => value.shown_norms().next().is_none(),
            count => count <= MOST_QUOTED,
        };
        if !self.values.iter().all(is_legal) {
            return Err(Refusal::QuotedCount);
        }
        Ok(self.changed(|charter| {
            charter.quoted = Quoted { rev: rev.saturating_add(1), norms: ticked };
        }))
    }
}
