//! «Rediger» and «Prøvekjør dette verkstedet», over the wire.

use domain::{Plan, Stage, view::FacilitatorView};

use crate::common::{Device, Room, Server, form};

/// The form as its page sends it, with these fields typed anew.
fn edit<'a>(room: &'a Room, from: &'a str, typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = form("create");
    fields.retain(|(name, _)| !typed.iter().any(|(other, _)| other == name));
    fields.extend([("workshop", room.id.as_str()), ("form[from]", from)]);
    fields.extend(typed);
    fields
}

fn from(room: &Room) -> String {
    serde_json::to_string(&room.view().settings).expect("JSON")
}

#[test]
fn a_workshop_that_was_made_is_edited() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let (page, from) = (format!("/f/{}/rediger", room.id), from(&room));
    assert!(room.facilitator.get(&page).body.contains("NAV Siljan"), "it holds what was made");
    let answer = room.facilitator.submit("edit", &edit(&room, &from, &[("form[title]", "Verdiene våre")]));
    assert_eq!((answer.status, answer.location), (302, Some(format!("/f/{}", room.id))));
    assert_eq!((room.view().settings.title, phone.phone(&seat).title).0, "Verdiene våre");

    // What is refused comes back as it was typed, and so does what it began from.
    let typed = [("form[title]", "Noe helt annet"), ("form[minutes]", "99")];
    let answer = room.facilitator.submit("edit", &edit(&room, &from, &typed));
    assert_eq!(answer.location.as_deref(), Some(page.as_str()));
    let body = room.facilitator.get(&page).body;
    assert!(body.contains("Noe helt annet") && body.contains("Minutter til å skrive alene"), "{body}");
    let answer = room.facilitator.post("edit", &edit(&room, &from, &typed[..1]));
    assert_eq!(answer.body, r#"{"Refused":"SettingsChanged"}"#);
}

#[test]
fn once_it_has_begun_the_form_says_what_stands() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    let from = from(&room);
    room.next();
    let page = room.facilitator.get(&format!("/f/{}/rediger", room.id)).body;
    assert!(page.contains("Økten er i gang") && page.contains("readonly"), "{page}");
    let late = edit(&room, &from, &[("form[values][0][name]", "Noe annet")]);
    assert_eq!(room.facilitator.post("edit", &late).body, r#"{"Refused":"HasBegun"}"#);
    let to_come = edit(&room, &from, &[("form[values][1][name]", "Raushet")]);
    assert_eq!(room.facilitator.post("edit", &to_come).body, "null");
    assert_eq!(room.view().settings.values[1].name, "Raushet");
}

#[test]
fn a_copy_is_rehearsed_and_the_workshop_stays_as_it_was() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    let before = room.view();
    let co: Device = room.with_link("CoFacilitator");
    for host in [&room.facilitator, &co] {
        let copy = host.submit("rehearse", &[("workshop", &room.id)]).location.expect("the way to the copy");
        assert_ne!(copy, format!("/f/{}", room.id));
        let copy: FacilitatorView = host.view(&copy);
        assert!(copy.settings.rehearsal && copy.joined > 1, "{} take part", copy.joined);
        assert_eq!((copy.settings.values, copy.stage), (before.settings.values.clone(), Stage::Lobby));
    }
    assert_eq!(room.view(), before);
}

#[test]
fn a_plan_that_cannot_be_is_said_by_its_field() {
    let server = Server::open();
    let device = server.device();
    for (field, label) in [
        ("form[group_minutes]", "Minutter til gruppearbeid"),
        ("form[plenum_minutes]", "Minutter til plenum"),
        ("form[closing_minutes]", "Minutter til avslutning"),
    ] {
        let mut fields = form("create");
        fields.push((field, "181"));
        assert_eq!(device.submit("create", &fields).location.as_deref(), Some("/nytt"));
        assert!(device.get("/nytt").body.contains(&format!("Tallet i «{label}» går ikke")), "{label}");
    }
    for (how, field, wrong, said) in [
        ("create", "form[minutes]", "51", "«Minutter til å skrive alene» går ikke: 1 til 50"),
        ("create", "form[retention_days]", "366", "«Dager til alt slettes» går ikke: 1 til 365"),
        ("rehearse", "form[people]", "61", "«Simulerte deltakere» går ikke: 4 til 60"),
        ("rehearse", "form[rehearsal_seconds]", "9", "«Sekunder til å skrive alene» går ikke: 10 til 3000"),
    ] {
        for typed in [wrong, "mange"] {
            let mut fields = form(how);
            fields.retain(|(name, _)| *name != field);
            fields.push((field, typed));
            assert_eq!(device.submit("create", &fields).location.as_deref(), Some("/nytt"), "{field}");
            let page = device.get("/nytt").body;
            assert!(page.contains(&format!("Tallet i {said}")), "{field}: {typed}");
            assert_eq!(page.matches("Tallet i «").count(), 1, "{field}: of no other");
        }
    }
    let mut fields = form("create");
    fields.extend([
        ("form[group_minutes]", "30"),
        ("form[plenum_minutes]", ""),
        ("form[closing_minutes]", "5"),
    ]);
    let room = Room::open_as(&server, &fields);
    assert_eq!(room.view().settings.plan, Plan { group_work: 30, plenum: 5, closing: 5 });
    let page = room.facilitator.get(&format!("/f/{}", room.id)).body;
    assert!(page.contains("Til sammen ca. 1 t 25 min."), "two values of five, thirty and five, and the end");
}
