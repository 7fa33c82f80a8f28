//! What the facilitator's page costs to work out, without the way to her laptop: in a room of 1,000, and with 3,000 lines
//! while she writes. `cargo bench -p domain`.
#![expect(clippy::disallowed_methods, reason = "it measures: a real clock is its matter")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::{hint::black_box, time::Instant};

use common::{Room, at, plenum};
use domain::{FacilitatorCommand, Kind, Phase, view};

const TIMES: usize = 200;

fn main() {
    let work = at_work();
    measure("the facilitator's view, 1,000 in group work", || {
        black_box(view::facilitator(&work.ws));
    });
    let mut closed = closed();
    let mut truth = String::new();
    measure("a keystroke in Bearbeiding with 3,000 lines, and the view of it", || {
        truth.push('a');
        let words = truth.clone();
        closed.lead(FacilitatorCommand::WriteTruth { value: 0, words }).expect("written");
        black_box(view::facilitator(&closed.ws));
    });
}

fn at_work() -> Room {
    let mut room = Room::new(1);
    room.join(1_000);
    room.go_to(at(0, Phase::Individual));
    for person in room.people.clone() {
        for (place, kind) in texts(5) {
            room.write(person, 0, kind, &format!("Lytte til hverandre, sak {place}"));
        }
    }
    room.go_to(at(0, Phase::GroupWork));
    room
}

fn closed() -> Room {
    let words =
        |group| texts(12).map(|(place, kind)| (kind, format!("Sak {place} i gruppe {group}"))).collect();
    let mut room = plenum(250, words);
    room.close();
    room
}

/// So many, two norms for each taboo.
fn texts(count: usize) -> impl Iterator<Item = (usize, Kind)> {
    (0..count).map(|place| (place, if place % 3 == 2 { Kind::Taboo } else { Kind::Norm }))
}

fn measure(what: &str, mut work: impl FnMut()) {
    let mut times = [(); TIMES].map(|()| {
        let started = Instant::now();
        work();
        started.elapsed()
    });
    times.sort_unstable();
    println!("{what}: median {:.0?}, least {:.0?}", times[TIMES / 2], times[0]);
}
