//! What lives on of a workshop: every page, file and function, for everybody.

use std::collections::BTreeSet;

use super::{pages, text};
use crate::{
    charters::{Kept, keep, link},
    common::{Device, Server},
    pulse::{begin, code},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Nobody,
    Stranger,
    /// One that holds and reads another.
    Foreign,
    /// Of the workshop, who have no link to what was kept of it.
    Participant,
    Screen,
    CoFacilitator,
    /// As the next two, who have not gone there yet.
    Leader,
    /// By the link for everybody.
    Reader,
    /// By the holder's link.
    Holder,
    /// Who has kept it.
    Facilitator,
}

use Who::{
    CoFacilitator, Facilitator, Foreign, Holder, Leader, Nobody, Participant, Reader, Screen, Stranger,
};

const HOLDERS: &[Who] = &[Holder, Facilitator];
const READERS: &[Who] = &[Reader, Holder, Facilitator];
const OF_WORKSHOP: &[Who] = &[CoFacilitator, Leader, Facilitator];

#[rustfmt::skip]
const PATHS: [(&str, &[Who], u16); 19] = [
    ("/h/{charter}",                HOLDERS,     200),
    ("/h/{charter}/tiltak",         HOLDERS,     200),
    // There is no such one: back to where they stand.
    ("/h/{charter}/tiltak/{measure}", HOLDERS,   303),
    ("/h/{charter}/mote",           HOLDERS,     200),
    ("/h/{charter}/mote/{planned}", HOLDERS,     303),
    ("/h/{charter}/kalender",       HOLDERS,     200),
    ("/h/{charter}/tekster",        HOLDERS,     200),
    ("/h/{charter}/puls",           HOLDERS,     200),
    // No round is open.
    ("/h/{charter}/puls.svg",       HOLDERS,     404),
    ("/h/{charter}/puls/storskjerm", HOLDERS,    303),
    ("/v/{charter}",                READERS,     200),
    ("/v/{charter}/tekster",        READERS,     200),
    ("/v/{charter}/{file}",         READERS,     200),
    ("/v/{charter}/mote",           READERS,     200),
    ("/v/{charter}/mote/{meeting}", READERS,     200),
    // Whoever may see the result is led to what is kept of it, and may then read it.
    ("/r/{workshop}/verdigrunnlag", OF_WORKSHOP, 303),
    // That workshop was made for none.
    ("/f/{workshop}/utgave",        &[Facilitator], 404),
    ("/h/{charter}/lenke",          HOLDERS,     303),
    ("/h/{charter}/lenke.svg",      HOLDERS,     404),
];

const FUNCTIONS: [(&str, &[(&str, &str)]); 18] = [
    ("charter", &[("command", "Renew")]),
    ("charter", &[("command[Hide][text]", NOWHERE), ("command[Hide][on]", "true")]),
    ("charter", &[("command[DeleteForGood][text]", NOWHERE)]),
    ("charter", &[("command[AddMeasure][what]", "Henge opp plakaten")]),
    (
        "charter",
        &[
            ("command[EditMeasure][measure]", NOWHERE),
            ("command[EditMeasure][rev]", "1"),
            ("command[EditMeasure][to][what]", "Henge opp plakaten"),
        ],
    ),
    ("charter", &[("command[RemoveMeasure][measure]", NOWHERE), ("command[RemoveMeasure][rev]", "1")]),
    ("charter", &[("command[SetKeeper][role]", "Rektor")]),
    ("charter", &[("command[QuoteNorms][rev]", "0")]),
    ("charter", &[("command", "SuggestMeetings")]),
    (
        "charter",
        &[
            ("command[AddMeeting][day]", "2027-01-11"),
            ("command[AddMeeting][start]", "09:00"),
            ("command[AddMeeting][minutes]", "45"),
        ],
    ),
    (
        "charter",
        &[
            ("command[EditMeeting][meeting]", NOWHERE),
            ("command[EditMeeting][rev]", "1"),
            ("command[EditMeeting][to][day]", "2027-01-11"),
        ],
    ),
    (
        "charter",
        &[
            ("command[CancelMeeting][meeting]", NOWHERE),
            ("command[CancelMeeting][rev]", "1"),
            ("command[CancelMeeting][on]", "true"),
        ],
    ),
    ("charter", &[("command[SetCalendar][rev]", "0"), ("command[SetCalendar][to][year]", "School-2026")]),
    ("charter", &[("command[NoMeasures][closed]", "2027-01-11")]),
    ("pulse-begin", &[("meetings", "true"), ("length", "Week")]),
    ("pulse-end", &[("code", "BCDF2345")]),
    ("charter-link", &[("opens", "Reader")]),
    ("charter-delete", &[]),
];

const NOWHERE: &str = "00000000-0000-4000-8000-000000000000";

/// Those who may not first: what is allowed may change it.
fn people(kept: &Kept) -> Vec<(Who, Device)> {
    let server = kept.room.server;
    let stranger = server.device();
    stranger.submit("language", &[("lang", "nb"), ("back", "/")]);
    let with = |path: &str| {
        let device = server.device();
        assert_eq!(device.get(path).status, 303, "{path}");
        device
    };
    let other = keep(server);
    other.holder.get(&link(&other.holder, &other.charter, "Reader"));
    vec![
        (Nobody, server.device()),
        (Stranger, stranger),
        (Foreign, other.holder),
        (Participant, kept.phone.clone()),
        (Screen, kept.room.with_link("Screen")),
        (CoFacilitator, kept.room.with_link("CoFacilitator")),
        (Leader, kept.room.with_link("Leader")),
        (Reader, with(&link(&kept.holder, &kept.charter, "Reader"))),
        (Holder, with(&link(&kept.holder, &kept.charter, "Holder"))),
        (Facilitator, kept.holder.clone()),
    ]
}

fn filled(path: &str, kept: &Kept, charter: &str) -> String {
    let path = path.replace("{charter}", charter).replace("{workshop}", &kept.room.id);
    path.replace("{file}", "verdigrunnlag.json")
        .replace("{meeting}", "hovedmote")
        .replace("{measure}", NOWHERE)
        .replace("{planned}", NOWHERE)
}

#[test]
fn every_path_has_its_row_and_is_for_those_in_it() {
    let rows: BTreeSet<String> = PATHS.iter().map(|(path, ..)| (*path).to_owned()).collect();
    assert_eq!(pages::of_charters(), rows);
    let server = Server::open();
    let kept = keep(&server);
    let people = people(&kept);
    // The link that was shown lies there for a while: another one, so that nothing does.
    for (path, may, status) in PATHS {
        let nowhere = server.device().get(&filled(path, &kept, NOWHERE));
        for (who, device) in &people {
            let asked = filled(path, &kept, &kept.charter);
            let fresh = path.contains("/lenke") && *who == Facilitator;
            let expected = match (may.contains(who), fresh) {
                (false, _) => 404,
                (true, true) => 200,
                (true, false) => status,
            };
            let answer = device.get(&asked);
            assert_eq!(answer.status, expected, "{who:?} at {asked}");
            if !may.contains(who) {
                assert_eq!(text(&answer.body), text(&nowhere.body), "{who:?} at {asked}");
            }
        }
    }
    let (_, leader) = people.iter().find(|(who, _)| *who == Leader).expect("a leader");
    assert_eq!(leader.get(&format!("/v/{}", kept.charter)).status, 200, "having gone there");
    assert_eq!(leader.get(&format!("/h/{}", kept.charter)).status, 404);
}

#[test]
fn what_its_holder_may_do_is_hers_alone() {
    let server = Server::open();
    let kept = keep(&server);
    for (who, device) in people(&kept) {
        for (function, fields) in FUNCTIONS {
            if function == "charter-delete" && who == Holder {
                continue;
            }
            let fields: Vec<_> = [("charter", kept.charter.as_str())].iter().chain(fields).copied().collect();
            let answer = device.post(function, &fields);
            let said = (answer.status, answer.body.as_str());
            if HOLDERS.contains(&who) {
                assert!(said.1 == "null" || said.1.contains("Refused"), "{who:?} {function}: {said:?}");
            } else {
                assert_eq!(said, (404, "\"NotFound\""), "{who:?} {function}");
            }
        }
    }
    assert_eq!(kept.holder.get(&format!("/h/{}", kept.charter)).status, 404, "it was deleted last");
}

#[test]
fn publishing_a_next_edition_is_the_facilitators_alone() {
    let server = Server::open();
    let kept = keep(&server);
    for (who, device) in people(&kept) {
        let answer = device.post("edition", &[("workshop", &kept.room.id), ("edition", "1")]);
        let said = (answer.status, answer.body.as_str());
        if who == Facilitator {
            assert!(said.1.contains("NotYours"), "it is made for none: {said:?}");
        } else {
            assert_eq!(said, (404, "\"NotFound\""), "{who:?}");
        }
    }
}

#[test]
fn keeping_is_the_facilitators_alone() {
    let server = Server::open();
    let kept = keep(&server);
    for (who, device) in people(&kept) {
        let answer = device.post("keep", &[("workshop", &kept.room.id)]);
        let expected = if who == Facilitator { (200, "null") } else { (404, "\"NotFound\"") };
        assert_eq!((answer.status, answer.body.as_str()), expected, "{who:?}");
    }
    let page = |device: &Device| device.get(&format!("/f/{}", kept.room.id)).body;
    assert!(page(&kept.holder).contains("Åpne verdigrunnlaget"));
    let beside = page(&kept.room.with_link("CoFacilitator"));
    assert!(!beside.contains("Åpne verdigrunnlaget") && !beside.contains("Ta vare på verdigrunnlaget"));
}

#[test]
fn a_round_is_answered_by_whoever_has_its_code_and_by_nothing_else() {
    let server = Server::open();
    let kept = keep(&server);
    begin(&kept.holder, &kept.charter, "Week");
    let code = code(&kept.holder, &kept.charter);
    for (who, device) in people(&kept) {
        for (path, status) in [(format!("/p/{code}"), 200), (format!("/P/{code}"), 200)] {
            assert_eq!(device.get(&path).status, status, "{who:?} at {path}");
        }
        assert_eq!(device.get("/p/BCDF2345").status, 404, "{who:?}");
        let answered = device.post("pulse", &[("code", &code), ("answers[Dialogue]", "Often")]);
        assert_eq!(answered.body, "null", "{who:?}");
    }
    let workshops = kept.holder.get(&format!("/p/{}", kept.room.code));
    assert_eq!(workshops.status, 404, "a workshop's code is none of a round");
}
