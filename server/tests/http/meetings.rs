//! The guide's meetings: every line where it belongs, on the page and in the document for Word; and addresses that make no
//! sense.

use std::io::Read;

use crate::common::Server;

/// Paragraph of the guide, its words, meeting, place, and our line.
fn guide() -> Vec<[&'static str; 5]> {
    let rows = include_str!("../../../app/words/tests/guide.tsv").lines().skip(1);
    rows.map(|row| row.split('\t').collect::<Vec<_>>().try_into().expect("five columns")).collect()
}

/// What stands from this mark of the page to the next section's end.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let from = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}"));
    let rest = &page[from..];
    let end = rest.find("</ul>").unwrap_or(rest.len());
    // What is to be heeded stands in a place of its own.
    if id.ends_with("-obs") { &rest[..rest.find("</div>").unwrap_or(end)] } else { &rest[..end] }
}

#[test]
fn every_line_of_the_guide_stands_where_it_belongs_on_the_pages() {
    let server = Server::open();
    let device = server.device();
    // Where a line may be parted is marked.
    let read = |path: &str| device.get(path).body.replace("<wbr>", "").replace("<!>", "");
    let all = read("/mote");
    for [paragraph, words, meeting, place, ours] in guide() {
        let id = format!("{meeting}-{place}");
        assert!(section(&all, &id).contains(ours), "{paragraph} «{words}» at /mote#{id}: «{ours}»");
        if meeting != "grunnlag" {
            let page = read(&format!("/mote/{meeting}"));
            assert!(
                section(&page, &id).contains(ours),
                "{paragraph} «{words}» at /mote/{meeting}#{id}: «{ours}»"
            );
        }
    }
}

#[test]
fn every_line_of_the_guide_stands_under_its_heading_in_the_document_for_word() {
    let server = Server::open();
    let file = server.device().file("/mote/tverrfaglige-moter.docx", "");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file.bytes.to_vec())).expect("a zip");
    let mut document = String::new();
    zip.by_name("word/document.xml").expect("the text").read_to_string(&mut document).expect("UTF-8");
    let chapters: Vec<&str> = document.split("w:val=\"Heading2\"").skip(1).collect();
    let order = ["grunnlag", "forberedelse", "formote", "hovedmote", "ettermote", "oppfolging"];
    assert_eq!(chapters.len(), order.len());
    for [paragraph, words, meeting, _, ours] in guide() {
        let chapter = order.iter().position(|slug| *slug == meeting).expect("a meeting");
        assert!(chapters[chapter].contains(ours), "{paragraph} «{words}» in {meeting}: «{ours}»");
    }
}

#[test]
fn documents_are_of_their_kinds_and_in_the_readers_language() {
    let server = Server::open();
    let device = server.device();
    let pdf = device.file("/mote/tverrfaglige-moter.pdf", "");
    assert!(pdf.status == 200 && pdf.bytes.starts_with(b"%PDF-1.7"));
    device.submit("language", &[("lang", "nn"), ("back", "/mote")]);
    assert!(device.get("/mote").body.contains("Førebuingsmøte"));
    let nynorsk = device.file("/mote/tverrfaglige-moter.pdf", "");
    assert!(nynorsk.status == 200 && nynorsk.bytes != pdf.bytes);
}

#[test]
fn silly_addresses_fall_back_and_say_so() {
    let server = Server::open();
    let device = server.device();
    let (minutes, chairs) =
        ("Noen av minuttene i adressen kan ikke brukes.", "Noen av stolene i adressen kan ikke brukes.");
    for (query, told) in [
        ("", [false, false]),
        ("?minutter=5&minutter=45&minutter=10&stol=gjelder&stol=skole", [false, false]),
        ("?minutter=-1&minutter=x&minutter=999999", [true, false]),
        ("?minutter=5&stol=%3Cscript%3E", [true, true]),
        ("?stol=&stol=", [false, true]),
        ("?minutter=%FF%FE&stol=%00&%25=&&&=", [true, true]),
    ] {
        let page = device.get(&format!("/mote/hovedmote{query}"));
        assert_eq!(page.status, 200, "{query}");
        assert_eq!([page.body.contains(minutes), page.body.contains(chairs)], told, "{query}");
        assert!(page.body.contains("data-minutes=\"30\"") || query.contains("45"), "{query}");
        assert!(!page.body.contains("<script>"), "{query}");
    }
    for slug in ["fest", "HOVEDMOTE", "hovedmote/1", "%00", "tverrfaglige-moter.odt"] {
        assert_eq!(device.get(&format!("/mote/{slug}")).status, 404, "{slug}");
    }
}

#[test]
fn there_is_nowhere_to_write_and_nothing_is_left_with_who_looks() {
    let server = Server::open();
    let device = server.device();
    for path in [
        "/mote",
        "/mote/forberedelse",
        "/mote/formote",
        "/mote/hovedmote",
        "/mote/ettermote",
        "/mote/oppfolging",
    ] {
        let page = device.get(path).body;
        assert!(!page.contains("<textarea") && !page.contains("contenteditable"), "{path}");
        for field in page.split("<input").skip(1) {
            let kind = field.split("type=\"").nth(1).and_then(|rest| rest.split('"').next());
            assert!(matches!(kind, Some("checkbox" | "hidden")), "{path}: {kind:?}");
        }
        let posts =
            page.split("<form").skip(1).filter(|form| form.split('>').next().unwrap_or("").contains("post"));
        assert_eq!(posts.count(), 1, "{path}: the choice of language alone");
    }
}
