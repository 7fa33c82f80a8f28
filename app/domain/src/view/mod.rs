//! Who may see what. Each audience has its own view; a page renders a view and nothing else, and
//! never receives what it may not show. Views hold deadlines, never the time.

mod absent;
mod asked;
mod board;
mod boards;
mod cloud;
mod clouds;
mod facilitator;
mod for_poster;
mod forgetting;
mod groups;
mod leaders;
mod main_act;
pub(crate) mod once;
mod phone;
mod results;
mod screen;
pub(crate) mod shown;
mod table;
mod tables;
mod to_share;
mod wall_pages;
mod wrote;

pub use absent::Absent;
pub use asked::{Busy, Silence};
pub use board::{BoardLine, BoardView, Left, OtherText, Suggestion};
pub use cloud::{CloudLine, CloudView};
pub use facilitator::{FacilitatorView, facilitator};
pub use for_poster::{Beforehand, ForPoster};
pub use groups::{Awaited, GroupStatus, NewGroupView, WaitView};
pub use main_act::{MainAct, Unanswered};
pub use phone::{Member, OwnText, PhoneView, SeatView, phone};
pub use screen::{ScreenView, screen};
pub use shown::{PHONE_LINES, ShownText, ShownValue};
pub use table::{ProposalView, TableText, TableView, TurnView, VoteView};
pub use wrote::Wrote;

use serde::{Deserialize, Serialize};

use crate::{Common, Session};

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

impl Session {
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
}

impl Common {
    fn words(&self, text: crate::TextId) -> String {
        self.texts.get(&text).map(|held| held.words.clone()).unwrap_or_default()
    }
}
