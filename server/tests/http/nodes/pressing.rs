//! Many who press at once at two nodes, of which one may die or sleep.

use std::{sync::mpsc, thread};

use domain::view::FacilitatorView;
use rand::{SeedableRng, rngs::StdRng};

use super::add;
use crate::{
    common::{Device, Room, Server, act, signal},
    hand::{Hand, repeat},
};

fn two() -> [Server; 2] {
    let url = cluster::address(&cluster::new_database());
    [(); 2].map(|()| Server::open_with(&[("DATABASE_URL", &url)]))
}

/// The same browser, led to another server.
fn led(device: &Device, to: &Server) -> Device {
    let other = to.device();
    other.bring_cookie(&device.cookie());
    other
}

#[test]
fn of_many_who_press_at_once_at_both_everybody_is_heard_once() {
    const PEOPLE: usize = 40;
    let servers = two();
    let [a, b] = &servers;
    let room = Room::open(a);
    let code = room.code.as_str();
    let join = |nth: usize| {
        let device = servers[nth % 2].device();
        let joined = device.submit("join", &[("code", code), ("service", "1")]);
        (joined.location.expect("a page"), device.cookie())
    };
    let seats: Vec<(String, String)> = thread::scope(|scope| {
        let joining: Vec<_> = (0..PEOPLE).map(|nth| scope.spawn(move || join(nth))).collect();
        joining.into_iter().map(|joined| joined.join().expect("joins")).collect()
    });
    room.next();
    thread::scope(|scope| {
        for (page, cookie) in &seats {
            for (server, words) in [(a, "Lytte til barnet"), (b, "Spørre først")] {
                scope.spawn(move || {
                    let device = server.device();
                    device.bring_cookie(cookie);
                    assert_eq!(act(&device, page, &add(words)).body, "null");
                });
            }
        }
    });
    for server in &servers {
        for (page, cookie) in &seats {
            let device = server.device();
            device.bring_cookie(cookie);
            let mut texts: Vec<String> =
                device.phone(page).texts.into_iter().map(|text| text.words).collect();
            texts.sort();
            assert_eq!(texts, ["Lytte til barnet", "Spørre først"]);
        }
    }
    let views = servers
        .each_ref()
        .map(|server| led(&room.facilitator, server).view::<FacilitatorView>(&format!("/f/{}", room.id)));
    assert_eq!(views[0], views[1]);
    assert_eq!(views[0].joined, PEOPLE);
}

#[test]
fn what_was_sent_to_one_that_is_killed_is_done_once_at_the_other() {
    const PEOPLE: usize = 8;
    const TEXTS: usize = 4;
    for answers_first in [0, 7, 15, 28] {
        let rng = &mut StdRng::seed_from_u64(answers_first);
        let [a, b] = two();
        let room = Room::open(&b);
        let mut seats: Vec<(Hand, String)> = (0..PEOPLE)
            .map(|_| {
                let (device, page) = room.join();
                (Hand::new(led(&device, &a)), page)
            })
            .collect();
        room.next();
        for (hand, page) in &mut seats {
            for nth in 0..TEXTS {
                hand.will_at(page, &add(&format!("Tekst {nth}")), rng);
            }
        }
        thread::scope(|scope| {
            let (answered, answers) = mpsc::channel();
            for (hand, _) in &mut seats {
                let answered = answered.clone();
                scope.spawn(move || hand.send_all(&answered));
            }
            drop(answered);
            answers.iter().take(usize::try_from(answers_first).expect("a few")).for_each(drop);
            a.kill();
        });
        a.lead_to(&b);
        let texts = |(hand, page): &(Hand, String)| {
            let texts = hand.device.phone(page).texts.into_iter().map(|text| text.words);
            let mut texts: Vec<String> = texts.collect();
            texts.sort();
            texts
        };
        for seat in &seats {
            let there = texts(seat);
            for act in seat.0.acts.iter().filter(|act| act.done()) {
                assert!(there.iter().any(|words| words == act.words()), "{} was acknowledged", act.words());
            }
        }
        let (hands, pages): (Vec<Hand>, Vec<String>) = seats.into_iter().unzip();
        repeat(&hands);
        let all: Vec<String> = (0..TEXTS).map(|nth| format!("Tekst {nth}")).collect();
        for seat in hands.into_iter().zip(pages) {
            assert_eq!(texts(&seat), all, "killed after {answers_first}");
        }
    }
}

#[test]
fn one_that_was_stopped_refuses_nobody_when_it_wakes() {
    let [a, b] = two();
    let room = Room::open(&a);
    room.join();
    signal(&a.pid(), "STOP");
    let late = b.device();
    let joined = late.submit("join", &[("code", &room.code), ("service", "1")]);
    let page = joined.location.expect("a page");
    let facilitator = led(&room.facilitator, &b);
    let next = [("workshop", room.id.as_str()), ("id", ""), ("command[Next][rev]", "1")];
    assert_eq!(facilitator.post("facilitator", &next).body, "null");
    signal(&a.pid(), "CONT");
    assert_eq!(act(&led(&late, &a), &page, &add("Lytte")).body, "null");
    assert_eq!(late.phone(&page).texts.len(), 1);
}
