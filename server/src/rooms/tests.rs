//! What meets in the same moment.

use std::time::Duration;

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

#[tokio::test]
async fn a_deletion_goes_to_its_end_though_whoever_asked_has_gone() {
    let house = House::open().await;
    let id = house.create(30).await;
    let room = house.state.rooms.room(id).await.expect("a room");
    let mut deleting = Box::pin(house.state.delete(id));
    assert!(in_part(&mut deleting, 1).await.is_none());
    drop(deleting);
    let gone = async {
        while !room.is_gone() {
            tokio::task::yield_now().await;
        }
    };
    assert!(tokio::time::timeout(Duration::from_secs(10), gone).await.is_ok(), "it lives on in memory");
}
