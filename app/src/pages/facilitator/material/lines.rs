//! One value's list, as its pieces read it.

use std::collections::HashMap;

use domain::{
    TextId,
    view::{BoardLine, BoardView},
};
use leptos::prelude::*;

use crate::pages::facilitator::host::Host;

/// One value's list, cut so that each line wakes for its own changes alone: there may be hundreds.
#[derive(Clone, Copy)]
pub struct Lines {
    pub value: usize,
    pub of: Memo<HashMap<TextId, BoardLine>>,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Memo<Option<u32>>,
    /// Approved: nothing but hiding and deleting.
    pub frozen: Memo<bool>,
    pub ticked: RwSignal<Vec<TextId>>,
    /// The button that moved a line: it takes the focus along.
    pub mover: RwSignal<Option<String>>,
    /// Bearbeiding, where the poster is put together.
    pub synthesis: bool,
}

/// A part of one value's board.
pub fn slice<T>(host: Host, value: usize, part: impl Fn(&BoardView) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    host.slice(move |view| {
        view.boards.iter().find(|board| board.value == value).map(&part).unwrap_or_default()
    })
}

/// Where «Flytt opp» and «Flytt ned» take a line: to before which other one (without one, to the end), and
/// whether that is where it stands.
pub type Near = HashMap<TextId, [(Option<TextId>, bool); 2]>;
