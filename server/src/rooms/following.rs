//! What a stream has of its workshop.

use std::sync::Arc;

use domain::Workshop;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::{
    bells::{Bells, Follower, Mark},
    stored::Stored,
};
use crate::clock::Clock;

/// One stream's hold on a workshop. It does not keep the room open.
pub struct Following {
    pub(super) stored: Stored,
    pub(super) bell: watch::Receiver<Mark>,
    pub(super) ended: CancellationToken,
    /// After `bell`, which is dropped first.
    pub(super) _leaving: Leaving,
}

/// Says that the stream has ended, however it did.
pub struct Leaving {
    pub(super) bells: Arc<Bells>,
    pub(super) follower: Follower,
    pub(super) clock: Clock,
}

impl Drop for Leaving {
    fn drop(&mut self) {
        self.bells.leave(self.follower, self.clock);
    }
}

impl Following {
    /// Looks at the workshop, and takes what has rung so far as heard.
    pub fn look<T>(&mut self, look: impl FnOnce(&Workshop) -> T) -> T {
        self.bell.mark_unchanged();
        self.stored.read(look)
    }

    /// Of what has rung so far, which is taken as heard. What is looked at afterwards is no older.
    pub fn mark(&mut self) -> Mark {
        *self.bell.borrow_and_update()
    }

    /// Waits for something that may concern this follower. False when the room is gone.
    pub async fn changed(&mut self) -> bool {
        tokio::select! {
            () = self.ended.cancelled() => false,
            rung = self.bell.changed() => rung.is_ok(),
        }
    }
}
