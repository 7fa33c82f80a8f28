use super::*;
use crate::printed::{bare, runs, smallest};
use domain::{Kind, Lang, ResultText, ResultValue};

fn value(name: &str, texts: &[(Kind, &str)]) -> ResultValue {
    let text = |(kind, words): &(Kind, &str)| ResultText {
        kind: *kind,
        words: (*words).to_owned(),
        support: None,
        on_poster: true,
    };
    ResultValue {
        name: name.to_owned(),
        main_message: format!("Slik er vi: {name}"),
        texts: texts.iter().map(text).collect(),
        ..ResultValue::default()
    }
}

/// All that is printed, without spaces. Nothing of it leaves the margins, and nothing is made smaller.
fn printed(shown: &ResultView) -> String {
    let _forget = Forget;
    let pages = pages(shown).expect("pages");
    let mut all = String::new();
    for page in pages.pages() {
        assert!(smallest(&page.frame) >= 9.0);
        let mut here = Vec::new();
        runs(&page.frame, 0.0, &mut here);
        for (text, _, end) in &here {
            assert!(*end <= page.frame.width().to_pt() - 50.0, "«{text}» ends at {end}");
        }
        all.extend(here.into_iter().map(|(text, ..)| text));
    }
    bare(&all)
}

#[test]
fn each_value_has_its_norms_and_three_questions_and_no_taboo_or_score() {
    let long = "Menneskerettighetsundervisningsopplegg ".repeat(5);
    let values = vec![
        value(
            "Barnets beste",
            &[(Kind::Norm, "Lytte til barnet"), (Kind::Taboo, "Prate over hodet på barnet")],
        ),
        value("Mot", &[]),
        value(&"x".repeat(60), &[(Kind::Norm, long.trim()), (Kind::Norm, &"w".repeat(200))]),
    ];
    let shown = ResultView { values, ..crate::sample::siljan() };
    let said = printed(&shown);
    let times = |words: &str| said.matches(&bare(words)).count();
    let talk = &words(Lang::Nb).talk;
    for field in talk.fields {
        assert_eq!(times(field), 3, "{field}");
    }
    for words in
        [talk.confidential, talk.step, "Lytte til barnet", "Slik er vi: Mot", long.trim(), &"w".repeat(200)]
    {
        assert_eq!(times(words), 1, "{words}");
    }
    assert_eq!(times("Prate over hodet på barnet") + times("Slik er vi: Barnets beste"), 0);
}

#[test]
fn it_is_accessible_and_fit_for_archives_also_with_nothing_in_it() {
    for lang in Lang::ALL {
        for values in [Vec::new(), crate::sample::siljan().values] {
            let shown = ResultView { lang, values, ..crate::sample::siljan() };
            let pdf = talk(&shown).expect("a document");
            let holds = |words: &str| pdf.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(pdf.starts_with(b"%PDF-1.7") && holds("pdfuaid:part") && holds("pdfaid:part"));
            assert_eq!(talk(&shown).expect("a document"), pdf, "always the same");
        }
    }
}
