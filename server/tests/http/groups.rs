//! Who gets which place, when people press at the same moment.

use std::{sync::Barrier, thread};

use domain::{FacilitatorCommand as F, Kind, ParticipantCommand as P};

use crate::common::{
    Room, Server, act,
    play::{At, play_on},
    press,
};

#[test]
fn of_two_who_come_for_the_last_place_at_once_one_gets_it() {
    let server = Server::open();
    for _ in 0..5 {
        let room = Room::open(&server);
        let seven: Vec<_> = (0..7).map(|_| room.join()).collect();
        assert_eq!(room.act(&[("command[MakeGroups][rev]", "1")]).body, "null");
        let (start, code) = (Barrier::new(2), room.code.as_str());
        let late = || {
            let device = server.device();
            start.wait();
            let page = device.submit("join", &[("code", code), ("service", "0")]).location.expect("a page");
            let view = device.phone(&page);
            (view.seat.map(|seat| seat.members.len()), view.waiting)
        };
        let mut both = thread::scope(|scope| {
            let [one, other] = [scope.spawn(late), scope.spawn(late)];
            [one.join().expect("came"), other.join().expect("came")]
        });
        both.sort();
        assert_eq!(both, [(None, true), (Some(4), false)]);
        let sizes: Vec<usize> = room.view().groups.iter().map(|group| group.size).collect();
        assert!(sizes.iter().all(|size| *size == 4), "{sizes:?}");

        // One of the seven leaves by a plain button, and the one who waits is seated.
        let (device, page) = &seven[0];
        assert_eq!(act(device, page, &[("command", "Leave")]).body, "null");
        assert_eq!(room.view().waiting, 0);
        assert!(device.phone(page).left);
        assert_eq!(act(device, page, &[("command", "ComeBack")]).body, "null");
        assert!(device.phone(page).waiting, "as for anyone who comes late");
    }
}

#[test]
fn the_facilitator_moves_somebody_by_a_plain_form() {
    let server = Server::open();
    let room = Room::open(&server);
    let all: Vec<_> = (0..5).map(|_| room.join()).collect();
    room.act(&[("command[MakeGroups][rev]", "1")]);
    let view = room.view();
    let group = |at: usize| view.groups[at].id.to_string();
    let rev = view.seats_rev.to_string();
    let (from, to) = if view.groups[0].size == 3 { (0, 1) } else { (1, 0) };
    let (from, to_id) = (group(from), group(to));
    let fields = |to| {
        [
            ("command[Move][rev]", rev.as_str()),
            ("command[Move][group]", from.as_str()),
            ("command[Move][place]", "3"),
            ("command[Move][to]", to),
        ]
    };
    assert_eq!(room.act(&fields(&to_id)).body, "null");
    assert_eq!(room.act(&fields("")).body, r#"{"Refused":"Stale"}"#);
    let seats = all.iter().filter_map(|(device, page)| device.phone(page).seat);
    let groups: Vec<usize> = seats.filter(|seat| seat.moved).map(|seat| seat.group).collect();
    assert_eq!(groups, [to + 1]);
}

#[test]
fn a_group_left_in_its_round_is_asked_for_the_rest_and_what_it_had_seen_is_kept() {
    let server = Server::open();
    let room = Room::open(&server);
    let seats: Vec<_> = (0..2).map(|_| room.join()).collect();
    play_on(&room, &seats, At::Round, |_, seats| {
        for ((device, page), own) in seats.iter().zip(["Lytte", "Spørre"]) {
            for words in [own.to_owned(), format!("{own} mer"), format!("{own} mest")] {
                let add = P::Add { value: 0, kind: Kind::Norm, words };
                assert_eq!(press(device, page, &add).body, "null");
            }
        }
    });
    let at_hand = seats[0].0.phone(&seats[0].1).table.expect("at work").turn.text.expect("has the word").1;
    assert_eq!(room.next().body, "null");
    let (device, page) = &seats[0];
    let shown = device.get(page).body;
    assert!(shown.contains("Vil du legge fram det du ikke rakk?") && shown.contains("slettes da"), "{shown}");
    let to_share = device.phone(page).to_share;
    assert!(to_share.iter().all(|text| text.words != at_hand));
    let share = P::Share { text: to_share[0].id };
    assert_eq!(press(device, page, &share).body, "null");
    assert_eq!(device.phone(page).to_share.len(), to_share.len() - 1);
    assert_eq!(room.lead(&F::Close).body, "null");
    let others = room.view().boards[0].others.clone();
    let mut kept: Vec<&str> = others.iter().map(|text| text.words.as_str()).collect();
    let mut expected = [at_hand.as_str(), to_share[0].words.as_str()];
    kept.sort_unstable();
    expected.sort_unstable();
    assert_eq!(kept, expected);
}
