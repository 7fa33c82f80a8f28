//! A PostgreSQL whose machine is lost, and whose standby takes its place.

use std::{sync::mpsc, thread};

use cluster::Cluster;
use rand::{SeedableRng, rngs::StdRng};

use super::{Nodes, add, proxy::Way, standby::Standby, until};
use crate::{
    common::{Device, Room, act},
    hand::{Hand, repeat},
};

/// Nodes over a database that has a standby.
struct House {
    leader: Cluster,
    nodes: Nodes,
    standby: Standby,
}

impl House {
    fn open(nodes: usize) -> House {
        let leader = Cluster::start();
        let nodes = Nodes::over(&leader, nodes);
        let standby = Standby::of(&leader);
        House { leader, nodes, standby }
    }
}

fn set(cluster: &Cluster, setting: &str) {
    cluster.tell("postgres", &format!("ALTER SYSTEM SET {setting}; SELECT pg_reload_conf()"));
}

/// A room in which so many write.
fn begun(nodes: &Nodes, people: usize) -> (Room<'_>, Vec<(Device, String)>) {
    let room = Room::open(nodes.at(0));
    let seats = (0..people).map(|_| room.join()).collect();
    for _ in 0..2 {
        assert_eq!(room.next().body, "null");
    }
    (room, seats)
}

fn texts(device: &Device, page: &str) -> Vec<String> {
    let mut texts: Vec<String> = device.phone(page).texts.into_iter().map(|text| text.words).collect();
    texts.sort();
    texts
}

#[test]
fn with_a_standby_that_is_waited_for_nothing_acknowledged_is_lost() {
    const PEOPLE: usize = 8;
    const TEXTS: usize = 5;
    let House { leader, nodes, standby } = House::open(2);
    set(&leader, "synchronous_standby_names = '*'");
    until("it is waited for", || {
        leader.tell("postgres", "SELECT sync_state FROM pg_stat_replication") == "sync"
    });
    let (room, seats) = begun(&nodes, PEOPLE);
    let rng = &mut StdRng::seed_from_u64(71);
    let hand = |(nth, (device, page))| (Hand::new(nodes.moved(&device, nth % 2)), page);
    let mut seats: Vec<(Hand, String)> = seats.into_iter().enumerate().map(hand).collect();
    let all: Vec<String> = (0..TEXTS).map(|nth| format!("Tekst {nth}")).collect();
    for (hand, page) in &mut seats {
        all.iter().for_each(|words| hand.will_at(page, &add(words), rng));
    }
    thread::scope(|scope| {
        let (answered, answers) = mpsc::channel();
        for (hand, _) in &mut seats {
            let answered = answered.clone();
            scope.spawn(move || hand.send_all(&answered));
        }
        drop(answered);
        answers.iter().take(PEOPLE).for_each(drop);
        leader.kill();
        standby.take_over(&nodes.ways);
    });
    for (hand, page) in &seats {
        let there = texts(&hand.device, page);
        for act in hand.acts.iter().filter(|act| act.done()) {
            assert!(there.iter().any(|words| words == act.words()), "{} was acknowledged", act.words());
        }
    }
    let (hands, pages): (Vec<Hand>, Vec<String>) = seats.into_iter().unzip();
    repeat(&hands);
    for (hand, page) in hands.iter().zip(pages) {
        (0..2).for_each(|node| assert_eq!(texts(&nodes.moved(&hand.device, node), &page), all, "each once"));
    }
    assert_eq!(nodes.agree(&room), standby.new_node(&nodes).agree(&room));
}

#[test]
fn what_the_next_database_never_heard_of_is_gone_everywhere_and_nothing_is_mixed() {
    const PEOPLE: usize = 4;
    const TEXTS: usize = 5;
    let House { leader, nodes, standby } = House::open(3);
    let (room, seats) = begun(&nodes, PEOPLE);
    let write = |seat: &(Device, String), node, words: &str| {
        assert_eq!(act(&nodes.moved(&seat.0, node), &seat.1, &add(words)).body, "null");
    };
    for (nth, seat) in seats.iter().enumerate() {
        write(seat, nth % 3, "Før");
    }
    standby.catches_up(&leader);
    standby.link.is_now(Way::Cut);
    let head = |cluster: &Cluster| {
        let head = format!("SELECT seq FROM workshop WHERE id = '{}'", room.id);
        cluster.tell(&nodes.database, &head)
    };
    for nth in 0..TEXTS {
        for seat in &seats {
            write(seat, nth % 2, &format!("Tapt {nth}"));
        }
    }
    for seat in &seats {
        (0..3).for_each(|node| assert_eq!(texts(&nodes.moved(&seat.0, node), &seat.1).len(), TEXTS + 1));
    }
    let lost = head(&leader);
    leader.kill();
    // One hears of it first, and as much is written there as was lost.
    standby.take_over([&nodes.ways[2]]);
    for nth in 0..TEXTS {
        for seat in &seats {
            write(seat, 2, &format!("Nytt {nth}"));
        }
    }
    assert_eq!(head(&standby.cluster), lost, "where the lost ones ended");
    for way in &nodes.ways[..2] {
        way.leads_to(standby.cluster.socket());
        way.reopen();
    }
    for (nth, seat) in seats.iter().enumerate() {
        write(seat, nth % 2, "Siden");
    }
    let mut all: Vec<String> = (0..TEXTS).map(|nth| format!("Nytt {nth}")).collect();
    all.splice(0..0, ["Før".to_owned()]);
    all.push("Siden".to_owned());
    let new = standby.new_node(&nodes);
    for (device, page) in &seats {
        (0..3).for_each(|node| assert_eq!(texts(&nodes.moved(device, node), page), all, "at {node}"));
        assert_eq!(texts(&new.moved(device, 0), page), all);
    }
    assert_eq!(nodes.agree(&room), new.agree(&room));
}

#[test]
fn a_database_that_follows_another_is_never_read_from() {
    let House { leader, nodes, standby } = House::open(2);
    let (_room, seats) = begun(&nodes, 1);
    let (phone, page) = &seats[0];
    standby.catches_up(&leader);
    standby.link.is_now(Way::Cut);
    assert_eq!(act(phone, page, &add("Lytte til barnet")).body, "null");
    nodes.ways[1].leads_to(standby.cluster.socket());
    nodes.ways[1].reopen();
    let elsewhere = nodes.moved(phone, 1);
    until("a node that is led there says so", || {
        let shown = elsewhere.get(page);
        assert!(shown.status != 200 || shown.body.contains("Lytte til barnet"), "nothing old is shown");
        !nodes.is_ready(1)
    });
    assert_ne!(act(&elsewhere, page, &add("Spørre først")).body, "null");
    nodes.ways[1].leads_to(leader.socket());
    nodes.ways[1].reopen();
    until("it comes back", || nodes.is_ready(1));
    assert_eq!(texts(&elsewhere, page), ["Lytte til barnet"]);
}

/// Its connections stay open, as where only a name leads elsewhere now.
#[test]
fn one_that_takes_no_writes_any_more_is_let_go_of_and_not_read_from() {
    let House { leader, nodes, standby } = House::open(2);
    let (room, seats) = begun(&nodes, 1);
    let (phone, page) = &seats[0];
    assert_eq!(act(phone, page, &add("Før")).body, "null");
    set(&leader, "default_transaction_read_only = on");
    standby.catches_up(&leader);
    standby.cluster.promote();
    nodes.ways.iter().for_each(|way| way.leads_to(standby.cluster.socket()));
    let mut all = vec!["Før".to_owned()];
    for nth in 0..20 {
        let words = format!("Siden {nth:02}");
        assert_eq!(act(&nodes.moved(phone, nth % 2), page, &add(&words)).body, "null");
        all.push(words);
        assert_eq!(texts(&nodes.moved(phone, (nth + 1) % 2), page), all);
    }
    until("nobody of ours is left there", || {
        let ours = "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'verdiverksted'";
        leader.tell("postgres", ours) == "0"
    });
    nodes.agree(&room);
}

#[test]
fn a_database_that_is_restarted_is_not_noticed_and_one_that_stays_away_comes_back_by_itself() {
    const PEOPLE: usize = 4;
    const TEXTS: usize = 12;
    let database = Cluster::start();
    let nodes = Nodes::over(&database, 2);
    let (room, seats) = begun(&nodes, PEOPLE);
    let mut all: Vec<String> = (0..TEXTS).map(|nth| format!("Tekst {nth:02}")).collect();
    thread::scope(|scope| {
        let (answered, answers) = mpsc::channel();
        for (nth, (device, page)) in seats.iter().enumerate() {
            let (device, all, answered) = (nodes.moved(device, nth % 2), &all, answered.clone());
            scope.spawn(move || {
                for words in all {
                    assert_eq!(act(&device, page, &add(words)).body, "null");
                    let _ = answered.send(());
                }
            });
        }
        drop(answered);
        answers.iter().take(2 * PEOPLE).for_each(drop);
        database.stop();
        database.start_again();
    });
    for (device, page) in &seats {
        (0..2).for_each(|node| assert_eq!(texts(&nodes.moved(device, node), page), all));
    }

    let (device, page) = &seats[0];
    database.stop();
    let unsaved = act(device, page, &add("Usendt"));
    assert_eq!((unsaved.status, unsaved.body.as_str()), (503, "\"NotSaved\""));
    for node in 0..2 {
        until("a node that cannot know says so", || !nodes.is_ready(node));
    }
    database.start_again();
    for node in 0..2 {
        until("it comes back", || nodes.is_ready(node));
    }
    assert_eq!(act(device, page, &add("Usendt")).body, "null");
    all.push("Usendt".to_owned());
    (0..2).for_each(|node| assert_eq!(texts(&nodes.moved(device, node), page), all));
    nodes.agree(&room);
}
