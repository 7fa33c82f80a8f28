//! How much work goes on at once, of the kinds that cost most: whoever asks for more waits for a turn, and memory and
//! the room in session hold.

use std::thread::available_parallelism;

use tokio::sync::Semaphore;

/// Pictures on their way in: who sends has not been asked yet who they are.
pub static PICTURES_TAKEN_IN: Semaphore = Semaphore::const_new(16);
/// A picture takes work to check, and anybody may make a workshop: one at a time.
pub static PICTURES_CHECKED: Semaphore = Semaphore::const_new(1);
/// Pictures drawn for those who ask for them: whoever asks for many waits.
pub static PICTURES_DRAWN: Semaphore = Semaphore::const_new(2);

/// Documents computed: all processors but one, since a room in session must not wait for a poster.
pub fn documents() -> Semaphore {
    let all = available_parallelism().map_or(1, usize::from);
    Semaphore::new(all.saturating_sub(1).max(1))
}
