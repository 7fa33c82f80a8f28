//! One ballot each: what counts is the last one sent, however many are sent at once.

use std::{sync::Barrier, thread};

use domain::{
    Kind, ParticipantCommand as P, TextId,
    view::{TableText, TableView},
};

use crate::common::{
    Room, Server, act,
    play::{At, Seat, play_on},
    press,
};

fn vote(seat: &Seat, round: u32, texts: &[TextId]) -> String {
    press(&seat.0, &seat.1, &P::Vote { round, texts: texts.to_vec() }).body
}

fn ids(texts: &[TableText]) -> Vec<TextId> {
    texts.iter().map(|text| text.id).collect()
}

fn table(seat: &Seat) -> TableView {
    seat.0.phone(&seat.1).table.expect("at the table")
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
    let open = table(&seats[0]).vote.expect("an open vote");
    let (round, candidates) = (open.round, ids(&open.candidates));
    let (favourite, others) = candidates.split_first().expect("six norms");
    assert_eq!(others.len(), 5);

    assert!(vote(&seats[0], round, &[TextId(Default::default())]).contains("Refused"));
    // One seat, five tabs, and in each another mark, three times over.
    let start = Barrier::new(others.len());
    thread::scope(|scope| {
        for mark in others {
            let (tab, start) = (seats[0].clone(), &start);
            scope.spawn(move || {
                start.wait();
                assert_eq!(vote(&tab, round, &[*mark; 3]), "null");
            });
        }
    });
    assert_eq!(table(&seats[1]).vote.map(|vote| vote.missing.len()), Some(2));
    for seat in &seats[1..] {
        assert_eq!(vote(seat, round, &[*favourite]), "null");
    }
    let table = table(&seats[0]);
    assert_eq!(table.vote, None, "all three have sent");
    let proposed = ids(&table.proposal.expect("a proposal").norms);
    assert_eq!(proposed.len(), 2, "one mark of the five counts: {proposed:?}");
    assert_eq!(&proposed[0], favourite, "and it counts once");
    assert!(others.contains(&proposed[1]));
    let late = vote(&seats[0], round, &[*favourite]);
    assert!(late.contains("Refused"), "nothing after the count: {late}");
}

/// Six are chosen among. Of four, somebody may leave one out, and whoever will have all of them presses once.
#[test]
fn where_all_norms_fit_one_button_sends_them_all() {
    let server = Server::open();
    for (each, button) in [(2, Some("Ta med alle fire")), (3, None)] {
        let room = Room::open(&server);
        let seats: Vec<Seat> = (0..2).map(|_| room.join()).collect();
        play_on(&room, &seats, At::Choose, |_, seats| {
            for (at, (device, page)) in seats.iter().enumerate() {
                for nth in 0..each {
                    let add = P::Add { value: 0, kind: Kind::Norm, words: format!("Norm {at} {nth}") };
                    assert_eq!(press(device, page, &add).body, "null");
                }
            }
        });
        let (device, page) = &seats[0];
        let shown = device.get(page).body;
        let marks: Vec<&str> =
            shown.split("<input").filter(|field| field.contains("name=\"command[Vote][texts][]\"")).collect();
        assert!(marks.iter().all(|field| !field.contains("checked")), "nothing is ticked for anybody");
        assert_eq!(marks.len(), button.map_or(6, |_| 4 + 4), "and a form that has them all");
        assert_eq!(shown.contains("form=\"all\""), button.is_some());
        assert!(button.is_none_or(|button| shown.contains(button)));
    }
}

#[test]
fn using_what_is_ticked_is_refused_where_nothing_is() {
    let server = Server::open();
    let room = Room::open(&server);
    let seats: Vec<Seat> = (0..3).map(|_| room.join()).collect();
    play_on(&room, &seats, At::Choose, |_, seats| {
        for (at, (device, page)) in seats.iter().enumerate() {
            for nth in 0..2 {
                let add = P::Add { value: 0, kind: Kind::Norm, words: format!("Norm {at} {nth}") };
                assert_eq!(press(device, page, &add).body, "null");
            }
        }
    });
    let open = table(&seats[0]).vote.expect("an open vote");
    for (seat, own) in seats.iter().zip(ids(&open.candidates).chunks(2)) {
        assert_eq!(vote(seat, open.round, own), "null");
    }
    let chairs = |(device, page): &&Seat| device.phone(page).seat.is_some_and(|seat| seat.chair);
    let (device, page) = seats.iter().find(chairs).expect("a chair");
    let rev = device.phone(page).table.expect("at the table").rev.to_string();

    // As a browser sends the form, without JavaScript.
    let mut parts = page.split('/').skip(2);
    let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
    let form = [
        ("workshop", workshop),
        ("seat", seat),
        ("command[SettleTie][rev]", rev.as_str()),
        ("command[SettleTie][ticked]", "true"),
    ];
    assert!(device.get(page).body.contains("name=\"command[SettleTie][ticked]\""));
    device.submit("participant", &form);
    let body = device.get(page).body;
    assert!(body.contains("Kryss av først."), "says what is missing");
    assert!(!body.contains("Gruppen har latt det stå åpent."), "and not what nobody has done");
    assert!(device.phone(page).table.is_some_and(|table| table.tie_open));
    // Its own button leaves it open, and so does a page from before.
    assert_eq!(device.submit("participant", &form[..3]).status, 302);
    assert!(device.get(page).body.contains("Gruppen har latt det stå åpent."));
}
