//! Parts of views, worked out once for all who are shown them, and again when something may have touched them.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{BoardView, TableView};
use crate::{Audience, Event, EventBody, GroupId, Session, Workshop};

/// By what they are of.
#[derive(Debug)]
pub(crate) struct Once<Of, Part>(Mutex<HashMap<Of, Arc<Part>>>);

/// Each group's table, without what is one member's own.
pub(crate) type Tables = Once<GroupId, TableView>;

/// Each value's list, without what the facilitator writes beside it.
pub(crate) type Boards = Once<usize, BoardView>;

impl<Of: Eq + Hash, Part> Once<Of, Part> {
    pub fn of(&self, of: Of, work_out: impl FnOnce() -> Part) -> Arc<Part> {
        if let Some(held) = self.lock().get(&of) {
            return held.clone();
        }
        // Not under the lock: another part need not wait for this one. The same worked out twice is the same.
        let part = Arc::new(work_out());
        self.lock().insert(of, part.clone());
        part
    }

    fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    fn forget(&self, of: &Of) {
        self.lock().remove(of);
    }

    fn forget_all(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Of, Arc<Part>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<Of, Part> Default for Once<Of, Part> {
    fn default() -> Self {
        Once(Mutex::default())
    }
}

/// A copy works them out itself.
impl<Of, Part> Clone for Once<Of, Part> {
    fn clone(&self) -> Self {
        Once::default()
    }
}

/// What is worked out from the rest of a workshop makes no two workshops differ.
impl<Of, Part> PartialEq for Once<Of, Part> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Workshop {
    /// After an event: a table is another for those whom it concerns, and a list unless it is known that it is not.
    pub(crate) fn forget_touched(&self, event: &Event) {
        if !keeps_boards(&event.body) {
            self.boards.forget_all();
        }
        if let Some(session) = self.session().filter(|session| !session.tables.is_empty()) {
            session.forget_tables(&self.audience(event));
        }
    }
}

impl Session {
    fn forget_tables(&self, touched: &Audience) {
        if touched.everyone {
            self.tables.forget_all();
            return;
        }
        let groups = touched.seats.iter().filter_map(|seat| self.group_of(*seat));
        groups.for_each(|group| self.tables.forget(&group.id));
    }
}

/// Whether nothing in this event can have touched a list. What is written beside one is not in it.
fn keeps_boards(event: &EventBody) -> bool {
    use EventBody as E;
    matches!(
        event,
        E::Joined { .. }
            | E::JoiningOpened { .. }
            | E::TimerSet { .. }
            | E::Written { .. }
            | E::Evaluated { .. }
            | E::TruthWritten { .. }
            | E::MessageWritten { .. }
            | E::NextStepsWritten { .. }
            | E::Designed { .. }
            | E::Published { .. }
    )
}
