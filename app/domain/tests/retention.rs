//! Whether a clock may be deleted by, and what is deleted by it.

use domain::{ClockTrust, DOUBT_MS, Kept, Timestamp};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const NOW: Timestamp = Timestamp(1_800_000_000_000);

#[test]
fn a_closed_workshop_goes_on_its_day_and_an_open_one_not_while_people_may_be_there() {
    let day = NOW.plus(DAY);
    let kept = |open, last_act| Kept { open, delete_at: day, last_act };
    for (kept, due_at) in [
        (kept(false, day), day),
        (kept(true, NOW), day),
        (kept(true, day), day.plus(12 * HOUR)),
        (kept(true, day.plus(HOUR)), day.plus(13 * HOUR)),
    ] {
        assert!(!kept.is_due(due_at.plus(-1)) && kept.is_due(due_at), "{kept:?}");
    }
}

#[test]
fn a_server_that_stood_still_for_a_week_believes_its_clock() {
    for pause in [0, MINUTE, 7 * DAY, -MINUTE] {
        let trust = ClockTrust::begin(Some(NOW), NOW.plus(pause));
        assert!(!trust.is_in_doubt(), "{pause}");
        assert_eq!(trust.believed(), NOW.plus(pause));
    }
    let empty = ClockTrust::begin(None, NOW);
    assert!(!empty.is_in_doubt(), "where nothing is, there is nothing to lose");
}

#[test]
fn a_clock_far_ahead_is_believed_once_it_has_gone_evenly_or_somebody_says_so() {
    let late = NOW.plus(60 * DAY);
    let mut trust = ClockTrust::begin(Some(NOW), late);
    for minutes in (0..DOUBT_MS / MINUTE).step_by(10) {
        trust.look(late.plus(minutes * MINUTE));
        assert!(trust.is_in_doubt());
        assert_eq!(trust.believed(), NOW, "only what was due then");
    }
    trust.look(late.plus(DOUBT_MS));
    assert!(!trust.is_in_doubt());
    assert_eq!(trust.believed(), late.plus(DOUBT_MS));

    let mut told = ClockTrust::begin(Some(NOW), late);
    told.confirm();
    assert!(!told.is_in_doubt());
    assert_eq!(told.believed(), late);
}

#[test]
fn a_clock_that_is_behind_or_leaps_begins_its_twelve_hours_anew() {
    let early = NOW.plus(-400 * DAY);
    let mut trust = ClockTrust::begin(Some(NOW), early);
    assert!(trust.is_in_doubt());
    assert_eq!(trust.believed(), early, "never a time that is still to come");
    trust.look(early.plus(HOUR));
    // Set right by the network.
    let right = NOW.plus(DAY);
    trust.look(right);
    for hours in 0..12 {
        trust.look(right.plus(hours * HOUR));
        assert!(trust.is_in_doubt());
    }
    trust.look(right.plus(12 * HOUR));
    assert!(!trust.is_in_doubt());
    trust.look(right.plus(12 * HOUR + 30 * DAY));
    assert!(trust.is_in_doubt(), "also while the server runs");
    assert_eq!(trust.believed(), right.plus(12 * HOUR));
}

#[test]
fn a_laptop_that_sleeps_at_night_is_believed_on_the_second_day() {
    let late = NOW.plus(60 * DAY);
    let mut trust = ClockTrust::begin(Some(NOW), late);
    for (day, hours) in [(0, 8), (1, 4)] {
        for minutes in (0..=hours * HOUR / MINUTE).step_by(10) {
            assert!(trust.is_in_doubt(), "{day} {minutes}");
            trust.look(late.plus(day * DAY + minutes * MINUTE));
        }
    }
    assert!(!trust.is_in_doubt(), "eight hours and four");
}
