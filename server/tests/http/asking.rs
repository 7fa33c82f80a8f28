//! What looks like it names somebody is taken in when the sender has been asked, and not before.

use domain::{Phase, Stage};

use crate::common::{Room, Server, act, form};

const TYPED: &str = "Ring meg på 912 34 567";
const ASKS: &str = r#"{"Refused":{"LooksLike":"PhoneNumber"}}"#;
const ASKED: (&str, &str) = ("seen", "PhoneNumber");

fn add(words: &str) -> [(&str, &str); 3] {
    [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", words)]
}

#[test]
fn a_phone_is_asked_once() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    room.next();
    let texts = || phone.phone(&seat).texts.len();
    assert_eq!(act(&phone, &seat, &add(TYPED)).body, ASKS);
    assert_eq!(texts(), 0);
    let seen = [&add("ola@skole.no")[..], &[ASKED]].concat();
    assert_eq!(act(&phone, &seat, &seen).body, r#"{"Refused":{"LooksLike":"Email"}}"#, "another thing");
    let seen = [&add(TYPED)[..], &[ASKED]].concat();
    assert_eq!(act(&phone, &seat, &seen).body, "null");
    assert_eq!(texts(), 1);
    assert_eq!(act(&server.device(), &seat, &seen).body, "\"NotFound\"", "an answer opens no door");
}

#[test]
fn without_javascript_the_form_comes_back_with_the_question() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    room.next();
    let parts: Vec<&str> = seat.split('/').collect();
    let send = |more: &[(&str, &str)]| {
        let fields = [&[("workshop", parts[2]), ("seat", parts[3])][..], &add(TYPED), more].concat();
        assert_eq!(phone.submit("participant", &fields).location.as_deref(), Some(seat.as_str()));
        phone.get(&seat).body
    };
    let page = send(&[]);
    let form =
        page.split("<form").find(|form| form.contains("command[Add][words]")).expect("the form of norms");
    assert!(form.contains("Dette ligner et telefonnummer. Send likevel?"), "{form}");
    assert!(form.contains(TYPED), "{form}");
    assert!(
        form.contains(
            r#"<input type="hidden" name="seen" value="PhoneNumber"><button>Send likevel</button>"#
        )
    );
    let other = page.split("<form").filter(|form| form.contains("name=\"seen\"")).count();
    assert_eq!(other, 1, "it is asked of one form");
    let page = send(&[ASKED]);
    assert!(page.contains(TYPED) && !page.contains("Send likevel"));
    assert_eq!(phone.phone(&seat).texts.len(), 1);
}

#[test]
fn she_who_leads_is_asked_as_well() {
    let server = Server::open();
    let made = |seen: Option<(&'static str, &'static str)>| {
        let mut fields: Vec<_> =
            form("create").into_iter().filter(|(name, _)| *name != "form[organisation]").collect();
        fields.push(("form[organisation]", TYPED));
        fields.extend(seen);
        server.device().post("create", &fields).body
    };
    assert_eq!(made(None), ASKS);
    assert_eq!(made(Some(("form[seen]", ""))), ASKS, "as the page sends it before it has asked");
    assert_eq!(made(Some(("form[seen]", "PhoneNumber"))), "null");

    let room = Room::open(&server);
    let step = [
        ("command[WriteNextSteps][steps][0][what]", "Ringe"),
        ("command[WriteNextSteps][steps][0][who]", TYPED),
    ];
    let truth = [("command[WriteTruth][value]", "0"), ("command[WriteTruth][words]", TYPED)];
    for command in [step, truth] {
        assert_eq!(room.act(&[&command[..], &[("seen", "")]].concat()).body, ASKS);
        assert_eq!(room.act(&[&command[..], &[ASKED]].concat()).body, "null");
    }
}

/// What the page of a facilitator without JavaScript says after a form of hers.
fn sent_plainly(room: &Room, command: &[(&str, &str)]) -> String {
    let page = format!("/f/{}", room.id);
    let fields = [&[("workshop", room.id.as_str())][..], command].concat();
    assert_eq!(room.facilitator.submit("facilitator", &fields).location.as_ref(), Some(&page));
    room.facilitator.get(&page).body
}

fn form_with<'a>(page: &'a str, field: &str) -> &'a str {
    page.split("<form").find(|form| form.contains(field)).expect("the form of that field")
}

#[test]
fn without_javascript_she_who_leads_gets_back_what_she_typed_and_is_asked() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    while room.view().stage != Stage::Closing {
        assert_eq!(room.next().body, "null");
    }
    let step = [
        ("command[WriteNextSteps][steps][0][what]", "Ringe"),
        ("command[WriteNextSteps][steps][0][who]", TYPED),
    ];
    let asks = |page: &str, field: &str| {
        let form = form_with(page, field);
        assert!(form.contains("Dette ligner et telefonnummer. Send likevel?"), "{form}");
        assert!(form.contains(r#"name="seen" value="PhoneNumber""#), "{form}");
        assert!(form.contains(TYPED), "{form}");
    };
    asks(&sent_plainly(&room, &step), step[1].0);
    let page = sent_plainly(&room, &[&step[..], &[ASKED]].concat());
    assert!(page.contains(TYPED) && !page.contains("Send likevel?"));

    sent_plainly(&room, &[("command", "Close")]);
    let texts = [
        ("command[WriteValue][value]", "0"),
        ("command[WriteValue][message]", TYPED),
        ("command[WriteValue][truth]", "Vi hjelper hverandre"),
    ];
    let page = sent_plainly(&room, &texts);
    asks(&page, texts[1].0);
    assert!(form_with(&page, texts[2].0).contains(texts[2].1), "the other field of the form too");
    let long = "å".repeat(500);
    let page = sent_plainly(&room, &[texts[0], ("command[WriteValue][message]", &long), texts[2]]);
    let form = form_with(&page, texts[1].0);
    assert!(form.contains("Teksten er 500 tegn") && form.contains(&long), "{form}");
}

#[test]
fn without_javascript_she_leaves_group_work_at_the_second_press() {
    let server = Server::open();
    let room = Room::open(&server);
    for _ in 0..3 {
        room.join();
    }
    for _ in 0..3 {
        assert_eq!(room.next().body, "null");
    }
    assert_eq!(room.view().stage.phase(), Some(Phase::GroupWork));
    let next = |told| {
        let rev = room.view().stage_rev.to_string();
        sent_plainly(&room, &[("command[Next][rev]", &rev), ("command[Next][told]", told)])
    };
    let page = next("0");
    let form = form_with(&page, "command[Next][told]");
    assert!(
        form.contains("0 av 1 gruppe er enig. Gå videre likevel?")
            && form.contains(r#"name="command[Next][told]" value="1""#)
    );
    next("1");
    assert_eq!(room.view().stage.phase(), Some(Phase::Plenum));
}
