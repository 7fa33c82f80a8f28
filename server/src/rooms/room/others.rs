//! What a room tells and hears of the other servers that write in the same workshop.

use std::sync::PoisonError;

use app::Fault;
use domain::Audience;
use tokio::sync::oneshot;

use super::Room;
use crate::{
    rooms::{message::Message, writers::Note},
    storage::Standing,
};

impl Room {
    /// What others have done to it, as somebody has just been told.
    pub(in crate::rooms) fn look(&self, now: Standing) {
        let Some(seen) = &self.seen else { return };
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.rights != now.rights {
            seen.rights = now.rights;
            // Somebody has lost a right, and elsewhere it is known who: all are asked for theirs again.
            self.granted.forget();
            self.bells.ring(&Audience { everyone: true, ..Audience::default() });
        }
        // Where too many wait already, the next look is soon enough.
        if seen.head != now.head && self.messages.try_send(Message::Look(now.head)).is_ok() {
            seen.head = now.head;
        }
    }

    /// Waits until what is seen here is no older than this question, where others write too.
    ///
    /// # Errors
    /// If the room has ended.
    pub(in crate::rooms) async fn fresh(&self) -> Result<(), Fault> {
        if self.seen.is_none() {
            return Ok(());
        }
        let (answer, fresh) = oneshot::channel();
        let asked = self.messages.send(Message::Fresh(answer)).await;
        if asked.is_ok() && fresh.await.is_ok() {
            return Ok(());
        }
        self.ends.room.cancelled().await;
        Err(Fault::NotSaved)
    }

    /// What other servers have not been told yet of who writes.
    pub(in crate::rooms) fn news_of_writers(&self) -> Vec<Note> {
        self.writers.news()
    }

    /// They have been told this.
    pub(in crate::rooms) fn told_of_writer(&self, note: Note) {
        self.writers.told(note);
    }

    /// What they tell.
    pub(in crate::rooms) fn hear_of_writers(&self, notes: &[Note]) {
        if self.writers.hear(notes, (self.clock)()) {
            self.bells.ring(&Audience { facilitator: true, ..Audience::default() });
        }
    }
}
