//! Who may see what. Each audience has its own view; a page renders a view and nothing else, and
//! never receives what it may not show. Views hold deadlines, never the time.

mod facilitator;
mod phone;
mod screen;
mod table;

pub use facilitator::{BoardLine, BoardView, FacilitatorView, GroupStatus, OtherText, facilitator};
pub use phone::{Member, OwnText, PhoneView, SeatView, phone};
pub use screen::{ScreenView, screen};
pub use table::{ProposalView, TableText, TableView, TurnView, VoteView};

use serde::{Deserialize, Serialize};

use crate::{Kind, Workshop};

/// The core value the room is at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueCard {
    /// From 0.
    pub index: usize,
    /// How many values the workshop has.
    pub of: usize,
    pub name: String,
    pub individual_prompt: String,
    pub group_prompt: String,
}

/// What the groups chose for one value, as everyone in the room may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownValue {
    /// From 0.
    pub index: usize,
    pub name: String,
    pub truth: String,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Option<u32>,
    pub norms: Vec<ShownText>,
    pub taboos: Vec<ShownText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownText {
    pub words: String,
    /// Groups behind it; none when figures are not shown.
    pub support: Option<u32>,
}

impl Workshop {
    fn value_card(&self) -> Option<ValueCard> {
        let index = self.stage.value()?;
        let value = self.settings.values.get(index)?;
        Some(ValueCard {
            index,
            of: self.settings.values.len(),
            name: value.name.clone(),
            individual_prompt: value.individual_prompt.clone(),
            group_prompt: value.group_prompt.clone(),
        })
    }

    /// One value's result, once the facilitator has shown it.
    fn shown(&self, index: usize) -> Option<ShownValue> {
        self.values.get(index).filter(|state| state.revealed)?;
        let frozen = self.freeze(index);
        let of = |kind: Kind| {
            let texts = frozen.result.texts.iter().filter(|text| text.kind == kind);
            texts.map(|text| ShownText { words: text.words.clone(), support: text.support }).collect()
        };
        Some(ShownValue {
            index,
            name: frozen.result.name.clone(),
            truth: frozen.result.truth.clone(),
            groups: frozen.result.groups,
            norms: of(Kind::Norm),
            taboos: of(Kind::Taboo),
        })
    }

    /// Results of all values that were shown: the kulturmatrise.
    fn matrix(&self) -> Vec<ShownValue> {
        (0..self.values.len()).filter_map(|index| self.shown(index)).collect()
    }

    fn words(&self, text: crate::TextId) -> String {
        self.texts.get(&text).map(|held| held.words.clone()).unwrap_or_default()
    }
}
