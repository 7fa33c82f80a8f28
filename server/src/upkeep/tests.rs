//! Time is a parameter: what is kept, how long, and that it is gone from every file the minute after.

use domain::{
    Asked, Charter, CharterCommand, CharterId, HowOften, JoinCode, Kind, OfMeetings, PulseLength, ResultText,
    ResultValue, ResultView, Stage, WorkshopId,
};
use rand::{SeedableRng, rngs::StdRng};

use super::*;
use crate::{
    access::secrets,
    rooms::Follower,
    storage::{Founder, Storage},
    testing::{COOKIE, DAY, HOUR, House, MINUTE, NOW, WORDS, wait},
};

/// One round by a clock that is believed.
async fn round(state: &AppState) {
    super::round(state, &mut ClockTrust::begin(None, NOW.get())).await;
}

/// Its pages and links.
fn paths(id: WorkshopId) -> [String; 5] {
    ["f", "s", "r"]
        .map(|page| format!("/{page}/{id}"))
        .into_iter()
        .chain([format!("/r/{id}/alt.zip"), format!("/f/{id}/live")])
        .collect::<Vec<_>>()
        .try_into()
        .expect("five")
}

async fn is_all_there(house: &House, id: WorkshopId) {
    round(&house.state).await;
    assert_eq!(house.status(&format!("/f/{id}")).await, 200);
    assert_ne!(house.holding(WORDS[0]), [""; 0]);
    assert_eq!(house.holding(&format!(" {id}")), [""; 0], "nothing is noted as deleted");
}

async fn is_gone(house: &House, id: WorkshopId) {
    round(&house.state).await;
    for path in paths(id) {
        assert_eq!(house.status(&path).await, 404, "{path}");
    }
    assert_eq!(house.status(&format!("/k/{id}")).await, 404, "the secret's link");
    for words in WORDS {
        assert_eq!(house.holding(words), [""; 0], "{words}");
    }
    assert_eq!(house.holding(&id.to_string()), ["w.sqlite.deleted"], "the register alone");
    let line = std::fs::read_to_string(house.folder.path().join("w.sqlite.deleted")).expect("the register");
    assert_eq!(line.trim(), format!("{} {id}", NOW.get().0), "the workshop and the date, and nothing else");
}

#[tokio::test]
async fn a_workshop_is_gone_from_every_file_the_minute_after_its_day() {
    for days in [1, 30, 365] {
        let house = House::open().await;
        let id = house.create(days).await;
        house.begin(id).await;
        wait(3 * HOUR);
        house.close(id).await;
        wait(i64::from(days) * DAY - MINUTE);
        is_all_there(&house, id).await;
        wait(2 * MINUTE);
        is_gone(&house, id).await;
    }
}

#[tokio::test]
async fn a_workshop_that_never_begins_waits_thirty_days_and_is_gone() {
    for days in [1, 365] {
        let house = House::open().await;
        let id = house.create(days).await;
        wait(30 * DAY - MINUTE);
        is_all_there(&house, id).await;
        assert_eq!(house.stage(id).await, Stage::Lobby, "and can still be held");
        wait(2 * MINUTE);
        is_gone(&house, id).await;
    }
}

#[tokio::test]
async fn a_session_that_begins_on_the_last_day_is_not_deleted_in_its_midst() {
    let house = House::open().await;
    let id = house.create(1).await;
    wait(30 * DAY - MINUTE);
    house.begin(id).await;
    wait(12 * HOUR - MINUTE);
    is_all_there(&house, id).await;
    assert_ne!(house.stage(id).await, Stage::Synthesis);
}

#[tokio::test]
async fn a_session_nobody_ends_closes_by_itself_and_forgets_who_wrote() {
    let house = House::open().await;
    let id = house.create(30).await;
    let seat = house.begin(id).await.to_string();
    wait(12 * HOUR - MINUTE);
    round(&house.state).await;
    assert_ne!(house.stage(id).await, Stage::Synthesis);
    assert!(!house.holding(&seat).is_empty() && !house.holding(WORDS[1]).is_empty());
    wait(2 * MINUTE);
    round(&house.state).await;
    assert_eq!(house.stage(id).await, Stage::Synthesis);
    assert_eq!((house.holding(&seat), house.holding(WORDS[1])), (vec![], vec![]));
    assert_ne!(house.holding(WORDS[2]), [""; 0], "what the room has agreed is kept");
    wait(30 * DAY);
    is_gone(&house, id).await;
}

#[tokio::test]
async fn a_device_with_no_role_left_is_forgotten_after_a_day() {
    let house = House::open().await;
    let id = house.create(30).await;
    house.begin(id).await;
    let visitor = secrets::hash("somebody who chose a language");
    house.state.storage.keys.touch_session(&visitor, NOW.get()).await.expect("makes");
    wait(DAY);
    round(&house.state).await;
    assert_ne!(house.holding(&visitor), [""; 0]);
    wait(MINUTE);
    round(&house.state).await;
    assert_eq!(house.holding(&visitor), [""; 0]);
    for device in [COOKIE, "phone"].map(secrets::hash) {
        assert_ne!(house.holding(&device), [""; 0], "with a role it stays");
    }
    house.state.delete(id).await.expect("deletes");
    round(&house.state).await;
    for device in [COOKIE, "phone"].map(secrets::hash) {
        assert_eq!(house.holding(&device), [""; 0]);
    }
}

#[tokio::test]
async fn a_workshop_is_not_deleted_under_those_who_wait_for_it_to_begin() {
    for days in [1, 365] {
        let house = House::open().await;
        let id = house.create(days).await;
        wait(30 * DAY - HOUR);
        for _ in 0..60 {
            house.join(id).await;
        }
        wait(12 * HOUR - MINUTE);
        is_all_there(&house, id).await;
        // It is reckoned by the hour.
        wait(HOUR + MINUTE);
        is_gone(&house, id).await;
    }
}

#[tokio::test]
async fn nor_under_those_who_have_it_open_nor_for_twelve_hours_after() {
    let house = House::open().await;
    let id = house.create(30).await;
    house.join(id).await;
    let following = house.state.rooms.room(id).await.expect("a room").follow(Follower::Screen);
    for _ in 0..33 {
        wait(DAY);
        is_all_there(&house, id).await;
    }
    drop(following);
    wait(12 * HOUR - MINUTE);
    is_all_there(&house, id).await;
    wait(2 * MINUTE);
    is_gone(&house, id).await;
}

#[tokio::test]
async fn a_slow_session_is_kept_while_people_work_however_short_the_retention() {
    let house = House::open().await;
    let id = house.create(1).await;
    let seat = house.begin(id).await;
    for nth in 0..8 {
        wait(8 * HOUR);
        house.write(id, seat, Kind::Norm, &format!("Norm {nth}")).await;
        is_all_there(&house, id).await;
        assert_ne!(house.stage(id).await, Stage::Synthesis);
    }
    wait(12 * HOUR + MINUTE);
    is_all_there(&house, id).await;
    assert_eq!(house.stage(id).await, Stage::Synthesis, "and then it is over");
    wait(DAY + MINUTE);
    is_gone(&house, id).await;
}

#[tokio::test]
async fn a_clock_that_is_wrong_at_the_start_deletes_and_closes_nothing() {
    let house = House::open().await;
    let (closed, open, deleted) = (house.create(30).await, house.create(30).await, house.create(30).await);
    for id in [closed, open] {
        house.begin(id).await;
    }
    house.close(closed).await;
    house.state.delete(deleted).await.expect("deletes");
    for wrong in [3_000 * DAY, -3_000 * DAY] {
        wait(wrong);
        let mut trust = before_serving(&house.state).await.expect("begins");
        for _ in 0..3 {
            super::round(&house.state, &mut trust).await;
            wait(10 * MINUTE);
        }
        assert_eq!(house.status(&format!("/f/{closed}")).await, 200);
        assert_ne!(house.stage(open).await, Stage::Synthesis);
        assert_eq!(house.holding(&deleted.to_string()), ["w.sqlite.deleted"], "and forgets no deletion");
        wait(-wrong);
    }
}

#[tokio::test]
async fn a_server_that_stood_still_for_two_months_deletes_what_is_due_after_twelve_hours_or_when_told_to() {
    for told in [false, true] {
        let house = if told { House::open_with(&["--clock-is-right"]).await } else { House::open().await };
        let id = house.create(30).await;
        house.begin(id).await;
        house.close(id).await;
        wait(60 * DAY);
        let mut trust = before_serving(&house.state).await.expect("begins");
        if !told {
            assert_eq!(house.status(&format!("/f/{id}")).await, 200);
            for _ in 0..12 * 6 {
                wait(10 * MINUTE);
                super::round(&house.state, &mut trust).await;
            }
        }
        is_gone(&house, id).await;
    }
}

#[tokio::test]
async fn what_people_do_by_a_wrong_clock_is_no_reason_to_believe_it() {
    let house = House::open().await;
    let (closed, open) = (house.create(30).await, house.create(30).await);
    house.begin(closed).await;
    house.close(closed).await;
    wait(3_000 * DAY);
    for _ in 0..3 {
        before_serving(&house.state).await.expect("begins");
        assert_eq!(house.status(&format!("/f/{closed}")).await, 200);
        house.join(open).await;
        let visitor = secrets::hash("somebody who chose a language");
        house.state.storage.keys.touch_session(&visitor, NOW.get()).await.expect("makes");
    }
    wait(DAY - 3_000 * DAY);
    let trust = before_serving(&house.state).await.expect("begins");
    assert!(!trust.is_in_doubt(), "and the right one is believed at once");
}

#[tokio::test]
async fn who_has_it_open_by_a_wrong_clock_does_not_put_its_day_off() {
    let house = House::open().await;
    let id = house.create(30).await;
    let mut trust = before_serving(&house.state).await.expect("begins");
    let following = house.state.rooms.room(id).await.expect("a room").follow(Follower::Screen);
    wait(3_000 * DAY);
    super::round(&house.state, &mut trust).await;
    assert!(trust.is_in_doubt());
    drop(following);
    house.state.rooms.sweep();
    wait(31 * DAY - 3_000 * DAY);
    is_gone(&house, id).await;
}

/// Of a workshop, held by the device that may do all.
async fn keep(house: &House, workshop: WorkshopId) -> Charter {
    let rng = &mut StdRng::seed_from_u64(8);
    let words = "Normen som lever videre".to_owned();
    let text = ResultText { kind: Kind::Norm, words, support: None, on_poster: true };
    let value = ResultValue { name: "Mot".to_owned(), texts: vec![text], ..ResultValue::default() };
    let read = ResultView { title: "Verdiene".to_owned(), values: vec![value], ..ResultView::default() };
    let charter = Charter::imported(&read, CharterId::draw(rng), NOW.get(), rng).expect("legal");
    let founder =
        Founder { session: &secrets::hash(COOKIE), secret: &secrets::hash("holder"), at: NOW.get() };
    let made = house.state.storage.charters.create(&charter, Some(workshop), None, founder).await;
    assert!(made.expect("creates"));
    charter
}

#[tokio::test]
async fn a_charter_outlives_its_workshop_and_is_gone_on_its_own_day() {
    let house = House::open().await;
    let id = house.create(30).await;
    house.begin(id).await;
    house.close(id).await;
    let charter = keep(&house, id).await;
    let pages = ["h", "v"].map(|page| format!("/{page}/{}", charter.id));
    wait(30 * DAY + MINUTE);
    is_gone(&house, id).await;
    for page in &pages {
        assert_eq!(house.status(page).await, 200, "{page}");
    }

    // Renewed on its last day, it lives from then.
    wait(335 * DAY - 2 * MINUTE);
    round(&house.state).await;
    let renewed =
        charter.decide(&CharterCommand::Renew, NOW.get(), &mut StdRng::seed_from_u64(1)).expect("renews");
    assert!(house.state.storage.charters.replace(&renewed, None).await.expect("replaces"));
    wait(365 * DAY - MINUTE);
    round(&house.state).await;
    assert_eq!(house.status(&pages[1]).await, 200);
    wait(MINUTE);
    round(&house.state).await;
    for page in pages.iter().map(String::as_str).chain(["/k/holder"]) {
        assert_eq!(house.status(page).await, 404, "{page}");
    }
    for words in ["Normen som lever videre", "Verdiene"] {
        assert_eq!(house.holding(words), [""; 0], "{words}");
    }
    assert_eq!(house.holding(&charter.id.to_string()), ["w.sqlite.deleted"], "the register alone");
}

/// «7 dager», with five who have answered.
async fn answered(house: &House, charter: &Charter) -> JoinCode {
    let pulses = &house.state.storage.pulses;
    let begun = charter.begin_pulse(&[], true, PulseLength::Week, NOW.get()).expect("begins");
    let code = JoinCode::draw(&mut StdRng::seed_from_u64(9));
    assert!(pulses.open(charter, &code, &begun).await.expect("opens"));
    let answers = [(Asked::Meetings(OfMeetings::Dialogue), HowOften::Often)].into_iter().collect();
    for nth in 0..5 {
        pulses.answer(&code, &format!("mark-of-device-{nth}"), &answers, NOW.get()).await.expect("answers");
    }
    assert_ne!(house.holding("mark-of-device-3"), [""; 0]);
    code
}

async fn is_over(house: &House, charter: &Charter, code: &JoinCode) {
    assert_eq!(house.holding("mark-of-device-"), [""; 0], "which devices answered is nowhere");
    assert_eq!(house.holding(code.as_str()), [""; 0], "nor is its code");
    let held = house.state.storage.charters.read(charter.id).await.expect("reads").expect("is there");
    let result = &held.pulse_results()[0];
    assert_eq!((result.devices, result.questions[0].counts), (Some(5), Some([0, 0, 5, 0, 0])));
}

#[tokio::test]
async fn a_round_of_the_pulse_closes_by_itself_and_nothing_is_left_of_who_answered() {
    let house = House::open().await;
    let id = house.create(30).await;
    house.begin(id).await;
    house.close(id).await;
    let charter = keep(&house, id).await;
    let code = answered(&house, &charter).await;
    wait(7 * DAY - MINUTE);
    round(&house.state).await;
    assert_eq!(house.status(&format!("/p/{}", code.as_str())).await, 200);
    wait(MINUTE);
    round(&house.state).await;
    is_over(&house, &charter, &code).await;
    assert_eq!(house.status(&format!("/p/{}", code.as_str())).await, 404);
}

#[tokio::test]
async fn whoever_looks_first_closes_a_round_whose_time_has_come() {
    for page in ["/h/{}", "/h/{}/puls", "/v/{}", "/p"] {
        let house = House::open().await;
        let id = house.create(30).await;
        house.begin(id).await;
        house.close(id).await;
        let charter = keep(&house, id).await;
        let code = answered(&house, &charter).await;
        wait(7 * DAY);
        let path = match page {
            "/p" => format!("/p/{}", code.as_str()),
            page => page.replace("{}", &charter.id.to_string()),
        };
        assert_eq!(house.status(&path).await, if page == "/p" { 404 } else { 200 }, "{path}");
        is_over(&house, &charter, &code).await;
    }
}

#[tokio::test]
async fn a_clock_in_doubt_closes_no_round_whoever_looks() {
    let house = House::open().await;
    let id = house.create(30).await;
    house.begin(id).await;
    house.close(id).await;
    let charter = keep(&house, id).await;
    let code = answered(&house, &charter).await;
    // Believed until now; then it leaps.
    house.state.trusted.note(&ClockTrust::begin(None, NOW.get()));
    wait(7 * DAY);
    assert_eq!(house.status(&format!("/p/{}", code.as_str())).await, 404, "nothing is asked");
    assert_eq!(house.status(&format!("/h/{}", charter.id)).await, 200);
    let held = || async { house.state.storage.pulses.read(charter.id).await.expect("reads").is_some() };
    assert!(held().await);
    house.state.trusted.note(&ClockTrust::begin(Some(NOW.get().plus(-30 * DAY)), NOW.get()));
    assert_eq!(house.status(&format!("/h/{}/puls", charter.id)).await, 200);
    assert!(held().await);
    round(&house.state).await;
    is_over(&house, &charter, &code).await;
}

#[tokio::test]
async fn what_one_of_several_cannot_do_is_done_by_the_next() {
    let url = cluster::address(&cluster::new_database());
    let house = async || {
        let folder = tempfile::tempdir().expect("a folder");
        House::on(Storage::open(&url, folder.path()).await.expect("opens"), folder)
    };
    let (one, other) = (house().await, house().await);
    let id = one.create(1).await;
    one.begin(id).await;
    one.close(id).await;
    wait(DAY + MINUTE);
    // It can note no deletion.
    std::fs::remove_dir_all(one.folder.path()).expect("its disk is gone");
    let is_there = async || other.state.rooms.room(id).await.is_ok();
    round(&one.state).await;
    assert!(is_there().await, "nothing is deleted that is not noted");
    round(&other.state).await;
    assert!(!is_there().await);
}
