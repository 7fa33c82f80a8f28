//! Every format, read back by somebody else's reader, with texts that are out to break something.

mod sample;

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use boon::{Compiler, Schemas};
use domain::{
    FollowUp, FollowUpMeeting, Kind, Lang, Measure, MeasureStatus, MeetingId, Quote, ResultText, ResultView,
    Timestamp, UNNUMBERED,
};
use roxmltree::{Document, Node};
use sample::{hostile, meeting};

/// The texts of one kind in one value, which the sample has as many of as values.
fn texts(result: &ResultView) -> Vec<String> {
    let texts = result.values[0].texts.iter().filter(|text| text.kind == Kind::Norm);
    texts.map(|text| text.words.clone()).collect()
}

/// As XML can hold it.
fn legal(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')).collect()
}

fn parts(zip: Vec<u8>) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    let names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let read = |name: String| {
        let mut text = String::new();
        zip.by_name(&name).expect("the part").read_to_string(&mut text).expect("UTF-8");
        (name, text)
    };
    names.into_iter().map(read).collect()
}

fn part<'a>(parts: &'a [(String, String)], name: &str) -> &'a str {
    &parts.iter().find(|(other, _)| other == name).expect("the part").1
}

fn text_of(node: Node) -> String {
    node.descendants()
        .filter(|node| node.has_tag_name("t") || node.tag_name().name() == "t")
        .filter_map(|t| t.text())
        .collect()
}

fn all<'a, 'input>(document: &'a Document<'input>, name: &'a str) -> impl Iterator<Item = Node<'a, 'input>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

#[test]
fn a_word_document_says_every_text_as_it_was_written() {
    let result = hostile();
    let parts = parts(lists::docx(&result).expect("a document"));
    for (name, text) in &parts {
        Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let document = Document::parse(part(&parts, "word/document.xml")).expect("XML");
    let said: Vec<String> = all(&document, "p").map(text_of).collect();
    let values = result.values.len();
    for text in texts(&result) {
        let times = said.iter().filter(|other| **other == legal(&text)).count();
        // A name, a message, a truth and three cells of the next steps; and a norm and a taboo in each value.
        assert_eq!(times, 6 + 2 * values, "{text:?}");
    }
}

#[test]
fn a_word_document_has_headings_heads_and_its_language() {
    for (lang, locale) in [(Lang::Nb, "nb-NO"), (Lang::Nn, "nn-NO"), (Lang::En, "en-GB")] {
        let result = ResultView { lang, ..hostile() };
        let parts = parts(lists::docx(&result).expect("a document"));
        let document = Document::parse(part(&parts, "word/document.xml")).expect("XML");
        let styled = |style: &str| {
            all(&document, "pStyle").filter(|node| node.attributes().any(|a| a.value() == style)).count()
        };
        let values = result.values.len();
        assert_eq!((styled("Heading1"), styled("Heading2"), styled("Heading3")), (1, values + 1, values * 4));
        // One table for norms, one for taboos; and the next steps.
        assert_eq!(all(&document, "tbl").count(), values * 2 + 1);
        for table in all(&document, "tbl") {
            let rows: Vec<Node> = table.children().filter(|node| node.tag_name().name() == "tr").collect();
            let heads = |row: &Node| row.descendants().any(|node| node.tag_name().name() == "tblHeader");
            assert!(heads(&rows[0]) && !rows[1..].iter().any(heads));
        }
        let styles = Document::parse(part(&parts, "word/styles.xml")).expect("XML");
        let tag = all(&styles, "lang").next().and_then(|node| node.attributes().next()).map(|a| a.value());
        assert_eq!(tag, Some(locale));
    }
}

#[test]
fn every_part_of_a_word_document_declares_the_namespace_of_relationships() {
    for (name, text) in parts(lists::docx(&hostile()).expect("a document")) {
        let part = Document::parse(&text).expect("XML");
        let declared = part.root_element().namespaces().any(|namespace| {
            namespace.uri() == "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        });
        assert!(declared || !name.starts_with("word/") || name.ends_with(".rels"), "{name}");
    }
}

#[test]
fn what_is_packed_bears_the_time_of_publication() {
    // 2026-07-01 21:59:18 UTC, which is summer in Norway.
    let at = domain::Timestamp(1_782_943_158_000);
    let result = ResultView { published_at: at, ..hostile() };
    let document = lists::docx(&result).expect("a document");
    let all = lists::bundle(at, [("en.csv", &b"1"[..]), ("to.docx", &document)]).expect("a zip");
    for packed in [document, all] {
        let mut packed = zip::ZipArchive::new(Cursor::new(packed)).expect("a zip");
        for at in 0..packed.len() {
            let file = packed.by_index(at).expect("a file");
            let time = file.last_modified().expect("a time");
            let day = (time.year(), time.month(), time.day());
            assert_eq!((day, (time.hour(), time.minute(), time.second())), ((2026, 7, 1), (23, 59, 18)));
        }
    }
}

#[test]
fn the_checklists_of_meetings_have_headings_heads_and_their_language() {
    for (lang, locale) in [(Lang::Nb, "nb-NO"), (Lang::Nn, "nn-NO"), (Lang::En, "en-GB")] {
        let parts = parts(lists::meetings(lang).expect("a document"));
        for (name, text) in &parts {
            Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let document = Document::parse(part(&parts, "word/document.xml")).expect("XML");
        let styled = |style: &str| {
            all(&document, "pStyle").filter(|node| node.attributes().any(|a| a.value() == style)).count()
        };
        // What all stand on in six parts, and five meetings of nine steps in all; a table under each.
        assert_eq!((styled("Heading1"), styled("Heading2"), styled("Heading3")), (1, 6, 15));
        let tables: Vec<Node> = all(&document, "tbl").collect();
        assert_eq!(tables.len(), 15);
        assert!(tables.iter().all(|table| all_in(table, "tblHeader") == 1 && all_in(table, "tr") > 1));
        let styles = Document::parse(part(&parts, "word/styles.xml")).expect("XML");
        let tag = all(&styles, "lang").next().and_then(|node| node.attributes().next()).map(|a| a.value());
        assert_eq!(tag, Some(locale));
    }
}

#[test]
fn a_meeting_template_has_what_is_to_be_filled_in_and_the_texts_of_the_poster() {
    for (lang, locale) in [(Lang::Nb, "nb-NO"), (Lang::Nn, "nn-NO"), (Lang::En, "en-GB")] {
        let mut result = ResultView { lang, ..hostile() };
        result.values.truncate(3);
        for text in &mut result.values[1].texts {
            text.on_poster = false;
        }
        let taboo = "Prate over hodet på barnet";
        result.values[0].texts.push(ResultText {
            kind: Kind::Taboo,
            words: taboo.to_owned(),
            support: None,
            on_poster: true,
        });
        let parts = |with_taboos| parts(lists::meeting_template(&result, with_taboos).expect("a document"));
        let without = parts(false);
        for (name, text) in &without {
            Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let document = Document::parse(part(&without, "word/document.xml")).expect("XML");
        let said: Vec<String> = all(&document, "p").map(text_of).collect();
        for value in [&result.values[0], &result.values[2]] {
            for text in value.texts.iter().filter(|text| text.on_poster && text.kind == Kind::Norm) {
                assert!(said.contains(&legal(&text.words)), "{}", text.words);
            }
        }
        assert!(said.contains(&legal(&result.values[1].main_message)), "in the place of norms");
        assert!(!said.iter().any(|said| said == taboo));
        let with = parts(true);
        assert!(part(&with, "word/document.xml").contains(taboo));
        let template = &words::words(lang).meeting_template;
        for asked in template.fields {
            assert!(said.iter().any(|said| said.trim_end_matches([' ', ':']) == asked), "{asked}");
        }
        for words in template.columns.iter().chain([&template.sum_up]) {
            assert!(said.iter().any(|said| said == words), "{words}");
        }
        let phases: Vec<String> = words::meetings::phases(lang).collect();
        assert!(phases.len() == 3 && phases.iter().all(|phase| said.contains(phase)), "{phases:?}");
        let tables: Vec<Node> = all(&document, "tbl").collect();
        assert_eq!(tables.len(), 2);
        assert!(tables.iter().all(|table| all_in(table, "tblHeader") == 1));
        let styles = Document::parse(part(&without, "word/styles.xml")).expect("XML");
        let tag = all(&styles, "lang").next().and_then(|node| node.attributes().next()).map(|a| a.value());
        assert_eq!(tag, Some(locale));
        let known: Vec<&str> =
            all(&styles, "style").filter_map(|node| node.attribute((W, "styleId"))).collect();
        for used in all(&document, "pStyle").filter_map(|node| node.attribute((W, "val"))) {
            assert!(known.contains(&used), "{used}");
        }
        assert_eq!(parts(false), without, "always the same");
    }
}

#[test]
fn texts_for_others_and_the_form_of_a_talk_say_every_text_and_no_taboo() {
    for lang in Lang::ALL {
        let mut result = ResultView { lang, ..hostile() };
        result.values.truncate(3);
        result.values[1].texts.clear();
        let quotes: Vec<Quote> = result
            .values
            .iter()
            .map(|value| Quote {
                name: value.name.clone(),
                main_message: value.main_message.clone(),
                norms: value
                    .texts
                    .iter()
                    .filter(|text| text.kind == Kind::Norm)
                    .map(|text| text.words.clone())
                    .collect(),
            })
            .collect();
        for text in result.values.iter_mut().flat_map(|value| &mut value.texts) {
            if text.kind == Kind::Taboo {
                text.words = "Prate over hodet på barnet".to_owned();
            }
        }
        let all_words = words::words(lang);
        let ad = lists::job_ad(&result, &quotes).expect("a document");
        let talk = lists::talk(&result).expect("a document");
        // In the ad each norm is there twice, once in the short text and once in the long one, for each value that has it.
        for (document, times, chapters, sections) in [(&ad, 4, 3, 3), (&talk, 2, 4, 9)] {
            let parts = parts(document.clone());
            let document = Document::parse(part(&parts, "word/document.xml")).expect("XML");
            let said: Vec<String> = all(&document, "p").map(text_of).collect();
            for norm in &quotes[0].norms {
                let there = said.iter().filter(|said| **said == legal(norm)).count();
                assert!(there >= times, "{norm:?}: {there}");
            }
            assert!(!said.iter().any(|said| said.contains("Prate over hodet")));
            assert!(said.contains(&legal(&result.values[1].main_message)));
            let styled = |style: &str| {
                all(&document, "pStyle").filter(|node| node.attribute((W, "val")) == Some(style)).count()
            };
            assert_eq!((styled("Heading1"), styled("Heading2"), styled("Heading3")), (1, chapters, sections));
        }
        let said = |document: Vec<u8>| {
            let parts = parts(document);
            let document = Document::parse(part(&parts, "word/document.xml")).expect("XML");
            all(&document, "p").map(text_of).collect::<Vec<String>>()
        };
        assert!(said(ad).iter().any(|said| said == all_words.job_ad.binding));
        let talk = said(talk);
        for words in all_words.talk.fields.iter().chain([&all_words.talk.confidential, &all_words.talk.step])
        {
            assert!(talk.iter().any(|said| said == words), "{words}");
        }
    }
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn all_in(node: &Node, name: &str) -> usize {
    node.descendants().filter(|node| node.tag_name().name() == name).count()
}

#[test]
fn a_spreadsheet_holds_texts_and_no_formula() {
    let result = hostile();
    let parts = parts(lists::xlsx(&result).expect("a book"));
    for (name, text) in &parts {
        Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let sheet = Document::parse(part(&parts, "xl/worksheets/sheet1.xml")).expect("XML");
    assert_eq!(all(&sheet, "f").count() + all(&sheet, "hyperlink").count(), 0);
    let strings = Document::parse(part(&parts, "xl/sharedStrings.xml")).expect("XML");
    // The format's own way to write `_x`, so that it is not taken for a character's number.
    let strings: Vec<String> =
        all(&strings, "si").map(|node| text_of(node).replace("_x005F_", "_")).collect();
    let cells: HashMap<&str, Node> =
        all(&sheet, "c").filter_map(|cell| Some((cell.attribute("r")?, cell))).collect();
    let cell = |column: char, row: usize| {
        let cell = cells.get(format!("{column}{row}").as_str()).expect("a cell");
        let value = cell.children().find_map(|node| node.text()).expect("what it holds").to_owned();
        match cell.attribute("t") {
            Some("s") => strings[value.parse::<usize>().expect("a place")].clone(),
            kind => {
                assert_eq!(kind, None, "a number");
                value
            }
        }
    };
    let rows = result.values.iter().flat_map(|value| value.texts.iter().map(move |text| (value, text)));
    for (row, (value, text)) in (2..).zip(rows) {
        assert_eq!(cell('A', row), legal(&value.name));
        assert_eq!(cell('C', row), legal(&text.words));
        assert_eq!((cell('D', row), cell('E', row)), ("2".to_owned(), "3".to_owned()));
    }
    assert_eq!((cell('A', 1), cell('C', 1)), ("Verdi".to_owned(), "Tekst".to_owned()));
    let pane = all(&sheet, "pane").next().expect("a pane");
    assert_eq!((pane.attribute("ySplit"), pane.attribute("state")), (Some("1"), Some("frozen")));
    let page = all(&sheet, "pageSetup").next().expect("a page");
    assert_eq!((page.attribute("paperSize"), page.attribute("orientation")), (Some("9"), Some("landscape")));
}

#[test]
fn a_csv_holds_texts_and_no_formula() {
    let result = hostile();
    let bytes = lists::csv(&result).expect("a list");
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
    let said: Vec<String> = rows.records().map(|row| row.expect("a row")[2].to_owned()).collect();
    for (text, said) in texts(&result).iter().zip(&said) {
        let runs = text.starts_with(['=', '+', '-', '@']);
        assert_eq!(*said, if runs { format!("'{text}") } else { text.clone() });
    }
    assert_eq!(said.len(), result.values.len() * result.values[0].texts.len());
}

#[test]
fn json_is_as_its_schema_says() {
    let schema = serde_json::from_str(lists::SCHEMA).expect("JSON");
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("verdier.schema.json", schema).expect("a schema");
    let schema = compiler.compile("verdier.schema.json", &mut schemas).expect("a schema");
    for result in [hostile(), ResultView::default(), ResultView { lang: Lang::En, ..hostile() }] {
        let json = serde_json::from_slice(&lists::json(&result).expect("JSON")).expect("JSON");
        schemas.validate(&json, schema).unwrap_or_else(|error| panic!("{error}"));
        for (value, said) in result.values.iter().zip(json["values"].as_array().expect("values")) {
            assert_eq!(said["name"], value.name.as_str());
            let said = said["norms"]
                .as_array()
                .expect("norms")
                .iter()
                .map(|norm| norm["text"].as_str().expect("a text"));
            assert!(said.eq(texts(&result).iter().map(String::as_str)));
        }
    }
}

#[test]
fn equal_results_give_equal_bytes() {
    for make in [lists::csv, lists::xlsx, lists::docx, lists::json] {
        assert!(make(&hostile()).expect("a file") == make(&hostile()).expect("a file"));
    }
}

#[test]
fn an_empty_result_is_a_whole_file_too() {
    for make in [lists::csv, lists::xlsx, lists::docx, lists::json] {
        assert!(!make(&ResultView::default()).expect("a file").is_empty());
    }
}

#[test]
fn a_charter_is_as_its_schema_says_and_comes_back_as_it_was() {
    let (mut result, follow_up) = (hostile(), follow_up());
    let last = follow_up.meetings[1].day;
    let calendar = domain::FiledCalendar {
        uid: "5f1c2f9e-6f0e-4b1a-9a57-0d3f2d6b7c13".parse().expect("an id"),
        kind: domain::YearKind::School,
        begins: 2026,
        months: [None, Some(3), Some(0), None, None, None, None, None, None, None, None, Some(5)],
        sequence: 4,
        changed: Timestamp(1_795_258_800_000),
    };
    let used = domain::Filed { calendar: Some(calendar), quoted: vec![0, 2], last_pulse: Some(last) };
    let bytes = lists::charter_json(&result, &follow_up, &used, last).expect("JSON");
    let charter: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let schema: serde_json::Value = serde_json::from_str(lists::CHARTER_SCHEMA).expect("JSON");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("charter.json", schema).expect("a schema");
    let index = compiler.compile("charter.json", &mut schemas).expect("it compiles");
    schemas.validate(&charter, index).unwrap_or_else(|error| panic!("{error:#}"));

    let (published, ..) = lists::read(&lists::json(&result).expect("JSON")).expect("one of ours");
    let (read, planned, filed) = lists::read(&bytes).expect("one of ours");
    assert_eq!((&planned, filed), (&follow_up, used));
    let unused = domain::Filed::default();
    let later = lists::charter_json(&result, &follow_up, &unused, last.plus_days(1)).expect("JSON");
    let (_, left, none) = lists::read(&later).expect("one of ours");
    assert_eq!(none, unused);
    assert_eq!(left.meetings, follow_up.meetings[..1], "nothing of a cancelled one whose day is over");
    let before = String::from_utf8(bytes).expect("UTF-8").replace("\"measures\"", "\"nextSteps\"");
    assert!(lists::read(before.as_bytes()).is_none(), "nor twice the same field");
    assert_eq!(read.values, published.values, "both files hold the same");
    assert!(read.values.iter().all(|value| value.groups.is_none()));
    for value in &mut result.values {
        value.groups = None;
        value.norm_cloud.clear();
        value.taboo_cloud.clear();
        value.texts.iter_mut().for_each(|text| text.support = None);
        value.texts.sort_by_key(|text| text.kind);
    }
    assert_eq!((read.values, read.title, read.next_steps), (result.values, result.title, result.next_steps));
    assert_eq!((read.design.layout, read.design.palette), (result.design.layout, result.design.palette));
}

#[test]
fn measures_are_in_every_list_as_they_were_written_and_a_formula_in_none() {
    let (result, all) = (hostile(), measures());
    let at = result.published_at;
    let word = parts(lists::measures_docx(&result, &all, at).expect("a document"));
    let sheet = parts(lists::measures_xlsx(&result, &all, at).expect("a sheet"));
    let (document, strings) = (part(&word, "word/document.xml"), part(&sheet, "xl/sharedStrings.xml"));
    let document = Document::parse(document).expect("XML");
    let strings = Document::parse(strings).expect("XML");
    let said = |document: &Document, name: &str| all_texts(document, name);
    for measure in &all {
        for words in [&measure.what, &measure.who] {
            assert!(said(&document, "p").contains(&legal(words)), "{words}");
            // How spreadsheets write that a code is none.
            let in_sheet = legal(words).replace("_x0041_", "_x005F_x0041_");
            assert!(said(&strings, "si").contains(&in_sheet), "{words}");
        }
    }
    assert_eq!(self::all(&document, "tblHeader").count(), 1);
    let styles: Vec<_> =
        self::all(&document, "pStyle").filter_map(|style| style.attributes().next()).collect();
    assert!(styles.iter().any(|style| style.value() == "Heading1"));
    assert!(part(&word, "word/styles.xml").contains("nb-NO"));
    let cells = part(&sheet, "xl/worksheets/sheet1.xml");
    assert!(!cells.contains("<f>") && !cells.contains("<f "), "{cells}");
    let again = lists::measures_xlsx(&result, &all, at).expect("a sheet");
    assert_eq!(parts(again), sheet, "always the same");
    for make in [lists::measures_docx, lists::measures_xlsx] {
        assert!(!make(&ResultView::default(), &[], at).expect("a file").is_empty());
    }
}

fn all_texts(document: &Document, name: &str) -> Vec<String> {
    all(document, name).map(text_of).collect()
}

fn measures() -> Vec<Measure> {
    let of = |(words, when): (&String, &&str)| Measure {
        id: UNNUMBERED,
        rev: 1,
        what: words.clone(),
        who: words.clone(),
        when: (*when).to_owned(),
        value: String::new(),
        status: MeasureStatus::UnderWay,
    };
    hostile()
        .services
        .iter()
        .chain(&["=1+1".to_owned()])
        .zip(["2027-03-24", "før jul", ""].iter().cycle())
        .map(of)
        .collect()
}

fn follow_up() -> FollowUp {
    let other = MeetingId("5f1c2f9e-6f0e-4b1a-9a57-0d3f2d6b7c12".parse().expect("an id"));
    let cancelled = FollowUpMeeting { id: other, cancelled: true, ..meeting("2027-02-01", "23:30") };
    FollowUp {
        measures: measures()[..30].to_vec(),
        keeper: hostile().services.concat(),
        meetings: vec![meeting("2027-01-11", "09:00"), cancelled],
        calendar: None,
    }
}
