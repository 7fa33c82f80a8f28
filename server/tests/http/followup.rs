//! Oppfølgingsmøter: suggested, moved and cancelled by whoever holds on to it, and what every reader's calendar gets.

use crate::{
    charters::{keep, link},
    closing::{holds, on_disk},
    common::{Answer, Device, Server},
    measures::wrong_fields,
};

fn send(device: &Device, charter: &str, fields: &[(&str, &str)]) -> Answer {
    let all: Vec<_> = [("charter", charter)].into_iter().chain(fields.iter().copied()).collect();
    device.submit("charter", &all)
}

fn file(device: &Device, charter: &str, name: &str) -> String {
    let file = device.file(&format!("/v/{charter}/{name}"), "");
    assert_eq!((file.status, file.kind.as_str()), (200, "text/calendar; charset=utf-8"), "{name}");
    assert!(file.called.starts_with("attachment") && file.called.contains("Oppf"), "{}", file.called);
    assert!(file.robots.contains("noindex") && file.cache.contains("no-store"), "{name}");
    String::from_utf8(file.bytes).expect("UTF-8")
}

/// The values of a property, in the order of the file.
fn values(file: &str, name: &str) -> Vec<String> {
    let bare = file.replace("\r\n ", "");
    let of = bare.lines().filter_map(|line| line.split_once(':')).filter(|(named, _)| *named == name);
    of.map(|(_, value)| value.to_owned()).collect()
}

/// The paths of the forms of all meetings, as they stand.
fn forms(device: &Device, charter: &str) -> Vec<String> {
    let page = device.get(&format!("/h/{charter}")).body;
    let before = format!("href=\"/h/{charter}/mote/");
    let ids = page.split(&before).skip(1).map(|rest| rest.split('"').next().expect("its end").to_owned());
    ids.map(|id| format!("/h/{charter}/mote/{id}")).collect()
}

fn rev(device: &Device, form: &str) -> String {
    let page = device.get(form).body;
    let rev = page.split_once("name=\"command[EditMeeting][rev]\" value=\"").expect("the field").1;
    rev.split('"').next().expect("its end").to_owned()
}

fn edit(device: &Device, charter: &str, form: &str, rev: &str, typed: [&str; 5]) -> Answer {
    let id = form.rsplit('/').next().expect("an id");
    let [day, start, minutes, place, chair] = typed;
    send(
        device,
        charter,
        &[
            ("command[EditMeeting][meeting]", id),
            ("command[EditMeeting][rev]", rev),
            ("command[EditMeeting][to][day]", day),
            ("command[EditMeeting][to][start]", start),
            ("command[EditMeeting][to][minutes]", minutes),
            ("command[EditMeeting][to][place]", place),
            ("command[EditMeeting][to][chair]", chair),
            ("command[EditMeeting][to][scribe]", ""),
        ],
    )
}

/// So many days from the one it was published on, which is today.
fn day(device: &Device, charter: &str, from_now: i64) -> String {
    let data = device.file(&format!("/v/{charter}/verdigrunnlag.json"), "").bytes;
    let data: serde_json::Value = serde_json::from_slice(&data).expect("JSON");
    let today = data["published"].as_str().and_then(domain::Day::parse).expect("a day");
    today.plus_days(from_now).to_string()
}

#[test]
fn meetings_are_suggested_and_go_into_every_readers_calendar() {
    let server = Server::open();
    let kept = keep(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let page = holder.get(&format!("/h/{charter}")).body;
    for said in
        ["Foreslå møter", "Nytt møte", "Holder i det (rolle)", "Saksliste (utkast)", "Noen må holde i det."]
    {
        assert!(page.contains(said), "{said}");
    }
    let done = Some(format!("/h/{charter}#moter"));
    for _ in 0..2 {
        assert_eq!(send(holder, charter, &[("command", "SuggestMeetings")]).location, done, "pressed twice");
    }
    let page = holder.get(&format!("/h/{charter}")).body;
    assert_eq!(forms(holder, charter).len(), 4);
    assert!(page.contains("Neste møte om ") && !page.contains("Foreslå møter"));

    let reader = server.device();
    reader.get(&link(holder, charter, "Reader"));
    let shown = reader.get(&format!("/v/{charter}")).body;
    assert_eq!(shown.matches("Legg i kalenderen").count(), 4);
    for said in [
        "Legg alle møtene i kalenderen (.ics)",
        "Filen er et øyeblikksbilde.",
        "kl. 09.00–09.45",
        "Når levde vi slik?",
    ] {
        assert!(shown.contains(said), "{said}");
    }
    let all = file(&reader, charter, "moter.ics");
    assert_eq!(values(&all, "UID").len(), 4);
    assert_eq!(file(&reader, charter, "moter.ics"), all, "always the same");
    let first = &values(&all, "UID")[0];
    let one = file(&reader, charter, &format!("mote-{first}.ics"));
    assert_eq!(values(&one, "UID"), values(&all, "UID")[..1]);
    assert!(!all.contains(charter) && !all.contains("http") && !all.contains("/k/"));
    let nowhere = "mote-00000000-0000-4000-8000-000000000000.ics";
    for name in [nowhere, "mote.ics", "mote-.ics", "annet.ics"] {
        assert_eq!(reader.file(&format!("/v/{charter}/{name}"), "").status, 404, "{name}");
    }

    // To another server and back again: calendars know the meetings as before.
    let own = reader.file(&format!("/v/{charter}/verdigrunnlag.json"), "").bytes;
    let other = server.device();
    let made = other.upload_as("/verdigrunnlag/nytt", &[("file", &own)]).location.expect("taken in");
    let made = made.trim_start_matches("/h/").trim_end_matches("/lenke");
    assert_eq!(file(&other, made, "moter.ics"), all);
    assert_eq!(other.file(&format!("/v/{made}/verdigrunnlag.json"), "").bytes, own);

    // What is wrong with a meeting of a file is said of the file.
    let own = String::from_utf8(own).expect("UTF-8");
    let days = values(&all, "DTSTART;TZID=Europe/Oslo");
    let first_day = format!("{}-{}-{}", &days[0][..4], &days[0][4..6], &days[0][6..8]);
    for (from, to, said) in [
        (values(&all, "UID")[1].as_str(), first.as_str(), "To av møtene har samme nummer"),
        (&first_day, "1999-12-31", "utenfor årene 2000 til 2099"),
        ("\"minutes\": 45", "\"minutes\": 4", "kortere enn 5 minutter eller lengre enn 480"),
    ] {
        let answer = other.upload_as("/verdigrunnlag/nytt", &[("file", own.replace(from, to).as_bytes())]);
        assert!(
            answer.body.contains("Filen kan ikke tas inn:") && answer.body.contains(said),
            "{}",
            answer.body
        );
    }
}

#[test]
fn a_meeting_is_moved_and_cancelled_and_calendars_are_told() {
    let server = Server::open();
    let kept = keep(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let other = server.device();
    other.get(&link(holder, charter, "Holder"));
    let done = Some(format!("/h/{charter}#moter"));
    let new = day(holder, charter, 12);
    let add = [
        ("command[AddMeeting][day]", new.as_str()),
        ("command[AddMeeting][start]", "10:30"),
        ("command[AddMeeting][minutes]", "60"),
        ("command[AddMeeting][place]", "Møterom 2"),
        ("command[AddMeeting][chair]", "Enhetsleder"),
    ];
    for _ in 0..2 {
        assert_eq!(send(holder, charter, &add).location, done, "pressed twice");
    }
    let page = holder.get(&format!("/h/{charter}")).body;
    assert!(page.contains("Neste møte om 12 dager") && page.contains("kl. 10.30–11.30"), "{page}");
    let [form] = &forms(holder, charter)[..] else { panic!("one meeting") };
    let (before, seen) = (file(holder, charter, "moter.ics"), rev(holder, form));
    let moved = day(holder, charter, 13);
    let typed = [moved.as_str(), "10.30", "60", "Møterom 3", "Rektor"];
    assert_eq!(edit(&other, charter, form, &seen, typed).location, done);
    let after = file(holder, charter, "moter.ics");
    assert_eq!(values(&after, "UID"), values(&before, "UID"));
    assert_eq!(
        (values(&before, "SEQUENCE"), values(&after, "SEQUENCE")),
        (vec!["0".into()], vec!["1".into()])
    );
    assert!(after.contains("LOCATION:Møterom 3\r\n"));

    // The other holder is told, and keeps what was typed.
    let late = [moved.as_str(), "12:00", "45", "Kantina", "Inspektør"];
    assert_eq!(edit(holder, charter, form, &seen, late).location.as_ref(), Some(form));
    let page = holder.get(form).body;
    for said in ["En annen har endret det samme imens.", "Møterom 3", "Kantina", "Inspektør", "12:00"] {
        assert!(page.contains(said), "{said}");
    }
    for (name, bytes) in on_disk(&server) {
        assert!(!holds(&bytes, b"Enhetsleder"), "{name}");
    }

    let id = form.rsplit('/').next().expect("an id");
    let now = rev(holder, form);
    let cancel = |on: &str, rev: &str| {
        let fields = [("meeting", id), ("rev", rev), ("on", on)];
        let fields = fields.map(|(part, value)| (format!("command[CancelMeeting][{part}]"), value));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        send(holder, charter, &fields).location
    };
    assert!(holder.get(form).body.contains("Ja, avlys møtet"), "it asks once");
    assert_eq!(cancel("true", &seen).as_ref(), Some(form));
    let page = holder.get(form).body;
    assert!(page.contains("så ingenting er gjort.") && !page.contains("Det du skrev"), "{page}");
    assert_eq!((cancel("true", &now), cancel("true", &now)), (done.clone(), done.clone()), "pressed twice");
    let cancelled = file(holder, charter, "moter.ics");
    assert_eq!(
        (values(&cancelled, "STATUS"), values(&cancelled, "SEQUENCE")),
        (vec!["CANCELLED".into()], vec!["2".into()])
    );
    assert!(holder.get(&format!("/v/{charter}")).body.contains("Avlyst"));
    let page = holder.get(&format!("/h/{charter}")).body;
    assert!(!page.contains("Neste møte") && page.contains("Foreslå møter"));
    assert_eq!(cancel("false", &rev(holder, form)), done);
    assert_eq!(values(&file(holder, charter, "moter.ics"), "STATUS"), ["CONFIRMED"]);
}

#[test]
fn what_is_refused_is_one_sentence_and_stands_as_it_was_typed() {
    let server = Server::open();
    let kept = keep(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let form = format!("/h/{charter}/mote");
    let good = day(holder, charter, 20);
    for (day, start, minutes, place, said) in [
        ("", "09:00", "45", "Rommet", "Velg en dag som finnes"),
        ("2027-02-31", "09:00", "45", "Rommet", "Velg en dag som finnes"),
        ("2207-01-11", "09:00", "45", "Rommet", "Velg en dag som finnes"),
        (&good, "ni", "45", "Rommet", "Skriv klokkeslettet som 09.00."),
        (&good, "09:00", "en time", "Rommet", "Tallet er utenfor det som går."),
        (&good, "09:00", "45", &"x".repeat(81), "Den kan være høyst 80."),
        (&good, "09:00", "45", "ring 912 34 567", "Send likevel?"),
    ] {
        let fields = [("day", day), ("start", start), ("minutes", minutes), ("place", place)];
        let fields = fields.map(|(part, value)| (format!("command[AddMeeting][{part}]"), value));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(send(holder, charter, &fields).location.as_deref(), Some(form.as_str()), "{fields:?}");
        let page = holder.get(&form).body;
        assert!(page.contains(said) && page.contains(place), "{fields:?}: {page}");
        assert_eq!(page.matches("role=\"alert\"").count(), 1);
        let field = match said {
            said if said.starts_with("Velg en dag") => "day",
            said if said.starts_with("Skriv klokkeslettet") => "start",
            said if said.starts_with("Tallet") => "minutes",
            _ => "place",
        };
        assert_eq!(wrong_fields(&page), [(format!("command[AddMeeting][{field}]"), true)], "{page}");
    }
    assert!(forms(holder, charter).is_empty());

    // «Holder i det (rolle)» stands on the holder's page itself.
    let role = |role: &str, was: &str, seen: &str| {
        let fields = [("command[SetKeeper][role]", role), ("command[SetKeeper][was]", was), ("seen", seen)];
        send(holder, charter, &fields[..if seen.is_empty() { 2 } else { 3 }]);
        holder.get(&format!("/h/{charter}")).body
    };
    let asked = role("ola@eksempel.no", "", "");
    assert!(asked.contains("Send likevel?") && asked.contains("value=\"ola@eksempel.no\""));
    let page = role("Rektor", "", "");
    assert!(page.contains("value=\"Rektor\"") && !page.contains("role=\"alert\""));
    let late = role("Inspektør", "", "");
    assert!(
        late.contains("En annen har endret det samme imens.") && late.contains("Slik står det nå: Rektor")
    );
    assert!(late.contains("value=\"Inspektør\""));
    let late = role("ola@eksempel.no", "", "");
    assert!(late.contains("En annen har endret det samme imens.") && !late.contains("Send likevel?"));
    assert!(holder.get(&format!("/v/{charter}")).body.contains("Rektor"));
    role("Inspektør", "Rektor", "");
    for (name, bytes) in on_disk(&server) {
        for gone in ["Rektor", "ola@eksempel.no"] {
            assert!(!holds(&bytes, gone.as_bytes()), "{gone} in {name}");
        }
    }
}
