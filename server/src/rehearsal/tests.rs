//! Rehearsals where two servers share a database.

use std::time::Duration;

use super::*;
use crate::{storage::Storage, testing::House};

/// How many more this server may play.
fn left(house: &House) -> usize {
    let mut leave = Vec::new();
    while let Ok(one) = house.state.founding.rehearse() {
        leave.push(one);
    }
    leave.len()
}

#[tokio::test]
async fn a_rehearsal_is_played_by_one_server_and_taken_up_when_that_has_ended() {
    let url = cluster::address(&cluster::new_database());
    let house = async || {
        let folder = tempfile::tempdir().expect("a folder");
        House::on(Storage::open(&url, folder.path()).await.expect("opens"), folder)
    };
    let (one, other) = (house().await, house().await);
    let all = left(&one);
    let workshop = one.state.rooms.create(played(Preset::Siljan.settings(Lang::Nb))).await.expect("creates");
    let leave = one.state.founding.rehearse().expect("may");
    start(&one.state, workshop, 3, leave).await.expect("starts");
    resume(&other.state).await.expect("looks");
    assert_eq!((left(&one), left(&other)), (all - 1, all));
    one.state.stopping.cancel();
    let taken_up = async {
        while left(&other) == all {
            resume(&other.state).await.expect("looks");
        }
    };
    tokio::time::timeout(Duration::from_secs(10), taken_up).await.expect("it is taken up");
    other.state.stopping.cancel();
}
