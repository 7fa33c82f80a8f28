//! Oppfølgingsmøter: suggested, moved, cancelled, and what calendars are told of it.

use domain::{
    Charter, CharterCommand as C, CharterId, Day, FollowUp, FollowUpMeeting, MAX_MEETINGS, Refusal,
    ResultValue, ResultView, Timestamp, TypedMeasure, TypedMeeting, norwegian_day, text::TextFault,
};
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};

fn day(iso: &str) -> Day {
    Day::parse(iso).unwrap()
}

fn at(iso: &str) -> Timestamp {
    day(iso).noon()
}

const TODAY: &str = "2026-11-27";

fn charter() -> Charter {
    let value = ResultValue { name: "Mot".to_owned(), ..ResultValue::default() };
    let read =
        ResultView { title: "Felles verdier".to_owned(), values: vec![value], ..ResultView::default() };
    let rng = &mut StdRng::seed_from_u64(3);
    Charter::imported(&read, CharterId::draw(rng), at(TODAY), rng).unwrap()
}

fn does_at(charter: &Charter, command: C, now: Timestamp) -> Result<Charter, Refusal> {
    let seed = u64::from(charter.rev);
    charter.decide(&command, now, &mut StdRng::seed_from_u64(seed))
}

fn does(charter: &Charter, command: C) -> Result<Charter, Refusal> {
    does_at(charter, command, at(TODAY))
}

fn typed(day: &str) -> TypedMeeting {
    TypedMeeting { day: day.to_owned(), ..TypedMeeting::usual() }
}

fn days(charter: &Charter) -> Vec<String> {
    charter.follow_up.meetings.iter().map(|meeting| meeting.day.to_string()).collect()
}

fn only(charter: &Charter) -> FollowUpMeeting {
    charter.follow_up.meetings[0].clone()
}

fn edit(
    charter: &Charter,
    of: &FollowUpMeeting,
    change: impl FnOnce(&mut TypedMeeting),
) -> Result<Charter, Refusal> {
    let mut to = of.form();
    change(&mut to);
    does_at(charter, C::EditMeeting { meeting: of.id, rev: of.rev, to }, at(TODAY).plus(1))
}

#[test]
fn meetings_are_suggested_when_people_are_at_work() {
    for (today, expected) in [
        (TODAY, ["2027-01-08", "2027-03-01", "2027-05-27", "2027-10-27"]),
        // Good Friday after six weeks; Ascension after three months; July after six; Christmas Eve after eleven.
        ("2027-02-12", ["2027-03-30", "2027-05-12", "2027-08-12", "2028-01-12"]),
        ("2027-02-06", ["2027-03-22", "2027-05-07", "2027-08-06", "2028-01-06"]),
        ("2027-01-24", ["2027-03-08", "2027-04-26", "2027-08-02", "2027-12-27"]),
        ("2027-04-17", ["2027-05-31", "2027-08-02", "2027-10-18", "2028-03-17"]),
        ("2027-04-05", ["2027-05-18", "2027-08-02", "2027-10-05", "2028-03-06"]),
    ] {
        let charter = does_at(&charter(), C::SuggestMeetings, at(today)).unwrap();
        assert_eq!(days(&charter), expected, "{today}");
        let first = only(&charter);
        assert_eq!((first.start.to_string().as_str(), first.minutes, first.sequence), ("09:00", 45, 0));
        assert_eq!(does_at(&charter, C::SuggestMeetings, at(today)), Ok(charter.clone()), "pressed twice");
        let mut ids: Vec<_> = charter.follow_up.meetings.iter().map(|meeting| meeting.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 4);
    }
}

proptest! {
    #[test]
    fn no_suggestion_is_on_a_day_off_or_in_july(days in 0i64..20_000) {
        let now = at("2026-01-01").plus(days * 24 * 60 * 60 * 1_000);
        let charter = does_at(&charter(), C::SuggestMeetings, now).unwrap();
        let meetings = &charter.follow_up.meetings;
        prop_assert_eq!(meetings.len(), 4);
        let today = norwegian_day(now);
        for (meeting, earliest) in meetings.iter().zip([42, 89, 181, 333]) {
            prop_assert!(meeting.day.is_working() && meeting.day.month != 7, "{}", meeting.day);
            prop_assert!((earliest..earliest + 40).contains(&today.days_until(meeting.day)), "{}", meeting.day);
        }
    }
}

#[test]
fn what_is_typed_is_legal_or_one_reason_why_not() {
    let charter = charter();
    type Spoil = fn(&mut TypedMeeting);
    let wrong: [(Spoil, Refusal); 11] = [
        (|typed| typed.day.clear(), Refusal::NoMeetingDay),
        (|typed| typed.day = "før jul".to_owned(), Refusal::NoMeetingDay),
        (|typed| typed.day = "31.2.2027".to_owned(), Refusal::NoMeetingDay),
        (|typed| typed.day = "2207-01-11".to_owned(), Refusal::NoMeetingDay),
        (|typed| typed.day = "2024-12-31".to_owned(), Refusal::NoMeetingDay),
        (|typed| typed.start = "25:00".to_owned(), Refusal::NoTimeOfDay),
        (|typed| typed.minutes = "4".to_owned(), Refusal::Minutes),
        (|typed| typed.minutes = "en time".to_owned(), Refusal::Minutes),
        (|typed| typed.place = "x".repeat(81), Refusal::Text(TextFault::TooLong(81, 80))),
        (|typed| typed.chair = "🙂".to_owned(), Refusal::Text(TextFault::NoGlyph('🙂'))),
        (|typed| typed.scribe = "x".repeat(81), Refusal::Text(TextFault::TooLong(81, 80))),
    ];
    for (spoil, refusal) in wrong {
        let mut spoilt = typed("2027-01-11");
        spoil(&mut spoilt);
        assert_eq!(does(&charter, C::AddMeeting(spoilt.clone())), Err(refusal), "{spoilt:?}");
    }
    let late = TypedMeeting { start: "23.30".to_owned(), ..typed("31.12.2027") };
    let meeting = only(&does(&charter, C::AddMeeting(late)).unwrap());
    let (last, clock) = meeting.end();
    assert_eq!((last, clock.to_string().as_str()), (day("2028-01-01"), "00:15"));
}

#[test]
fn calendars_are_told_of_each_change_that_concerns_them() {
    let charter = does(&charter(), C::AddMeeting(typed("2027-01-11"))).unwrap();
    assert_eq!(does(&charter, C::AddMeeting(typed("11.1.2027"))), Ok(charter.clone()), "pressed twice");
    let first = only(&charter);
    type Change = fn(&mut TypedMeeting);
    let changes: [(Change, u32); 7] = [
        (|typed| typed.day = "12.1.2027".to_owned(), 1),
        (|typed| typed.start = "10".to_owned(), 2),
        (|typed| typed.minutes = "60".to_owned(), 3),
        (|typed| typed.place = "Møterom 2".to_owned(), 4),
        (|typed| typed.chair = "Rektor".to_owned(), 4),
        (|typed| typed.scribe = "Merkantil".to_owned(), 4),
        (|typed| typed.place.clear(), 5),
    ];
    let mut held = charter;
    for (change, sequence) in changes {
        let before = only(&held);
        held = edit(&held, &before, change).unwrap();
        let now = only(&held);
        assert_eq!((now.sequence, now.rev, now.id), (sequence, before.rev + 1, first.id));
        assert_eq!(now.changed, at(TODAY).plus(1), "the last change");
        assert_eq!(edit(&held, &now, |_| {}), Ok(held.clone()), "nothing is no change");
    }
    let cancel = |charter: &Charter, on| {
        let held = only(charter);
        does(charter, C::CancelMeeting { meeting: held.id, rev: held.rev, on })
    };
    let cancelled = cancel(&held, true).unwrap();
    assert_eq!((only(&cancelled).sequence, only(&cancelled).cancelled), (6, true));
    assert_eq!(cancel(&cancelled, true), Ok(cancelled.clone()), "pressed twice");
    assert_eq!(only(&cancel(&cancelled, false).unwrap()).sequence, 7);
}

#[test]
fn a_cancelled_one_stands_until_its_day_is_over() {
    let charter = does(&charter(), C::AddMeeting(typed("2027-01-11"))).unwrap();
    let held = only(&charter);
    let charter = does(&charter, C::CancelMeeting { meeting: held.id, rev: 1, on: true }).unwrap();
    let stands = |iso: &str| charter.meetings(day(iso)).count();
    assert_eq!((stands("2027-01-11"), stands("2027-01-12")), (1, 0));
    assert_eq!(charter.next_meeting(day(TODAY)), None);
    let later = does_at(&charter, C::AddMeeting(typed("2027-02-01")), at("2027-01-12")).unwrap();
    assert_eq!(days(&later), ["2027-02-01"], "and then nothing is left of it");
    for command in [
        C::SetKeeper { role: "Rektor".to_owned(), was: String::new() },
        C::AddMeasure(TypedMeasure { what: "Møtes".to_owned(), ..TypedMeasure::default() }),
        C::Renew,
    ] {
        let later = does_at(&charter, command, at("2027-01-12")).unwrap();
        assert_eq!((days(&later).len(), later.rev), (0, charter.rev + 1), "nor by any other press");
    }
    let renewed = Charter { delete_at: Charter::lives_until(at("2027-01-12")), ..charter.clone() };
    assert_eq!(
        does_at(&renewed, C::Renew, at("2027-01-12")),
        Ok(renewed),
        "a press that does nothing is none"
    );
    let taken = |iso: &str| self::charter().planning(&charter.follow_up, at(iso)).unwrap().follow_up.meetings;
    assert_eq!((taken("2027-01-11").len(), taken("2027-01-12").len()), (1, 0), "nor in a file");
}

#[test]
fn there_are_twelve_and_the_oldest_that_is_over_makes_room() {
    let mut charter = charter();
    for n in 0..MAX_MEETINGS {
        let next = day("2027-01-11").plus_days(7 * (MAX_MEETINGS - n) as i64);
        charter = does(&charter, C::AddMeeting(typed(&next.to_string()))).unwrap();
    }
    let mut sorted = days(&charter);
    sorted.sort();
    assert_eq!(days(&charter), sorted);
    assert_eq!(does(&charter, C::AddMeeting(typed("2027-06-01"))), Err(Refusal::TooMany));
    let later = does_at(&charter, C::AddMeeting(typed("2027-06-01")), at("2027-01-25")).unwrap();
    assert_eq!((days(&later).len(), days(&later)[0].as_str()), (MAX_MEETINGS, "2027-01-25"));
    assert_eq!(later.next_meeting(day("2027-01-25")).unwrap().day, day("2027-01-25"));
    // One that has been held may be written down as well, and is older than the one that makes room for it.
    let held = does_at(&charter, C::AddMeeting(typed("2027-01-11")), at("2027-01-25")).unwrap();
    assert_eq!(
        (days(&held).len(), &days(&held)[..2]),
        (MAX_MEETINGS, ["2027-01-11", "2027-01-25"].map(str::to_owned).as_slice())
    );
    assert_eq!(does(&charter, C::AddMeeting(typed("2026-11-20"))), Err(Refusal::TooMany));
}

#[test]
fn the_second_of_two_holders_is_told() {
    let charter = does(&charter(), C::AddMeeting(typed("2027-01-11"))).unwrap();
    let first = only(&charter);
    let moved = edit(&charter, &first, |typed| typed.day = "2027-01-12".to_owned()).unwrap();
    let also = edit(&moved, &first, |typed| typed.day = "2027-01-13".to_owned());
    assert_eq!(also, Err(Refusal::ItemChanged));
    let illegal = |of: &FollowUpMeeting| edit(&moved, of, |typed| typed.start = "25:00".to_owned());
    assert_eq!(illegal(&first), Err(Refusal::ItemChanged), "also when something else is wrong");
    assert_eq!(illegal(&only(&moved)), Err(Refusal::NoTimeOfDay));
    let cancel = C::CancelMeeting { meeting: first.id, rev: first.rev, on: true };
    assert_eq!(does(&moved, cancel), Err(Refusal::ItemChanged));

    let keeper = |charter: &Charter, role: &str, was: &str| {
        does(charter, C::SetKeeper { role: role.to_owned(), was: was.to_owned() })
    };
    let one = keeper(&charter, "Rektor", "").unwrap();
    assert_eq!(keeper(&one, "Rektor", ""), Ok(one.clone()), "pressed twice");
    assert_eq!(keeper(&one, "Enhetsleder", ""), Err(Refusal::ItemChanged));
    assert_eq!(keeper(&one, &"x".repeat(81), ""), Err(Refusal::ItemChanged));
    let other = keeper(&one, "Enhetsleder", "Rektor").unwrap();
    assert!(!serde_json::to_string(&other).unwrap().contains("Rektor"), "nobody is left of the one before");
    assert_eq!(
        keeper(&other, &"x".repeat(81), "Enhetsleder"),
        Err(Refusal::Text(TextFault::TooLong(81, 80)))
    );
}

#[test]
fn what_a_file_plans_is_what_calendars_know() {
    let planned = does(&charter(), C::SuggestMeetings).unwrap();
    let planned = edit(&planned, &only(&planned), |typed| typed.chair = "Rektor".to_owned()).unwrap();
    let planned = does(&planned, C::SetKeeper { role: "Rektor".to_owned(), was: String::new() }).unwrap();
    let now = at(TODAY).plus(1);
    let taken = charter().planning(&planned.follow_up, now).unwrap().follow_up;
    let known = |meetings: &[FollowUpMeeting]| {
        meetings.iter().map(|meeting| FollowUpMeeting { rev: 1, ..meeting.clone() }).collect::<Vec<_>>()
    };
    assert_eq!(taken.meetings, known(&planned.follow_up.meetings));
    assert_eq!(taken.keeper, "Rektor");
    let spoilt = |spoil: fn(&mut Vec<FollowUpMeeting>)| {
        let mut follow_up = planned.follow_up.clone();
        spoil(&mut follow_up.meetings);
        charter().planning(&follow_up, now).map(|charter| charter.follow_up.meetings[0].clone())
    };
    assert_eq!(spoilt(|all| all[1].id = all[0].id), Err(Refusal::Unknown));
    assert_eq!(spoilt(|all| all[0].day = day("1970-01-01")), Err(Refusal::NoMeetingDay));
    assert_eq!(spoilt(|all| all[0].minutes = 9_999), Err(Refusal::Minutes));
    assert_eq!(spoilt(|all| *all = vec![all[0].clone(); 13]), Err(Refusal::TooMany));
    let future = spoilt(|all| (all[0].changed, all[0].sequence) = (Timestamp(i64::MAX), u32::MAX)).unwrap();
    assert_eq!(
        (future.changed, future.sequence),
        (now, i32::MAX.unsigned_abs() / 2),
        "with room for changes"
    );
    // One of long ago may be said otherwise of, but not moved within long ago.
    let old = planned.follow_up.clone();
    let old = FollowUp {
        meetings: vec![FollowUpMeeting { day: day("2020-01-06"), ..old.meetings[0].clone() }],
        ..old
    };
    let old = charter().planning(&old, now).unwrap();
    let chaired = edit(&old, &only(&old), |typed| typed.chair = "Inspektør".to_owned()).unwrap();
    assert_eq!(only(&chaired).chair, "Inspektør");
    let moved = edit(&old, &only(&old), |typed| typed.day = "2020-01-07".to_owned());
    assert_eq!(moved, Err(Refusal::NoMeetingDay));
}

#[test]
fn one_from_before_there_were_meetings_is_read() {
    let mut stored = serde_json::to_value(does(&charter(), C::SuggestMeetings).unwrap()).unwrap();
    stored.as_object_mut().unwrap().remove("meetings");
    let read: Charter = serde_json::from_value(stored).unwrap();
    assert!(read.follow_up.meetings.is_empty() && read.follow_up.keeper.is_empty());
}
