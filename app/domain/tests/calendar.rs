//! «Kalender»: the norm of each month, what takes the place of one that is gone, and two holders who choose at once.

mod common;

use common::{norms, plenum};
use domain::{
    CalendarMonth, CalendarYear, Charter, CharterCommand as C, CharterId, Day, FacilitatorCommand as F,
    Refusal, ResultText, ResultValue, ResultView, Stage, TextId, Timestamp, TypedCalendar, YearCalendar,
    YearKind, norwegian_day, text::Kind,
};
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};

const TODAY: &str = "2026-11-27";
const SCHOOL: &str = "School-2026";

fn day(iso: &str) -> Day {
    Day::parse(iso).unwrap()
}

fn now() -> Timestamp {
    day(TODAY).noon()
}

/// So many norms of each value, named after it: «A01», «A02», «B01». Each has a message but the last.
fn charter(counts: &[usize]) -> Charter {
    let of_value = |(value, count): (usize, &usize)| {
        let letter = char::from(b'A' + value as u8);
        let text =
            |words: String, kind: Kind, on_poster: bool| ResultText { kind, words, support: None, on_poster };
        let mut texts: Vec<_> =
            (1..=*count).map(|n| text(format!("{letter}{n:02}"), Kind::Norm, true)).collect();
        texts.push(text(format!("{letter} utenfor"), Kind::Norm, false));
        texts.push(text(format!("{letter} tabu"), Kind::Taboo, true));
        let last = value + 1 == counts.len() && counts.len() > 1;
        ResultValue {
            name: format!("Verdi {letter}"),
            main_message: if last { String::new() } else { format!("Budskap {letter}") },
            texts,
            ..ResultValue::default()
        }
    };
    let values = counts.iter().enumerate().map(of_value).collect();
    let read = ResultView { title: "Felles verdier".to_owned(), values, ..ResultView::default() };
    Charter::imported(&read, CharterId::draw(&mut chance(1)), now(), &mut chance(2)).unwrap()
}

fn chance(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

fn does(charter: &Charter, command: C) -> Result<Charter, Refusal> {
    charter.decide(&command, now(), &mut chance(u64::from(charter.rev)))
}

fn form(charter: &Charter) -> TypedCalendar {
    charter.calendar_form(day(TODAY))
}

fn rev(charter: &Charter) -> u32 {
    charter.follow_up.calendar.as_ref().map_or(0, |calendar| calendar.rev)
}

fn set(charter: &Charter, change: impl FnOnce(&mut TypedCalendar)) -> Result<Charter, Refusal> {
    let mut to = form(charter);
    change(&mut to);
    does(charter, C::SetCalendar { rev: rev(charter), to })
}

fn made(counts: &[usize]) -> Charter {
    set(&charter(counts), |_| {}).unwrap()
}

fn calendar(charter: &Charter) -> YearCalendar {
    charter.calendar().unwrap()
}

fn words(months: &[CalendarMonth]) -> String {
    months.iter().map(|month| month.words.as_str()).collect::<Vec<_>>().join(" ")
}

fn said(charter: &Charter) -> String {
    words(&calendar(charter).months)
}

fn id(charter: &Charter, words: &str) -> TextId {
    charter.texts().find(|text| text.words == words).unwrap().id
}

fn hide(charter: &Charter, words: &str, on: bool) -> Charter {
    does(charter, C::Hide { text: id(charter, words), on }).unwrap()
}

#[test]
fn a_year_is_twelve_months_of_one_kind_or_the_other() {
    for (today, usual) in [
        ("2026-11-27", "School-2026"),
        ("2027-01-01", "School-2026"),
        ("2027-04-30", "School-2026"),
        ("2027-05-01", "School-2027"),
    ] {
        assert_eq!(CalendarYear::usual(day(today)).to_string(), usual, "{today}");
    }
    for (year, first, last) in
        [("School-2026", "2026-08-01", "2027-07-01"), ("Calendar-2028", "2028-01-01", "2028-12-01")]
    {
        let months: Vec<Day> = year.parse::<CalendarYear>().unwrap().months().collect();
        assert_eq!((months.len(), months[0], months[11]), (12, day(first), day(last)));
    }
    for silly in [
        "",
        "School",
        "School-",
        "School-x",
        "school-2026",
        "Leap-2026",
        "School-2026-1x",
        "School-9223372036854775807",
        "Calendar--2026",
        "School-99",
    ] {
        assert_eq!(silly.parse::<CalendarYear>(), Err(()), "{silly}");
    }
    let offered: Vec<String> = CalendarYear::offered(day(TODAY)).map(|year| year.to_string()).collect();
    assert!(offered.iter().any(|year| year == SCHOOL) && offered.iter().any(|year| year == "Calendar-2027"));
}

#[test]
fn once_its_year_is_over_the_one_at_hand_is_suggested_and_none_that_is_past() {
    for (year, today, after) in [
        ("School-2026", "2027-07-31", None),
        ("School-2026", "2027-08-01", Some("School-2027")),
        ("School-2026", "2027-10-14", Some("School-2027")),
        ("School-2026", "2028-05-01", Some("School-2028")),
        ("Calendar-2026", "2026-12-31", None),
        ("Calendar-2026", "2027-01-01", Some("Calendar-2027")),
    ] {
        let one = set(&charter(&[5, 5, 5]), |to| to.year = year.to_owned()).unwrap();
        let suggested = one.calendar_after(day(today)).map(|year| year.to_string());
        assert_eq!(suggested.as_deref(), after, "{year} on {today}");
        assert_eq!(one.calendar_form(day(today)).year, after.unwrap_or(year), "{year} on {today}");
        assert_eq!(one.calendar_form(day(today)).months, form(&one).months);
    }
    assert_eq!(charter(&[1]).calendar_after(day("2030-01-01")), None, "there is none that could be over");
    for (today, first) in [("2027-07-31", "School-2026"), ("2027-10-14", "School-2027")] {
        let offered = CalendarYear::offered(day(today)).next().map(|year| year.to_string());
        assert_eq!(offered.as_deref(), Some(first), "{today}");
    }
}

#[test]
fn values_take_turns_and_july_has_a_hovedbudskap() {
    for (counts, school) in [
        // Of the poster's alone, and neither taboos nor others.
        (&[5, 5, 5][..], "A01 B01 C01 A02 B02 C02 A03 B03 C03 A04 B04 Budskap B"),
        (&[10, 2, 1], "A01 B01 C01 A02 B02 A03 A04 A05 A06 A07 A08 Budskap B"),
        (&[2, 0, 1], "A01 C01 A02 A01 C01 A02 A01 C01 A02 A01 C01 Budskap B"),
        (&[1], "A01 A01 A01 A01 A01 A01 A01 A01 A01 A01 A01 Budskap A"),
        // Nothing is to be on the poster.
        (
            &[0, 0],
            "A utenfor B utenfor A utenfor B utenfor A utenfor B utenfor A utenfor B utenfor A utenfor B utenfor A utenfor Budskap A",
        ),
    ] {
        let year = SCHOOL.parse().unwrap();
        assert_eq!(words(&charter(counts).suggested_months(year)), school, "{counts:?}");
    }
    let year = "Calendar-2027".parse().unwrap();
    let months = charter(&[5, 5, 5]).suggested_months(year);
    assert_eq!(words(&months), "A01 B01 C01 A02 B02 C02 Budskap A A03 B03 C03 A04 B04");
    assert_eq!(months[6].first.month, 7);
}

#[test]
fn it_is_there_once_it_is_made_and_pressing_twice_makes_one() {
    let none = charter(&[5, 5, 5]);
    assert_eq!(none.calendar(), None);
    let press = C::SetCalendar { rev: 0, to: form(&none) };
    let one = does(&none, press.clone()).unwrap();
    assert_eq!(said(&one), "A01 B01 C01 A02 B02 C02 A03 B03 C03 A04 B04 Budskap B");
    assert_eq!((calendar(&one).year.kind, calendar(&one).sequence), (YearKind::School, 0));
    assert_eq!(does(&one, press).unwrap(), one);
    let on_disk = serde_json::to_string(&one).unwrap();
    assert_eq!(serde_json::from_str::<Charter>(&on_disk).unwrap(), one);
    // What was stored before there were calendars.
    let mut before = serde_json::to_value(&one).unwrap();
    before.as_object_mut().unwrap().remove("calendar");
    assert_eq!(serde_json::from_value::<Charter>(before).unwrap().calendar(), None);
}

#[test]
fn a_norm_is_swapped_and_another_year_chosen() {
    let one = made(&[5, 5, 5]);
    let swapped = set(&one, |to| to.months[7] = id(&one, "C utenfor").to_string()).unwrap();
    assert!(said(&swapped).starts_with("C utenfor B01 C01 A02 "), "{}", said(&swapped));
    assert_eq!((calendar(&swapped).sequence, calendar(&swapped).id), (1, calendar(&one).id));
    // Each month keeps its norm.
    let other = set(&swapped, |to| to.year = "Calendar-2027".to_owned()).unwrap();
    assert!(said(&other).starts_with("C02 A03 B03 C03 A04 B04 Budskap A C utenfor B01 "), "{}", said(&other));
    // What is not chosen is whichever is in turn.
    let blank = set(&one, |to| to.months = Vec::new()).unwrap();
    assert_eq!(said(&blank), said(&one));
    assert_eq!(said(&hide(&blank, "B02", true)), said(&hide(&one, "B02", true)), "and is chosen by that");
    let again = set(&swapped, |to| to.months = Vec::new()).unwrap();
    assert_eq!(said(&again), said(&one), "suggested anew");
}

#[test]
fn the_second_of_two_holders_is_told() {
    let one = made(&[5, 5, 5]);
    let seen = rev(&one);
    let first = set(&one, |to| to.months[0] = id(&one, "A05").to_string()).unwrap();
    let mut late = form(&one);
    late.months[1] = id(&one, "B05").to_string();
    assert_eq!(does(&first, C::SetCalendar { rev: seen, to: late.clone() }), Err(Refusal::ItemChanged));
    late.year = "School-1999".to_owned();
    let illegal = C::SetCalendar { rev: seen, to: late };
    assert_eq!(does(&first, illegal), Err(Refusal::ItemChanged), "also when something else is wrong");
    // Who chose the same has nothing to be told.
    assert_eq!(does(&first, C::SetCalendar { rev: seen, to: form(&first) }).unwrap(), first);
    assert_eq!(does(&one, C::SetCalendar { rev: 0, to: form(&first) }), Err(Refusal::ItemChanged));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let one = made(&[5, 5, 5]);
    for (change, refusal) in [
        ((|to| to.year = "School-2023".to_owned()) as fn(&mut TypedCalendar), Refusal::NoSuchYear),
        (|to| to.year = "School-9223372036854775807".to_owned(), Refusal::NoSuchYear),
        (|to| to.year = String::new(), Refusal::NoSuchYear),
        (|to| to.months[3] = "A01".to_owned(), Refusal::Unknown),
        (|to| to.months[3] = "00000000-0000-4000-8000-000000000000".to_owned(), Refusal::Unknown),
    ] {
        assert_eq!(set(&one, change), Err(refusal));
    }
    let taboo = id(&one, "A tabu").to_string();
    assert_eq!(set(&one, |to| to.months[3] = taboo), Err(Refusal::Unknown));
    // July has none, whatever is sent.
    let july = id(&one, "A01").to_string();
    assert_eq!(said(&set(&one, |to| to.months[6] = july).unwrap()), said(&one));
}

#[test]
fn a_hidden_norm_leaves_at_once_and_comes_back_when_it_is_shown() {
    let one = made(&[5, 5, 5]);
    let hidden = hide(&one, "B02", true);
    // The next of the same value that the year does not have yet; all other months are as they were.
    assert_eq!(said(&hidden), "A01 B01 C01 A02 B05 C02 A03 B03 C03 A04 B04 Budskap B");
    assert_eq!(calendar(&hidden).sequence, 1, "calendars are told");
    let chosen = set(&hidden, |to| to.months[0] = id(&one, "A05").to_string()).unwrap();
    let shown = hide(&chosen, "B02", false);
    assert_eq!(
        said(&shown),
        "A01 B01 C01 A02 B02 A05 A03 B03 C03 A04 B04 Budskap B",
        "it was chosen all the while"
    );
    assert_eq!(calendar(&shown).sequence, 3);
    let other = hide(&one, "A tabu", true);
    assert_eq!(calendar(&other).sequence, 0, "nothing in it has changed");

    // Where its value has none that is free, the next in turn that is; where none is, one comes again.
    let few = made(&[5, 5, 1]);
    assert_eq!(said(&few), "A01 B01 C01 A02 B02 A03 B03 A04 B04 A05 B05 Budskap B");
    assert_eq!(said(&hide(&few, "A02", true)), "A01 B01 C01 A01 B02 A03 B03 A04 B04 A05 B05 Budskap B");
    let many = made(&[9, 3, 1]);
    assert_eq!(said(&hide(&many, "C01", true)), "A01 B01 A08 A02 B02 A03 B03 A04 A05 A06 A07 Budskap B");
}

#[test]
fn entries_are_stamped_with_the_last_change_of_what_they_say() {
    let (one, later) = (made(&[5, 5, 5]), now().plus(60_000));
    assert_eq!(calendar(&one).changed, now());
    let does = |charter: &Charter, command| charter.decide(&command, later, &mut chance(9)).unwrap();
    let hidden = does(&one, C::Hide { text: id(&one, "B02"), on: true });
    assert_eq!((calendar(&hidden).sequence, calendar(&hidden).changed), (1, later), "a hidden norm");
    let gone = does(&one, C::DeleteForGood { text: id(&one, "B02") });
    assert_eq!((calendar(&gone).sequence, calendar(&gone).changed), (1, later), "a deleted one");
    let other = does(&one, C::Hide { text: id(&one, "A tabu"), on: true });
    assert_eq!((calendar(&other).sequence, calendar(&other).changed), (0, now()), "the same file as before");
}

#[test]
fn with_every_norm_hidden_the_hovedbudskap_is_left() {
    let mut one = made(&[1, 1]);
    for words in ["A01", "B01", "A utenfor", "B utenfor"] {
        one = hide(&one, words, true);
        assert!(!said(&one).contains(words), "{words}");
    }
    assert_eq!(said(&one), ["Budskap A"; 12].join(" "));
    assert!(calendar(&one).months.iter().all(|month| month.norm.is_none()));
    assert_eq!(
        set(&one, |_| {}).unwrap().calendar().map(|calendar| words(&calendar.months)),
        Some(said(&one))
    );
}

#[test]
fn a_deleted_norm_leaves_for_good() {
    let one = made(&[5, 5, 5]);
    let seen = form(&one);
    let gone = does(&one, C::DeleteForGood { text: id(&one, "B02") }).unwrap();
    assert_eq!(said(&gone), "A01 B01 C01 A02 B05 C02 A03 B03 C03 A04 B04 Budskap B");
    assert!(!serde_json::to_string(&gone).unwrap().contains("B02"));
    // Whoever had the form before her may have chosen it.
    let late = does(&gone, C::SetCalendar { rev: rev(&gone), to: seen }).unwrap();
    assert_eq!(said(&late), said(&gone));
}

#[test]
fn what_the_workshop_hides_deletes_and_publishes_reaches_it() {
    let mut room = plenum(3, |_| norms(&["Lytte", "Spørre"]));
    room.go_to(Stage::Closing);
    room.close();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    let charter = Charter::of(&room.ws, CharterId::draw(&mut room.rng), room.now).unwrap();
    let year = CalendarYear::usual(norwegian_day(room.now)).to_string();
    let to = TypedCalendar { year, months: Vec::new() };
    let made = charter.decide(&C::SetCalendar { rev: 0, to }, room.now, &mut room.rng).unwrap();
    let both = said(&made);
    assert!(both.contains("Lytte") && both.contains("Spørre"));
    let text = id(&made, "Lytte");
    room.lead(F::Hide { text, on: true }).unwrap();
    let heeding = made.heeding(&room.ws);
    assert!(!said(&heeding).contains("Lytte") && said(&heeding).contains("Spørre"));
    assert_eq!(calendar(&heeding).sequence, 1);
    let later = room.now.plus(60_000);
    assert_eq!(calendar(&heeding.clone().stamped(&made, later)).changed, later);
    assert_eq!(made.clone().stamped(&made, later), made, "nothing has changed");
    let updated = heeding.updated(&room.ws, room.now).unwrap();
    assert!(!said(&updated).contains("Lytte"), "{}", said(&updated));
    room.lead(F::DeleteForGood { text }).unwrap();
    assert!(!said(&made.heeding(&room.ws)).contains("Lytte"));
}

#[test]
fn entries_are_on_the_first_day_that_people_are_at_work() {
    let months = |year: &str| charter(&[1]).suggested_months(year.parse().unwrap());
    let days = |year: &str| {
        let days = months(year).iter().map(|month| month.first_working_day().to_string()).collect::<Vec<_>>();
        days.join(" ")
    };
    assert_eq!(
        days("School-2026"),
        "2026-08-03 2026-09-01 2026-10-01 2026-11-02 2026-12-01 2027-01-04 2027-02-01 2027-03-01 2027-04-01 \
         2027-05-03 2027-06-01 2027-07-01"
    );
    // New Year's Day, a Sunday on 1 May before a Monday at work, and Easter Monday on 1 April.
    for (year, at, day) in [
        ("Calendar-2029", 0, "2029-01-02"),
        ("Calendar-2029", 3, "2029-04-03"),
        ("Calendar-2032", 4, "2032-05-03"),
    ] {
        assert_eq!(months(year)[at].first_working_day().to_string(), day);
    }
}

#[test]
fn a_file_of_it_gives_the_same_calendar() {
    let one = made(&[5, 5, 5]);
    let swapped = set(&one, |to| to.months[7] = id(&one, "C utenfor").to_string()).unwrap();
    let hidden = hide(&hide(&swapped, "A01", true), "B02", true);
    let filed = hidden.filed_calendar().unwrap();
    let read =
        Charter::imported(&hidden.result(), CharterId::draw(&mut chance(8)), now(), &mut chance(9)).unwrap();
    let taken = read.with_calendar(&filed, now()).unwrap();
    assert_eq!(said(&taken), said(&hidden));
    assert_eq!(taken.filed_calendar().unwrap(), filed);
    assert_eq!((calendar(&taken).id, calendar(&taken).sequence), (calendar(&one).id, 2));
    for (silly, refusal) in [
        (domain::FiledCalendar { begins: 1999, ..filed.clone() }, Refusal::NoSuchYear),
        (domain::FiledCalendar { months: [Some(99); 12], ..filed.clone() }, Refusal::Unknown),
    ] {
        assert_eq!(read.with_calendar(&silly, now()), Err(refusal));
    }
    let wild = domain::FiledCalendar { sequence: u32::MAX, changed: Timestamp(i64::MAX), ..filed };
    let wild = calendar(&read.with_calendar(&wild, now()).unwrap());
    assert!(wild.sequence < u32::MAX / 2 && wild.changed <= now());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_is_hidden_and_swapped_each_month_has_what_is_shown(
        counts in prop::collection::vec(0usize..6, 1..6),
        acts in prop::collection::vec((0usize..3, any::<prop::sample::Index>(), 0usize..12), 0..20),
    ) {
        let mut one = made(&counts);
        for (act, which, month) in acts {
            let norms: Vec<_> = one.texts().filter(|text| text.kind == Kind::Norm).cloned().collect();
            if norms.is_empty() { break }
            let text = which.get(&norms);
            let before = (calendar(&one), one.clone());
            one = match act {
                0 => does(&one, C::Hide { text: text.id, on: !text.hidden }).unwrap(),
                1 => does(&one, C::DeleteForGood { text: text.id }).unwrap(),
                _ => set(&one, |to| to.months[month] = text.id.to_string()).unwrap(),
            };
            let after = calendar(&one);
            prop_assert_eq!(after.id, before.0.id);
            prop_assert_eq!(after.months == before.0.months, after.sequence == before.0.sequence);
            prop_assert_eq!(after.months.len(), 12);
            let shown: Vec<&str> = one.texts().filter(|text| text.kind == Kind::Norm && text.is_shown()).map(|text| text.words.as_str()).collect();
            for held in &after.months {
                let norm = held.norm.is_some();
                prop_assert_eq!(norm, held.first.month != 7 && !shown.is_empty());
                prop_assert!(!norm || shown.contains(&held.words.as_str()), "{}", held.words);
                prop_assert!(one.values.get(held.value).is_some());
            }
            // Hiding and deleting change no month but that of the text.
            if act < 2 {
                for (was, is) in before.0.months.iter().zip(&after.months) {
                    let concerned = was.norm == Some(text.id) || is.norm == Some(text.id);
                    let stand_in = before.1.follow_up.calendar.as_ref().unwrap().months[usize::from(was.first.month) - 1]
                        .is_none_or(|own| Some(own.text) != was.norm);
                    prop_assert!(concerned || stand_in || was.norm == is.norm, "{was:?} {is:?}");
                }
            }
        }
    }
}
