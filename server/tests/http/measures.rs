//! Tiltak: from the holder's form to every reader's page and file, and two holders who write at once.

use crate::{
    charters::{Kept, keep, link},
    closing::{holds, on_disk},
    common::{Answer, Device, Server},
};

const WHAT: &str = "Henge opp plakaten";

fn fields<'a>(of: &'static str, typed: &[(&str, &'a str)]) -> Vec<(String, &'a str)> {
    typed.iter().map(|(part, value)| (format!("{of}[{part}]"), *value)).collect()
}

pub fn send(device: &Device, charter: &str, fields: &[(String, &str)], more: &[(&str, &str)]) -> Answer {
    let fields = fields.iter().map(|(name, value)| (name.as_str(), *value));
    let all: Vec<_> = [("charter", charter)].into_iter().chain(fields).chain(more.iter().copied()).collect();
    device.submit("charter", &all)
}

fn add(device: &Device, charter: &str, typed: &[(&str, &str)], more: &[(&str, &str)]) -> Answer {
    send(device, charter, &fields("command[AddMeasure]", typed), more)
}

/// The path of the form for the one that says this, and its fields as they stand.
fn form(device: &Device, charter: &str, what: &str) -> (String, Vec<(String, String)>) {
    let page = device.get(&format!("/h/{charter}")).body;
    let before = page.split_once(what).expect("it stands there").0;
    let path =
        before.rsplit_once("href=\"").expect("its link").1.split('"').next().expect("its end").to_owned();
    let form = device.get(&path).body;
    let hidden = |name: &str| {
        let before = format!("name=\"{name}\" value=\"");
        let value = form.split_once(&before).expect("a field").1.split('"').next().expect("its end");
        (name.to_owned(), value.to_owned())
    };
    let fields = ["measure", "rev"].map(|part| hidden(&format!("command[EditMeasure][{part}]")));
    (path, fields.to_vec())
}

fn edit(device: &Device, kept: &Kept, of: &[(String, String)], typed: &[(&str, &str)]) -> Answer {
    let mut all: Vec<(String, &str)> =
        of.iter().map(|(name, value)| (name.clone(), value.as_str())).collect();
    all.extend(fields("command[EditMeasure][to]", typed));
    send(device, &kept.charter, &all, &[])
}

#[test]
fn a_measure_goes_from_the_form_to_every_page_and_file() {
    let server = Server::open();
    let kept = keep(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let page = holder.get(&format!("/h/{charter}")).body;
    assert!(page.contains("Nytt tiltak") && page.contains("Ingen tiltak ennå."));
    let form = holder.get(&format!("/h/{charter}/tiltak")).body;
    for said in [
        "Hva",
        "Hvem (rolle)",
        "Når",
        "Verdi",
        "Ikke begynt",
        "I gang",
        "Gjort",
        "Avsluttet",
        "Ikke skriv navn",
    ] {
        assert!(form.contains(said), "{said}");
    }
    let typed = [("what", WHAT), ("who", "Rektor"), ("when", "24.3.2020"), ("status", "UnderWay")];
    for _ in 0..2 {
        let done = add(holder, charter, &typed, &[]);
        assert_eq!(done.location, Some(format!("/h/{charter}#tiltak")), "pressed twice");
    }
    let page = holder.get(&format!("/h/{charter}")).body;
    assert!(page.matches(WHAT).count() == 1 && page.contains("1 tiltak er over fristen"), "{page}");

    let reader = server.device();
    reader.get(&link(holder, charter, "Reader"));
    let shown = reader.get(&format!("/v/{charter}")).body;
    for said in [WHAT, "Rektor", "24.\u{a0}mars 2020", "I gang", "over fristen"] {
        assert!(shown.contains(said), "{said}");
    }
    for (name, begins, kind) in [
        ("tiltak.pdf", "%PDF-1.7", "application/pdf"),
        ("tiltak.docx", "PK", "wordprocessingml"),
        ("tiltak.xlsx", "PK", "spreadsheetml"),
    ] {
        let file = reader.file(&format!("/v/{charter}/{name}"), "");
        assert_eq!(file.status, 200, "{name}");
        assert!(
            file.bytes.starts_with(begins.as_bytes()) && file.kind.contains(kind),
            "{name}: {}",
            file.kind
        );
        assert!(file.called.starts_with("attachment") && file.called.contains("Tiltak"), "{}", file.called);
        assert!(file.robots.contains("noindex") && file.cache.contains("no-store"), "{name}");
        let again = reader.file(&format!("/v/{charter}/{name}"), "");
        assert_eq!(again.bytes, file.bytes, "{name}: always the same");
    }

    // To another server and back again.
    let own = reader.file(&format!("/v/{charter}/verdigrunnlag.json"), "").bytes;
    let other = server.device();
    let made = other.upload_as("/verdigrunnlag/nytt", &[("file", &own)]).location.expect("taken in");
    let made = made.trim_start_matches("/h/").trim_end_matches("/lenke");
    assert!(other.get(&format!("/h/{made}")).body.contains(WHAT));
    assert_eq!(other.file(&format!("/v/{made}/verdigrunnlag.json"), "").bytes, own);
}

#[test]
fn what_is_refused_is_one_sentence_and_stands_as_it_was_typed() {
    let server = Server::open();
    let kept = keep(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let path = format!("/h/{charter}/tiltak");
    for (typed, said, kept) in [
        (vec![("what", ""), ("who", "Rektor")], "Skriv noe først.", "Rektor"),
        (vec![("what", WHAT), ("when", "31.2.2027")], "Den dagen finnes ikke.", "31.2.2027"),
        (vec![("what", WHAT), ("when", &"x".repeat(41))], "Den kan være høyst 40.", &"x".repeat(41)),
        (vec![("what", "Plakat 🙂")], "Plakaten kan ikke vise tegnet", "Plakat 🙂"),
        (vec![("what", "<b>\"x\"</b>"), ("value", "Finnes ikke")], "Finner ikke det du valgte.", "&lt;b&gt;"),
        (vec![("what", "Ring 912 34 567")], "Send likevel?", "Ring 912 34 567"),
    ] {
        assert_eq!(add(holder, charter, &typed, &[]).location.as_deref(), Some(path.as_str()), "{typed:?}");
        let page = holder.get(&path).body;
        assert!(page.contains(said) && page.contains(kept), "{typed:?}: {page}");
        assert_eq!(page.matches("role=\"alert\"").count(), 1);
    }
    assert!(holder.get(&path).body.matches("role=\"alert\"").count() == 0, "it is said once");
    let done = add(holder, charter, &[("what", "Ring 912 34 567")], &[("seen", "PhoneNumber")]);
    assert_eq!(done.location, Some(format!("/h/{charter}#tiltak")), "asked once");
    assert!(holder.get(&format!("/h/{charter}")).body.contains("Ring 912 34 567"));
}

/// The inputs of a page that are said to be wrong, each by its name, and whether what is said stands right after it.
pub fn wrong_fields(page: &str) -> Vec<(String, bool)> {
    let wrong = page.match_indices("aria-invalid=\"true\"").map(|(at, _)| {
        let (before, after) = page.split_at(at);
        let name = before.rsplit_once(" name=\"").expect("a name").1.split('"').next().expect("its end");
        let beside = after.split("<input").next().expect("the rest").contains("role=\"alert\"");
        (name.to_owned(), beside && before.rsplit_once("<input").expect("its tag").1.contains("\"why"))
    });
    wrong.collect()
}

#[test]
fn the_field_at_fault_is_pointed_at() {
    let server = Server::open();
    let kept = keep(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let path = format!("/h/{charter}/tiltak");
    let long = "x".repeat(81);
    for (typed, field) in [
        (vec![("what", "")], Some("what")),
        (vec![("what", WHAT), ("when", "31.2.2027")], Some("when")),
        (vec![("what", WHAT), ("who", &long)], Some("who")),
        (vec![("what", WHAT), ("who", "ola@eksempel.no")], Some("who")),
        (vec![("what", WHAT), ("value", "Finnes ikke")], None),
    ] {
        add(holder, charter, &typed, &[]);
        let page = holder.get(&path).body;
        let expected: Vec<_> =
            field.map(|field| (format!("command[AddMeasure][{field}]"), true)).into_iter().collect();
        assert_eq!(wrong_fields(&page), expected, "{typed:?}: {page}");
    }
    assert!(wrong_fields(&holder.get(&path).body).is_empty());
}

#[test]
fn the_second_of_two_holders_is_told_and_keeps_what_was_typed() {
    let server = Server::open();
    let kept = keep(&server);
    let (one, charter) = (&kept.holder, kept.charter.as_str());
    let other = server.device();
    other.get(&link(one, charter, "Holder"));
    add(one, charter, &[("what", WHAT), ("who", "Rektor")], &[]);
    let (path, fields) = form(one, charter, WHAT);
    let done = Some(format!("/h/{charter}#tiltak"));
    assert_eq!(
        edit(&other, &kept, &fields, &[("what", "Trykke plakaten"), ("who", "Enhetsleder")]).location,
        done
    );
    // Whatever else is wrong with it.
    for also in [("what", "Ring 912 34 567"), ("when", "31.2.2027")] {
        assert_eq!(
            edit(one, &kept, &fields, &[("who", "Vaktmester"), also]).location.as_deref(),
            Some(&*path)
        );
        let page = one.get(&path).body;
        assert!(page.contains("En annen har endret det samme imens.") && page.contains("Slik står det nå:"));
        assert!(page.contains(also.1), "{page}");
    }
    let press: Vec<(String, &str)> = fields
        .iter()
        .map(|(name, value)| (name.replace("EditMeasure", "RemoveMeasure"), value.as_str()))
        .collect();
    assert_eq!(send(one, charter, &press, &[]).location.as_deref(), Some(&*path));
    let page = one.get(&path).body;
    assert!(page.contains("så ingenting er gjort.") && !page.contains("Det du skrev"), "{page}");
    let late = [("what", "Ramme inn plakaten"), ("who", "Vaktmester")];
    assert_eq!(edit(one, &kept, &fields, &late).location.as_deref(), Some(path.as_str()));
    let page = one.get(&path).body;
    for said in
        ["En annen har endret det samme imens.", "Trykke plakaten", "Ramme inn plakaten", "Vaktmester"]
    {
        assert!(page.contains(said), "{said}");
    }
    let (_, now) = form(one, charter, "Trykke plakaten");
    assert_eq!(edit(one, &kept, &now, &late).location, done);
    let shown = one.get(&format!("/v/{charter}")).body;
    assert!(shown.contains("Ramme inn plakaten") && !shown.contains("Trykke plakaten"));
    // Roles that were replaced are nowhere.
    for (name, bytes) in on_disk(&server) {
        for gone in ["Enhetsleder", "Rektor"] {
            assert!(!holds(&bytes, gone.as_bytes()), "{gone} in {name}");
        }
    }

    let (path, of) = form(one, charter, "Ramme inn plakaten");
    let remove: Vec<(String, &str)> = of
        .iter()
        .map(|(name, value)| (name.replace("EditMeasure", "RemoveMeasure"), value.as_str()))
        .collect();
    assert!(other.get(&path).body.contains("Ja, fjern tiltaket"), "it asks once");
    for _ in 0..2 {
        assert_eq!(send(&other, charter, &remove, &[]).location, done, "pressed twice");
    }
    assert_eq!(edit(one, &kept, &of, &[("what", "Male plakaten")]).location.as_deref(), Some(path.as_str()));
    let page = one.get(&path).body;
    assert!(page.contains("En annen har fjernet det imens.") && page.contains("Male plakaten"));
    assert!(page.contains("command[AddMeasure][what]"), "to be added anew");
    assert_eq!(one.get(&path).location, Some(format!("/h/{charter}")));
    for (name, bytes) in on_disk(&server) {
        assert!(!holds(&bytes, b"Ramme inn plakaten"), "{name}");
    }
}

#[test]
fn a_reader_writes_nothing() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = server.device();
    reader.get(&link(&kept.holder, &kept.charter, "Reader"));
    let page = reader.get(&format!("/v/{}", kept.charter)).body;
    assert!(!page.contains("Nytt tiltak"));
    let fields = [("charter", kept.charter.as_str()), ("command[AddMeasure][what]", WHAT)];
    assert_eq!(reader.post("charter", &fields).body, "\"NotFound\"");
    assert!(!kept.holder.get(&format!("/v/{}", kept.charter)).body.contains(WHAT));
}
