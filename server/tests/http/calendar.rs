//! «Kalender»: from the holder's choice to every reader's wall and calendar, and two holders who choose at once.

use crate::{
    charters::{Kept, keep, link},
    common::{Answer, Device, Server},
    database::Database,
};

const NORM: &str = "Lytte til barnet";
/// From January on; July has none.
const AUGUST: usize = 7;

fn form(device: &Device, charter: &str) -> String {
    device.get(&format!("/h/{charter}/kalender")).body
}

fn select<'a>(page: &'a str, name: &str) -> &'a str {
    let from = page.split_once(&format!("name=\"command[SetCalendar][to]{name}\"")).expect("the choice").1;
    from.split_once("</select>").expect("its end").0
}

/// What is chosen there, as it is sent and as it is said.
fn chosen(page: &str, name: &str) -> (String, String) {
    let all = select(page, name).split("<option value=\"").skip(1);
    let mut all = all.filter(|option| option.split('>').next().is_some_and(|tag| tag.contains("selected")));
    let one = all.next().expect("one that is chosen");
    let said = one.split_once('>').expect("its words").1.split('<').next().expect("its end");
    (one.split('"').next().expect("its value").to_owned(), said.to_owned())
}

/// The fields as they stand.
fn fields(page: &str) -> Vec<(String, String)> {
    let rev = page.split_once("name=\"command[SetCalendar][rev]\" value=\"").expect("the field").1;
    let rev = rev.split('"').next().expect("its end").to_owned();
    let mut all = vec![("command[SetCalendar][rev]".to_owned(), rev)];
    all.push(("command[SetCalendar][to][year]".to_owned(), chosen(page, "[year]").0));
    for month in 0..12 {
        let value = if month == 6 { String::new() } else { chosen(page, &format!("[months][{month}]")).0 };
        all.push((format!("command[SetCalendar][to][months][{month}]"), value));
    }
    all
}

fn send(device: &Device, charter: &str, fields: &[(String, String)]) -> Answer {
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    device.submit("charter", &[("charter", charter)].into_iter().chain(fields).collect::<Vec<_>>())
}

fn with(fields: &[(String, String)], name: &str, value: &str) -> Vec<(String, String)> {
    let name = format!("command[SetCalendar][to]{name}");
    let swap = |(held, was): &(String, String)| {
        (held.clone(), if *held == name { value.to_owned() } else { was.clone() })
    };
    fields.iter().map(swap).collect()
}

/// The option that says this.
fn norm(page: &str, words: &str) -> String {
    let before = page.split_once(&format!(">{words}<")).expect("the norm").0;
    before
        .rsplit_once("<option value=\"")
        .expect("its value")
        .1
        .split('"')
        .next()
        .expect("its end")
        .to_owned()
}

fn entries(device: &Device, charter: &str) -> String {
    let file = device.file(&format!("/v/{charter}/arets-normer.ics"), "");
    assert_eq!((file.status, file.kind.as_str()), (200, "text/calendar; charset=utf-8"));
    assert!(
        file.called.starts_with("attachment")
            && file.robots.contains("noindex")
            && file.cache.contains("no-store")
    );
    String::from_utf8(file.bytes).expect("UTF-8").replace("\r\n ", "")
}

fn summaries(entries: &str) -> Vec<String> {
    let of =
        |name: &str| entries.lines().filter_map(|line| line.strip_prefix(name).map(str::to_owned)).collect();
    of("SUMMARY:")
}

fn made<'a>(server: &'a Server) -> (Kept<'a>, Device) {
    let kept = keep(server);
    let done = Some(format!("/h/{}/kalender", kept.charter));
    let sent = fields(&form(&kept.holder, &kept.charter));
    for _ in 0..2 {
        assert_eq!(send(&kept.holder, &kept.charter, &sent).location, done, "pressed twice");
    }
    let reader = server.device();
    reader.get(&link(&kept.holder, &kept.charter, "Reader"));
    (kept, reader)
}

#[test]
fn a_calendar_is_made_with_one_press_and_everybody_takes_it_along() {
    let server = Server::open();
    let kept = keep(&server);
    let charter = kept.charter.as_str();
    let page = form(&kept.holder, charter);
    for said in ["Lag kalenderen", "Hvilket år?", "Skoleåret ", "Kalenderåret ", "August 20", NORM] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("Juli 20") && !page.contains("Last ned kalenderen") && !page.contains("Lagret "));
    assert!(kept.holder.get(&format!("/h/{charter}")).body.contains("Ingen kalender ennå."));
    for name in ["kalender-a3.pdf", "kalender-a4.pdf", "arets-normer.ics"] {
        assert_eq!(kept.holder.file(&format!("/v/{charter}/{name}"), "").status, 404, "{name}");
    }
    drop(kept);

    let (kept, reader) = made(&server);
    let charter = kept.charter.as_str();
    let date = words::date::date(domain::Lang::Nb, kept.today().noon());
    assert!(form(&kept.holder, charter).contains(&format!("Lagret {date} kl. ")), "«Lagre» gives a sign");
    let page = reader.get(&format!("/v/{charter}")).body;
    for said in
        ["Last ned kalenderen", "Veggkalender, A3 (PDF)", "Årets normer (.ics)", "Filene er øyeblikksbilder."]
    {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("Lag kalender") && !page.contains("Bytt år"));
    let today = kept.today();
    assert!(
        page.contains(&format!("Normen i {}", words::calendar::month_name(domain::Lang::Nb, today)))
            // From May on the usual calendar is the next school year's, and July has no norm of its own.
            || (5..=7).contains(&today.month)
    );
    for (name, called) in [("kalender-a3.pdf", "A3"), ("kalender-a4.pdf", "A4")] {
        let file = reader.file(&format!("/v/{charter}/{name}"), "");
        assert!(file.status == 200 && file.bytes.starts_with(b"%PDF-1.7") && file.kind == "application/pdf");
        assert!(file.called.contains("Kalender") && file.called.contains(called), "{}", file.called);
    }
    let file = entries(&reader, charter);
    assert_eq!(summaries(&file).len(), 12);
    assert!(summaries(&file).contains(&format!("Månedens norm: {NORM}")));
    assert_eq!(entries(&reader, charter), file, "always the same");
    assert!(!file.contains(charter) && !file.contains("http") && !file.contains("/k/"));

    // To another server and back again: calendars know the entries as before.
    let own = reader.file(&format!("/v/{charter}/verdigrunnlag.json"), "").bytes;
    let other = server.device();
    let taken = other.upload_as("/verdigrunnlag/nytt", &[("file", &own)]).location.expect("taken in");
    let taken = taken.trim_start_matches("/h/").trim_end_matches("/lenke");
    assert_eq!(entries(&other, taken), file);
    assert_eq!(other.file(&format!("/v/{taken}/verdigrunnlag.json"), "").bytes, own);
}

#[test]
fn a_norm_that_is_hidden_or_deleted_leaves_every_file_at_once() {
    let server = Server::open();
    let (kept, reader) = made(&server);
    let (holder, charter) = (&kept.holder, kept.charter.as_str());
    let id = norm(&form(holder, charter), NORM);
    let files = || {
        let pdf = |name: &str| reader.file(&format!("/v/{charter}/{name}"), "").bytes;
        (entries(&reader, charter), pdf("kalender-a3.pdf"), pdf("kalender-a4.pdf"))
    };
    let before = files();
    let hide = |on: &str| {
        let fields = [("charter", charter), ("command[Hide][text]", &id), ("command[Hide][on]", on)];
        holder.submit("charter", &fields);
    };
    let places =
        |file: &str| -> Vec<bool> { summaries(file).iter().map(|said| said.ends_with(NORM)).collect() };
    hide("true");
    let hidden = files();
    assert!(!hidden.0.contains(NORM) && hidden.1 != before.1 && hidden.2 != before.2);
    for (month, (was, is)) in summaries(&before.0).iter().zip(summaries(&hidden.0)).enumerate() {
        assert_eq!(*was != is, places(&before.0)[month], "{was} {is}");
    }
    assert!(before.0.contains("SEQUENCE:0\r\n") && hidden.0.contains("SEQUENCE:1\r\n"));
    assert!(!form(holder, charter).contains(NORM), "nor can it be chosen");
    hide("false");
    assert_eq!(summaries(&files().0), summaries(&before.0));
    holder.submit("charter", &[("charter", charter), ("command[DeleteForGood][text]", &id)]);
    let deleted = files();
    assert_eq!(summaries(&deleted.0), summaries(&hidden.0));
    let body = Database::of(&server).texts("SELECT body FROM charter").concat();
    assert!(!body.contains(NORM) && body.contains("calendar"));
}

#[test]
fn the_second_of_two_holders_is_told_and_keeps_what_was_chosen() {
    let server = Server::open();
    let (kept, _) = made(&server);
    let (one, charter) = (&kept.holder, kept.charter.as_str());
    let other = server.device();
    other.get(&link(one, charter, "Holder"));
    let (path, next) = (format!("/h/{charter}/kalender"), kept.today().year + 1);
    let seen = form(one, charter);
    let (mine, theirs) = (norm(&seen, "Norm A"), norm(&seen, "Norm B"));
    let august = format!("[months][{AUGUST}]");
    assert_eq!(send(&other, charter, &with(&fields(&seen), &august, &theirs)).location.as_ref(), Some(&path));
    let sent = with(&with(&fields(&seen), &august, &mine), "[year]", &format!("Calendar-{next}"));
    send(one, charter, &sent);
    let page = form(one, charter);
    for said in ["En annen har endret det samme imens.", "Slik står det nå: Skoleåret ", "august: Norm B"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(
        (chosen(&page, &august).1, chosen(&page, "[year]").1),
        ("Norm A".to_owned(), format!("Kalenderåret {next}"))
    );
    send(one, charter, &fields(&page));
    let page = form(one, charter);
    assert!(!page.contains("role=\"alert\""), "{page}");
    assert_eq!(
        (chosen(&page, &august).1, chosen(&page, "[year]").1),
        ("Norm A".to_owned(), format!("Kalenderåret {next}"))
    );
    assert_eq!(summaries(&entries(one, charter))[7], "Månedens norm: Norm A");

    // Suggested anew, with the year as it is.
    let anew = [fields(&page)[0].clone(), fields(&page)[1].clone()];
    send(one, charter, &anew);
    let page = form(one, charter);
    assert_eq!(
        (chosen(&page, &august).1, chosen(&page, "[year]").1),
        (chosen(&seen, "[months][8]").1, format!("Kalenderåret {next}"))
    );

    // What makes no sense is one sentence.
    for silly in ["School-1066", "School-9223372036854775807", "", "\u{0}"] {
        send(one, charter, &with(&fields(&page), "[year]", silly));
        let page = form(one, charter);
        assert!(page.contains("Velg et av årene i listen."), "{silly}");
        assert_eq!(page.matches("role=\"alert\"").count(), 1, "{silly}");
    }
    assert_eq!(summaries(&entries(one, charter))[7], "Månedens norm: Norm A");
}

impl Kept<'_> {
    /// It was published today.
    fn today(&self) -> domain::Day {
        let data = self.holder.file(&format!("/v/{}/verdigrunnlag.json", self.charter), "").bytes;
        let data: serde_json::Value = serde_json::from_slice(&data).expect("JSON");
        data["published"].as_str().and_then(domain::Day::parse).expect("a day")
    }
}
