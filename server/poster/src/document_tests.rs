use super::*;
use crate::sample::{extreme, siljan, value};
use domain::{CloudWord, Kind, Lang, Layout, Orientation, ResultValue};
use typst::layout::{Frame, FrameItem, Point};

/// A run of text on a page: left, top, right, bottom and size in points, and its words.
type Run = ([f64; 5], String);

fn runs(frame: &Frame, at: Point, out: &mut Vec<Run>) {
    for (place, item) in frame.items() {
        let place = at + *place;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                let before = out.len();
                runs(&group.frame, place + moved, out);
                for ([left, _, right, ..], _) in &mut out[before..] {
                    *right = *left + (*right - *left) * group.transform.sx.get();
                }
            }
            FrameItem::Text(text) => {
                let (x, y, size) = (place.x.to_pt(), place.y.to_pt(), text.size.to_pt());
                out.push((
                    [x, y - 0.7 * size, x + text.width().to_pt(), y + 0.1 * size, size],
                    text.text.to_string(),
                ));
            }
            _ => {}
        }
    }
}

/// The runs of every page, in the order they are read.
fn pages(result: &ResultView, what: What, paper: Paper) -> Vec<Vec<Run>> {
    let _forget = Forget;
    let pages = compile(result, what, paper, Print::Office).unwrap();
    let page = |page: &typst_layout::Page| {
        let mut out = Vec::new();
        runs(&page.frame, Point::zero(), &mut out);
        out
    };
    pages.pages().iter().map(page).collect()
}

/// Without what line breaking adds or takes.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn read(pages: &[Vec<Run>]) -> String {
    pages.iter().flatten().map(|(_, text)| bare(text)).collect()
}

/// Whether this poster is to be read from far away: with norms alone, and five of them at most.
fn is_for_the_wall(result: &ResultView, what: What) -> bool {
    matches!(what, What::Poster) && matches!(result.design.layout, Layout::Large | Layout::Tulips)
}

/// The texts of a value that are to be on a document.
fn shown(value: &ResultValue, wall: bool) -> Vec<&str> {
    let shown = value.texts.iter().filter(|text| text.on_poster && !(wall && text.kind == Kind::Taboo));
    shown.map(|text| text.words.as_str()).take(if wall { 5 } else { usize::MAX }).collect()
}

/// Every text is there, inside the page, legible, and over no other.
fn check(result: &ResultView, what: What, paper: Paper) -> usize {
    let pages = pages(result, what, paper);
    let all = read(&pages);
    let wall = is_for_the_wall(result, what);
    for value in &result.values {
        assert!(all.contains(&bare(&value.name)), "{}", value.name);
        assert!(wall || all.contains(&bare(&value.truth)));
        assert!(matches!(what, What::Matrix) || all.contains(&bare(&value.main_message)));
        let shown = shown(value, wall);
        for text in &value.texts {
            let words = text.words.as_str();
            assert_eq!(all.contains(&bare(words)), shown.contains(&words), "{words}");
        }
    }
    let scale = if paper == Paper::A3 { 1.0 } else { 297.0 / 420.0 };
    let (width, height) = match result.design.orientation {
        Orientation::Landscape => (1190.0, 842.0),
        Orientation::Portrait => (842.0, 1190.0),
    };
    // Longer than may be written: the last way out is a smaller message.
    let legal = result.values.iter().all(|value| value.main_message.chars().count() <= 200);
    for page in &pages {
        for (index, ([l, t, r, b, size], text)) in page.iter().enumerate() {
            let inside = *l >= 20.0 * scale
                && *t >= 20.0 * scale
                && *r <= (width - 20.0) * scale
                && *b <= (height - 20.0) * scale;
            assert!(inside, "off the page: {text}");
            assert!(!legal || *size >= 14.0 * scale - 0.01, "too small: {text} {size}");
            for ([l2, t2, r2, b2, _], other) in &page[index + 1..] {
                let apart = r - l2 < 0.5 || r2 - l < 0.5 || b - t2 < 0.5 || b2 - t < 0.5;
                assert!(apart, "«{text}» lies over «{other}»");
            }
        }
    }
    pages.len()
}

/// The layouts that hold all that was chosen.
const FULL: [Layout; 3] = [Layout::Bands, Layout::Columns, Layout::Cards];

/// Every layout, both ways round.
fn designs() -> impl Iterator<Item = (Layout, Orientation)> {
    Layout::ALL.into_iter().flat_map(|layout| Orientation::ALL.map(|orientation| (layout, orientation)))
}

fn designed(result: &ResultView, (layout, orientation): (Layout, Orientation)) -> ResultView {
    let mut result = result.clone();
    (result.design.layout, result.design.orientation) = (layout, orientation);
    result
}

#[test]
fn siljans_poster_is_one_page_in_reading_order() {
    assert_eq!(check(&siljan(), What::Poster, Paper::A3), 1);
    assert_eq!(check(&siljan(), What::Poster, Paper::A4), 1);
    let all = read(&pages(&siljan(), What::Poster, Paper::A3));
    let at = |words: &str| all.find(&bare(words)).unwrap_or_else(|| panic!("{words}"));
    let order = [
        "Siljan kommune",
        "Verdier for tverrfaglig samhandling",
        "Barnets beste",
        "Lytte til barnet",
        "Se barnet bak handlingen",
        "Misbruke vår makt",
        "Bestemme uten å ta med barna",
        "Respekt og raushet",
        "Himle med øynene",
        "Mot",
        "Barneverntjenesten",
        "21. november 2026",
    ];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])), "{all}");
}

#[test]
fn every_number_and_length_of_texts_has_room() {
    for (values, norms, taboos, letters, most) in [
        (0, 0, 0, 3, 1),
        (1, 0, 0, 3, 1),
        (1, 1, 1, 3, 1),
        (3, 1, 0, 30, 1),
        (2, 0, 5, 120, 1),
        (1, 15, 15, 120, 2),
        (8, 5, 5, 40, 3),
        (8, 15, 15, 120, 16),
    ] {
        let result = extreme(values, norms, taboos, letters);
        let pages = check(&result, What::Poster, Paper::A3);
        assert!((1..=most).contains(&pages), "{values} values, {norms} norms: {pages} pages");
        // The largest takes many seconds without optimisation; once is enough.
        if values * norms < 60 {
            assert_eq!(check(&result, What::Poster, Paper::A4), pages, "A4 is the same made smaller");
            assert!(pdf(&result, What::Poster, Paper::A3, Print::Office).is_ok());
        }
    }
}

#[test]
fn texts_are_printed_as_they_stand() {
    let mut hostile = hostile();
    hostile.extend(
        [
            "#read(\"/etc/passwd\") #panic() #import \"x\"",
            "$x^2$ *a* _b_ @c <d> ~ -- ... \\n 'q' \"r\" // = +",
            "\\u{41} `raw` [a](b) #{1 + 1}",
        ]
        .map(str::to_owned),
    );
    for some in hostile.chunks(6) {
        let texts: Vec<&str> = some.iter().map(String::as_str).collect();
        let mut result = siljan();
        result.values = texts.iter().map(|text| value(text, text, &[text], &[text])).collect();
        for (value, text) in result.values.iter_mut().zip(&texts) {
            value.truth = (*text).to_owned();
        }
        result.title = some[0].clone();
        result.services = some.to_vec();
        result.design.quote = some[0].clone();
        check(&result, What::Poster, Paper::A3);
        check(&result, What::Matrix, Paper::A3);
        let list = read(&pages(&result, What::NormList, Paper::A4));
        for text in some {
            assert!(list.contains(&bare(text)), "{text}");
        }
        assert!(pdf(&result, What::Poster, Paper::A4, Print::Office).is_ok());
    }
}

/// What everybody's tests hold against their outputs, as the rules store it.
fn hostile() -> Vec<String> {
    let file = include_str!("../../../app/domain/tests/hostile.json");
    let texts: Vec<serde_json::Value> = serde_json::from_str(file).expect("JSON");
    texts.iter().filter_map(|text| text["stored"].as_str().map(str::to_owned)).collect()
}

#[test]
fn what_is_missing_or_much_too_long_gives_a_poster_too() {
    let mut result = siljan();
    result.title = String::new();
    result.organisation = String::new();
    result.services = vec![];
    result.values[0].main_message = String::new();
    result.values[1].texts.retain(|text| text.kind == Kind::Norm);
    result.values[2].truth = "At ingen av oss ser alt alene".into();
    result.values[2].texts[0].on_poster = false;
    check(&result, What::Poster, Paper::A3);
    result.title = "Samhandlingsverdier ".repeat(8);
    result.organisation = "Kommune".repeat(30);
    result.values[0].name = "Menneskeverd".repeat(10);
    result.values[0].main_message = "Vi ser barnet. ".repeat(200);
    result.values[1].texts[0].words = "x".repeat(120);
    result.values[1].texts[1].words = "Funksjonsnedsettelsesperspektivtenkning".repeat(3);
    check(&result, What::Poster, Paper::A3);
    assert!(pdf(&result, What::Poster, Paper::A3, Print::Office).is_ok());
}

#[test]
fn a_message_that_fills_a_page_is_said_once() {
    let mut result = designed(&siljan(), (Layout::Cards, Orientation::Portrait));
    result.values.truncate(1);
    result.values[0].main_message = format!("Begynnelsen {}", "Vi ser barnet. ".repeat(160));
    let all = read(&pages(&result, What::Poster, Paper::A3));
    assert_eq!(all.matches("Begynnelsen").count(), 1);
}

/// Shared out, one side of the value would have a panel more than the other.
#[test]
fn a_single_taboo_stands_below_the_norms_of_both_sides() {
    let mut result = siljan();
    result.values = vec![value("Mot", "", &["Si fra", "Be om hjelp", "Stå i det", "Prøve"], &["Tie"])];
    for orientation in Orientation::ALL {
        result.design.orientation = orientation;
        for what in [What::Poster, What::Matrix] {
            let page = &pages(&result, what, Paper::A4)[0];
            let at = |words: &str| page.iter().find(|(_, text)| text == words).expect("it is printed").0;
            let ([left, ..], [right, ..]) = (at("Si fra"), at("Stå i det"));
            let [_, top, ..] = at("Tie");
            let sheet = if orientation == Orientation::Portrait { 210.0 } else { 297.0 } * 72.0 / 25.4;
            assert!(left < sheet / 2.0 && right > sheet / 2.0);
            assert!(["Si fra", "Be om hjelp", "Stå i det", "Prøve"].iter().all(|norm| at(norm)[3] < top));
        }
    }
}

#[test]
fn a_mark_is_explained_where_it_is_met() {
    let of = |norms: &[&str], taboos: &[&str]| {
        let mut result = siljan();
        result.values = vec![value("Mot", "Vi tør.", norms, taboos)];
        for what in [What::Poster, What::Matrix, What::Sheet { value: 0 }] {
            let all = read(&pages(&result, what, Paper::A4));
            assert_eq!(all.contains(&bare("Norm – slik arbeider vi")), !norms.is_empty(), "{what:?}");
            assert_eq!(all.contains(&bare("Tabu – slik vil vi ikke ha det")), !taboos.is_empty(), "{what:?}");
        }
    };
    of(&["Si fra", "Be om hjelp"], &["Tie", "Le", "Vente"]);
    of(&["Si fra"], &[]);
    of(&[], &["Tie"]);
}

#[test]
fn a_value_with_nothing_to_show_is_left_out() {
    let mut result = siljan();
    let bare_one = &mut result.values[1];
    bare_one.main_message.clear();
    bare_one.texts.iter_mut().for_each(|text| text.on_poster = false);
    let is_said =
        |result: &ResultView, what| read(&pages(result, what, Paper::A3)).contains("Respektograushet");
    for design in designs() {
        let result = designed(&result, design);
        let all = read(&pages(&result, What::Poster, Paper::A3));
        assert!(all.contains("Lyttetilbarnet") && !is_said(&result, What::Poster), "{design:?}");
    }
    assert!(!is_said(&result, What::Matrix) && is_said(&result, What::NormList));
}

#[test]
fn words_that_are_parted_are_whole_to_whoever_copies_them() {
    let long = "Funksjonsnedsettelsesperspektivtenkning";
    let norm = format!("Bruke {long}, alltid");
    let endless = "x".repeat(120);
    let mut result = siljan();
    result.values = vec![value(long, long, &[&norm, &endless, "Lytte"], &[&norm, "Tie"]); 6];
    let marks = ['\u{ad}', '\u{200b}'];
    assert!(!read(&pages(&result, What::NormList, Paper::A4)).contains(marks));
    for what in [What::Poster, What::Matrix] {
        let pages = pages(&result, what, Paper::A4);
        assert!(!read(&pages).contains(marks), "{what:?}");
        let whole = |word: &str| pages.iter().flatten().filter(|(_, text)| text.trim() == word).count();
        assert_eq!(whole(&format!("{long},")), 12, "{what:?}");
        assert_eq!(whole(&endless), 6, "{what:?}");
    }
}

#[test]
fn signs_that_the_fonts_lack_do_not_stop_a_poster() {
    let mut result = siljan();
    result.values[0].texts[0].words = "Smile 🙂 mer\u{0}\u{202e}".into();
    let pdf = pdf(&result, What::Poster, Paper::A3, Print::Office).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(read(&pages(&result, What::Poster, Paper::A3)).contains("Smile?mer"));
}

#[test]
fn labels_follow_the_language() {
    for (lang, norms, taboos, date) in [
        (Lang::Nb, "NORMER", "TABUER", "21. november 2026"),
        (Lang::Nn, "NORMER", "TABU", "21. november 2026"),
        (Lang::En, "NORMS", "TABOOS", "21 November 2026"),
    ] {
        let all = read(&pages(&ResultView { lang, ..siljan() }, What::Poster, Paper::A3));
        assert!([norms, taboos, date].iter().all(|words| all.contains(&bare(words))), "{all}");
    }
}

#[test]
fn no_card_is_cut_that_has_ten_norms_and_ten_taboos() {
    // The first of Siljan's values has as many.
    for result in [siljan(), extreme(1, 10, 10, 40), extreme(4, 10, 10, 40)] {
        let values = result.values.len();
        for orientation in Orientation::ALL {
            let pages = pages(&designed(&result, (Layout::Cards, orientation)), What::Poster, Paper::A3);
            let all = read(&pages);
            assert!(!all.contains("(fortsetter)"), "{values} values, {orientation:?}");
            assert!(pages.len() <= values, "{values} values, {orientation:?}: {} pages", pages.len());
        }
    }
}

#[test]
fn a_picture_has_the_size_of_the_sheet() {
    let png = png(&siljan(), 120).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert_eq!((number(16), number(20)), (1984, 1403));
}

#[test]
fn every_layout_has_room_for_every_number_and_length_of_texts() {
    let least = extreme(1, 1, 1, 3);
    let much = extreme(1, 45, 12, 120);
    let many = extreme(8, 2, 3, 60);
    for design in designs().filter(|(layout, _)| FULL.contains(layout)) {
        for (result, most) in [(&least, 1), (&much, 6), (&many, 4)] {
            let pages = check(&designed(result, design), What::Poster, Paper::A3);
            assert!(pages <= most, "{design:?}: {pages} pages");
        }
        assert_eq!(check(&designed(&siljan(), design), What::Poster, Paper::A4), 1, "{design:?}");
    }
}

/// The size of a text in points: that of the run in which it begins.
fn size_of(pages: &[Vec<Run>], words: &str) -> f64 {
    let mut begins = pages.iter().flatten().filter(|(_, text)| {
        let text = text.trim();
        !text.is_empty() && words.starts_with(text)
    });
    begins.next().unwrap_or_else(|| panic!("{words}")).0[4]
}

#[test]
fn what_hangs_on_a_wall_is_read_from_three_metres() {
    let long = extreme(2, 9, 2, 90);
    let short = ResultView { values: extreme(4, 1, 0, 20).values, ..siljan() };
    for design in designs().filter(|(layout, _)| !FULL.contains(layout)) {
        for (result, sheets) in [(&siljan(), 3), (&long, 2), (&short, 2)] {
            let result = designed(result, design);
            let least = check(&result, What::Poster, Paper::A3);
            assert!((sheets..=2 * sheets).contains(&least), "{design:?}: {least} sheets");
            let pages = pages(&result, What::Poster, Paper::A3);
            for value in &result.values {
                assert!(size_of(&pages, &value.main_message) >= 59.9, "{design:?}: {}", value.main_message);
                for norm in shown(value, true) {
                    assert!(size_of(&pages, norm) >= 27.9, "{design:?}: {norm}");
                }
            }
        }
        assert_eq!(check(&designed(&siljan(), design), What::Poster, Paper::A4), 3, "{design:?}");
    }
}

#[test]
fn whatever_is_written_has_room_on_a_wall() {
    let mut odd = siljan();
    odd.title = "Samhandlingsverdier ".repeat(8);
    odd.organisation = "Kommune".repeat(30);
    odd.values[0].name = "Menneskeverd".repeat(10);
    odd.values[0].main_message = "Funksjonsnedsettelsesperspektivtenkning ".repeat(5).trim_end().to_owned();
    odd.values[0].texts[0].words = "x".repeat(120);
    odd.values[0].texts[1].words = "Funksjonsnedsettelsesperspektivtenkning".repeat(3);
    odd.values[1].main_message = String::new();
    odd.values[2].texts.clear();
    for design in designs().filter(|(layout, _)| !FULL.contains(layout)) {
        for result in [&odd, &extreme(0, 0, 0, 3), &extreme(1, 5, 5, 120)] {
            let result = designed(result, design);
            check(&result, What::Poster, Paper::A3);
        }
        assert!(pdf(&designed(&odd, design), What::Poster, Paper::A4, Print::Shop).is_ok());
    }
}

#[test]
fn sheets_and_matrix_have_room_too() {
    for orientation in Orientation::ALL {
        let design = (Layout::Bands, orientation);
        for result in [extreme(1, 1, 0, 3), extreme(1, 45, 12, 120), extreme(3, 2, 3, 90)] {
            let mut result = designed(&result, design);
            result.values[0].truth = "At ingen av oss ser alt alene ".repeat(6).trim_end().to_owned();
            check(&result, What::Matrix, Paper::A3);
            result.values.truncate(1);
            result.values[0].norm_cloud.clear();
            check(&result, What::Sheet { value: 0 }, Paper::A3);
        }
    }
}

#[test]
fn a_cloud_stands_below_the_texts_and_over_none() {
    let result = designed(&siljan(), (Layout::Bands, Orientation::Landscape));
    let pages = pages(&result, What::Sheet { value: 0 }, Paper::A3);
    let at = |words: &str| pages[0].iter().find(|(_, text)| bare(text) == bare(words)).unwrap().0;
    let (texts, word) = (at("Se barnet bak handlingen"), at("trygghet"));
    assert!(pages.len() == 1 && word[1] > texts[3], "{word:?} {texts:?}");
}

#[test]
fn a_wording_in_a_cloud_stands_on_its_line() {
    let mut result = designed(&siljan(), (Layout::Bands, Orientation::Landscape));
    let wording = |(text, weight): (&str, u32)| CloudWord { text: text.into(), weight };
    result.values[0].norm_cloud = [("Si fra", 3), ("Gå ved siden av", 2)].map(wording).to_vec();
    let pages = pages(&result, What::Sheet { value: 0 }, Paper::A4);
    let lines: Vec<&str> = pages[0].iter().map(|(_, text)| text.as_str()).collect();
    assert!(lines.contains(&"Si fra") && lines.iter().any(|line| line.starts_with("Gå ved")), "{lines:?}");
}

#[test]
fn every_document_is_accessible_and_fit_for_archives() {
    let documents = [What::Matrix, What::NormList, What::Sheet { value: 1 }];
    let posters = designs().map(|design| (design, What::Poster));
    let others = documents.map(|what| ((Layout::Bands, Orientation::Portrait), what));
    for (design, what) in posters.chain(others) {
        let pdf = pdf(&designed(&siljan(), design), what, Paper::A4, Print::Shop).unwrap();
        let holds = |words: &str| pdf.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(holds("pdfuaid:part") && holds("pdfaid:part"), "{what:?}");
        assert_eq!(holds("/TrimBox"), !matches!(what, What::NormList), "{what:?}");
    }
}

#[test]
fn a_norm_list_holds_what_was_chosen_with_its_figures() {
    let mut result = siljan();
    result.values[0].texts[3].on_poster = false;
    result.values[1].groups = None;
    result.values[1].texts.iter_mut().for_each(|text| text.support = None);
    let all = read(&pages(&result, What::NormList, Paper::A4));
    assert!(all.contains(&bare("Lytte til barnets meninger")));
    assert_eq!(all.matches(&bare("2 av 5 grupper")).count(), 20 + 12);
}

#[test]
fn a_quote_is_said_once_in_quotation_marks() {
    for (typed, shown) in [("Det trengs en hel bygd", "«Det trengs en hel bygd»"), ("«Sammen»", "«Sammen»")]
    {
        let mut result = siljan();
        result.design.quote = typed.into();
        let all = read(&pages(&result, What::Poster, Paper::A3));
        assert!(all.contains(&bare(shown)) && !all.contains("««"), "{all}");
    }
}

#[test]
fn every_page_of_a_rehearsal_says_so_and_no_other_does() {
    let layouts = Layout::ALL.map(|layout| (Lang::Nb, layout, What::Poster, Paper::A4));
    let others = [
        (Lang::Nn, What::Matrix, "Prøvekøyring"),
        (Lang::En, What::Sheet { value: 0 }, "Rehearsal"),
        (Lang::Nb, What::NormList, "Prøvekjøring"),
    ];
    let others = others.map(|(lang, what, word)| ((lang, Layout::Bands, what, Paper::A4), word));
    for ((lang, layout, what, paper), word) in
        layouts.map(|layout| (layout, "Prøvekjøring")).into_iter().chain(others)
    {
        let real = designed(&ResultView { lang, ..siljan() }, (layout, Orientation::Portrait));
        let rehearsal = ResultView { rehearsal: true, ..real.clone() };
        for page in pages(&rehearsal, what, paper) {
            let across = page.iter().find(|(_, text)| text == word).expect("each page says it");
            assert!(across.0[4] > 40.0, "in large letters: {}", across.0[4]);
        }
        assert!(!read(&pages(&real, what, paper)).contains(word));
        // A table that goes on to the next page, and what stands across both, are told apart.
        assert!(pdf(&rehearsal, what, paper, Print::Office).is_ok(), "{what:?}");
    }
}
