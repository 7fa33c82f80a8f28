//! What is made of a verdigrunnlag to be used every day: each for its readers and its holder, and without what is hidden.

use std::io::Read;

use domain::FacilitatorCommand as F;

use crate::{
    charters::{Kept, keep, link},
    common::{Answer, Device, Server},
};

const NORM: &str = "Lytte til barnet";
const OTHER: &str = "Spørre før vi svarer";

/// What a document for Word says.
fn word(device: &Device, path: &str) -> String {
    let file = device.file(path, "");
    assert_eq!(file.status, 200, "{path}");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file.bytes.to_vec())).expect("a zip");
    let mut document = String::new();
    zip.by_name("word/document.xml").expect("the text").read_to_string(&mut document).expect("UTF-8");
    document
}

/// The files of it that say what was agreed on.
const DOCUMENTS: [&str; 3] = ["motemal.docx", "utlysningstekst.docx", "medarbeidersamtale.docx"];

/// Every place where an everyday text stands.
fn everywhere(kept: &Kept, device: &Device) -> Vec<(String, String)> {
    let files = DOCUMENTS.iter().map(|name| {
        let path = format!("{}/{name}", kept.page());
        let said = word(device, &path);
        (path, said)
    });
    let path = format!("{}/tekster", kept.page());
    let page = device.get(&path).body;
    files.chain([(path, page)]).collect()
}

/// The ticks of the page where its holder chooses norms: each with its words, and whether it is set.
fn ticks(device: &Device, charter: &str) -> Vec<(String, String, bool)> {
    let page = device.get(&format!("/h/{charter}/tekster")).body.replace("<!>", "");
    let rows = page.split("name=\"command[QuoteNorms][norms][]\"").skip(1);
    let between = |row: &str, from: &str, to: &str| {
        row.split_once(from).and_then(|(_, rest)| rest.split_once(to)).expect("it stands there").0.to_owned()
    };
    rows.map(|row| {
        let checked = row.split('>').next().expect("a tag").contains("checked");
        (between(row, "value=\"", "\""), between(row, "<span>", "</span>"), checked)
    })
    .collect()
}

fn quote(device: &Device, charter: &str, norms: &[&str], rev: &str) -> Answer {
    let all = ticks(device, charter);
    let ids =
        norms.iter().map(|norm| all.iter().find(|(_, words, _)| words == norm).expect("a norm").0.as_str());
    let ids = ids.map(|id| ("command[QuoteNorms][norms][]", id));
    let fields: Vec<_> =
        [("charter", charter), ("command[QuoteNorms][rev]", rev)].into_iter().chain(ids).collect();
    device.submit("charter", &fields)
}

#[test]
fn the_meeting_template_is_there_for_all_who_have_a_link() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    for (device, page) in [(&reader, kept.page()), (&kept.holder, format!("/h/{}", kept.charter))] {
        let page = device.get(&page).body;
        assert!(page.contains("Møtemal") && page.contains("Ta med tabuer"));
        assert!(page.contains(&format!("action=\"{}/motemal.docx\"", kept.page())));
        assert!(page.contains(&format!("formaction=\"{}/motemal.pdf\"", kept.page())));
        assert!(!page.contains("value=\"med\" checked"), "off unless it is asked for");
    }
    for (name, begins, kind) in
        [("motemal.pdf", "%PDF-1.7", "application/pdf"), ("motemal.docx", "PK", "wordprocessingml")]
    {
        for query in ["", "?tabuer=med"] {
            let file = reader.file(&format!("{}/{name}{query}", kept.page()), "");
            assert_eq!(file.status, 200, "{name}");
            assert!(file.bytes.starts_with(begins.as_bytes()) && file.kind.contains(kind), "{name}");
            assert!(
                file.called.starts_with("attachment") && file.called.contains("M%C3%B8temal"),
                "{}",
                file.called
            );
            assert!(file.robots.contains("noindex") && file.cache.contains("no-store"), "{name}");
        }
    }
    let said = word(&reader, &format!("{}/motemal.docx", kept.page()));
    for words in [NORM, "Slik møtes vi", "Barnets stemme – hvem har spurt?", "UNDERSØKE", "Oppfølging"] {
        assert!(said.contains(words), "{words}");
    }
}

#[test]
fn what_is_hidden_or_deleted_leaves_everything_at_once() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    let there = |words: &str, wanted: bool| {
        for (place, said) in everywhere(&kept, &reader) {
            assert_eq!(said.contains(words), wanted, "{words} in {place}");
        }
    };
    // Of the others the first ones stand in texts that nobody has ticked for.
    quote(&kept.holder, &kept.charter, &[NORM, OTHER], "0");
    there(NORM, true);
    there(OTHER, true);
    let (norm, other) = (kept.text(NORM), kept.text(OTHER));
    for on in ["true", "false", "true"] {
        assert_eq!(kept.hold(&[("command[Hide][text]", norm.as_str()), ("command[Hide][on]", on)]), "null");
        there(NORM, on == "false");
    }
    assert_eq!(kept.hold(&[("command[DeleteForGood][text]", other.as_str())]), "null");
    there(OTHER, false);
    // By the workshop's facilitator.
    assert_eq!(kept.hold(&[("command[Hide][text]", norm.as_str()), ("command[Hide][on]", "false")]), "null");
    there(NORM, true);
    let text = kept.room.line(NORM);
    assert_eq!(kept.room.lead(&F::Hide { text, on: true }).body, "null");
    there(NORM, false);
}

#[test]
fn texts_are_there_to_be_copied_before_anybody_has_ticked() {
    let server = Server::open();
    let kept = keep(&server);
    let reader = kept.reader();
    for path in [kept.page(), format!("/h/{}", kept.charter)] {
        let page = kept.holder.get(&path).body;
        assert!(page.contains(&format!("href=\"{}/tekster\"", kept.page())), "the way there from {path}");
    }
    let page = reader.get(&format!("{}/tekster", kept.page())).body.replace("<!>", "");
    for words in [
        "Hos oss er",
        "felles verdi",
        "Slik jobber vi:",
        &format!("– {NORM}"),
        "ble satt på prøve. Hva gjorde du?",
        "Krav i en utlysning er bindende. Dette beskriver oss, og er ikke krav til søkeren.",
        "Kopier",
        "Medarbeidersamtale",
        "Samtalen er fortrolig. Ikke bruk pulstall her.",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let buttons: Vec<&str> = page.split("<button").filter(|tag| tag.contains("data-copies=")).collect();
    let is_hidden = |tag: &&&str| tag.split('>').next().is_some_and(|tag| tag.contains(" hidden"));
    assert_eq!((buttons.len(), buttons.iter().filter(is_hidden).count()), (3, 3), "a button is a script's");
    assert!(!page.contains("Velg normer"), "a reader ticks nothing");
    assert!(!page.contains("<textarea") && !page.contains("type=\"text\""), "nothing is written here");
    for (name, kind) in [
        ("utlysningstekst.docx", "wordprocessingml"),
        ("medarbeidersamtale.docx", "wordprocessingml"),
        ("medarbeidersamtale.pdf", "application/pdf"),
    ] {
        let file = reader.file(&format!("{}/{name}", kept.page()), "");
        assert!(file.status == 200 && file.kind.contains(kind), "{name}: {}", file.kind);
        assert!(file.called.starts_with("attachment"), "{}", file.called);
        assert!(file.robots.contains("noindex") && file.cache.contains("no-store"), "{name}");
    }
    let ad = word(&reader, &format!("{}/utlysningstekst.docx", kept.page()));
    assert!(ad.contains("Krav i en utlysning er bindende.") && ad.contains(NORM));
}

#[test]
fn its_holder_ticks_the_norms_and_the_second_of_two_is_told() {
    let server = Server::open();
    let kept = keep(&server);
    let (one, charter) = (&kept.holder, kept.charter.as_str());
    let other = server.device();
    other.get(&link(one, charter, "Holder"));
    let texts = format!("{}/tekster", kept.page());
    let form = format!("/h/{charter}/tekster");
    assert!(one.get(&texts).body.contains("Velg normer til tekstene"));
    let all = ticks(one, charter);
    let set = all.iter().filter(|(.., set)| *set).count();
    assert!(all.len() > 3 && (1..=3).contains(&set), "{all:?}");
    let words: Vec<&str> = all.iter().map(|(_, words, _)| words.as_str()).collect();

    // Too many, and none: one sentence, and what was ticked is ticked still.
    for ticked in [&words[..4], &[]] {
        assert_eq!(quote(one, charter, ticked, "0").location.as_deref(), Some(form.as_str()));
        let page = one.get(&form).body;
        assert!(
            page.contains("Kryss av én til tre normer for hver verdi.") && page.contains("role=\"alert\"")
        );
    }
    assert_eq!(quote(one, charter, &words[..4], "0").location.as_deref(), Some(form.as_str()));
    let still: Vec<bool> = ticks(one, charter).into_iter().map(|(.., set)| set).collect();
    assert!(still[..4].iter().all(|set| *set) && !still[4], "{still:?}");

    assert_eq!(quote(&other, charter, &[OTHER], "0").location.as_deref(), Some(texts.as_str()));
    assert_eq!(quote(one, charter, &[NORM], "0").location.as_deref(), Some(form.as_str()));
    let page = one.get(&form).body.replace("<!>", "");
    assert!(page.contains("En annen har valgt andre normer imens."), "{page}");
    assert!(page.contains(&format!("Slik står det nå: {OTHER}")), "{page}");
    let reader = kept.reader();
    let said = || word(&reader, &format!("{}/utlysningstekst.docx", kept.page()));
    assert!(said().contains(OTHER) && !said().contains(NORM));
    assert_eq!(quote(one, charter, &[NORM], "1").location.as_deref(), Some(texts.as_str()));
    let page = reader.get(&texts).body;
    assert!(page.contains(NORM) && !page.contains(OTHER));
    assert!(said().contains(NORM) && !said().contains(OTHER));
}
