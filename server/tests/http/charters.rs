//! What lives on of a workshop: from its facilitator's press to a reader's page, and until nothing is left of it.

use domain::{FacilitatorCommand as F, view::FacilitatorView};

use crate::{
    closing::{holds, on_disk},
    common::{
        Device, Room, Server, act,
        play::{At, Seat, play},
    },
    database::Database,
};

const NORM: &str = "Lytte til barnet";
const OTHER: &str = "Spørre før vi svarer";

/// A published workshop, and what its facilitator has kept of it.
pub struct Kept<'a> {
    pub room: Room<'a>,
    pub phone: Device,
    pub seats: Vec<String>,
    pub charter: String,
    /// The facilitator's device.
    pub holder: Device,
    /// The path of its holder's link.
    pub link: String,
}

/// Seven norms, of which a group may choose five.
fn write(_: &Room, seats: &[Seat]) {
    let norms = [NORM, OTHER, "Norm A", "Norm B", "Norm C", "Norm D", "Norm E"];
    for (at, (device, page)) in seats.iter().enumerate() {
        for words in norms.iter().skip(at).step_by(2).chain([&NORM, &OTHER]) {
            let add = [
                ("command[Add][value]", "0"),
                ("command[Add][kind]", "norm"),
                ("command[Add][words]", *words),
            ];
            assert_eq!(act(device, page, &add).body, "null", "{words}");
        }
    }
}

fn published(server: &Server) -> (Room<'_>, Vec<Seat>) {
    play(server, At::Published, write)
}

pub fn keep(server: &Server) -> Kept<'_> {
    let (room, seats) = published(server);
    let made = room.facilitator.submit("keep", &[("workshop", &room.id)]);
    let page = made.location.expect("the way to the link");
    let charter = page.split('/').nth(2).expect("an id").to_owned();
    assert_eq!(page, format!("/h/{charter}/lenke"));
    let (holder, link) = (room.facilitator.clone(), secret(&room.facilitator, &page));
    let phone = seats[0].0.clone();
    let seats = seats.iter().map(|(_, page)| page.rsplit('/').next().expect("a seat").to_owned()).collect();
    Kept { room, phone, seats, charter, holder, link }
}

/// A new link, such as `Reader`: the path of the secret.
pub fn link(holder: &Device, charter: &str, opens: &str) -> String {
    let made = holder.submit("charter-link", &[("charter", charter), ("opens", opens)]);
    secret(holder, &made.location.expect("the way to the link"))
}

fn secret(device: &Device, page: &str) -> String {
    let shown = device.get(page).body;
    let secret = shown.split_once("/k/").expect("the link").1;
    let secret: String = secret.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
    format!("/k/{secret}")
}

impl Kept<'_> {
    pub fn reader(&self) -> Device {
        let device = self.room.server.device();
        let to = device.get(&link(&self.holder, &self.charter, "Reader")).location;
        assert_eq!(to, Some(self.page()));
        device
    }

    pub fn page(&self) -> String {
        format!("/v/{}", self.charter)
    }

    pub fn hold(&self, command: &[(&str, &str)]) -> String {
        let fields: Vec<_> = [("charter", self.charter.as_str())].iter().chain(command).copied().collect();
        self.holder.post("charter", &fields).body
    }

    /// The id of a text, as its holder's page has it.
    pub fn text(&self, words: &str) -> String {
        let page = self.holder.get(&format!("/h/{}", self.charter)).body;
        let before = page.split_once(&format!(">{words}<")).expect("the text").0;
        let id = before.rsplit_once("id=\"").expect("its id").1;
        id.split('"').next().expect("its end").to_owned()
    }

    fn body(&self) -> String {
        Database::of(self.room.server).texts("SELECT body FROM charter").concat()
    }
}

#[test]
fn its_facilitator_keeps_it_and_all_staff_read_it_when_the_workshop_is_gone() {
    let server = Server::open();
    let (room, _) = published(&server);
    let page = room.facilitator.get(&format!("/f/{}", room.id)).body;
    assert!(page.contains("Ta vare på verdigrunnlaget") && page.contains("Det lever til"));
    drop(room);
    let kept = keep(&server);
    let again = kept.holder.submit("keep", &[("workshop", &kept.room.id)]).location;
    assert_eq!(again, Some(format!("/h/{}/lenke", kept.charter)), "pressed twice");
    assert_eq!(secret(&kept.holder, &again.expect("a path")), kept.link, "it is kept once");
    let other = server.device();
    assert_eq!(other.get(&kept.link).location, Some(format!("/h/{}", kept.charter)));
    let database = Database::of(&server);
    database.unseal("charter");
    let moved = |by: i64| {
        let delete_at = database.texts("SELECT CAST(delete_at AS TEXT) FROM charter").concat();
        let to = (delete_at.parse::<i64>().expect("a time") + by).to_string();
        database.run(&format!(
            "UPDATE charter SET delete_at = {to}, body = replace(body, '{delete_at}', '{to}')"
        ));
    };
    let day = 24 * 60 * 60 * 1_000;
    // Midnight may be now.
    moved(day);
    let held = other.get(&format!("/h/{}", kept.charter)).body;
    assert!(held.contains(NORM) && held.contains("Lever til") && held.contains("Gi videre til en annen"));
    // On its first day a press would change nothing. A day later, as on a row that was made the day before, it does.
    assert!(!held.contains("Forleng ett år") && held.contains("Fra i morgen kan det forlenges herfra"));
    moved(-2 * day);
    let then = || other.get(&format!("/h/{}", kept.charter)).body;
    assert!(then().contains("Forleng ett år"));
    assert_eq!(kept.hold(&[("command", "Renew")]), "null");
    assert!(!then().contains("Forleng ett år"), "and not twice");
    assert!(!held.contains("/k/"), "a link is shown once");

    let reader = kept.reader();
    let leaders = kept.room.with_link("Leader");
    assert!(leaders.get(&format!("/r/{}", kept.room.id)).body.contains("Vårt verdigrunnlag"));
    let asked = kept.room.facilitator.get(&format!("/f/{}", kept.room.id)).body;
    assert!(asked.contains("Verdigrunnlaget blir stående") && !asked.contains("Alt blir borte for alle"));
    let gone =
        kept.room.facilitator.submit("delete", &[("workshop", &kept.room.id)]).location.expect("the way on");
    let receipt = kept.room.facilitator.get(&gone).body;
    assert!(
        receipt.contains("Verdigrunnlaget står fortsatt") && !receipt.contains("Alt er borte fra serveren")
    );
    let shown = reader.get(&kept.page());
    assert!(shown.status == 200 && shown.body.contains(NORM) && shown.body.contains("Lever til"));
    assert!(!shown.body.contains("valgt av") && !shown.body.contains("grupper"));
    assert!(reader.file(&kept.page(), "").robots.contains("noindex"));
    let poster = reader.file(&format!("{}/verdiplakat-a4.pdf", kept.page()), "");
    assert!(poster.status == 200 && poster.bytes.starts_with(b"%PDF") && poster.kind == "application/pdf");
}

#[test]
fn of_the_workshop_nothing_is_in_it_but_what_was_published() {
    let server = Server::open();
    let kept = keep(&server);
    let view: FacilitatorView = kept.holder.view(&format!("/f/{}", kept.room.id));
    let others: Vec<String> = view.boards[0].others.iter().map(|other| other.words.clone()).collect();
    assert!(!others.is_empty(), "some were put forward and not chosen");
    let body = kept.body();
    for forbidden in ["support", "groups", "label", "seat", "author", "evaluation", "cloud", "\"code\""] {
        assert!(!body.contains(forbidden), "{forbidden}: {body}");
    }
    for gone in others.iter().chain(&kept.seats).chain([&kept.room.code, &kept.room.id]) {
        assert!(!body.contains(gone.as_str()), "{gone}");
    }
    kept.room.facilitator.submit("delete", &[("workshop", &kept.room.id)]);
    for (name, bytes) in on_disk(&server) {
        for gone in others.iter().chain([&kept.room.code]) {
            assert!(!holds(&bytes, gone.as_bytes()), "{gone} in {name}");
        }
        let names_it = holds(&bytes, kept.room.id.as_bytes());
        assert!(!names_it || name.ends_with(".deleted") || name == "server.log", "{name}");
    }
    assert!(kept.body().contains(NORM), "and it is whole");

    let delete = || kept.holder.submit("charter-delete", &[("charter", &kept.charter)]).location;
    let (receipt, again) = (delete(), delete());
    assert_eq!(receipt, again, "pressed twice");
    let receipt = kept.holder.get(&receipt.expect("a receipt")).body;
    assert!(receipt.contains("Verdigrunnlaget er slettet") && receipt.contains(&kept.charter));
    for (name, bytes) in on_disk(&server) {
        assert!(!holds(&bytes, NORM.as_bytes()) && !holds(&bytes, OTHER.as_bytes()), "{name}");
    }
}

#[test]
fn what_is_hidden_and_deleted_in_the_workshop_is_so_at_once() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    let shows = |words: &str| {
        let file = reader.file(&format!("{}/verdigrunnlag.json", kept.page()), "").bytes;
        let page = reader.get(&kept.page()).body.contains(words);
        assert_eq!(page, holds(&file, words.as_bytes()), "page and file");
        page
    };
    let text = kept.room.line(NORM);
    assert!(shows(NORM));
    for (on, shown) in [(true, false), (false, true), (true, false)] {
        assert_eq!(kept.room.lead(&F::Hide { text, on }).body, "null");
        assert_eq!(shows(NORM), shown);
    }
    let (number, _) = kept.room.view().undo.expect("an act");
    assert_eq!(kept.room.lead(&F::Undo { number }).body, "null");
    assert!(shows(NORM), "by «Angre» too");
    assert_eq!(kept.room.lead(&F::DeleteForGood { text }).body, "null");
    assert!(!shows(NORM) && shows(OTHER));
    for (name, bytes) in on_disk(&server) {
        assert!(!holds(&bytes, NORM.as_bytes()), "{name}");
    }
}

#[test]
fn one_that_cannot_be_read_keeps_nothing_from_being_hidden_in_its_workshop() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    let whole = Database::of(&server).texts("SELECT body FROM charter").remove(0);
    let stands = |body: &str| {
        let body = body.replace('\'', "''");
        Database::of(&server).run(&format!("UPDATE charter SET body = '{body}'"));
    };
    stands("{\"id\"");
    assert_eq!(reader.get(&kept.page()).status, 503);
    let text = kept.room.line(NORM);
    assert_eq!(kept.room.lead(&F::Hide { text, on: true }).body, "null");
    assert_ne!(kept.room.lead(&F::DeleteForGood { text }).body, "null", "it would still stand there");
    // Once it can be read, it heeds all that is hidden by then.
    stands(&whole);
    assert_eq!(kept.room.lead(&F::Hide { text: kept.room.line(OTHER), on: true }).body, "null");
    let page = reader.get(&kept.page()).body;
    assert!(!page.contains(NORM) && !page.contains(OTHER));
}

#[test]
fn its_holder_hides_and_deletes_and_does_not_write() {
    let server = Server::open();
    let kept = keep(&server);
    let (reader, norm, other) = (kept.reader(), kept.text(NORM), kept.text(OTHER));
    let shows = |words: &str| reader.get(&kept.page()).body.contains(words);
    let hide = |on| kept.hold(&[("command[Hide][text]", &norm), ("command[Hide][on]", on)]);
    for (on, shown) in [("true", false), ("true", false), ("false", true)] {
        assert_eq!(hide(on), "null");
        assert_eq!(shows(NORM), shown);
    }
    assert_eq!(kept.hold(&[("command[DeleteForGood][text]", &other)]), "null");
    assert!(!shows(OTHER) && !kept.body().contains(OTHER));
    let write = kept.hold(&[("command[Reword][text]", &norm), ("command[Reword][words]", "Noe annet")]);
    assert_eq!(write, "\"Malformed\"");

    // What the facilitator publishes anew does not bring it back.
    assert_eq!(kept.room.lead(&F::Approve { value: 0, on: false }).body, "null");
    let message =
        F::WriteValue { value: 0, message: "Barnet først".into(), truth: String::new(), approve: true };
    assert_eq!(kept.room.lead(&message).body, "null");
    assert_eq!(kept.room.lead(&F::Publish).body, "null");
    assert!(!shows("Barnet først"), "not before she says so");
    let page = || kept.holder.get(&format!("/f/{}", kept.room.id)).body;
    assert!(page().contains("Oppdater verdigrunnlaget"));
    let updated = kept.holder.submit("keep", &[("workshop", &kept.room.id)]).location;
    assert_eq!(updated, Some(format!("/f/{}", kept.room.id)));
    assert!(shows("Barnet først") && shows(NORM) && !shows(OTHER));
    assert!(!page().contains("Oppdater verdigrunnlaget"));
}

#[test]
fn what_was_not_published_for_a_while_comes_back_and_stays() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    let shows = || reader.get(&kept.page()).body.contains(NORM);
    let text = kept.room.line(NORM);
    for (hidden, there) in [(true, false), (false, true)] {
        for act in [
            F::Hide { text, on: hidden },
            F::Approve { value: 0, on: false },
            F::Approve { value: 0, on: true },
            F::Publish,
        ] {
            assert_eq!(kept.room.lead(&act).body, "null", "{act:?}");
        }
        kept.holder.submit("keep", &[("workshop", &kept.room.id)]);
        assert_eq!(shows(), there);
    }
    server.kill();
    server.start_again();
    assert!(shows(), "it was never deleted");
}

#[test]
fn what_was_hidden_when_it_was_kept_is_offered_once_it_is_shown() {
    let server = Server::open();
    let (room, _) = published(&server);
    let text = room.line(NORM);
    assert_eq!(room.lead(&F::Hide { text, on: true }).body, "null");
    room.facilitator.submit("keep", &[("workshop", &room.id)]);
    let offers =
        || room.facilitator.get(&format!("/f/{}", room.id)).body.contains("Oppdater verdigrunnlaget");
    assert!(!offers(), "nobody sees it, here or there");
    assert_eq!(room.lead(&F::Hide { text, on: false }).body, "null");
    assert!(offers(), "leaders see it again");
    room.facilitator.submit("keep", &[("workshop", &room.id)]);
    assert!(!offers());
}

#[test]
fn a_restored_backup_holds_it_and_applies_its_deletion() {
    let server = Server::open();
    let [whole, trimmed, deleted, due] = [0; 4].map(|_| keep(&server));
    let (norm, readers) = (trimmed.text(NORM), [&whole, &trimmed, &deleted, &due].map(Kept::reader));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kopi.sqlite");
    let made = server.backup(&[file.to_str().expect("UTF-8")]);
    assert!(String::from_utf8_lossy(&made.stdout).contains("4 verdigrunnlag"), "{made:?}");
    assert_eq!(trimmed.hold(&[("command[DeleteForGood][text]", &norm)]), "null");
    deleted.holder.submit("charter-delete", &[("charter", &deleted.charter)]);
    let end = format!("UPDATE charter SET delete_at = 1 WHERE id = '{}'", due.charter);
    Database::open(&file).run(&end);
    server.kill();
    crate::backup::restore(&server, &file);
    server.start_again();
    let status: Vec<u16> = [&whole, &trimmed, &deleted, &due]
        .iter()
        .zip(&readers)
        .map(|(kept, reader)| reader.get(&kept.page()).status)
        .collect();
    assert_eq!(status, [200, 200, 404, 404]);
    assert!(readers[0].get(&whole.page()).body.contains(NORM));
    let left = || readers[1].get(&trimmed.page()).body;
    assert!(!left().contains(NORM) && left().contains(OTHER));
    for act in [F::Approve { value: 0, on: false }, F::Approve { value: 0, on: true }, F::Publish] {
        assert_eq!(trimmed.room.lead(&act).body, "null", "{act:?}");
    }
    trimmed.holder.submit("keep", &[("workshop", &trimmed.room.id)]);
    assert!(!left().contains(NORM), "nor does what is published anew bring it back");
}

#[test]
fn who_was_not_told_and_a_rehearsal_have_nothing_to_keep() {
    let server = Server::open();
    let (room, _) = published(&server);
    let join = server.device().get(&format!("/j/{}", Room::open(&server).code)).body;
    assert!(join.contains("Det som publiseres, kan tas vare på lenger – uten navn."));
    // As it was made by a server of before.
    server.kill();
    let database = Database::of(&server);
    database.unseal("event");
    database.run("UPDATE event SET body = replace(body, ',\"may_be_kept\":true', '')");
    assert!(!database.texts("SELECT body FROM event").concat().contains("may_be_kept"));
    drop(database);
    server.start_again();
    let page = room.facilitator.get(&format!("/f/{}", room.id)).body;
    assert!(!page.contains("Ta vare på verdigrunnlaget"));
    let refused = room.facilitator.post("keep", &[("workshop", &room.id)]);
    assert_eq!(refused.body, r#"{"Refused":"NotYours"}"#);
}

#[test]
fn what_was_agreed_on_stands_beside_the_turns_of_a_meeting() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    let home = reader.get(&kept.page()).body;
    assert!(home.contains(&format!("href=\"{}/mote\"", kept.page())), "the way there");
    for meeting in ["hovedmote", "oppfolging"] {
        let one = reader.get(&format!("{}/mote/{meeting}", kept.page()));
        assert_eq!(one.status, 200);
        for page in [&one.body, &reader.get(&format!("{}/mote", kept.page())).body] {
            let turns = page.split_once(&format!("id=\"{meeting}-undersoke\"")).expect("the step").1;
            let turns = turns.split_once("</section>").expect("its end").0;
            assert!(
                turns.contains("Slik møtes vi") && turns.contains(NORM) && turns.contains("Mot"),
                "{meeting}"
            );
        }
    }
    let whole = reader.get(&format!("{}/mote/hovedmote", kept.page())).body;
    assert_eq!(whole.matches("class=\"lived\"").count(), 1, "beside that step alone");
    assert!(whole.contains(&format!("action=\"{}/mote/hovedmote\"", kept.page())), "set in the same place");
    assert!(!whole.contains("<textarea") && !whole.contains("type=\"text\""));
    assert!(!reader.get("/mote/hovedmote").body.contains(NORM));
    assert_eq!(reader.get(&format!("{}/mote/allmote", kept.page())).status, 404);

    // What its holder hides is gone from here as well.
    let text = kept.text(NORM);
    assert_eq!(kept.hold(&[("command[Hide][text]", text.as_str()), ("command[Hide][on]", "true")]), "null");
    assert!(!reader.get(&format!("{}/mote/hovedmote", kept.page())).body.contains(NORM));
}
