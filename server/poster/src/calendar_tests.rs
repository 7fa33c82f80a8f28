use super::*;
use crate::sample::{siljan, year_of};
use domain::{CalendarYear, Clock, ResultValue};
use typst::layout::{Frame, FrameItem, Point};

const AT: Timestamp = Timestamp(1_795_777_200_000);

/// Norms of the first value in turn, in July the message of the last.
fn made(shown: &ResultView, year: &str) -> YearCalendar {
    let year: CalendarYear = year.parse().expect("a year");
    let month = |(place, first): (usize, Day)| {
        let value = place % shown.values.len();
        let of: &ResultValue = &shown.values[value];
        let norm = (first.month != 7).then(|| "00000000-0000-4000-8000-000000000001".parse().expect("an id"));
        let words =
            if norm.is_some() { &of.texts[place / shown.values.len()].words } else { &of.main_message };
        CalendarMonth { first, value, norm, words: words.clone() }
    };
    YearCalendar {
        id: "5f1c2f9e-6f0e-4b1a-9a57-0d3f2d6b7c13".parse().expect("an id"),
        year,
        months: year.months().enumerate().map(month).collect(),
        sequence: 0,
        changed: AT,
    }
}

fn meeting(day: &str, start: &str, place: &str) -> FollowUpMeeting {
    FollowUpMeeting {
        id: "5f1c2f9e-6f0e-4b1a-9a57-0d3f2d6b7c11".parse().expect("an id"),
        rev: 1,
        day: Day::parse(day).expect("a day"),
        start: Clock::typed(start).expect("a time"),
        minutes: 45,
        place: place.to_owned(),
        chair: String::new(),
        scribe: String::new(),
        sequence: 0,
        changed: AT,
        cancelled: false,
    }
}

/// A run of letters: left, top, right, bottom and size in points.
type Run = ([f64; 5], String);

fn runs(frame: &Frame, at: Point, out: &mut Vec<Run>) {
    for (place, item) in frame.items() {
        let place = at + *place;
        match item {
            FrameItem::Group(group) => {
                let before = out.len();
                runs(&group.frame, place + Point::new(group.transform.tx, group.transform.ty), out);
                for ([left, _, right, ..], _) in &mut out[before..] {
                    *right = *left + (*right - *left) * group.transform.sx.get();
                }
            }
            FrameItem::Text(text) => {
                let (x, y, size) = (place.x.to_pt(), place.y.to_pt(), text.size.to_pt());
                let sides = [x, y - 0.7 * size, x + text.width().to_pt(), y + 0.1 * size, size];
                out.push((sides, text.text.to_string()));
            }
            _ => {}
        }
    }
}

/// The text of each page without white space, in the order it is read; all of it on the paper, legible, and over no other.
fn read(
    shown: &ResultView,
    calendar: &YearCalendar,
    meetings: &[FollowUpMeeting],
    paper: Paper,
) -> Vec<String> {
    let _forget = Forget;
    let pages = pages(shown, calendar, meetings, paper, AT).expect("pages");
    let least = if paper == Paper::A3 { 14.0 } else { 14.0 * 297.0 / 420.0 };
    let page = |page: &typst_layout::Page| {
        let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        let mut all = Vec::new();
        runs(&page.frame, Point::zero(), &mut all);
        for (index, ([l, t, r, b, size], text)) in all.iter().enumerate() {
            let inside = *l >= 20.0 && *t >= 20.0 && *r <= width - 20.0 && *b <= height - 14.0;
            assert!(inside, "off the page: «{text}» {l} {t} {r} {b} of {width} {height}");
            assert!(*size >= least - 0.01, "too small: «{text}» {size}");
            for ([l2, t2, r2, b2, _], other) in &all[index + 1..] {
                let apart = r - l2 < 0.5 || r2 - l < 0.5 || b - t2 < 0.5 || b2 - t < 0.5;
                assert!(apart, "«{text}» lies over «{other}»");
            }
        }
        all.iter().map(|(_, text)| bare(text)).collect()
    };
    pages.pages().iter().map(page).collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Norms as long as they may be, of ordinary words and of one without end; as many values and meetings as may be.
fn extreme() -> (ResultView, Vec<FollowUpMeeting>) {
    let mut shown = siljan();
    let words = "Menneskerettighetsundervisningsopplegget skal være kjent for alle som arbeider med barn og unge, hver eneste dag, hele året";
    let long = ["w".repeat(120), words.chars().take(120).collect()];
    shown.title = "Felles verdier for oppvekst, helse og velferd i hele kommunen, med alle tjenestene samlet, fra nå av ".to_owned();
    let value = |index: usize| {
        let mut value = siljan().values[0].clone();
        value.name = format!("Verdi nummer {index} med et navn som er så langt som det går an å si");
        value.main_message = "Vi lytter til barnet, ser hele bildet og lar barnet være med og bestemme, "
            .repeat(3)[..196]
            .to_owned();
        for (text, words) in value.texts.iter_mut().zip(long.iter().cycle()) {
            text.words.clone_from(words);
        }
        value
    };
    shown.values = (0..8).map(value).collect();
    let place = "Møterom 2 i tredje etasje i fløyen mot øst på rådhuset, inngang fra bakgården nå";
    let at = |day: u8| meeting(&format!("2027-01-{day:02}"), "09:00", place);
    (shown, (4..16).map(at).collect())
}

#[test]
fn the_wall_has_all_months_on_one_sheet_in_order() {
    let shown = siljan();
    for (year, first, last) in
        [("School-2026", "August2026", "Juli2027"), ("Calendar-2028", "Januar2028", "Desember2028")]
    {
        let calendar = made(&shown, year);
        let day = calendar.months[2].first.plus_days(10).to_string();
        let pages = read(&shown, &calendar, &[meeting(&day, "09:30", "Kantina")], Paper::A3);
        let [page] = &pages[..] else { panic!("{} pages", pages.len()) };
        let mut at = page.find(first).expect("the first month");
        assert!(
            page.contains(last)
                && page.contains("Siljankommune")
                && page.contains("Slikdetsto27.november2026")
        );
        assert!(page.contains("Møte:11.kl.09.30"), "{page}");
        for month in &calendar.months {
            let title = bare(&month_title(Lang::Nb, month.first));
            for said in [title, bare(&shown.values[month.value].name), bare(&month.words)] {
                at += page[at..].find(&said).unwrap_or_else(|| panic!("{said} after {at} in {page}"));
            }
        }
    }
}

#[test]
fn each_month_has_a_sheet_with_its_norm_and_days() {
    let shown = siljan();
    let meetings = [
        meeting("2027-05-20", "12:00", "Kantina"),
        FollowUpMeeting { cancelled: true, ..meeting("2027-05-21", "13:00", "Kjelleren") },
    ];
    let calendar = made(&shown, "School-2026");
    let pages = read(&shown, &calendar, &meetings, Paper::A4);
    assert_eq!(pages.len(), 13, "a cover and twelve sheets");
    for said in [
        "Siljankommune",
        "Skoleåret2026/2027",
        "Barnetsbeste",
        "Vilyttertilbarnet",
        "Respektograushet",
        "Mot",
    ] {
        assert!(pages[0].contains(said), "{said}: {}", pages[0]);
    }
    for (page, month) in pages[1..].iter().zip(&calendar.months) {
        let title = bare(&month_title(Lang::Nb, month.first));
        for said in
            [title, bare(&month.words), "Nårgjordevidettesist?".to_owned(), "Ukemandagtirsdag".to_owned()]
        {
            assert!(page.contains(&said), "{said}: {page}");
        }
        let label = if month.norm.is_some() { "MÅNEDENSNORM" } else { "HOVEDBUDSKAP" };
        assert!(page.contains(label), "{page}");
    }
    let may = &pages[10];
    for said in [
        "Mai2027",
        "161.pinsedag201717.mai2.pinsedag18",
        "20Møte12.0021",
        "torsdag20.mai2027,kl.12.00–12.45(uke20)·Kantina",
        "6Kristihimmelfartsdag7",
        "1711.mai2",
    ] {
        assert!(may.contains(said), "{said}: {may}");
    }
    assert!(!may.contains("13.00") && !may.contains("Kjelleren"), "what is cancelled is not to be held");
    // Week 53 is at the end of 2026, and the beginning of 2027.
    assert!(pages[5].contains("Desember2026") && pages[5].contains("5328293031"), "{}", pages[5]);
    assert!(pages[5].contains("251.juledag262.juledag27"), "{}", pages[5]);
    assert!(
        pages[6].contains("Januar2027") && pages[6].contains("søndag5311.nyttårsdag2314"),
        "{}",
        pages[6]
    );
    // Easter.
    assert!(pages[8].contains("25skjærtorsdag26langfredag27281.påskedag13292.påskedag30"), "{}", pages[8]);
    let next = read(&shown, &made(&shown, "School-2027"), &[], Paper::A4);
    assert!(
        next[9].contains("April2028")
            && next[9].contains("13skjærtorsdag14langfredag15161.påskedag16172.påskedag"),
        "{}",
        next[9]
    );
}

#[test]
fn nothing_is_clipped_however_much_there_is() {
    let (shown, meetings) = extreme();
    let calendar = made(&shown, "School-2026");
    for paper in [Paper::A3, Paper::A4] {
        let pages = read(&shown, &calendar, &meetings, paper);
        let all = pages.concat();
        for month in &calendar.months {
            assert!(all.contains(&bare(&month.words)), "{}", month.words);
        }
        if paper == Paper::A4 {
            assert_eq!(all.matches("inngangfrabakgården").count(), 12);
            for value in &shown.values {
                assert!(all.contains(&bare(&value.name)) && all.contains(&bare(&value.main_message)));
            }
        } else {
            assert!(all.contains("Møter:4.kl.09.00,5.kl.09.00,") && all.contains("15.kl.09.00"));
            assert_eq!(pages.len(), 1);
        }
    }
    let mut none = siljan();
    none.values.truncate(1);
    let mut calendar = made(&siljan(), "Calendar-2027");
    calendar
        .months
        .iter_mut()
        .for_each(|month| (month.value, month.norm, month.words) = (0, None, String::new()));
    // Its name is left, and is said once.
    for (paper, times) in [(Paper::A3, 12), (Paper::A4, 1 + 12)] {
        let said = read(&none, &calendar, &[], paper).concat();
        assert_eq!(said.matches("Barnetsbeste").count(), times, "{said}");
        assert!(!said.contains("Nårgjordevidettesist?"), "of a name nobody has done anything");
    }
}

#[test]
fn it_is_accessible_fit_for_archives_and_of_its_language() {
    for (lang, tag, said) in
        [(Lang::Nb, "nb-NO", "Månedens"), (Lang::Nn, "nn-NO", "Norm"), (Lang::En, "en-GB", "Norm")]
    {
        let shown = ResultView { lang, ..siljan() };
        let (made, meetings) = year_of(&shown);
        for paper in [Paper::A3, Paper::A4] {
            let pdf = || calendar(&shown, &made, &meetings, paper, AT).expect("a document");
            let bytes = pdf();
            let holds = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(bytes.starts_with(b"%PDF-1.7") && holds("pdfuaid:part") && holds("pdfaid:part"));
            assert!(holds(&format!("/Lang({tag})")), "{tag}");
            assert_eq!(pdf(), bytes, "always the same");
        }
        let sheet = read(&shown, &made, &[], Paper::A4)[1].to_lowercase();
        assert!(sheet.contains(&said.to_lowercase()), "{sheet}");
    }
}
