//! One ballot each: what counts is the last one sent, however many are sent at once.

use std::{sync::Barrier, thread};

use serde_json::Value;

use crate::common::{
    Room, Server, act,
    play::{At, Seat, play_on},
};

fn vote(seat: &Seat, round: &str, texts: &[&str]) -> String {
    let marks = texts.iter().map(|text| ("command[Vote][texts][]", *text));
    let fields: Vec<(&str, &str)> = marks.chain([("command[Vote][round]", round)]).collect();
    act(&seat.0, &seat.1, &fields).body
}

fn ids(texts: &Value) -> Vec<String> {
    let texts = texts.as_array().expect("texts");
    texts.iter().map(|text| text["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn of_many_ballots_sent_from_one_seat_at_once_one_counts() {
    let server = Server::open();
    let room = Room::open(&server);
    let seats: Vec<Seat> = (0..3).map(|_| room.join()).collect();
    play_on(&room, &seats, At::Choose, |_, seats| {
        for (at, (device, page)) in seats.iter().enumerate() {
            for nth in 0..2 {
                let words = format!("Norm {at} {nth}");
                let add = [
                    ("command[Add][value]", "0"),
                    ("command[Add][kind]", "norm"),
                    ("command[Add][words]", words.as_str()),
                ];
                assert_eq!(act(device, page, &add).body, "null");
            }
        }
    });
    let open = seats[0].0.view(&seats[0].1)["table"]["vote"].clone();
    let (round, candidates) = (open["round"].to_string(), ids(&open["candidates"]));
    let (favourite, others) = candidates.split_first().expect("six norms");
    assert_eq!(others.len(), 5);

    assert!(vote(&seats[0], &round, &["00000000-0000-4000-8000-000000000000"]).contains("Refused"));
    // One seat, five tabs, and in each another mark, three times over.
    let start = Barrier::new(others.len());
    thread::scope(|scope| {
        for mark in others {
            let (tab, round, start) = (seats[0].clone(), &round, &start);
            scope.spawn(move || {
                start.wait();
                assert_eq!(vote(&tab, round, &[mark.as_str(); 3]), "null");
            });
        }
    });
    assert_eq!(seats[1].0.view(&seats[1].1)["table"]["vote"]["missing"].as_array().map(Vec::len), Some(2));
    for seat in &seats[1..] {
        assert_eq!(vote(seat, &round, &[favourite]), "null");
    }
    let table = seats[0].0.view(&seats[0].1)["table"].clone();
    assert_eq!(table["vote"], Value::Null, "all three have sent");
    let proposed = ids(&table["proposal"]["norms"]);
    assert_eq!(proposed.len(), 2, "one mark of the five counts: {proposed:?}");
    assert_eq!(&proposed[0], favourite, "and it counts once");
    assert!(others.contains(&proposed[1]));
    let late = vote(&seats[0], &round, &[favourite]);
    assert!(late.contains("Refused"), "nothing after the count: {late}");
}
