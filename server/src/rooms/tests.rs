//! What meets in the same moment.

use app::Fault;

use crate::testing::{House, in_part};

/// Reading takes some wakings, now fewer, now more: it is interrupted after each number of them several times.
const TRIES: usize = 48;
const WAKINGS: usize = 8;

#[tokio::test]
async fn a_workshop_that_was_being_read_when_it_was_deleted_does_not_come_back() {
    let house = House::open().await;
    for wakings in (0..TRIES).map(|nth| nth % WAKINGS) {
        let id = house.create(30).await;
        // Not in memory: the next who asks reads it from disk.
        house.state.rooms.sweep();
        let mut reading = Box::pin(house.state.rooms.room(id));
        let read = in_part(&mut reading, wakings).await;
        house.state.rooms.delete(id).await.expect("deletes");
        if read.is_none() {
            drop(reading.await);
        }
        let asked = house.state.rooms.room(id).await.err();
        assert_eq!(asked, Some(Fault::NotFound), "interrupted after {wakings}");
    }
}
