//! What meets in the same moment.

use std::time::Duration;

use app::Fault;
use domain::{Answer, Command, FacilitatorCommand as F, Kind, Timestamp, UNASKED};

use super::bells::Follower;
use crate::{
    access::secrets,
    testing::{House, in_part},
};

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

#[tokio::test]
async fn a_phone_that_two_share_is_closed_when_neither_is_at_it() {
    let house = House::open().await;
    let id = house.create(30).await;
    let owner = house.join(id).await;
    let room = house.state.rooms.room(id).await.expect("a room");
    let beside = Command::Join { service: None, beside: Some(owner) };
    let Ok(Answer::Joined(second)) = room.join(beside, vec![secrets::hash("phone")], None).await else {
        panic!("joins");
    };
    for rev in 1..=2 {
        house.lead(id, F::Next { rev, told: UNASKED }).await;
    }
    // The only one with something to put forward: the group waits for them.
    house.write(id, second, Kind::Norm, "Lytte").await;
    house.lead(id, F::Next { rev: 3, told: UNASKED }).await;
    let gone = || -> Vec<Option<Timestamp>> {
        let view = room.read(room.facilitator());
        view.groups[0].waits.iter().map(|awaited| awaited.gone_since).collect()
    };
    let pages = [owner, second].map(|seat| room.follow(Follower::Phone(seat)));
    assert_eq!(gone(), [None]);
    let [one, other] = pages;
    drop(other);
    assert_eq!(gone(), [None], "the phone is open, at the other's page");
    drop(one);
    assert!(matches!(gone()[..], [Some(_)]));
}
