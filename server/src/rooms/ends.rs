//! What ends in a room.

use domain::Workshop;
use tokio_util::sync::CancellationToken;

/// What ends in a room, and tells all who wait for it at once.
#[derive(Clone)]
pub struct Ends {
    /// The room itself: its workshop is deleted, or its task has ended.
    pub room: CancellationToken,
    /// The session: it is closed. A room that ends takes it along.
    pub session: CancellationToken,
}

impl Ends {
    pub fn new() -> Ends {
        let room = CancellationToken::new();
        Ends { session: room.child_token(), room }
    }

    /// What is seen by the workshop itself.
    pub fn look_at(&self, workshop: &Workshop) {
        if workshop.material().is_some() {
            self.session.cancel();
        }
    }
}
