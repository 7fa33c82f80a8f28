//! Puls: from its holder's press to what everybody sees, on phones that answer once.

use std::{sync::Arc, thread, time::Instant};

use sha2::{Digest, Sha256};

use crate::{
    backup::restore,
    charters::{Kept, keep, link},
    closing::{holds, on_disk},
    common::{Answer, Device, Server},
    database::Database,
};

const NORM: &str = "Lytte til barnet";
const PROMISE: &str =
    "Ingen ser hva du svarer. Bare summer vises, når runden er over og minst fem har svart.";

/// A round that asks about all norms and the meetings.
struct Round<'a> {
    kept: Kept<'a>,
    code: String,
    reader: Device,
}

impl<'a> Round<'a> {
    fn begin(server: &'a Server, length: &str) -> Round<'a> {
        let kept = keep(server);
        let reader = server.device();
        reader.get(&link(&kept.holder, &kept.charter, "Reader"));
        let begun = begin(&kept.holder, &kept.charter, length);
        assert_eq!(begun.location, Some(format!("/h/{}/puls", kept.charter)));
        let code = code(&kept.holder, &kept.charter);
        Round { kept, code, reader }
    }

    fn page(&self) -> String {
        format!("/p/{}", self.code)
    }

    /// A new phone that answers all of it.
    fn answer(&self, how: &str) -> Device {
        let phone = self.kept.room.server.device();
        assert_eq!(answer(&phone, &self.code, how).location, Some(self.page()));
        assert!(phone.get(&self.page()).body.contains("Svaret er talt med"));
        phone
    }

    fn end(&self) -> Answer {
        let fields = [("charter", self.kept.charter.as_str()), ("code", &self.code)];
        self.kept.holder.submit("pulse-end", &fields)
    }

    fn result(&self) -> String {
        self.reader.get(&format!("/v/{}", self.kept.charter)).body
    }

    fn count(&self, table: &str) -> usize {
        let rows = format!("SELECT '1' FROM {table}");
        Database::of(self.kept.room.server).texts(&rows).len()
    }
}

/// Begins a round with what is chosen beforehand, and the meetings.
pub fn begin(holder: &Device, charter: &str, length: &str) -> Answer {
    let page = holder.get(&format!("/h/{charter}/puls")).body;
    let norms = page.split("name=\"norms[]\"").skip(1).map(|rest| between(rest, "value=\"", "\""));
    let norms: Vec<String> = norms.collect();
    let mut fields = vec![("charter", charter), ("meetings", "true"), ("length", length)];
    fields.extend(norms.iter().map(|norm| ("norms[]", norm.as_str())));
    holder.submit("pulse-begin", &fields)
}

pub fn code(holder: &Device, charter: &str) -> String {
    between(&holder.get(&format!("/h/{charter}/puls")).body, "name=\"code\" value=\"", "\"")
}

fn between(page: &str, from: &str, to: &str) -> String {
    let rest = page.split_once(from).unwrap_or_else(|| panic!("{from} in {page}")).1;
    rest.split_once(to).expect("its end").0.to_owned()
}

/// Sends the form as its page has it, the same answer to everything.
pub fn answer(phone: &Device, code: &str, how: &str) -> Answer {
    let page = phone.get(&format!("/p/{code}"));
    assert_eq!(page.status, 200, "{}", page.body);
    let fields = filled(&page.body, code, how);
    phone.submit(
        "pulse",
        &fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>(),
    )
}

fn filled(page: &str, code: &str, how: &str) -> Vec<(String, String)> {
    let mut names: Vec<String> = page
        .split("name=\"answers[")
        .skip(1)
        .map(|rest| format!("answers[{}]", between(rest, "", "]")))
        .collect();
    names.dedup();
    let answers = names.into_iter().map(|name| (name, how.to_owned()));
    [("code".to_owned(), code.to_owned())].into_iter().chain(answers).collect()
}

#[test]
fn five_phones_answer_and_one_is_late() {
    let server = Server::open();
    let round = Round::begin(&server, "Meeting");
    let holder = &round.kept.holder;
    // Nobody sees anything of it before it is over, whatever has been answered: on every page, the same as before.
    let seen = |device: &Device, path: &str| text(&device.get(&path.replace("{}", &round.kept.charter)).body);
    let pages = |round: &Round| {
        vec![
            seen(holder, "/h/{}"),
            seen(holder, "/h/{}/puls"),
            seen(&round.reader, "/v/{}"),
            seen(&server.device(), &round.page()),
            seen(holder, "/h/{}/puls/storskjerm"),
        ]
    };
    let before = pages(&round);
    assert!(before[1].contains("Runden er åpen") && before[2].contains("En pulsrunde er åpen."));

    let late = server.device();
    let asked = late.get(&round.page()).body;
    for said in
        [PROMISE, "Hvor ofte lever vi slik hos oss?", NORM, "Nesten alltid", "Vet ikke", "Likeverdig dialog"]
    {
        assert!(asked.contains(said), "{said}");
    }
    assert!(!asked.contains("<textarea") && !asked.contains("type=\"text\""), "no free text");
    for how in ["Often", "Often", "Often", "Seldom", "NearlyAlways"] {
        round.answer(how);
    }
    assert_eq!(round.count("pulse_mark"), 5);
    assert_eq!(pages(&round), before, "no part result");

    assert_eq!(round.end().location, Some(format!("/v/{}#puls", round.kept.charter)));
    let fields = filled(&asked, &round.code, "Often");
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(late.submit("pulse", &fields).location, Some(round.page()));
    let told = late.get(&round.page());
    assert!(told.status == 404 && told.body.contains("svaret ditt kom ikke med"), "{}", told.body);
    assert_eq!(late.post("pulse", &fields).body, r#"{"Refused":"PulseOver"}"#);

    let shown = text(&round.result());
    assert!(
        shown.contains("5 svarte.")
            && shown.contains("Sjelden 1 Av og til 0 Ofte 3 Nesten alltid 1 Vet ikke 0"),
        "{shown}"
    );
    assert_eq!(
        text(&round.reader.get(&format!("/v/{}", round.kept.charter)).body),
        shown,
        "the same for all"
    );
    assert_eq!((round.count("pulse"), round.count("pulse_mark")), (0, 0));
    assert!(!stored(&server, &round.code), "its code is dead");
}

#[test]
fn below_five_nothing_is_anywhere() {
    let server = Server::open();
    let round = Round::begin(&server, "Meeting");
    for _ in 0..4 {
        round.answer("Seldom");
    }
    round.end();
    let shown = text(&round.result());
    assert!(shown.contains("Færre enn fem svarte") && !shown.contains("Sjelden 4"), "{shown}");
    let body = Database::of(&server).texts("SELECT body FROM charter").concat();
    assert!(!body.contains("counts") && !body.contains("devices"), "{body}");
    assert!(!stored(&server, "[4,0,0,0,0]"));
}

#[test]
fn a_device_answers_once_also_when_it_sends_many_times_at_once() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    let phone = server.device();
    let fields = filled(&phone.get(&round.page()).body, &round.code, "Often");
    let cookie = phone.cookie();
    let ready = Arc::new(std::sync::Barrier::new(20));
    thread::scope(|scope| {
        for _ in 0..20 {
            let (device, fields, ready) = (server.device(), &fields, ready.clone());
            device.bring_cookie(&cookie);
            scope.spawn(move || {
                let fields: Vec<_> =
                    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                ready.wait();
                assert_eq!(device.post("pulse", &fields).body, "null");
            });
        }
    });
    assert_eq!(round.count("pulse_mark"), 1);
    let body = Database::of(&server).texts("SELECT body FROM pulse").concat();
    assert!(body.contains("\"devices\":1") && body.contains("[0,0,1,0,0]"), "{body}");
    assert!(phone.get(&round.page()).body.contains("Svaret er talt med"));

    // Nor is one counted that keeps no cookie: nobody could know it again. No device that answers is stored otherwise.
    let bare = server.device();
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let to = bare.submit("pulse", &fields).location.expect("a page");
    assert!(server.device().get(&to).body.contains("informasjonskapselen"), "{to}");
    assert_eq!(round.count("pulse_mark"), 1);
    let sessions = "SELECT hash FROM session WHERE hash IN (SELECT mark FROM pulse_mark)";
    assert!(Database::of(&server).texts(sessions).is_empty());
    let before = round.count("session");
    round.answer("Often");
    assert_eq!(round.count("session"), before, "nor when it came");
}

#[test]
fn no_mark_is_made_of_what_is_stored_of_a_device() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    // Stored, as those of whoever has opened a link are.
    for stored in [&round.kept.holder, &round.reader] {
        assert_eq!(answer(stored, &round.code, "Often").location, Some(round.page()));
    }
    let database = Database::of(&server);
    let marks = database.texts("SELECT mark FROM pulse_mark");
    assert_eq!(marks.len(), 2);
    let hashes = "SELECT hash FROM session UNION SELECT session_hash FROM charter_grant
                  UNION SELECT session_hash FROM session_grant";
    let hashes = database.texts(hashes);
    assert!(hashes.len() >= 2);
    for hash in hashes {
        let made = Sha256::digest(format!("pulse {} {hash}", round.code));
        let made: String = made.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(
            !marks.contains(&made) && !marks.contains(&hash),
            "whoever has the disk would know who answered"
        );
    }
}

#[test]
fn whoever_answers_nothing_that_is_asked_is_told_and_not_marked() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    let text_of = round.kept.room.line(NORM);
    let field = format!("answers[norm-{text_of}]");
    let phone = server.device();
    assert!(phone.get(&round.page()).body.contains(&field));
    assert_eq!(
        round.kept.room.lead(&domain::FacilitatorCommand::DeleteForGood { text: text_of }).body,
        "null"
    );
    let fields = [("code", round.code.as_str()), (field.as_str(), "Often")];
    assert_eq!(phone.post("pulse", &fields).body, r#"{"Refused":"PulseNotAsked"}"#);
    phone.submit("pulse", &fields);
    let told = phone.get(&round.page()).body;
    assert!(told.contains("spør ikke lenger om det du svarte på") && told.contains("answers["), "{told}");
    assert_eq!(round.count("pulse_mark"), 0);
    answer(&phone, &round.code, "Often");
    assert_eq!(round.count("pulse_mark"), 1, "and may answer what is asked");
}

#[test]
fn the_second_of_two_holders_is_told_that_another_round_is_open() {
    let server = Server::open();
    let kept = keep(&server);
    let press = |length| {
        kept.holder
            .post("pulse-begin", &[("charter", &kept.charter), ("meetings", "true"), ("length", length)])
            .body
    };
    assert_eq!(press("Week"), "null");
    assert_eq!(press("Week"), "null", "pressed twice");
    assert_eq!(press("Fortnight"), r#"{"Refused":"PulseOpen"}"#);
}

#[test]
fn a_round_that_cannot_be_read_goes_and_keeps_nothing_from_being_stored() {
    let server = Server::open();
    for looks in [false, true] {
        let round = Round::begin(&server, "Week");
        round.answer("Often");
        Database::of(&server).run("UPDATE pulse SET body = '{'");
        if looks {
            let page = round.kept.holder.get(&format!("/h/{}/puls", round.kept.charter));
            assert!(page.status == 200 && page.body.contains("Start runden"), "{}", page.body);
        } else {
            let hide = domain::FacilitatorCommand::Hide { text: round.kept.room.line(NORM), on: true };
            assert_eq!(round.kept.room.lead(&hide).body, "null");
            assert!(!round.result().contains(NORM));
        }
        assert_eq!((round.count("pulse"), round.count("pulse_mark")), (0, 0));
    }
}

#[test]
fn the_code_is_typed_where_a_workshops_is_and_scanned_in_capitals() {
    let server = Server::open();
    let round = Round::begin(&server, "Fortnight");
    let typed = server.device().get(&format!("/bli-med?kode={}", round.code.to_lowercase()));
    assert_eq!((typed.status, typed.location), (303, Some(round.page())));
    let scanned = server.device().get(&format!("/P/{}", round.code));
    assert!(scanned.status == 200 && scanned.body.contains(NORM));
    let qr = round.kept.holder.file(&format!("/h/{}/puls.svg", round.kept.charter), "");
    assert!(qr.status == 200 && qr.kind == "image/svg+xml");
    assert_eq!(server.device().get("/p/BCDF2345").status, 404);
    assert_eq!(server.device().get("/p/x").status, 404);
}

#[test]
fn the_code_stands_on_a_wall_that_says_how_many_answered_once_it_is_over() {
    let server = Server::open();
    let kept = keep(&server);
    let wall = format!("/h/{}/puls/storskjerm", kept.charter);
    let back = kept.holder.get(&wall);
    assert_eq!(
        (back.status, back.location),
        (303, Some(format!("/h/{}/puls", kept.charter))),
        "none is open"
    );
    drop(kept);
    let round = Round::begin(&server, "Meeting");
    let holder = &round.kept.holder;
    let charter = &round.kept.charter;
    let wall = format!("/h/{charter}/puls/storskjerm");
    for page in ["", "/puls"] {
        let page = holder.get(&format!("/h/{charter}{page}")).body;
        assert!(page.contains(&format!("href=\"{wall}\"")) && page.contains("Vis koden på storskjermen"));
    }
    let open = holder.get(&wall).body;
    let (first, last) = round.code.split_at(4);
    let address = server.url().split_once("://").expect("a scheme").1.to_owned();
    for shown in ["<svg", &format!("{first}-{last}"), &address, "Da vises også hvor mange", PROMISE] {
        assert!(open.contains(shown), "{shown} in {open}");
    }
    // An old code is not to be left hanging. Where scripts run, one of them sees to that: a reload that fails is the last.
    let (before, after) = open.split_once("http-equiv=\"refresh\"").expect("a reload");
    assert!(before.ends_with("<noscript><meta ") && after.contains("src=\"/wall.js\""), "{open}");
    assert!(!open.contains("<form") && !open.contains("<a "), "{open}");
    assert!(!open.contains("/k/") && holder.file(&wall, "").robots.contains("noindex"));
    for device in [&round.reader, &server.device(), &round.kept.phone] {
        assert_eq!(device.get(&wall).status, 404);
    }
    (0..4).for_each(|_| drop(round.answer("Often")));
    assert_eq!(text(&holder.get(&wall).body), text(&open), "nothing of them");
    round.answer("Often");
    assert_eq!(text(&holder.get(&wall).body), text(&open));
    round.end();
    let over = holder.get(&wall).body;
    let sums = format!("href=\"/v/{charter}#puls\"");
    for shown in ["Runden er over", "5 svarte.", &sums] {
        assert!(over.contains(shown), "{shown} in {over}");
    }
    assert!(!over.contains(first), "{over}");
}

#[test]
fn the_wall_says_of_too_few_no_more_than_that() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    (0..4).for_each(|_| drop(round.answer("Often")));
    round.end();
    let over = text(&round.kept.holder.get(&format!("/h/{}/puls/storskjerm", round.kept.charter)).body);
    assert!(over.contains("Færre enn fem svarte") && !over.contains("4 svarte"), "{over}");
}

#[test]
fn the_wall_leads_to_no_sums_where_no_question_has_any() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    (0..5).for_each(|_| drop(round.answer("Unknown")));
    round.end();
    let over = text(&round.kept.holder.get(&format!("/h/{}/puls/storskjerm", round.kept.charter)).body);
    assert!(over.contains("5 svarte.") && !over.contains("summene"), "{over}");
}

#[test]
fn who_answers_is_told_the_way_to_the_sums_and_its_holder_where_there_is_none() {
    let server = Server::open();
    let kept = keep(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let pages = || ["", "/puls"].map(|page| holder.get(&format!("/h/{charter}{page}")).body);
    let none = "Lenken til alle ansatte er ikke laget ennå.";
    assert!(pages()[1].contains(none), "before a round begins");
    begin(holder, charter, "Week");
    let code = code(holder, charter);
    let [overview, open] = pages();
    assert!(overview.contains(none) && open.contains(none) && open.contains("href=\"/h/"));
    assert!(
        open.contains("Tekst du kan sende")
            && !open.contains("Lenken dit får dere av den som holder i verdigrunnlaget.")
    );

    // The way there is not for whoever has the code alone: the secret is stored hashed, and a right of a device's would say
    // who answered, and when.
    let phone = server.device();
    answer(&phone, &code, "Often");
    let thanks = phone.get(&format!("/p/{code}")).body;
    assert!(thanks.contains("Du får den av den som holder i verdigrunnlaget.") && !thanks.contains("/v/"));
    assert_eq!(phone.get(&kept.page()).status, 404);

    // In the text for those who are to answer, for as long as it can be shown to who made it.
    let secret = link(holder, charter, "Reader");
    let [overview, open] = pages();
    assert!(!overview.contains(none) && !open.contains(none));
    assert!(open.contains(&secret) && !overview.contains(&secret), "{open}");
    let second = server.device();
    second.get(&kept.link);
    let open = second.get(&format!("/h/{charter}/puls")).body;
    assert!(!open.contains("/k/") && open.contains("Lenken til alle ansatte ble laget"), "{open}");
    assert!(open.contains("Lenken dit får dere av den som holder i verdigrunnlaget."));
    // Whoever has that link has the way there.
    let reader = server.device();
    reader.get(&secret);
    answer(&reader, &code, "Often");
    assert!(reader.get(&format!("/p/{code}")).body.contains(&format!("href=\"{}\"", kept.page())));
}

#[test]
fn the_next_one_waits_for_measures_and_for_days() {
    let server = Server::open();
    let round = Round::begin(&server, "Meeting");
    let (holder, charter) = (&round.kept.holder, round.kept.charter.as_str());
    let again = begin(holder, charter, "Week");
    assert_eq!(again.location, Some(format!("/h/{charter}/puls")), "pressed twice");
    assert_eq!(code(holder, charter), round.code, "and it is one round");
    (0..5).for_each(|_| drop(round.answer("Often")));
    round.end();

    let path = format!("/h/{charter}/puls");
    let page = holder.get(&path).body;
    assert!(page.contains("Neste runde kan starte") && page.contains("Ingen tiltak nå"), "{page}");
    let begin = [("charter", charter), ("meetings", "true"), ("length", "Week")];
    assert_eq!(holder.post("pulse-begin", &begin).body, r#"{"Refused":"PulseTooSoon"}"#);
    assert!(text(&holder.get(&format!("/h/{charter}")).body).contains("Pulsrunden er over."));

    // A month later.
    let past = "UPDATE charter SET body = replace(body, '\"closed\":\"20', '\"closed\":\"19')";
    Database::of(&server).unseal("charter");
    Database::of(&server).run(past);
    assert_eq!(holder.post("pulse-begin", &begin).body, r#"{"Refused":"MeasuresFirst"}"#);
    let closed = between(&holder.get(&path).body, "name=\"command[NoMeasures][closed]\" value=\"", "\"");
    let pressed = holder.submit("charter", &[("charter", charter), ("command[NoMeasures][closed]", &closed)]);
    assert_eq!(pressed.location.as_deref(), Some(path.as_str()));
    assert!(holder.get(&path).body.contains("Start runden"));
    let nothing = [("charter", charter), ("length", "Week")];
    holder.submit("pulse-begin", &nothing);
    let told = holder.get(&path).body;
    assert!(told.contains("Velg én til ti normer"), "{told}");
    assert!(!told.contains("checked name=\"norms[]\""), "as it was chosen");
    assert_eq!(holder.post("pulse-begin", &begin).body, "null");
}

#[test]
fn what_is_hidden_and_deleted_in_the_living_workshop_reaches_it() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    (0..5).for_each(|_| drop(round.answer("Often")));
    let asked = || text(&server.device().get(&round.page()).body);
    assert!(asked().contains(NORM));
    let room = &round.kept.room;
    let text_of = room.line(NORM);
    for on in [true, false] {
        assert_eq!(room.lead(&domain::FacilitatorCommand::Hide { text: text_of, on }).body, "null");
        assert!(!asked().contains(NORM), "hidden, and no more in this round: {on}");
    }
    assert_eq!(room.lead(&domain::FacilitatorCommand::DeleteForGood { text: text_of }).body, "null");
    assert!(!asked().contains(NORM));
    let body = || Database::of(&server).texts("SELECT body FROM pulse").concat();
    assert!(!body().contains(&text_of.to_string()), "{}", body());
    round.end();
    assert!(!text(&round.result()).contains(NORM));

    // The holder's, in a round that is over.
    let other = between(
        &round.kept.holder.get(&format!("/h/{}", round.kept.charter)).body,
        "[DeleteForGood][text]\" value=\"",
        "\"",
    );
    let charter = || Database::of(&server).texts("SELECT body FROM charter").concat();
    assert!(charter().matches(&other).count() >= 2, "as a text, and as what was asked about");
    let delete = [("charter", round.kept.charter.as_str()), ("command[DeleteForGood][text]", &other)];
    assert_eq!(round.kept.holder.post("charter", &delete).body, "null");
    assert_eq!(charter().matches(&other).count(), 1, "that it was deleted, and no more");
}

#[test]
fn a_restored_backup_has_no_open_round_and_a_deleted_charter_leaves_nothing_of_one() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    (0..5).for_each(|_| drop(round.answer("Often")));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kopi.sqlite");
    let path = file.to_str().expect("UTF-8");
    assert!(server.backup(&["--with-open", path]).status.success());
    let copy = std::fs::read(&file).expect("the copy");
    assert!(!holds(&copy, round.code.as_bytes()) && !holds(&copy, b"[0,0,5,0,0]"));
    assert!(Database::open(&file).texts("SELECT mark FROM pulse_mark").is_empty());

    server.kill();
    restore(&server, &file);
    server.start_again();
    assert_eq!(server.device().get(&round.page()).status, 404);
    let charter = round.kept.charter.as_str();
    assert!(round.kept.holder.get(&format!("/h/{charter}/puls")).body.contains("Start runden"));

    assert_eq!(begin(&round.kept.holder, charter, "Week").status, 302);
    let code = code(&round.kept.holder, charter);
    let phone = server.device();
    answer(&phone, &code, "Often");
    assert_eq!(round.count("pulse_mark"), 1);
    round.kept.holder.post("charter-delete", &[("charter", charter)]);
    assert_eq!((round.count("pulse"), round.count("pulse_mark")), (0, 0));
    assert!(!stored(&server, &code));
    assert_eq!(phone.get(&format!("/p/{code}")).status, 404);
}

/// Somebody opened the form in two tabs, or lent the phone away.
#[test]
fn a_device_that_sends_again_is_told_that_only_the_first_is_counted() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    let phone = server.device();
    let fields = filled(&phone.get(&round.page()).body, &round.code, "Often");
    answer(&phone, &round.code, "Often");
    for how in ["Often", "Seldom"] {
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), if name == "code" { value.as_str() } else { how }))
            .collect();
        let to = phone.submit("pulse", &fields).location.expect("a page");
        let said = text(&phone.get(&to).body);
        assert!(
            said.contains("du har allerede svart") && said.contains("Svaret herfra er talt med én gang.")
        );
    }
    assert!(text(&phone.get(&round.page()).body).contains("Svaret er talt med"));
    let other = server.device();
    let page = other.get(&format!("{}?alt-svart", round.page())).body;
    assert!(page.contains("Send svaret"), "whoever has not answered may");
    let body = Database::of(&server).texts("SELECT body FROM pulse").concat();
    assert!(body.contains("\"devices\":1") && body.contains("[0,0,1,0,0]"), "{body}");
}

#[test]
fn a_choice_of_language_keeps_what_was_chosen() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    let phone = server.device();
    let page = phone.get(&round.page()).body;
    let mut names: Vec<String> = filled(&page, &round.code, "").into_iter().map(|(name, _)| name).collect();
    assert!(page.contains(&format!("formaction=\"{}\"", round.page())), "{page}");
    let first = names.remove(1);
    let sent = phone.submit_to(&round.page(), &[("code", &round.code), (&first, "Seldom"), ("lang", "nn")]);
    // In answer to the form itself. What is to be answered is not left anywhere until then.
    let kept = sent;
    assert_eq!(kept.status, 200);
    assert!(kept.body.contains("Send svaret") && kept.body.contains("Kor ofte lever vi slik hos oss?"));
    let checked = |page: &str| page.split("<input").filter(|input| input.contains(" checked")).count();
    assert_eq!(checked(&kept.body), 1, "and only that");
    let input = kept.body.split("<input").find(|input| input.contains(" checked")).expect("it");
    assert!(input.contains(&first) && input.contains("\"Seldom\""), "{input}");
    let anew = phone.get(&round.page()).body;
    assert!(anew.contains("lang=\"nn\""), "and is remembered");
    assert_eq!(checked(&anew), 0, "but nothing that was chosen");
    assert_eq!(round.count("pulse_mark"), 0, "nothing was sent");
    round.end();
    let late = phone.submit_to(&round.page(), &[("code", &round.code), ("lang", "nb")]);
    assert!(late.status == 404 && late.body.contains("Ingen runde er åpen her"));

    // Where a round is begun, another workshop's.
    let kept = keep(&server);
    let path = format!("/h/{}/puls", kept.charter);
    let begun = [("charter", kept.charter.as_str()), ("meetings", "true"), ("length", "Fortnight")];
    let fields: Vec<_> = begun.iter().copied().chain([("lang", "en")]).collect();
    assert_eq!(kept.holder.submit_to(&path, &fields).location.as_ref(), Some(&path));
    let page = kept.holder.get(&path).body;
    assert!(page.contains("Start the round"), "{page}");
    let on =
        |name: &str| page.split("<input").any(|input| input.contains(" checked") && input.contains(name));
    assert!(on("\"meetings\"") && on("\"Fortnight\"") && !on("\"norms[]\"") && !on("\"Meeting\""));
    assert_eq!(server.device().submit_to(&path, &fields).status, 404, "for its holder");
}

#[test]
fn the_code_of_a_round_that_is_over_is_not_said_to_be_a_workshops() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    round.end();
    let typed = server.device().get(&format!("/bli-med?kode={}", round.code)).body;
    let said = text(&typed);
    assert!(!said.contains("verksteder har"), "{said}");
    assert!(said.contains("Koden til en pulsrunde slutter å virke når runden er over."), "{said}");
}

#[test]
fn a_round_that_is_open_is_the_first_thing_on_the_page() {
    let server = Server::open();
    let round = Round::begin(&server, "Week");
    let page = round.result();
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what} in {page}"));
    assert!(at("<h1") < at("Svar nå") && at("Svar nå") < at(NORM));
    round.end();
    assert!(!round.result().contains("Svar nå"));
}

/// A thousand colleagues at once. How long they wait is told: what was promised holds for what is built to be fast.
#[test]
#[expect(clippy::disallowed_methods, reason = "it measures")]
fn a_thousand_colleagues_answer_within_a_second_and_each_is_counted_once() {
    const COLLEAGUES: usize = 1_000;
    let server = Server::open();
    let round = Round::begin(&server, "Meeting");
    let page = server.device().get(&round.page()).body;
    let fields = filled(&page, &round.code, "Often");
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let began = Instant::now();
    let mut took: Vec<u128> = thread::scope(|scope| {
        let phones: Vec<_> = (0..50)
            .map(|hand| {
                let (server, fields) = (&server, &fields);
                scope.spawn(move || {
                    let mut took = Vec::new();
                    for nth in 0..COLLEAGUES / 50 {
                        let phone = server.device();
                        phone.bring_cookie(&format!("verdiverksted=colleague-{hand}-{nth}"));
                        let sent = Instant::now();
                        assert_eq!(phone.post("pulse", fields).body, "null");
                        took.push(sent.elapsed().as_millis());
                    }
                    took
                })
            })
            .collect();
        phones.into_iter().flat_map(|phone| phone.join().expect("answers")).collect()
    });
    let all = began.elapsed();
    took.sort_unstable();
    println!(
        "{COLLEAGUES} answers in {all:?}: p50 {} ms, p95 {} ms",
        took[COLLEAGUES / 2],
        took[COLLEAGUES * 95 / 100]
    );
    assert_eq!(round.count("pulse_mark"), COLLEAGUES);
    round.end();
    assert!(text(&round.result()).contains("1000 svarte."));
}

/// Whether any file of the database holds this.
fn stored(server: &Server, what: &str) -> bool {
    on_disk(server).iter().any(|(_, bytes)| holds(bytes, what.as_bytes()))
}

/// What a page says, without its marks.
fn text(page: &str) -> String {
    let body = page.split_once("<main").expect("a page").1.split_once("</main>").expect("its end").0;
    let mut said = String::new();
    let mut inside = true;
    for c in body.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                said.push(' ');
            }
            c if !inside => said.push(c),
            _ => {}
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}
