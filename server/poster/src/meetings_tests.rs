use super::*;
use typst::layout::{Frame, FrameItem};

fn text_of(frame: &Frame, out: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => text_of(&group.frame, out),
            FrameItem::Text(text) => out.extend(text.text.chars().filter(|c| !c.is_whitespace())),
            _ => {}
        }
    }
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The text of every page, without white space.
fn read(lang: Lang) -> Vec<String> {
    let _forget = Forget;
    let pages = pages(lang).expect("pages");
    let page = |page: &typst_layout::Page| {
        let mut text = String::new();
        text_of(&page.frame, &mut text);
        text
    };
    pages.pages().iter().map(page).collect()
}

#[test]
fn every_line_of_the_guide_is_printed_under_its_meeting_in_order() {
    let all = read(Lang::Nb).concat();
    let mut at = 0;
    let mut heading = "";
    for row in include_str!("../../../app/words/tests/guide.tsv").lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let (guide, meeting, ours) = (columns[1], columns[2], columns[4]);
        if meeting != heading {
            heading = meeting;
            let name = Meeting::from_slug(meeting).map(|meeting| in_language(Lang::Nb, of(meeting).name));
            let name = bare(name.unwrap_or(words(Lang::Nb).meetings.ground));
            at += all[at..].find(&name).unwrap_or_else(|| panic!("{name}"));
        }
        let found = all[at..].find(&bare(ours));
        at += found.unwrap_or_else(|| panic!("«{guide}» is not printed as «{ours}» in {meeting}"));
    }
}

#[test]
fn it_is_accessible_fit_for_archives_and_a_page_or_so_for_each_meeting() {
    for lang in Lang::ALL {
        let pdf = meetings(lang).expect("a document");
        let holds = |words: &str| pdf.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(pdf.starts_with(b"%PDF-1.7") && holds("pdfuaid:part") && holds("pdfaid:part"));
        assert!((6..=9).contains(&read(lang).len()), "{lang:?}: {} pages", read(lang).len());
        assert_eq!(meetings(lang).expect("a document"), pdf, "always the same");
    }
}
