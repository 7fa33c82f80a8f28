//! What people live by, value by value: the texts on the poster, if there are any, as they stand in what is used every day.

use crate::{Kind, ResultText, ResultView};

/// Of one core value. One without norms on the poster has its hovedbudskap in their place, and where there is none, the norms
/// that it has.
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
            let of = |kind: Kind, whether: fn(&ResultText) -> bool| -> Vec<String> {
                let texts = value.texts.iter().filter(|text| text.kind == kind && whether(text));
                texts.map(|text| text.words.clone()).collect()
            };
            let on_poster = |kind| of(kind, |text| text.on_poster);
            let mut norms = on_poster(Kind::Norm);
            if norms.is_empty() && value.main_message.is_empty() {
                norms = of(Kind::Norm, |_| true);
            }
            Lived {
                index,
                name: value.name.clone(),
                main_message: value.main_message.clone(),
                norms,
                taboos: if with_taboos { on_poster(Kind::Taboo) } else { Vec::new() },
            }
        });
        values.collect()
    }
}
