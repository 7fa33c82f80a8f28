//! What people live by, value by value: the texts on the poster, as they stand in what is used every day.

use crate::{Kind, ResultText, ResultView};

/// Of one core value. One without norms has its hovedbudskap in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lived {
    /// Among all values, for its colour.
    pub index: usize,
    pub name: String,
    pub main_message: String,
    pub norms: Vec<String>,
    pub taboos: Vec<String>,
}

impl Lived {
    /// Whether there is more than a name.
    pub fn speaks(&self) -> bool {
        !self.norms.is_empty() || !self.taboos.is_empty() || !self.main_message.is_empty()
    }

    /// What stands in the place of norms, where there are none.
    pub fn message(&self) -> Option<&str> {
        (self.norms.is_empty() && !self.main_message.is_empty()).then_some(&*self.main_message)
    }
}

impl ResultView {
    /// Every value of it. Without its taboos, unless they are asked for.
    pub fn lived(&self, with_taboos: bool) -> Vec<Lived> {
        let values = self.values.iter().enumerate().map(|(index, value)| {
            let of = |kind: Kind| -> Vec<String> {
                let shown = |text: &&ResultText| text.kind == kind && text.on_poster;
                value.texts.iter().filter(shown).map(|text| text.words.clone()).collect()
            };
            Lived {
                index,
                name: value.name.clone(),
                main_message: value.main_message.clone(),
                norms: of(Kind::Norm),
                taboos: if with_taboos { of(Kind::Taboo) } else { Vec::new() },
            }
        });
        values.collect()
    }
}
