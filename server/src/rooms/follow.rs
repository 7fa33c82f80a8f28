//! What others write, where several processes share a database: it is asked many times a second how far all live rooms have
//! come, and those that have come further read on.

use std::{collections::HashMap, sync::atomic::Ordering, time::Duration};

use domain::WorkshopId;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::Rooms;
use crate::{clock, figures, storage::Heads};

/// Between two questions, and where there are many rooms to ask of.
const PAUSE: Duration = Duration::from_millis(50);
const LONGER_PAUSE: Duration = Duration::from_millis(200);
const MANY: usize = 100;
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(1);
/// Without any answer for so long, nobody is shown what may be old, or deleted.
const CUT_OFF: Duration = Duration::from_secs(5);

/// Until it is asked again of so many rooms how far they have come.
fn pause(rooms: usize) -> Duration {
    if rooms > MANY { LONGER_PAUSE } else { PAUSE }
}

impl Rooms {
    /// Follows what others write until the server stops.
    pub async fn follow(&self, heads: &dyn Heads, stopping: &CancellationToken) {
        let mut heard = clock::runtime();
        loop {
            let pause = pause(self.lock().rooms.len());
            tokio::select! {
                () = stopping.cancelled() => return,
                () = sleep(pause) => {}
            }
            let failure = match timeout(PATIENCE, self.look(heads)).await {
                Ok(Ok(())) => {
                    heard = clock::runtime();
                    self.cut_off.store(false, Ordering::SeqCst);
                    figures::unheard(Duration::ZERO);
                    continue;
                }
                Ok(Err(error)) => error,
                Err(elapsed) => elapsed.into(),
            };
            figures::unheard(heard.elapsed());
            if heard.elapsed() > CUT_OFF {
                if !self.cut_off.swap(true, Ordering::SeqCst) {
                    tracing::error!(error = %failure, "the database does not answer: all rooms end here");
                }
                // Again and again: a room that opens between two questions is as blind as the others.
                self.end_all();
            }
        }
    }

    /// Asks once.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn look(&self, heads: &dyn Heads) -> anyhow::Result<()> {
        let asked: Vec<WorkshopId> = self.lock().rooms.keys().copied().collect();
        let (since, asked_at) = (clock::instant(), clock::own());
        let answer = heads.heads(&asked).await?;
        clock::keep_to(answer.now, asked_at, clock::own());
        figures::looked(since);
        let standings: HashMap<_, _> = answer.standings.iter().map(|of| (of.workshop, *of)).collect();
        let live = self.lock();
        for (id, room) in asked.iter().filter_map(|id| Some((id, live.rooms.get(id)?))) {
            match standings.get(id) {
                Some(standing) => room.look(*standing),
                None => room.end(),
            }
        }
        Ok(())
    }

    /// Whether this server has not heard from the database for so long that it does not know what is so.
    pub fn is_cut_off(&self) -> bool {
        self.cut_off.load(Ordering::SeqCst)
    }

    /// Whether it has met what only a newer program can read: others serve better. It goes on with what it can read, so that
    /// nobody is sent away before there is somewhere to go.
    pub fn is_outdated(&self) -> bool {
        self.outdated.load(Ordering::SeqCst)
    }

    fn end_all(&self) {
        self.lock().rooms.drain().for_each(|(_, room)| room.end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read on and shown then has as long again: a write is to be right at every server a tenth of a second after its
    /// answer, and above a hundred rooms a fifth after (docs/how-it-works.md).
    #[test]
    fn others_are_asked_for_twenty_times_a_second_and_five_times_where_rooms_are_many() {
        for (rooms, ms) in [(0, 50), (1, 50), (100, 50), (101, 200), (5_000, 200)] {
            assert_eq!(pause(rooms), Duration::from_millis(ms), "{rooms}");
        }
    }
}
