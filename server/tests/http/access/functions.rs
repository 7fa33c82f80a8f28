//! Server functions, and each command that is sent through them: who may ask, at every stage.

use std::collections::BTreeSet;

use domain::{FacilitatorCommand, Lang, ParticipantCommand, presets::Preset};

use super::{
    endpoints, examples,
    people::{ALL, Door, HOSTS, OWNER, THE_SEAT, Who, who_may},
};
use crate::common::{Answer, Device, Server, as_fields, borrowed, play::At};

#[rustfmt::skip]
const TABLE: [(&str, &[Who]); 20] = [
    ("/api/create",      ALL),
    ("/api/join",        ALL),
    ("/api/edit",        HOSTS),
    ("/api/rehearse",    HOSTS),
    ("/api/go-on",       ALL),
    ("/api/language",    ALL),
    ("/api/participant", THE_SEAT),
    ("/api/facilitator", HOSTS),
    ("/api/address",     HOSTS),
    ("/api/turn",        HOSTS),
    ("/api/link",        OWNER),
    ("/api/delete",      OWNER),
    ("/api/keep",        OWNER),
    // See edition.rs, too: a workshop has to be made for it.
    ("/api/edition",     OWNER),
    // See charter.rs: who may is told there.
    ("/api/charter",     &[]),
    ("/api/charter-link", &[]),
    ("/api/charter-delete", &[]),
    ("/api/pulse-begin", &[]),
    ("/api/pulse-end",   &[]),
    ("/api/pulse",       &[]),
];

const NOWHERE: &str = "00000000-0000-4000-8000-000000000000";

fn row(path: &str) -> &'static [Who] {
    TABLE.iter().find(|row| row.0 == path).expect("a row").1
}

#[test]
fn every_function_and_every_command_has_its_row() {
    let rows: BTreeSet<String> = TABLE.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(endpoints::functions(), rows);
    let names: BTreeSet<String> = examples::facilitators().iter().map(examples::name).collect();
    assert_eq!(endpoints::variants::<FacilitatorCommand>(), names);
    let names: BTreeSet<String> = examples::participants().iter().map(examples::name).collect();
    assert_eq!(endpoints::variants::<ParticipantCommand>(), names);
}

#[test]
fn the_facilitators_commands_are_hers_and_the_co_facilitators_at_every_stage() {
    let server = Server::open();
    for at in At::ALL {
        let may = who_may(row("/api/facilitator"), at);
        let door = Door::open(&server, at);
        for (who, device) in door.people(may) {
            for command in examples::facilitators() {
                let fields = as_fields(&command);
                let answer = send(device, "facilitator", &door.room.id, &fields);
                expect(&answer, may.contains(&who), &format!("{who:?}: {command:?} in {at:?}"));
            }
        }
    }
}

#[test]
fn a_seats_commands_are_its_own_at_every_stage() {
    let server = Server::open();
    for at in At::ALL {
        let may = who_may(row("/api/participant"), at);
        let door = Door::open(&server, at);
        let seat = ("seat".to_owned(), door.seat.rsplit('/').next().expect("a seat").to_owned());
        for (who, device) in door.people(may) {
            for command in examples::participants() {
                let mut fields = as_fields(&command);
                fields.push(seat.clone());
                let answer = send(device, "participant", &door.room.id, &fields);
                expect(&answer, may.contains(&who), &format!("{who:?}: {command:?} in {at:?}"));
            }
        }
    }
}

#[test]
fn links_and_deletion_are_the_facilitators_alone_at_every_stage() {
    let server = Server::open();
    for at in At::ALL {
        for function in ["link", "delete"] {
            let may = who_may(row(&format!("/api/{function}")), at);
            let door = Door::open(&server, at);
            let fields = [("opens".to_owned(), "Screen".to_owned())];
            for (who, device) in door.people(may) {
                let answer = send(device, function, &door.room.id, &fields);
                expect(&answer, may.contains(&who), &format!("{who:?}: {function} in {at:?}"));
            }
        }
    }
}

#[test]
fn editing_and_rehearsing_are_the_hosts_at_every_stage() {
    let server = Server::open();
    for at in At::ALL {
        let door = Door::open(&server, at);
        let may = who_may(HOSTS, at);
        let mut form: Vec<(String, String)> = crate::common::form("create")
            .into_iter()
            .map(|(name, typed)| (name.to_owned(), typed.to_owned()))
            .collect();
        let from = serde_json::to_string(&Preset::Blank.settings(Lang::Nb)).expect("JSON");
        form.push(("form[from]".to_owned(), from));
        for (who, device) in door.people(may) {
            let asked = format!("{who:?} in {at:?}");
            expect(&send(device, "edit", &door.room.id, &form), may.contains(&who), &asked);
            if !may.contains(&who) {
                expect(&send(device, "rehearse", &door.room.id, &[]), false, &asked);
            }
        }
    }
}

#[test]
fn which_address_is_shown_is_for_those_who_lead() {
    let server = Server::open();
    let may = row("/api/address");
    let door = Door::open(&server, At::Lobby);
    for (who, device) in door.people(may) {
        let fields = [("url".to_owned(), "http://10.0.0.5:3000".to_owned())];
        let answer = send(device, "address", &door.room.id, &fields);
        expect(&answer, may.contains(&who), &format!("{who:?}"));
    }
}

#[test]
fn the_walls_pages_are_turned_by_those_who_lead_and_not_by_the_wall() {
    let server = Server::open();
    let may = row("/api/turn");
    let door = Door::open(&server, At::Revealed);
    for (who, device) in door.people(may) {
        let answer = send(device, "turn", &door.room.id, &[("back".to_owned(), "true".to_owned())]);
        expect(&answer, may.contains(&who), &format!("{who:?}"));
    }
}

#[test]
fn anybody_may_make_a_workshop_come_in_by_a_code_and_choose_a_language() {
    let server = Server::open();
    let door = Door::open(&server, At::Lobby);
    for (who, device) in door.people(ALL) {
        let made = device.submit("create", &crate::common::form("create")).location.expect("the way on");
        assert!(made.ends_with("/lenke"), "{who:?}: {made}");
        let fields = [("code", door.room.code.as_str()), ("service", "")];
        let seat = device.submit("join", &fields).location.expect("the way on");
        assert!(seat.starts_with(&format!("/d/{}/", door.room.id)), "{who:?}: {seat}");
        let chosen = device.submit("language", &[("lang", "nn"), ("back", "/")]);
        assert_eq!(chosen.location.as_deref(), Some("/"), "{who:?}");
    }
}

fn send(device: &Device, function: &str, workshop: &str, fields: &[(String, String)]) -> Answer {
    let mut all = vec![("workshop", workshop), ("id", "")];
    all.extend(borrowed(fields));
    device.post(function, &all)
}

/// What is refused hears what it would hear of a workshop that does not exist; what is allowed hears what the rules say.
fn expect(answer: &Answer, allowed: bool, asked: &str) {
    let said = (answer.status, answer.body.as_str());
    if allowed {
        assert!(answer.body == "null" || answer.body.contains("Refused"), "{asked}: {said:?}");
    } else {
        assert_eq!(said, (404, "\"NotFound\""), "{asked}");
    }
}

#[test]
fn what_does_not_exist_answers_as_what_is_not_ones_own() {
    let server = Server::open();
    let stranger = server.device();
    for function in ["facilitator", "participant", "link", "delete"] {
        let fields =
            [("command", "Pause"), ("command[Said][rev]", "1"), ("seat", NOWHERE), ("opens", "Leader")];
        let one = |at: usize| (fields[at].0.to_owned(), fields[at].1.to_owned());
        let fields = if function == "participant" { vec![one(1), one(2)] } else { vec![one(0), one(3)] };
        expect(&send(&stranger, function, NOWHERE, &fields), false, function);
    }
}
