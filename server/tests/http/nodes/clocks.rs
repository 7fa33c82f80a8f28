//! Machines whose clocks are wrong.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use domain::{Timer, Timestamp};

use super::{Nodes, add, stream_of};
use crate::{
    common::{Device, Room, Server, act},
    wire::{open, read_all, read_some},
};

const MINUTE: i64 = 60_000;

/// What a process is started with to have a clock of its own. Whoever builds the server can build this.
fn shim(folder: &Path) -> PathBuf {
    let library = folder.join("clock.so");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-x", "c", "-", "-o"]).arg(&library).stdin(Stdio::piped());
    let mut compiler = compiler.spawn().expect("a compiler");
    let mut source = compiler.stdin.take().expect("its input");
    source.write_all(include_bytes!("clock.c")).expect("it reads");
    drop(source);
    assert!(compiler.wait().expect("its end").success());
    library
}

/// The second of the day by the machine's own clock, which proxies are told.
fn own(node: &Server) -> i64 {
    let said =
        read_all(&mut open(node, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    let date = said.lines().find_map(|line| line.strip_prefix("date: ")).expect("a date");
    let time = date.split(' ').nth(4).expect("hours, minutes and seconds");
    time.split(':').fold(0, |all, part| all * 60 + part.parse::<i64>().expect("a number"))
}

/// The time that a page counts by.
fn told(node: &Server, device: &Device, page: &str) -> Timestamp {
    let mut stream = open(node, &stream_of(device, page));
    let mut heard = String::new();
    loop {
        heard += &read_some(&mut stream);
        let now = heard.split_once("\"now\":").and_then(|(_, rest)| rest.split_once(','));
        if let Some((now, _)) = now {
            return Timestamp(now.parse().expect("milliseconds"));
        }
    }
}

#[test]
fn machines_whose_clocks_are_twenty_minutes_apart_count_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let shim = shim(folder.path());
    let preload = ("LD_PRELOAD", shim.to_str().expect("UTF-8"));
    let set = ["600", "-600"].map(|ahead| [preload, ("CLOCK_AHEAD", ahead)]);
    let nodes = Nodes::on(cluster::common(), cluster::new_database(), &set.each_ref().map(|set| &set[..]));
    let apart = (own(nodes.at(0)) - own(nodes.at(1))).rem_euclid(24 * 60 * 60);
    assert!((1_140..=1_260).contains(&apart), "they are {apart} s apart");

    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    // The stage that has a timer begins at one of them.
    for _ in 0..2 {
        assert_eq!(room.next().body, "null");
    }
    for node in 0..2 {
        let device = nodes.moved(&phone, node);
        let Timer::Running { deadline } = device.phone(&page).timer else { panic!("it runs") };
        let left = deadline.since(told(nodes.at(node), &device, &page));
        assert!((3 * MINUTE..=5 * MINUTE + 1_000).contains(&left), "{left} ms left at {node}");
    }
    for nth in 0..6 {
        let words = format!("Tekst {nth}");
        assert_eq!(act(&nodes.moved(&phone, nth % 2), &page, &add(&words)).body, "null");
    }
    let times = cluster::tell(
        &nodes.database,
        &format!(
            "SELECT MIN(at - before), MAX(at - before) FROM
                (SELECT at, lag(at) OVER (ORDER BY seq) AS before FROM event WHERE workshop_id = '{}') AS log",
            room.id
        ),
    );
    let (back, on) = times.split_once('|').expect("two");
    let ms = |words: &str| words.parse::<i64>().expect("a number");
    assert!(ms(back) > -MINUTE && ms(on) < 2 * MINUTE, "from one event to the next, {back} to {on} ms");
}
