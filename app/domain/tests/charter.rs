//! The verdigrunnlag: what is kept of a published workshop, and what may become of it.

mod common;

use common::{Room, message, norms, plenum, settings};
use domain::{
    Charter, CharterCommand as C, CharterId, FacilitatorCommand as F, LAST_DAYS, LIFE_DAYS, Refusal,
    ResultText, ResultValue, ResultView, Settings, Stage, TextId, Timestamp, text::Kind,
};
use rand::{SeedableRng, rngs::StdRng};

const DAY: i64 = 24 * 60 * 60 * 1_000;

fn chance() -> StdRng {
    StdRng::seed_from_u64(7)
}

fn published() -> Room {
    let mut room = plenum(3, |_| norms(&["Lytte", "Spørre"]));
    room.go_to(Stage::Closing);
    room.close();
    room.lead(message(0, "Barnet først")).unwrap();
    publish(&mut room);
    room
}

fn publish(room: &mut Room) {
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
}

fn kept(room: &mut Room) -> Charter {
    Charter::of(&room.ws, CharterId::draw(&mut room.rng), room.now).unwrap()
}

fn shown(charter: &Charter) -> Vec<String> {
    let mut words: Vec<String> = charter
        .result()
        .values
        .iter()
        .flat_map(|value| &value.texts)
        .map(|text| text.words.clone())
        .collect();
    words.sort();
    words
}

fn id(charter: &Charter, words: &str) -> TextId {
    let mut texts = charter.values.iter().flat_map(|value| &value.texts);
    texts.find(|text| text.words == words).unwrap().id
}

#[test]
fn it_is_what_leaders_see_without_its_figures() {
    let mut room = published();
    let charter = kept(&mut room);
    let mut leaders = room.ws.result().unwrap();
    assert!(leaders.values[0].groups.is_some() && leaders.values[0].texts[0].support.is_some());
    for value in &mut leaders.values {
        value.groups = None;
        value.texts.iter_mut().for_each(|text| text.support = None);
        value.norm_cloud.clear();
        value.taboo_cloud.clear();
    }
    let mut result = charter.result();
    for (value, other) in result.values.iter_mut().zip(&mut leaders.values) {
        value.texts.sort_by(|one, two| one.words.cmp(&two.words));
        other.texts.sort_by(|one, two| one.words.cmp(&two.words));
    }
    assert_eq!(result, leaders);
}

#[test]
fn only_what_was_published_and_people_were_told_of_is_kept() {
    let id = |room: &mut Room| CharterId::draw(&mut room.rng);
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    let one = id(&mut room);
    assert_eq!(Charter::of(&room.ws, one, room.now), Err(Refusal::WrongStage));
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(Charter::of(&room.ws, one, room.now), Err(Refusal::WrongStage));
    publish(&mut room);
    assert!(Charter::of(&room.ws, one, room.now).is_ok());

    for settings in [
        Settings { may_be_kept: false, ..settings(1) },
        Settings { rehearsal: true, individual_seconds: Some(60), ..settings(1) },
    ] {
        room.ws.settings = settings;
        assert_eq!(Charter::of(&room.ws, one, room.now), Err(Refusal::NotYours));
    }
}

#[test]
fn a_setting_from_before_it_was_said_does_not_let_it_be_kept() {
    let mut stored = serde_json::to_value(settings(1)).unwrap();
    assert!(serde_json::from_value::<Settings>(stored.clone()).unwrap().may_be_kept);
    stored.as_object_mut().unwrap().remove("may_be_kept");
    assert!(!serde_json::from_value::<Settings>(stored).unwrap().may_be_kept);
}

#[test]
fn whether_it_may_be_kept_is_not_edited() {
    for told in [true, false] {
        let mut room = Room::with(Settings { may_be_kept: told, ..settings(1) }, 3);
        let from = Box::new(room.ws.settings.clone());
        let to = Settings { title: "Nytt navn".to_owned(), may_be_kept: !told, ..*from.clone() };
        room.lead(F::Edit { settings: Box::new(to), from }).unwrap();
        assert_eq!((room.ws.settings.title.as_str(), room.ws.settings.may_be_kept), ("Nytt navn", told));
    }
}

#[test]
fn its_holder_hides_shows_and_deletes() {
    let mut room = published();
    let charter = kept(&mut room);
    let listen = id(&charter, "Lytte");
    let hidden = charter.decide(&C::Hide { text: listen, on: true }, room.now, &mut chance()).unwrap();
    assert_eq!((shown(&hidden), hidden.rev), (vec!["Spørre".to_owned()], charter.rev + 1));
    assert_eq!(
        hidden.decide(&C::Hide { text: listen, on: true }, room.now, &mut chance()),
        Ok(hidden.clone()),
        "twice is once"
    );
    let again = hidden.decide(&C::Hide { text: listen, on: false }, room.now, &mut chance()).unwrap();
    assert_eq!(shown(&again), shown(&charter));
    let gone = hidden.decide(&C::DeleteForGood { text: listen }, room.now, &mut chance()).unwrap();
    assert!(!serde_json::to_string(&gone).unwrap().contains("Lytte"));
    assert_eq!(
        gone.decide(&C::DeleteForGood { text: listen }, room.now, &mut chance()),
        Ok(gone.clone()),
        "twice is once"
    );
    assert_eq!(
        gone.decide(&C::Hide { text: listen, on: false }, room.now, &mut chance()),
        Err(Refusal::Unknown)
    );
    let other = TextId::draw(&mut room.rng);
    assert_eq!(
        gone.decide(&C::DeleteForGood { text: other }, room.now, &mut chance()),
        Err(Refusal::Unknown)
    );
}

#[test]
fn it_lives_a_year_and_a_year_from_each_renewal() {
    let mut room = published();
    let made = room.now;
    let charter = kept(&mut room);
    assert_eq!(charter.delete_at, made.plus(LIFE_DAYS * DAY));
    let ends = |days: i64| charter.ends_soon(made.plus((LIFE_DAYS - days) * DAY));
    assert!(!charter.ends_soon(made) && !ends(LAST_DAYS + 1) && ends(LAST_DAYS) && ends(0));
    let later = made.plus(100 * DAY);
    let renewed = charter.decide(&C::Renew, later, &mut chance()).unwrap();
    let twice = renewed.decide(&C::Renew, later, &mut chance()).unwrap();
    assert_eq!((twice.delete_at, twice.rev), (later.plus(LIFE_DAYS * DAY), charter.rev + 1), "never further");
}

#[test]
fn renewing_is_offered_where_it_leads_to_a_later_day() {
    let mut room = published();
    let made = room.now;
    let charter = kept(&mut room);
    let at = |days: i64| made.plus(days * DAY);
    for (days, until) in [(0, None), (1, Some(LIFE_DAYS + 1)), (LIFE_DAYS - 1, Some(2 * LIFE_DAYS - 1))] {
        assert_eq!(charter.renewal(at(days)), until.map(at), "{days}");
    }
    let renewed = charter.decide(&C::Renew, at(100), &mut chance()).unwrap();
    assert_eq!((renewed.renewal(at(100)), charter.renewal(made.plus(1))), (None, None), "nor twice a day");
}

#[test]
fn what_is_hidden_or_deleted_in_the_workshop_is_so_here() {
    let mut room = published();
    let charter = kept(&mut room);
    let listen = id(&charter, "Lytte");
    assert_eq!(charter.heeding(&room.ws), charter);
    room.lead(F::Hide { text: listen, on: true }).unwrap();
    let hidden = charter.heeding(&room.ws);
    assert_eq!(shown(&hidden), ["Spørre"]);
    let show = C::Hide { text: listen, on: false };
    assert_eq!(
        hidden.decide(&show, room.now, &mut chance()),
        Err(Refusal::NotYours),
        "not its holder's to show"
    );
    room.lead(F::Hide { text: listen, on: false }).unwrap();
    assert_eq!(shown(&hidden.heeding(&room.ws)), shown(&charter));
    room.lead(F::DeleteForGood { text: listen }).unwrap();
    assert!(!serde_json::to_string(&hidden.heeding(&room.ws)).unwrap().contains("Lytte"));
}

#[test]
fn what_is_published_anew_keeps_what_its_holder_took_away() {
    let mut room = published();
    let charter = kept(&mut room);
    let (listen, ask) = (id(&charter, "Lytte"), id(&charter, "Spørre"));
    let charter = charter.decide(&C::DeleteForGood { text: listen }, room.now, &mut chance()).unwrap();
    let charter = charter.decide(&C::Hide { text: ask, on: true }, room.now, &mut chance()).unwrap();
    room.wait(40 * DAY);
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(message(0, "Barnet alltid først")).unwrap();
    publish(&mut room);
    let updated = charter.updated(&room.ws, room.now).unwrap();
    assert_eq!(updated.values[0].main_message, "Barnet alltid først");
    assert_eq!(
        (updated.id, updated.delete_at, updated.rev),
        (charter.id, charter.delete_at, charter.rev + 1)
    );
    assert!(shown(&updated).is_empty() && !serde_json::to_string(&updated).unwrap().contains("Lytte"));
    assert_eq!(updated.updated(&room.ws, room.now), Ok(updated.clone()), "twice is once");
}

#[test]
fn nobody_is_found_in_it() {
    let mut room = published();
    let people = room.people.clone();
    let charter = serde_json::to_value(kept(&mut room)).unwrap();
    let said = charter.to_string();
    for forbidden in ["support", "groups", "labels", "group", "author", "seat", "cloud", "code", "evaluation"]
    {
        assert!(!said.contains(&format!("\"{forbidden}\"")), "{forbidden}: {said}");
    }
    for person in people {
        assert!(!said.contains(&person.to_string()));
    }
    assert!(!said.contains(room.ws.code.as_str()) && !said.contains(&room.ws.id.to_string()));
}

fn file() -> ResultView {
    let text =
        |kind, words: &str| ResultText { kind, words: words.to_owned(), support: Some(9), on_poster: true };
    ResultView {
        title: "Felles verdier".to_owned(),
        values: vec![ResultValue {
            name: "Mot".to_owned(),
            groups: Some(11),
            texts: vec![text(Kind::Taboo, "Tie stille"), text(Kind::Norm, " Si\tfra ")],
            ..ResultValue::default()
        }],
        published_at: Timestamp(1_700_000_000_000),
        ..ResultView::default()
    }
}

#[test]
fn a_file_is_taken_in_as_if_it_was_typed() {
    let mut room = Room::new(1);
    let mut import = |read: &ResultView| {
        let id = CharterId::draw(&mut room.rng);
        Charter::imported(read, id, room.now, &mut room.rng)
    };
    let charter = import(&file()).unwrap();
    let words: Vec<&str> = charter.values[0].texts.iter().map(|text| text.words.as_str()).collect();
    assert_eq!(words, ["Si fra", "Tie stille"], "legal, norms first");
    assert!(charter.result().values[0].groups.is_none() && charter.published_at == file().published_at);
    type Spoil = fn(&mut ResultView);
    let wrong: [(Spoil, Refusal); 5] = [
        (|file| file.values.clear(), Refusal::ValueCount),
        (|file| file.values = vec![file.values[0].clone(); 9], Refusal::ValueCount),
        (|file| file.services = vec!["NAV".to_owned(); 31], Refusal::TooMany),
        (|file| file.title = " ".to_owned(), Refusal::Text(domain::text::TextFault::Empty)),
        (
            |file| file.values[0].texts[0].words = "x".repeat(121),
            Refusal::Text(domain::text::TextFault::TooLong(121, 120)),
        ),
    ];
    for (spoil, refusal) in wrong {
        let mut spoilt = file();
        spoil(&mut spoilt);
        assert_eq!(import(&spoilt), Err(refusal));
    }
    let mut future = file();
    future.published_at = Timestamp(i64::MAX);
    assert!(import(&future).unwrap().published_at <= room.now);
}

/// In what is used every day, each value that has anything to say says it.
#[test]
fn a_value_without_norms_on_the_poster_says_its_hovedbudskap_or_else_its_norms() {
    let text = |words: &str, on_poster| ResultText {
        kind: Kind::Norm,
        words: words.to_owned(),
        support: None,
        on_poster,
    };
    let value = |message: &str, texts: Vec<ResultText>| ResultValue {
        name: "Mot".to_owned(),
        main_message: message.to_owned(),
        texts,
        ..ResultValue::default()
    };
    let cases = [
        (value("Vi våger", vec![text("Lytte", true), text("Spørre", false)]), vec!["Lytte"], None),
        (value("Vi våger", vec![text("Spørre", false)]), vec![], Some("Vi våger")),
        (value("", vec![text("Lytte", false), text("Spørre", false)]), vec!["Lytte", "Spørre"], None),
        (value("", vec![]), vec![], None),
    ];
    for (value, norms, message) in cases {
        let lived = ResultView { values: vec![value.clone()], ..ResultView::default() }.lived(true);
        assert_eq!(
            (lived[0].norms.iter().map(String::as_str).collect(), lived[0].message()),
            (norms, message)
        );
        assert_eq!(lived[0].speaks(), !value.texts.is_empty() || !value.main_message.is_empty());
    }
}
