//! What whoever watches several nodes is told of how they get along.

use sqlx::{Connection, Executor, PgConnection};
use tokio::runtime::Builder;

use super::{Nodes, add, proxy::Way, until};
use crate::common::{Room, act, free_address};

/// Nodes, and where each tells its figures.
fn counted(many: usize) -> (Nodes, Vec<String>) {
    let figures: Vec<String> = (0..many).map(|_| free_address()).collect();
    let settings: Vec<_> = figures.iter().map(|address| [("METRICS_LISTEN", address.as_str())]).collect();
    let settings: Vec<&[(&'static str, &str)]> = settings.iter().map(|of| &of[..]).collect();
    let nodes = Nodes::on(cluster::common(), cluster::new_database(), &settings);
    (nodes, figures)
}

/// What is told at this address under this name, labels and all. Nothing is told of what has not happened.
fn told(address: &str, name: &str) -> f64 {
    let answer = ureq::get(format!("http://{address}/metrics")).call().expect("an answer");
    let told = answer.into_body().read_to_string().expect("figures");
    let figure = told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')?.parse().ok());
    figure.unwrap_or_default()
}

#[test]
fn an_append_that_another_node_came_before_is_counted_and_the_tries_it_took() {
    let (nodes, figures) = counted(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    room.next();
    room.next();
    let at_other = nodes.moved(&phone, 1);
    at_other.phone(&page);
    // Both find the log as it was, and wait for whoever holds its row.
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let address = cluster::address(&nodes.database);
    let mut holding = runtime.block_on(PgConnection::connect(&address)).expect("connects");
    runtime.block_on(holding.execute("BEGIN; SELECT 1 FROM workshop FOR UPDATE")).expect("holds");
    std::thread::scope(|scope| {
        let page = &page;
        let press =
            |(device, words): (_, &'static str)| scope.spawn(move || act(&device, page, &add(words)).body);
        let pressed = [(phone.clone(), "Lytte til barnet"), (at_other, "Spørre først")].map(press);
        let waiting = "SELECT COUNT(*) FROM pg_stat_activity
                       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%UPDATE workshop%'";
        until("both wait", || cluster::tell(&nodes.database, waiting) == "2");
        runtime.block_on(holding.execute("ROLLBACK")).expect("lets go");
        for pressed in pressed {
            assert_eq!(pressed.join().expect("an answer"), "null");
        }
    });
    let of_both = |name: &str| figures.iter().map(|address| told(address, name)).sum::<f64>();
    assert_eq!(of_both("appends_lost_total"), 1.0);
    let most = |tries: u32| of_both(&format!("append_tries_bucket{{le=\"{tries}\"}}"));
    assert_eq!(most(2) - most(1), 1.0, "the second try is the last");
    assert_eq!(of_both("append_tries_count"), most(2));
}

#[test]
fn how_far_behind_a_node_is_and_for_how_long_it_has_heard_nothing_are_told() {
    let (nodes, figures) = counted(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    room.next();
    room.next();
    nodes.moved(&phone, 1).phone(&page);
    let of_other = |name: &str| told(&figures[1], name);
    let before = of_other("behind_seconds_count");
    nodes.ways[1].is_now(Way::Silent);
    assert_eq!(act(&phone, &page, &add("Lytte til barnet")).body, "null");
    until("it says that it hears nothing", || of_other("unheard_seconds") > 1.0);
    nodes.ways[1].reopen();
    until("it hears again", || of_other("unheard_seconds") == 0.0);
    // A node that has let go of the room meanwhile reads it whole, and is behind with what comes then.
    let mut again = ["Spørre først", "Møte presis", "Si fra"].into_iter();
    until("it reads on", || {
        if let Some(words) = again.next() {
            assert_eq!(act(&phone, &page, &add(words)).body, "null");
            nodes.moved(&phone, 1).phone(&page);
        }
        of_other("behind_seconds_count") > before
    });
    assert!(of_other("behind_seconds_sum") > 0.0, "it was written before");
    assert_eq!(told(&figures[0], "behind_seconds_count"), 0.0, "its own are no news to a node");
    assert_eq!(told(&figures[0], "unheard_seconds"), 0.0);
}
