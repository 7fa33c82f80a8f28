//! The next edition of a verdigrunnlag: from its holder's button, through a workshop of its own, to every reader's page.
//! All of it without JavaScript.

use std::thread;

use domain::FacilitatorCommand as F;

use crate::{
    charters::{Kept, keep},
    closing::{holds, on_disk},
    common::{
        Answer, Device, Room, Server, act, form,
        play::{At, Seat, play_on},
    },
    pulse,
};

/// Agreed on in both workshops.
const AGAIN: &str = "Lytte til barnet";
/// Only in the one before, and only in the new one.
const BEFORE: &str = "Spørre før vi svarer";
const NEW: &str = "Si fra i tide";

/// The fields of the form, as a workshop that is made for this one.
fn for_it<'a>(charter: &'a str, how: &'static str) -> Vec<(&'a str, &'a str)> {
    let mut fields = form(how);
    fields.push(("form[next_edition_of]", charter));
    fields
}

fn write(_: &Room, seats: &[Seat]) {
    let norms = [AGAIN, NEW, "Norm A", "Norm B", "Norm C", "Norm D", "Norm E"];
    for (at, (device, page)) in seats.iter().enumerate() {
        for words in norms.iter().skip(at).step_by(2).chain([&AGAIN, &NEW]) {
            let add = [
                ("command[Add][value]", "0"),
                ("command[Add][kind]", "norm"),
                ("command[Add][words]", *words),
            ];
            assert_eq!(act(device, page, &add).body, "null", "{words}");
        }
    }
}

/// A workshop that its holder made for it, published.
fn published<'a>(kept: &Kept<'a>) -> Room<'a> {
    let room = Room::open_by(kept.room.server, kept.holder.clone(), &for_it(&kept.charter, "create"));
    let seats: Vec<Seat> = (0..2).map(|_| room.join()).collect();
    play_on(&room, &seats, At::Published, write);
    room
}

fn page(room: &Room) -> String {
    room.facilitator.get(&format!("/f/{}", room.id)).body
}

/// What its page says that goes, for the server; nothing where it does not ask.
fn goes(room: &Room) -> String {
    let asked = room.facilitator.get(&format!("/f/{}/utgave", room.id)).body;
    let goes = asked.split_once("name=\"goes\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
    goes.map(|(goes, _)| goes.to_owned()).unwrap_or_default()
}

fn publish(room: &Room, saw: &str) -> Answer {
    room.facilitator.post("edition", &[("workshop", &room.id), ("edition", saw), ("goes", &goes(room))])
}

#[test]
fn its_holder_begins_a_workshop_whose_norms_become_the_next_edition() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    kept.hold(&[("command[AddMeasure][what]", "Henge opp plakaten")]);
    let path = format!("/nytt?verdigrunnlag={}", kept.charter);
    let held = kept.holder.get(&format!("/h/{}", kept.charter)).body;
    assert!(held.contains(&format!("href=\"{path}\"")) && held.contains("Dere skriver nye normer."));
    let begun = kept.holder.get(&path);
    assert_eq!(begun.status, 200);
    for filled in [
        "Skal bli neste utgave av «Kultur for god samhandling»",
        "value=\"Kultur for god samhandling\"",
        "value=\"Siljan kommune\"",
        "NAV Siljan\nPPT Grenland",
        // As a preset asks of a value of this name.
        "Finn normer som beskriver hvordan vi har mot til å tenke nytt i tverrfaglig samhandling.",
        &format!("name=\"form[next_edition_of]\" value=\"{}\" checked", kept.charter),
    ] {
        assert!(begun.body.contains(filled), "{filled}");
    }
    // In another language it is still for the same.
    let mut other = for_it(&kept.charter, "create");
    other.retain(|(name, _)| *name != "form[lang]");
    other.push(("form[lang]", "nn"));
    let other = kept.holder.begin_anew("/nytt", &other).body;
    assert!(other.contains("Skal bli neste utgave av «Kultur for god samhandling»"));

    let room = published(&kept);
    assert!(page(&kept.room).contains("Åpne verdigrunnlaget"));
    let before = page(&room);
    let asks = format!("/f/{}/utgave", room.id);
    assert!(before.contains("Publiser som 2. utgave") && before.contains(&format!("href=\"{asks}\"")));
    assert!(!before.contains("Ta vare på verdigrunnlaget"));
    // What goes is named where it is asked about, and what stays is not.
    let asked = room.facilitator.get(&asks).body;
    assert!(asked.contains("kan ikke hentes tilbake") && asked.contains("Ja, publiser ny utgave"));
    assert!(asked.contains(BEFORE) && !asked.contains(NEW) && !asked.contains(AGAIN), "{asked}");
    assert!(!reader.get(&kept.page()).body.contains(NEW), "not before she says so");
    let fields = [("workshop", room.id.as_str()), ("edition", "1"), ("goes", &goes(&room))];
    let done = room.facilitator.submit("edition", &fields).location;
    assert_eq!(done, Some(format!("/f/{}", room.id)));
    assert_eq!(publish(&room, "1").body, "null", "pressed twice");
    assert_eq!(room.facilitator.get(&asks).location, Some(format!("/f/{}", room.id)), "and is done");

    let shown = reader.get(&kept.page()).body;
    assert!(shown.contains(NEW) && shown.contains(AGAIN) && !shown.contains(BEFORE));
    assert!(shown.contains("2. utgave, ") && !shown.contains("3. utgave"));
    assert!(shown.contains("Henge opp plakaten"), "what was planned stays");
    let held = kept.holder.get(&format!("/h/{}", kept.charter)).body;
    assert!(held.contains("2. utgave, ") && held.contains(NEW) && !held.contains(BEFORE));
    assert!(page(&room).contains("Åpne verdigrunnlaget") && !page(&room).contains("Publiser som"));

    // Nothing of what it replaced is left once the workshop that it was agreed on in is gone.
    kept.room.facilitator.submit("delete", &[("workshop", &kept.room.id)]);
    for (name, bytes) in on_disk(&server) {
        assert!(!holds(&bytes, BEFORE.as_bytes()), "{name}");
    }
    assert!(reader.get(&kept.page()).body.contains(NEW));
}

#[test]
fn what_goes_is_asked_about_again_when_it_is_another_by_the_press() {
    let server = Server::open();
    let kept = keep(&server);
    let (message, truth) = ("Barnet først".to_owned(), "Barnet vet selv".to_owned());
    for act in [
        F::Approve { value: 0, on: false },
        F::WriteValue { value: 0, message, truth, approve: true },
        F::Publish,
    ] {
        assert_eq!(kept.room.lead(&act).body, "null", "{act:?}");
    }
    kept.room.facilitator.submit("keep", &[("workshop", &kept.room.id)]);
    let (room, reader) = (published(&kept), kept.reader());
    let asks = format!("/f/{}/utgave", room.id);
    let asked = || room.facilitator.get(&asks).body;
    let before = asked();
    assert!(before.contains("Barnet vet selv") && !before.contains(AGAIN), "{before}");
    let saw = goes(&room);
    assert_eq!(room.lead(&F::DeleteForGood { text: room.line(AGAIN) }).body, "null");
    let named = [("workshop", room.id.as_str()), ("edition", "1"), ("goes", &saw)];
    // Nor is anything taken for granted of a page that named nothing to the server.
    for sent in [&named[..], &named[..2]] {
        assert_eq!(room.facilitator.submit("edition", sent).location.as_deref(), Some(&*asks));
        let again = asked();
        assert!(again.contains("Se gjennom det på nytt") && again.contains(AGAIN), "{again}");
        let shown = reader.get(&kept.page()).body;
        assert!(shown.contains(AGAIN) && shown.contains(BEFORE), "nothing went");
    }
    assert!(!asked().contains("på nytt"), "it is said once");
    assert_eq!(publish(&room, "1").body, "null");
    assert!(!reader.get(&kept.page()).body.contains(AGAIN));
}

#[test]
fn the_main_messages_of_the_edition_before_are_offered_to_its_workshop() {
    let server = Server::open();
    let kept = keep(&server);
    let write = |room: &Room, message: &str| {
        let (message, truth) = (message.to_owned(), String::new());
        for act in [
            F::Approve { value: 0, on: false },
            F::WriteValue { value: 0, message, truth, approve: true },
            F::Publish,
        ] {
            assert_eq!(room.lead(&act).body, "null", "{act:?}");
        }
    };
    write(&kept.room, "Vi spør barnet først");
    kept.room.facilitator.submit("keep", &[("workshop", &kept.room.id)]);
    let room = published(&kept);
    assert_eq!(room.lead(&F::Approve { value: 0, on: false }).body, "null");
    let offered = page(&room);
    assert!(offered.contains("Fra forrige utgave: «Vi spør barnet først»"), "{offered}");
    // Its button is a form with what is offered.
    let name = "name=\"command[WriteValue][message]\" value=\"Vi spør barnet først\"";
    assert!(offered.contains(name) && offered.contains("Bruk det igjen"));
    let fields = [
        ("workshop", room.id.as_str()),
        ("command[WriteValue][value]", "0"),
        ("command[WriteValue][message]", "Vi spør barnet først"),
        ("command[WriteValue][truth]", ""),
    ];
    assert_eq!(room.facilitator.submit("facilitator", &fields).location, Some(format!("/f/{}", room.id)));
    let used = page(&room);
    assert!(used.contains("Fra forrige utgave. Endre det"), "{used}");
    // Both values of this workshop are called the same.
    let offers = |page: &str| page.matches("Bruk det igjen").count();
    assert_eq!((offers(&offered), offers(&used)), (2, 1));
    let asked = |room: &Room| room.facilitator.get(&format!("/f/{}/utgave", room.id)).body;
    assert!(asked(&room).contains("Vi spør barnet først"), "what is published says another, or none");
    write(&room, "Vi spør barnet først");
    assert!(!asked(&room).contains("Vi spør barnet først"));
    assert!(!page(&kept.room).contains("Fra forrige utgave"));
}

#[test]
fn what_is_hidden_in_the_new_workshop_reaches_it_and_from_the_one_before_nothing_does() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    let room = published(&kept);
    assert_eq!(publish(&room, "1").body, "null");
    let shows = |words: &str| reader.get(&kept.page()).body.contains(words);

    let said = page(&kept.room);
    assert!(said.contains("Verdigrunnlaget har nå normer fra et annet verksted"));
    assert!(!said.contains("Oppdater verdigrunnlaget") && !said.contains("Ta vare på verdigrunnlaget"));
    let refused = kept.room.facilitator.post("keep", &[("workshop", &kept.room.id)]);
    assert!(refused.body.contains("NewerEdition"), "{}", refused.body);
    assert_eq!(kept.room.lead(&F::Hide { text: kept.room.line(AGAIN), on: true }).body, "null");
    assert_eq!(kept.room.lead(&F::DeleteForGood { text: kept.room.line(AGAIN) }).body, "null");
    assert!(shows(AGAIN) && shows(NEW));
    let leaders = kept.room.with_link("Leader");
    assert!(!leaders.get(&format!("/r/{}", kept.room.id)).body.contains("Vårt verdigrunnlag"));

    for (on, shown) in [(true, false), (false, true)] {
        assert_eq!(room.lead(&F::Hide { text: room.line(NEW), on }).body, "null");
        assert_eq!(shows(NEW), shown);
    }
    assert_eq!(room.lead(&F::DeleteForGood { text: room.line(AGAIN) }).body, "null");
    assert!(!shows(AGAIN) && shows(NEW));
    let message =
        F::WriteValue { value: 0, message: "Barnet først".into(), truth: String::new(), approve: true };
    for act in [F::Approve { value: 0, on: false }, message, F::Publish] {
        assert_eq!(room.lead(&act).body, "null", "{act:?}");
    }
    assert!(page(&room).contains("Oppdater verdigrunnlaget"));
    room.facilitator.submit("keep", &[("workshop", &room.id)]);
    assert!(reader.get(&kept.page()).body.contains("2. utgave, "), "which is no new edition");
    let leaders = room.with_link("Leader");
    assert!(leaders.get(&format!("/r/{}", room.id)).body.contains("Vårt verdigrunnlag"));
}

#[test]
fn who_does_not_hold_it_makes_no_workshop_for_it_and_keeps_what_was_typed() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    let path = format!("/nytt?verdigrunnlag={}", kept.charter);
    for device in [&server.device(), &reader, &kept.phone] {
        assert_eq!(device.get(&path).status, 404);
        let refused = device.post("create", &for_it(&kept.charter, "create"));
        assert!(refused.body.contains("NotHeld"), "{}", refused.body);
    }
    assert_eq!(kept.holder.get("/nytt?verdigrunnlag=tull").status, 404);

    // It says so above what was typed. With the holder's link the same form is taken.
    let stranger = server.device();
    let sent = stranger.submit("create", &for_it(&kept.charter, "create"));
    assert_eq!(sent.location.as_deref(), Some("/nytt"));
    let back = stranger.get("/nytt").body;
    assert!(back.contains("Neste utgave kan bare lages av den som holder i verdigrunnlaget."));
    assert!(back.contains("Kultur for god samhandling") && back.contains(&kept.charter));
    assert!(!back.contains("neste utgave av «"), "its title is not the stranger's to see");
    stranger.get(&kept.link);
    let made = stranger.submit("create", &for_it(&kept.charter, "create")).location.expect("the way on");
    assert!(made.starts_with("/f/"), "{made}");
    // Whoever unticks it may tick it again, also on the page in another language.
    let mut unticked = form("create");
    unticked.extend([("form[edition_offered]", kept.charter.as_str()), ("form[page]", "nn")]);
    let anew = kept.holder.begin_anew("/nytt", &unticked).body;
    let tick = format!("name=\"form[next_edition_of]\" value=\"{}\"", kept.charter);
    assert!(anew.contains(&tick) && !anew.contains(&format!("{tick} checked")), "{anew}");
    // A rehearsal is for nothing, whoever begins it; and without the tick it is a workshop as any.
    for how in [for_it(&kept.charter, "rehearse"), form("create")] {
        let made = server.device().submit("create", &how).location.expect("the way on");
        assert!(made.starts_with("/f/"), "{made}");
    }
}

#[test]
fn only_its_facilitator_publishes_it_and_a_second_one_is_told() {
    let server = Server::open();
    let kept = keep(&server);
    let (one, other) = (published(&kept), published(&kept));
    for role in ["CoFacilitator", "Leader", "Screen"] {
        let device = one.with_link(role);
        let refused = device.post("edition", &[("workshop", &one.id), ("edition", "1")]);
        assert_eq!((refused.status, refused.body.as_str()), (404, "\"NotFound\""), "{role}");
        assert!(!device.get(&format!("/f/{}", one.id)).body.contains("Publiser som 2. utgave"), "{role}");
        assert_eq!(device.get(&format!("/f/{}/utgave", one.id)).status, 404, "{role}");
    }
    // Two tabs at once make one edition.
    let goes = goes(&one);
    let pressed: Vec<Answer> = thread::scope(|scope| {
        let press = |device: Device| {
            let (workshop, goes) = (one.id.clone(), goes.clone());
            scope.spawn(move || {
                device.post("edition", &[("workshop", &workshop), ("edition", "1"), ("goes", &goes)])
            })
        };
        let both: Vec<_> = [0; 2].map(|_| press(one.facilitator.clone())).into_iter().collect();
        both.into_iter().map(|pressed| pressed.join().expect("an answer")).collect()
    });
    assert!(pressed.iter().all(|answer| answer.body == "null"));

    let told = other.facilitator.submit("edition", &[("workshop", &other.id), ("edition", "1")]);
    assert_eq!(told.location, Some(format!("/f/{}", other.id)));
    let told = page(&other);
    assert!(told.contains("Verdigrunnlaget har fått en ny utgave fra et annet verksted."));
    assert!(told.contains("Publiser som 3. utgave"), "and sees which it would be now");
    assert_eq!(publish(&other, "2").body, "null");
    assert!(page(&one).contains("Verdigrunnlaget har nå normer fra et annet verksted"));
    assert!(publish(&one, "3").body.contains("NewerEdition"), "it had its turn");
    assert!(kept.reader().get(&kept.page()).body.contains("3. utgave, "));
}

#[test]
fn an_open_round_of_the_pulse_ends_first() {
    let server = Server::open();
    let kept = keep(&server);
    let room = published(&kept);
    pulse::begin(&kept.holder, &kept.charter, "Week");
    let code = pulse::code(&kept.holder, &kept.charter);
    let refused = room.facilitator.submit("edition", &[("workshop", &room.id), ("edition", "1")]);
    assert_eq!(refused.location, Some(format!("/f/{}", room.id)));
    assert!(page(&room).contains("En pulsrunde er åpen"));
    assert!(kept.reader().get(&kept.page()).body.contains(BEFORE));
    kept.holder.submit("pulse-end", &[("charter", &kept.charter), ("code", &code)]);
    assert_eq!(publish(&room, "1").body, "null");
    assert!(!kept.reader().get(&kept.page()).body.contains(BEFORE));
}

#[test]
fn where_it_is_gone_by_then_what_was_published_is_kept_as_ever() {
    let server = Server::open();
    let kept = keep(&server);
    let room = published(&kept);
    kept.holder.submit("charter-delete", &[("charter", &kept.charter)]);
    assert!(publish(&room, "1").body.contains("CharterGone"));
    let offered = page(&room);
    assert!(offered.contains("Ta vare på verdigrunnlaget") && !offered.contains("Publiser som"));
    let made = room.facilitator.submit("keep", &[("workshop", &room.id)]).location.expect("the way on");
    assert!(made.starts_with("/h/") && !made.contains(&kept.charter), "{made}");
    // The workshop before it may be kept again, too: nothing has its texts.
    assert!(page(&kept.room).contains("Ta vare på verdigrunnlaget"));
}

#[test]
fn a_restored_backup_knows_whose_it_is_and_whose_it_was() {
    let server = Server::open();
    let kept = keep(&server);
    let (room, reader) = (published(&kept), kept.reader());
    assert_eq!(publish(&room, "1").body, "null");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kopi.sqlite");
    assert!(server.backup(&[file.to_str().expect("UTF-8")]).status.success());
    server.kill();
    crate::backup::restore(&server, &file);
    server.start_again();
    assert!(reader.get(&kept.page()).body.contains("2. utgave, "));
    assert!(page(&kept.room).contains("Verdigrunnlaget har nå normer fra et annet verksted"));
    assert_eq!(room.lead(&F::Hide { text: room.line(NEW), on: true }).body, "null");
    assert!(!reader.get(&kept.page()).body.contains(NEW));
}
