//! Pages, streams, pictures and files: who gets what, at every stage.

use std::collections::BTreeSet;

use domain::{FacilitatorCommand as F, view::ScreenView};

use super::{
    endpoints,
    people::{ALL, Door, HOSTS, OWNER, READERS, THE_SEAT, VIEWERS, Who, who_may},
    text,
};
use crate::common::{Answer, Device, Server, play::At};

/// What comes of asking, for those who may.
enum Gives {
    Page,
    /// Never ends.
    Stream,
    /// What is written or sent there leads on to a page.
    Onward,
    /// Said and taken.
    Taken,
    /// Not before this stage, where there is nothing yet.
    From(At),
    /// Only between these two.
    During(At, At),
    /// Before this stage it leads back to the room.
    OnceAt(At),
    /// From this stage on it leads back to the room.
    Until(At),
    /// Not before she shows it, which is no stage.
    WhenShown,
    /// At an address of its own, for whoever watches the server.
    Elsewhere,
    /// Server functions have a table of their own.
    Functions,
    /// And so has what lives on of workshops. Nothing does of these.
    Charters,
}

use Gives::{
    Charters, During, Elsewhere, From, Functions, OnceAt, Onward, Page, Stream, Taken, Until, WhenShown,
};

#[rustfmt::skip]
const TABLE: [(&str, &[Who], Gives); 61] = [
    ("/",                                   ALL,      Page),
    ("/nytt",                               ALL,      Page),
    ("/personvern",                         ALL,      Page),
    ("/slettet",                            ALL,      Page),
    ("/bli-med",                            ALL,      Page),
    ("/mote",                               ALL,      Page),
    ("/mote/{meeting}",                     ALL,      Page),
    ("/mote/tverrfaglige-moter.pdf",        ALL,      Page),
    ("/mote/tverrfaglige-moter.docx",       ALL,      Page),
    ("/j/{code}",                           ALL,      Page),
    ("/J/{code}",                           ALL,      Page),
    ("/k/{secret}",                         ALL,      Onward),
    ("/healthz",                            ALL,      Page),
    ("/readyz",                             ALL,      Page),
    ("/metrics",                            &[],      Elsewhere),
    ("/ordsky.woff2",                       ALL,      Page),
    ("/f/{workshop}",                       HOSTS,    Page),
    ("/f/{workshop}/live",                  HOSTS,    Stream),
    ("/f/{workshop}/ark",                   HOSTS,    Page),
    ("/f/{workshop}/bilder",                HOSTS,    Page),
    ("/f/{workshop}/plakat",                HOSTS,    OnceAt(At::Synthesis)),
    ("/f/{workshop}/plakat.png",            HOSTS,    Page),
    ("/f/{workshop}/utgave",                OWNER,    Charters),
    ("/f/{workshop}/logo",                  HOSTS,    Onward),
    ("/f/{workshop}/rediger",               HOSTS,    Until(At::Synthesis)),
    ("/f/{workshop}/lenker",                OWNER,    Page),
    ("/f/{workshop}/lenke",                 OWNER,    Page),
    ("/f/{workshop}/lenke.svg",             OWNER,    Page),
    ("/s/{workshop}",                       VIEWERS,  Page),
    ("/s/{workshop}/live",                  VIEWERS,  Stream),
    ("/s/{workshop}/qr.svg",                VIEWERS,  Page),
    ("/s/{workshop}/plakat.png",            VIEWERS,  WhenShown),
    ("/s/{workshop}/resultat.svg",          VIEWERS,  WhenShown),
    ("/s/{workshop}/ordsky/{value}/{kind}", VIEWERS,  During(At::Revealed, At::Closing)),
    ("/d/{workshop}/{seat}",                THE_SEAT, Page),
    ("/d/{workshop}/{seat}/live",           THE_SEAT, Stream),
    ("/d/{workshop}/{seat}/skriver",        THE_SEAT, Taken),
    ("/r/{workshop}",                       READERS,  Page),
    ("/r/{workshop}/{file}",                READERS,  From(At::Published)),
    ("/r/{workshop}/verdigrunnlag",         READERS,  Charters),
    ("/h/{charter}",                        &[],      Charters),
    ("/h/{charter}/lenke",                  &[],      Charters),
    ("/h/{charter}/lenke.svg",              &[],      Charters),
    ("/h/{charter}/tekster",                &[],      Charters),
    ("/v/{charter}/tekster",                &[],      Charters),
    ("/h/{charter}/tiltak",                 &[],      Charters),
    ("/h/{charter}/tiltak/{measure}",       &[],      Charters),
    ("/h/{charter}/mote",                   &[],      Charters),
    ("/h/{charter}/mote/{planned}",         &[],      Charters),
    ("/h/{charter}/kalender",               &[],      Charters),
    ("/h/{charter}/puls",                   &[],      Charters),
    ("/h/{charter}/puls.svg",               &[],      Charters),
    ("/h/{charter}/puls/storskjerm",        &[],      Charters),
    // Whoever has its code; see pulse.rs. A workshop's opens none.
    ("/p/{code}",                           &[],      Elsewhere),
    ("/P/{code}",                           &[],      Elsewhere),
    ("/v/{charter}",                        &[],      Charters),
    ("/v/{charter}/{file}",                 &[],      Charters),
    ("/v/{charter}/mote",                   &[],      Charters),
    ("/v/{charter}/mote/{meeting}",         &[],      Charters),
    ("/verdigrunnlag/nytt",                 ALL,      Page),
    ("/api/{*function}",                    ALL,      Functions),
];

/// Not only looked at, but sent to.
const POSTED: [&str; 2] = ["/f/{workshop}/logo", "/d/{workshop}/{seat}/skriver"];

const NOWHERE: &str = "00000000-0000-4000-8000-000000000000";

#[test]
fn every_path_has_its_row() {
    let rows: BTreeSet<String> = TABLE.iter().map(|(path, ..)| (*path).to_owned()).collect();
    assert_eq!(endpoints::paths(), rows);
}

/// Those that have a table of their own.
pub fn of_charters() -> BTreeSet<String> {
    let own = TABLE.iter().filter(|(.., gives)| matches!(gives, Charters));
    own.map(|(path, ..)| (*path).to_owned()).collect()
}

#[test]
fn every_path_is_for_those_in_its_row_at_every_stage() {
    let server = Server::open();
    for at in At::ALL {
        let door = Door::open(&server, at);
        for (path, may, gives) in &TABLE {
            if !path.contains("{workshop}") {
                continue;
            }
            let asked = filled(path, &door, &door.room.id);
            // What is not there says the same to whoever might have come to it in another workshop.
            let nowhere = ask(&server.device(), path, &filled(path, &door, NOWHERE));
            let may = who_may(may, at);
            for (who, device) in door.people(may) {
                let expected = if may.contains(&who) { status(gives, at) } else { 404 };
                let answer = ask(device, path, &asked);
                assert_eq!(answer.status, expected, "{who:?} at {asked} in {at:?}");
                if expected == 404 {
                    assert_eq!(text(&answer.body), text(&nowhere.body), "{who:?} at {asked} in {at:?}");
                }
            }
        }
    }
}

#[test]
fn the_poster_on_the_wall_is_for_the_wall_while_it_is_shown() {
    let server = Server::open();
    let door = Door::open(&server, At::Published);
    let wall = format!("/s/{}", door.room.id);
    let pictures = ["plakat.png", "resultat.svg"].map(|name| format!("{wall}/{name}"));
    let poster = || door.room.facilitator.view::<ScreenView>(&wall).poster;
    for shown in [false, true, false] {
        let (showing, answer) = (F::ShowPoster { on: shown }, "null");
        assert_eq!(door.room.lead(&showing).body, answer);
        assert_eq!(poster().is_some(), shown);
        for (who, device) in door.people(VIEWERS) {
            let expected = if shown && VIEWERS.contains(&who) { 200 } else { 404 };
            for picture in &pictures {
                assert_eq!(device.file(picture, "").status, expected, "{who:?} at {picture}, shown: {shown}");
            }
        }
    }
    // What is taken back from the leaders is taken from the wall, and from those who took part.
    assert_eq!(door.room.lead(&F::ShowPoster { on: true }).body, "null");
    let number = door.room.view().undo.expect("publishing was the last act").0;
    assert_eq!(door.room.lead(&F::Undo { number }).body, "null");
    assert_eq!(poster(), None);
    let result = format!("/r/{}", door.room.id);
    for (who, device) in door.people(VIEWERS) {
        let expected = if READERS.contains(&who) { 200 } else { 404 };
        assert_eq!(device.get(&result).status, expected, "{who:?} at {result}");
        assert_eq!(device.file(&pictures[0], "").status, 404, "{who:?}");
    }
}

#[test]
fn a_phone_leads_to_the_result_once_there_is_one() {
    let server = Server::open();
    for (at, leads) in [(At::Synthesis, false), (At::Published, true)] {
        let door = Door::open(&server, at);
        let link = format!("href=\"/r/{}\"", door.room.id);
        for (who, device) in door.people(THE_SEAT).into_iter().filter(|(who, _)| THE_SEAT.contains(who)) {
            assert_eq!(device.get(&door.seat).body.contains(&link), leads, "{who:?} in {at:?}");
        }
    }
}

#[test]
fn what_is_for_everybody_is_for_everybody() {
    let server = Server::open();
    let door = Door::open(&server, At::Lobby);
    for (path, may, gives) in &TABLE {
        if path.contains("{workshop}") || path.contains("{charter}") || matches!(gives, Functions) {
            continue;
        }
        let asked = filled(path, &door, &door.room.id);
        for (who, device) in door.people(may) {
            let expected = if may.contains(&who) { status(gives, At::Lobby) } else { 404 };
            assert_eq!(ask(device, path, &asked).status, expected, "{who:?} at {asked}");
        }
    }
}

fn status(gives: &Gives, at: At) -> u16 {
    match gives {
        Page | Stream => 200,
        Onward => 303,
        Taken => 204,
        Until(end) if at >= *end => 303,
        Until(_) => 200,
        From(first) if at >= *first => 200,
        During(first, last) if (*first..=*last).contains(&at) => 200,
        From(_) | During(..) | WhenShown | Elsewhere | Charters => 404,
        OnceAt(first) => {
            if at >= *first {
                200
            } else {
                303
            }
        }
        Functions => unreachable!("see functions.rs"),
    }
}

/// A path with the names of this room in it.
fn filled(path: &str, door: &Door, workshop: &str) -> String {
    let seat = door.seat.rsplit('/').next().expect("a seat");
    let path = path.replace("{workshop}", workshop).replace("{seat}", seat);
    let path = path.replace("{value}", "0").replace("{kind}", "norm").replace("{file}", "normliste.csv");
    let path = path.replace("{meeting}", "hovedmote");
    path.replace("{code}", &door.room.code).replace("/k/{secret}", &door.room.link)
}

fn ask(device: &Device, path: &str, asked: &str) -> Answer {
    if POSTED.contains(&path) {
        return if path.ends_with("/logo") {
            device.upload(asked, b"no picture")
        } else {
            device.tell(asked, "1")
        };
    }
    if path.ends_with("/live") {
        return device.head_of(asked);
    }
    device.get(asked)
}
