//! When what was worked out once has to be worked out again.

use crate::{Audience, Event, EventBody, Session, Workshop};

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
            | E::PosterShown { .. }
    )
}
