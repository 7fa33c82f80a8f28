//! Who has shown their right to which seat of a workshop, so that the disk is not asked at every press.

use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use domain::ParticipantId;

use crate::access::Role;

#[derive(Clone, Default)]
pub(super) struct Granted {
    /// By session.
    held: Arc<Mutex<HashSet<(String, Role)>>>,
    /// How often seats have gone over to another browser, or may have.
    hand_overs: Arc<AtomicU64>,
}

/// Whether seats have gone over to another browser since it was made.
pub struct HandOvers {
    count: Arc<AtomicU64>,
    before: u64,
}

impl HandOvers {
    pub fn any(&self) -> bool {
        self.count.load(Ordering::SeqCst) != self.before
    }
}

impl Granted {
    pub(super) fn holds(&self, right: &(String, Role)) -> bool {
        self.held().contains(right)
    }

    /// What was read before a seat went over is not remembered after it.
    pub(super) fn remember(&self, rights: impl IntoIterator<Item = (String, Role)>, before: &HandOvers) {
        let mut held = self.held();
        if !before.any() {
            held.extend(rights);
        }
    }

    /// Who was granted these seats is asked of the disk again.
    pub(super) fn hand_over(&self, seats: &[ParticipantId]) {
        self.hand_overs.fetch_add(1, Ordering::SeqCst);
        self.held().retain(|(_, role)| !matches!(role, Role::Participant(seat) if seats.contains(seat)));
    }

    /// So is everybody.
    pub(super) fn forget(&self) {
        self.hand_overs.fetch_add(1, Ordering::SeqCst);
        self.held().clear();
    }

    pub(super) fn hand_overs(&self) -> HandOvers {
        HandOvers { count: self.hand_overs.clone(), before: self.hand_overs.load(Ordering::SeqCst) }
    }

    fn held(&self) -> MutexGuard<'_, HashSet<(String, Role)>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
