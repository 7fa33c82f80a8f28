//! `kill -9` in the middle of a burst of writes: what was acknowledged is there, once; what was not is there
//! whole or not at all; and sending it again does it once.

use std::sync::mpsc;

use domain::{
    FacilitatorCommand as F, ParticipantCommand as P, Stage, Timestamp, UNASKED,
    view::{FacilitatorView, TableView},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use crate::{
    common::{Device, Room, Server, act, press},
    database::Database,
    hand::{Act, Hand, Said, burst, repeat},
};

/// One of them alone: `KILL_SEED=17 cargo test -p server --test http kill`.
const SEEDS: u64 = 100;
/// Workshops with different lives on one database.
const SEEDS_PER_DATABASE: u64 = 20;
const MINUTE_MS: i64 = 60_000;

#[test]
fn a_kill_in_a_burst_loses_nothing_acknowledged_and_halves_nothing() {
    let seeds: Vec<u64> = match std::env::var("KILL_SEED") {
        Ok(seed) => vec![seed.parse().expect("a number")],
        Err(_) => (0..SEEDS).collect(),
    };
    for seeds in seeds.chunks(usize::try_from(SEEDS_PER_DATABASE).expect("a few")) {
        let server = Server::open();
        for seed in seeds {
            let said = Said(*seed);
            let mut rng = StdRng::seed_from_u64(*seed);
            match seed % 4 {
                0 => joining(&server, &mut rng),
                1 => writing(&server, &mut rng),
                2 => voting(&server, &mut rng),
                _ => closing(&server, &mut rng),
            }
            std::mem::forget(said);
        }
    }
}

/// Newcomers come while the room leaves Samling, which makes the groups.
fn joining(server: &Server, rng: &mut StdRng) {
    let room = Room::open(server);
    let before = 3;
    (0..before).for_each(|_| drop(room.join()));
    let rev = room.view().stage_rev;
    let mut hands: Vec<Hand> = (0..8).map(|_| Hand::new(server.device())).collect();
    for hand in &mut hands {
        hand.will("join", &[("code", &room.code), ("service", "0")], rng);
    }
    let mut lead = Hand::new(room.facilitator);
    lead.will("facilitator", &[("workshop", &room.id), ("command[Next][rev]", &rev.to_string())], rng);
    hands.push(lead);

    burst(server, &mut hands, rng);
    let (lead, joining) = hands.split_last().expect("the facilitator is last");
    let page = format!("/f/{}", room.id);
    let check = |acknowledged: usize, at_most: usize| {
        let view: FacilitatorView = lead.device.view(&page);
        let joined = view.joined;
        assert!((before + acknowledged..=before + at_most).contains(&joined), "{joined} joined");
        let sizes: Vec<usize> = view.groups.iter().map(|group| group.size).collect();
        if view.stage == Stage::Lobby {
            assert!(sizes.is_empty() && !lead.acts[0].done(), "the step and its groups are one");
        } else {
            assert_eq!(
                sizes.iter().sum::<usize>() + view.waiting,
                joined,
                "everybody sits or waits: {sizes:?}"
            );
            assert!(sizes.iter().all(|size| *size <= 4), "{sizes:?}");
        }
        for act in joining.iter().flat_map(|hand| &hand.acts) {
            if let Some(page) = &act.location {
                let hand = joining.iter().find(|hand| hand.acts[0].id == act.id).expect("whose it was");
                assert_eq!(hand.device.get(page).status, 200, "an acknowledged seat opens");
            }
        }
    };
    let acknowledged = joining.iter().filter(|hand| hand.acts[0].done()).count();
    check(acknowledged, joining.len());
    repeat(&hands);
    let view = facilitators_of(&hands, &page);
    assert_eq!(view.joined, before + 8, "each took one seat");
    assert_eq!(view.stage_rev, rev + 1);
}

/// Everybody writes while the facilitator gives more time, or moves on.
fn writing(server: &Server, rng: &mut StdRng) {
    let room = Room::open(server);
    let seats: Vec<(Device, String)> = (0..4).map(|_| room.join()).collect();
    room.next();
    room.next();
    let before = room.view();
    let pages: Vec<String> = seats.iter().map(|(_, page)| page.clone()).collect();
    let mut hands: Vec<Hand> = seats.into_iter().map(|(device, _)| Hand::new(device)).collect();
    for (at, (hand, page)) in hands.iter_mut().zip(&pages).enumerate() {
        for nth in 0..4 {
            let kind = if rng.random_bool(0.5) { "norm" } else { "taboo" };
            let words = format!("Tekst {nth} fra {at}");
            let fields = [
                ("command[Add][value]", "0"),
                ("command[Add][kind]", kind),
                ("command[Add][words]", words.as_str()),
            ];
            hand.will_at(page, &fields, rng);
        }
    }
    let moves_on = rng.random_bool(0.5);
    let mut lead = Hand::new(room.facilitator);
    if moves_on {
        lead.will(
            "facilitator",
            &[("workshop", &room.id), ("command[Next][rev]", &before.stage_rev.to_string())],
            rng,
        );
    } else {
        for nth in 0..3 {
            let rev = (before.timer_rev + nth).to_string();
            lead.will("facilitator", &[("workshop", &room.id), ("command[Extend][rev]", &rev)], rng);
        }
    }
    hands.push(lead);

    burst(server, &mut hands, rng);
    let f_page = format!("/f/{}", room.id);
    let check = |exactly: bool| {
        let (lead, writing) = hands.split_last().expect("the facilitator is last");
        for (hand, page) in writing.iter().zip(&pages) {
            let texts = hand.device.phone(page).texts;
            for act in &hand.acts {
                let times = texts.iter().filter(|text| text.words == act.words()).count();
                let expected = if exactly || act.done() { 1..=1 } else { 0..=usize::from(act.sent) };
                assert!(expected.contains(&times), "{} is there {times} times", act.words());
            }
        }
        let view: FacilitatorView = lead.device.view(&f_page);
        let done = lead.acts.iter().filter(|act| exactly || act.done()).count();
        let open = lead.acts.iter().filter(|act| act.sent && !act.done()).count();
        let done = i64::try_from(done).expect("few");
        let most = if exactly { done } else { done + i64::try_from(open).expect("few") };
        let left = |view: &FacilitatorView| view.timer.left(Timestamp(0)).expect("a clock");
        let steps = if moves_on {
            i64::from(view.stage_rev - before.stage_rev)
        } else {
            (left(&view) - left(&before)) / MINUTE_MS
        };
        assert!((done..=most).contains(&steps), "{steps} of {done} to {most}");
    };
    check(false);
    repeat(&hands);
    check(true);
}

/// A group votes, and some vote again; the last ballot closes the round. Half of the times only it is missing.
fn voting(server: &Server, rng: &mut StdRng) {
    let room = Room::open(server);
    let seats: Vec<(Device, String)> = (0..4).map(|_| room.join()).collect();
    room.next();
    room.next();
    for ((phone, page), said) in seats.iter().zip(["Lytte", "Spørre", "Vente", "Undre seg"]) {
        assert_eq!(act(phone, page, &add(said)).body, "null");
    }
    room.next();
    let help = || {
        let group = &room.view().groups[0];
        let help = F::AdvanceGroup { group: group.id, rev: group.rev, told: UNASKED };
        assert_eq!(room.lead(&help).body, "null");
    };
    help();
    for (phone, page) in &seats {
        press(phone, page, &P::Share { text: phone.phone(page).texts[0].id });
    }
    help();
    let table = |device: &Device, page: &str| device.phone(page).table.expect("at the table");
    let vote = table(&seats[0].0, &seats[0].1).vote.expect("an open vote");
    let candidates: Vec<String> = vote.candidates.iter().map(|text| text.id.to_string()).collect();
    let round = vote.round.to_string();
    let pages: Vec<String> = seats.iter().map(|(_, page)| page.clone()).collect();
    let mut hands: Vec<Hand> = seats.into_iter().map(|(device, _)| Hand::new(device)).collect();
    let only_the_last = rng.random_bool(0.5);
    for (at, (hand, page)) in hands.iter_mut().zip(&pages).enumerate() {
        for _ in 0..if only_the_last { 1 } else { 2 } {
            let marked = &candidates[rng.random_range(0..candidates.len())];
            hand.will_at(page, &[("command[Vote][round]", &round), ("command[Vote][texts][0]", marked)], rng);
        }
        if only_the_last && at > 0 {
            hand.send_all(&mpsc::channel().0);
        }
    }

    burst(server, &mut hands, rng);
    let tables = |hands: &[Hand]| -> Vec<TableView> {
        hands.iter().zip(&pages).map(|(hand, page)| table(&hand.device, page)).collect()
    };
    for (hand, table) in hands.iter().zip(tables(&hands)) {
        let sent: Vec<&Act> = hand.acts.iter().filter(|act| act.sent).collect();
        let Some(last) = sent.iter().rposition(|act| act.done()) else { continue };
        let Some(vote) = &table.vote else {
            assert!(table.proposal.is_some(), "a closed round has a proposal");
            continue;
        };
        assert!(vote.sent, "an acknowledged ballot is there");
        let marked = vote.candidates.iter().filter(|text| text.picked);
        let marked: Vec<String> = marked.map(|text| text.id.to_string()).collect();
        let possible = sent[last..].iter().any(|act| marked == [act.field("command[Vote][texts][0]")]);
        assert!(possible, "it holds the last marks acknowledged, or later ones: {marked:?}");
    }
    let everyone = hands.iter().all(|hand| hand.acts.iter().any(Act::done));
    let open = |tables: &[TableView]| tables.iter().any(|table| table.vote.is_some());
    assert!(!(everyone && open(&tables(&hands))), "the last ballot and the round's end are one");
    repeat(&hands);
    assert!(!open(&tables(&hands)), "everyone has voted");
}

/// «Avslutt økten», from two windows: all of the log goes, or none of it.
fn closing(server: &Server, rng: &mut StdRng) {
    let room = Room::open(server);
    let (phone, page) = room.join();
    room.next();
    let said = ["Lytte til barnet", "Spørre først", "Vente på tur"];
    for words in said {
        assert_eq!(act(&phone, &page, &add(words)).body, "null");
    }
    let other_window = server.device();
    other_window.get(&room.link);
    let mut hands = vec![Hand::new(other_window), Hand::new(room.facilitator)];
    for hand in &mut hands {
        hand.will("facilitator", &[("workshop", &room.id), ("command", "Close")], rng);
    }

    burst(server, &mut hands, rng);
    let closed = facilitators_of(&hands, &format!("/f/{}", room.id)).stage == Stage::Synthesis;
    assert_eq!(stored(server, &room.id), if closed { Stored::Snapshot } else { Stored::Log });
    if !closed {
        assert!(!hands.iter().any(|hand| hand.acts[0].done()), "an acknowledged end is the end");
        assert_eq!(phone.phone(&page).texts.len(), said.len(), "and before it nothing is gone");
    }
    repeat(&hands);
    assert_eq!(stored(server, &room.id), Stored::Snapshot);
}

#[derive(Debug, PartialEq)]
enum Stored {
    Log,
    Snapshot,
    /// Neither one nor the other.
    Half(String),
}

/// What the database holds of a workshop.
fn stored(server: &Server, workshop: &str) -> Stored {
    let database = Database::of(server);
    let open = "SELECT CASE WHEN open THEN '1' ELSE '0' END FROM workshop";
    let open = database.texts(&format!("{open} WHERE id = '{workshop}'"));
    let bodies = format!("SELECT body FROM event WHERE workshop_id = '{workshop}' ORDER BY seq");
    let kind = |body: &String| {
        let event: serde_json::Value = serde_json::from_str(body).expect("JSON");
        event["type"].as_str().expect("a kind").to_owned()
    };
    let kinds: Vec<String> = database.texts(&bodies).iter().map(kind).collect();
    match (open[0].as_str(), kinds.first().map(String::as_str), kinds.len()) {
        ("1", Some("Created"), 2..) => Stored::Log,
        ("0", Some("Closed"), 1) => Stored::Snapshot,
        _ => Stored::Half(format!("open: {}, {kinds:?}", open[0])),
    }
}

fn add(words: &str) -> [(&str, &str); 3] {
    [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", words)]
}

fn facilitators_of(hands: &[Hand], page: &str) -> FacilitatorView {
    hands.last().expect("the facilitator is last").device.view(page)
}
