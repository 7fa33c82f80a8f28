use super::*;
use crate::printed::{bare, runs};
use domain::MeasureStatus;

const AT: Timestamp = Timestamp(1_795_258_800_000);

fn measure(what: &str, who: &str, when: &str) -> Measure {
    let (what, who, when) = (what.to_owned(), who.to_owned(), when.to_owned());
    let status = MeasureStatus::UnderWay;
    Measure { id: domain::UNNUMBERED, rev: 1, what, who, when, value: "Barnets beste".to_owned(), status }
}

fn shown(lang: Lang) -> ResultView {
    ResultView { lang, ..crate::sample::siljan() }
}

#[test]
fn every_measure_is_in_it_and_none_is_clipped() {
    let _forget = Forget;
    let long = "Menneskerettighetsundervisningsopplegg ".repeat(5);
    let mut all =
        vec![measure(long.trim(), &"x".repeat(80), "2027-03-24"), measure(&"w".repeat(200), "", "")];
    all.extend((0..28).map(|n| measure(&format!("Tiltak nummer {n} for alle"), "Enhetsleder", "før jul")));
    let pages = pages(&shown(Lang::Nb), &all, AT).expect("pages");
    let mut found = Vec::new();
    for page in pages.pages() {
        let width = page.frame.width().to_pt();
        let mut here = Vec::new();
        runs(&page.frame, 0.0, &mut here);
        for (text, _, end) in &here {
            assert!(*end <= width - 40.0, "«{text}» ends at {end} of {width}");
        }
        found.extend(here);
    }
    let text = bare(&found.into_iter().map(|(text, ..)| text).collect::<String>());
    for measure in &all {
        assert!(text.contains(&bare(&measure.what)), "{}", measure.what);
    }
    assert!(text.contains("24mars2027") && text.contains("Slikdetsto21november2026"));
    assert!(pages.pages().len() > 1, "it flows on");
}

#[test]
fn it_is_accessible_and_fit_for_archives_also_with_nothing_in_it() {
    for lang in Lang::ALL {
        for all in [Vec::new(), vec![measure("Henge opp plakaten", "Rektor", "2027-01-11")]] {
            let pdf = measures(&shown(lang), &all, AT).expect("a document");
            let holds = |words: &str| pdf.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(pdf.starts_with(b"%PDF-1.7") && holds("pdfuaid:part") && holds("pdfaid:part"));
            assert_eq!(measures(&shown(lang), &all, AT).expect("a document"), pdf, "always the same");
        }
    }
}
