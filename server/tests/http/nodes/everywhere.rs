//! Any node answers for all.

use domain::view::{FacilitatorView, ScreenView};

use super::{Nodes, add, stream_of, until};
use crate::{
    common::{Device, Room, Server, act, form, shown_link},
    wire::{open, read_some},
};

#[test]
fn nodes_that_start_at_the_same_moment_make_the_tables_once() {
    let address = cluster::address(&cluster::new_database());
    let nodes = std::thread::scope(|scope| {
        let starting = [(); 4].map(|()| scope.spawn(|| Server::open_with(&[("DATABASE_URL", &address)])));
        starting.map(|node| node.join().expect("it listens"))
    });
    let room = Room::open(&nodes[3]);
    let joined = nodes[0].device().submit("join", &[("code", &room.code), ("service", "1")]);
    assert!(joined.location.is_some_and(|page| page.starts_with("/d/")));
}

#[test]
fn what_one_node_answers_holds_at_once_at_the_others() {
    let nodes = Nodes::open(3);
    let room = Room::open(nodes.at(0));
    let facilitator = |node| nodes.moved(&room.facilitator, node);
    let phones: Vec<(Device, String)> = (0..6)
        .map(|turn| {
            let device = nodes.at(turn % 3).device();
            let joined = device.submit("join", &[("code", &room.code), ("service", "1")]);
            (device, joined.location.expect("a page"))
        })
        .collect();
    let page = format!("/f/{}", room.id);
    assert_eq!(facilitator(1).view::<FacilitatorView>(&page).joined, 6);
    for turn in 0..2 {
        let rev = facilitator(turn + 1).view::<FacilitatorView>(&page).stage_rev.to_string();
        let next = [("workshop", room.id.as_str()), ("id", ""), ("command[Next][rev]", &rev)];
        assert_eq!(facilitator(turn).post("facilitator", &next).body, "null");
    }
    for (turn, (phone, page)) in phones.iter().enumerate() {
        let words = format!("Norm {turn}");
        let written = act(&nodes.moved(phone, turn % 3), page, &add(&words));
        assert_eq!(written.body, "null", "whoever joined at one node is known at the others");
        let texts = nodes.moved(phone, (turn + 1) % 3).phone(page).texts;
        assert_eq!(texts.len(), 1, "a page is as new as the last answer");
        assert_eq!(texts[0].words, words);
    }
}

#[test]
fn a_stream_at_one_node_tells_what_is_done_at_another() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    let mut stream = open(nodes.at(1), &stream_of(&phone, &page));
    let mut heard = read_some(&mut stream);
    room.next();
    room.next();
    assert_eq!(act(&phone, &page, &add("Lytte til barnet")).body, "null");
    until("it is told there", || {
        heard += &read_some(&mut stream);
        heard.contains("Lytte til barnet")
    });
}

#[test]
fn a_workshop_deleted_at_one_node_ends_at_the_others() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    let elsewhere = nodes.moved(&phone, 1);
    assert_eq!(elsewhere.get(&page).status, 200);
    let mut stream = open(nodes.at(1), &stream_of(&phone, &page));
    let mut heard = read_some(&mut stream);
    room.facilitator.submit("delete", &[("workshop", &room.id)]);
    until("it is told before it ends", || {
        heard += &read_some(&mut stream);
        heard.contains("event: gone")
    });
    assert_eq!(elsewhere.get(&page).status, 404);
    let joins = nodes.at(1).device().submit("join", &[("code", &room.code), ("service", "1")]);
    assert!(joins.location.is_none_or(|to| !to.starts_with("/d/")));
}

#[test]
fn a_link_renewed_at_one_node_shuts_out_at_the_others_whoever_had_the_old() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let link = room.link_for("Screen");
    let wall = nodes.at(1).device();
    let to = wall.get(&link).location.expect("the way in");
    assert_eq!(wall.get(&to).status, 200);
    let shown: ScreenView = wall.view(&to);
    assert_eq!(shown.title, "Kultur for god samhandling");
    let mut stream = open(nodes.at(1), &stream_of(&wall, &to));
    let mut heard = read_some(&mut stream);
    let new = room.link_for("Screen");
    until("it is told before it ends", || {
        heard += &read_some(&mut stream);
        heard.contains("event: gone")
    });
    assert_ne!(wall.get(&to).status, 200);
    assert_eq!(nodes.at(1).device().get(&new).status, 303);
}

#[test]
fn a_link_just_made_is_shown_at_whichever_node_the_page_is() {
    let nodes = Nodes::open(2);
    let maker = nodes.at(0).device();
    let made = maker.submit("create", &form("create")).location.expect("the way to the link");
    let elsewhere = nodes.moved(&maker, 1);
    let link = shown_link(&elsewhere, &made);
    assert_eq!(nodes.at(0).device().get(&link).status, 303);
    let stranger = nodes.at(1).device();
    assert!(!stranger.get(&made).body.contains("/k/"), "and to nobody else");
}

#[test]
fn a_refused_form_keeps_what_was_typed_at_whichever_node_it_is_shown() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    room.next();
    room.next();
    let mut parts = page.split('/').skip(2);
    let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
    let long = "Vente ".repeat(60);
    let mut fields = vec![("workshop", workshop), ("seat", seat), ("id", "")];
    let add = add(&long);
    fields.extend(add);
    let refused = phone.submit("participant", &fields).location.expect("the way back");
    let shown = nodes.moved(&phone, 1).get(&refused).body;
    assert!(shown.contains(long.trim()), "nothing typed is lost");
}

#[test]
fn a_text_deleted_for_good_is_out_of_what_another_node_made_of_it() {
    use crate::result::{TABOO, published};
    let nodes = Nodes::open(2);
    let (room, leader) = published(nodes.at(0));
    let elsewhere = nodes.moved(&leader, 1);
    let list = format!("/r/{}/normliste.csv", room.id);
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(TABOO);
    assert!(holds(&elsewhere.file(&list, "").bytes));
    let text = room.line(TABOO);
    assert_eq!(room.lead(&domain::FacilitatorCommand::DeleteForGood { text }).body, "null");
    assert!(!holds(&elsewhere.file(&list, "").bytes));
    assert!(!elsewhere.get(&format!("/r/{}", room.id)).body.contains(TABOO));
}

#[test]
fn a_repeat_sent_to_another_node_is_answered_as_the_first_was() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let id = "0e8e9d2c-5d0f-4f2b-9a53-1c7d0f6a2b11";
    let device = nodes.at(0).device();
    let join = |node| {
        let fields = [("code", room.code.as_str()), ("service", "1"), ("id", id)];
        nodes.moved(&device, node).submit("join", &fields).location
    };
    let first = device.submit("join", &[("code", room.code.as_str()), ("service", "1"), ("id", id)]).location;
    assert_eq!(join(1), first);
    assert_eq!(room.view().joined, 1);
}
