use super::*;
use crate::printed::{bare, runs, smallest};
use domain::{Kind, Lang, ResultText, ResultValue};

fn text(kind: Kind, words: String) -> ResultText {
    ResultText { kind, words, support: None, on_poster: true }
}

/// All that is printed, without spaces, and on how many pages. Nothing of it leaves the margins.
fn printed(shown: &ResultView, with_taboos: bool) -> (String, usize) {
    let _forget = Forget;
    let pages = pages(shown, with_taboos).expect("pages");
    let mut all = String::new();
    for page in pages.pages() {
        let mut here = Vec::new();
        runs(&page.frame, 0.0, &mut here);
        for (text, _, end) in &here {
            assert!(*end <= page.frame.width().to_pt() - 50.0, "«{text}» ends at {end}");
        }
        all.extend(here.into_iter().map(|(text, ..)| text));
    }
    (bare(&all), pages.pages().len())
}

fn five(index: usize) -> ResultValue {
    let norms =
        (0..5).map(|n| text(Kind::Norm, format!("Vi gjør det vi ble enige om, punkt {n} av {index}")));
    let taboo = text(Kind::Taboo, format!("Vi snakker om hverandre {index}"));
    ResultValue {
        name: format!("Respekt og raushet {index}"),
        main_message: format!("Vi unner hverandre å lykkes {index}"),
        texts: norms.chain([taboo]).collect(),
        ..ResultValue::default()
    }
}

fn shown(values: Vec<ResultValue>) -> ResultView {
    ResultView { values, ..crate::sample::siljan() }
}

#[test]
fn it_is_two_pages_with_the_norms_of_the_poster_and_all_that_is_to_be_filled_in() {
    let (said, pages) = printed(&shown((0..3).map(five).collect()), false);
    assert_eq!(pages, 2);
    for words in [
        "Møtemal",
        "Møteleder",
        "Referent",
        "Barnets stemme – hvem har spurt?",
        "Kjøreregler for likeverdig dialog",
        "Én og én snakker om gangen etter tur",
        "ÅPNE",
        "UNDERSØKE",
        "Slik møtes vi",
        "Respekt og raushet 2",
        "punkt 4 av 2",
        "LUKKE",
        "Hvilket resultat",
        "Oppfølging",
        "Oppsummer – evaluer – takk for møtet",
    ] {
        assert!(said.contains(&bare(words)), "{words}");
    }
    for words in ["Vi snakker om hverandre", "Vi unner hverandre å lykkes", "Vi drøfter ingen enkeltsaker"]
    {
        assert!(!said.contains(&bare(words)), "{words}");
    }
}

#[test]
fn taboos_are_in_it_when_they_are_asked_for() {
    let (said, _) = printed(&shown((0..3).map(five).collect()), true);
    assert!((0..3).all(|n| said.contains(&bare(&format!("Vi snakker om hverandre {n}")))), "{said}");
}

#[test]
fn a_value_without_norms_has_its_message_and_one_with_nothing_is_not_there() {
    let mut values: Vec<ResultValue> = (0..3).map(five).collect();
    values[1].texts.iter_mut().for_each(|text| text.on_poster = false);
    values[2].texts.clear();
    values[2].main_message.clear();
    let (said, _) = printed(&shown(values), true);
    assert!(said.contains("Viunnerhverandreålykkes1") && !said.contains("punkt0av1"), "{said}");
    assert!(!said.contains("Respektograushet2"));
    let (said, pages) = printed(&shown(Vec::new()), true);
    assert!(!said.contains("Slikmøtesvi") && pages == 2, "{pages}");
}

#[test]
fn forty_long_norms_flow_on_and_none_is_clipped_or_made_smaller() {
    let long = |n: usize| {
        format!("{} {n}", "Vi lytter til barnet og lar barnet være med og bestemme. ".repeat(3).trim())
    };
    let one = |value: usize| ResultValue {
        name: "Menneskerettighetsundervisningsopplegg".to_owned(),
        texts: (0..10).map(|n| text(Kind::Norm, long(10 * value + n))).collect(),
        ..ResultValue::default()
    };
    let mut result = shown((0..4).map(one).collect());
    result.values[0].texts.push(text(Kind::Norm, "w".repeat(200)));
    let (said, pages) = printed(&result, false);
    assert!(pages > 3, "{pages}");
    for n in 0..40 {
        assert!(said.contains(&bare(&long(n))), "{n}");
    }
    assert!(said.contains(&"w".repeat(200)) && said.contains("takkformøtet"));
    let _forget = Forget;
    let laid = super::pages(&result, false).expect("pages");
    let least = laid.pages().iter().map(|page| smallest(&page.frame)).fold(f64::MAX, f64::min);
    assert!(least >= 9.0, "{least} pt");
}

#[test]
fn it_is_accessible_and_fit_for_archives_also_with_nothing_in_it() {
    for lang in Lang::ALL {
        for values in [Vec::new(), vec![five(0)]] {
            let result = ResultView { lang, ..shown(values) };
            let pdf = meeting_template(&result, true).expect("a document");
            let holds = |words: &str| pdf.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(pdf.starts_with(b"%PDF-1.7") && holds("pdfuaid:part") && holds("pdfaid:part"));
            let region = if lang == Lang::En { "GB" } else { "NO" };
            assert!(
                holds(&format!("/Lang({}-{region})", lang.tag()))
                    || holds(&format!("/Lang ({}-{region})", lang.tag()))
            );
            assert_eq!(meeting_template(&result, true).expect("a document"), pdf, "always the same");
        }
    }
}
