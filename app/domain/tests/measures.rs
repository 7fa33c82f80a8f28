//! Tiltak of a verdigrunnlag: what may be written, and two holders who write at once.

mod common;

use common::{Room, norms, plenum};
use domain::{
    Charter, CharterCommand as C, CharterId, Day, FacilitatorCommand as F, FollowUp, MAX_MEASURES, MeasureId,
    MeasureStatus as S, NextStep, Refusal, ResultValue, ResultView, Stage, StepRow, TypedMeasure,
    text::TextFault,
};
use rand::{SeedableRng, rngs::StdRng};

fn charter() -> Charter {
    let value = |name: &str| ResultValue { name: name.to_owned(), ..ResultValue::default() };
    let steps = ["Henge opp plakaten", "Snakke om mot"].map(|what| NextStep {
        what: what.to_owned(),
        who: "Rektor".to_owned(),
        when: "24.12.2026".to_owned(),
    });
    let read = ResultView {
        title: "Felles verdier".to_owned(),
        values: vec![value("Mot"), value("Ro")],
        next_steps: steps.to_vec(),
        ..ResultView::default()
    };
    let room = Room::new(1);
    Charter::imported(&read, CharterId::draw(&mut chance()), room.now, &mut chance()).unwrap()
}

fn chance() -> StdRng {
    StdRng::seed_from_u64(3)
}

fn does(charter: &Charter, command: C) -> Result<Charter, Refusal> {
    let seed = u64::from(charter.rev);
    charter.decide(&command, Room::new(1).now, &mut StdRng::seed_from_u64(seed))
}

fn typed(what: &str, when: &str) -> TypedMeasure {
    TypedMeasure { what: what.to_owned(), when: when.to_owned(), ..TypedMeasure::default() }
}

fn said(charter: &Charter) -> Vec<&str> {
    charter.follow_up.measures.iter().map(|measure| measure.what.as_str()).collect()
}

fn first(charter: &Charter) -> (MeasureId, u32) {
    let first = &charter.follow_up.measures[0];
    (first.id, first.rev)
}

#[test]
fn what_happens_next_is_copied_over_once() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    room.go_to(Stage::Closing);
    let row = |what: &str| StepRow {
        what: what.to_owned(),
        who: "Rektor".to_owned(),
        when: "i mars".to_owned(),
        ..StepRow::default()
    };
    room.lead(F::WriteNextSteps { steps: vec![row("Henge opp plakaten")], from: Vec::new() }).unwrap();
    room.close();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    let charter = Charter::of(&room.ws, CharterId::draw(&mut room.rng), room.now).unwrap();
    let measure = &charter.follow_up.measures[0];
    assert_eq!(
        (said(&charter), measure.who.as_str(), measure.when.as_str()),
        (vec!["Henge opp plakaten"], "Rektor", "i mars")
    );
    assert_eq!((measure.status, measure.rev), (S::NotBegun, 1));
    assert!(charter.result().next_steps.is_empty(), "and stands in one place");

    // They are the holder's from then on.
    let (id, rev) = first(&charter);
    let removed = does(&charter, C::RemoveMeasure { measure: id, rev }).unwrap();
    let added = does(&removed, C::AddMeasure(typed("Noe annet", ""))).unwrap();
    assert_eq!(said(&added.updated(&room.ws, room.now).unwrap()), ["Noe annet"]);
}

#[test]
fn one_from_before_there_were_measures_is_read_with_what_stood_there() {
    let charter = charter();
    let mut stored = serde_json::to_value(&charter).unwrap();
    let fields = stored.as_object_mut().unwrap();
    fields.remove("measures");
    let steps = serde_json::json!([
        { "what": "Henge opp plakaten", "who": "Rektor", "when": "før jul" },
        { "what": "Snakke om mot", "when": "24.12.2026" },
    ]);
    fields.insert("next_steps".to_owned(), steps);
    let read: Charter = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(said(&read), ["Henge opp plakaten", "Snakke om mot"]);
    assert_eq!(read.follow_up.measures[0].when, "før jul");
    assert_eq!(read.follow_up.measures[1].day(), Day::parse("2026-12-24"));
    assert_ne!(read.follow_up.measures[0].id, read.follow_up.measures[1].id);
    assert_eq!(serde_json::from_value::<Charter>(stored.clone()).unwrap(), read, "always the same");
    let (measure, rev) = first(&read);
    let changed = does(&read, C::EditMeasure { measure, rev, to: typed("Ramme inn plakaten", "") }).unwrap();
    assert_eq!(said(&changed), ["Ramme inn plakaten", "Snakke om mot"]);
    stored.as_object_mut().unwrap().remove("next_steps");
    assert!(serde_json::from_value::<Charter>(stored).unwrap().follow_up.measures.is_empty());
}

#[test]
fn what_is_typed_is_legal_or_one_reason_why_not() {
    let charter = charter();
    for (typed, refusal) in [
        (typed(" ", ""), Refusal::Text(TextFault::Empty)),
        (typed(&"x".repeat(201), ""), Refusal::Text(TextFault::TooLong(201, 200))),
        (typed("Møtes", &"x".repeat(41)), Refusal::Text(TextFault::TooLong(41, 40))),
        (typed("Møtes", "31.2.2027"), Refusal::NoSuchDay),
        (typed("Møtes 🙂", ""), Refusal::Text(TextFault::NoGlyph('🙂'))),
        (
            TypedMeasure { who: "x".repeat(81), ..typed("Møtes", "") },
            Refusal::Text(TextFault::TooLong(81, 80)),
        ),
        (TypedMeasure { value: "Raushet".to_owned(), ..typed("Møtes", "") }, Refusal::Unknown),
    ] {
        assert_eq!(does(&charter, C::AddMeasure(typed)), Err(refusal));
    }
    for (when, stored, day) in [
        ("24.3.2027", "2027-03-24", Day::parse("2027-03-24")),
        (" 2027-03-24 ", "2027-03-24", Day::parse("2027-03-24")),
        ("24. mars 2027", "2027-03-24", Day::parse("2027-03-24")),
        ("24 March 2027", "2027-03-24", Day::parse("2027-03-24")),
        ("før\tjul", "før jul", None),
        (&"å".repeat(40), &"å".repeat(40), None),
        ("", "", None),
    ] {
        let held = does(&charter, C::AddMeasure(typed("Møtes", when))).unwrap();
        let measure = held.follow_up.measures.last().unwrap();
        assert_eq!((measure.when.as_str(), measure.day()), (stored, day));
    }
}

#[test]
fn one_is_added_once_and_no_more_than_thirty() {
    let mut charter = charter();
    let add = |charter: &Charter, what: &str| does(charter, C::AddMeasure(typed(what, "i mai")));
    charter = add(&charter, "Møtes").unwrap();
    assert_eq!(add(&charter, "Møtes"), Ok(charter.clone()), "pressed twice");
    for n in charter.follow_up.measures.len()..MAX_MEASURES {
        charter = add(&charter, &format!("Tiltak {n}")).unwrap();
    }
    assert_eq!(add(&charter, "Ett til"), Err(Refusal::TooMany));
    assert_eq!(add(&charter, "Møtes"), Ok(charter.clone()));
    let mut ids: Vec<_> = charter.follow_up.measures.iter().map(|measure| measure.id.to_string()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), MAX_MEASURES);
}

#[test]
fn the_second_of_two_holders_is_told() {
    let charter = charter();
    let (measure, rev) = first(&charter);
    let edit = |charter: &Charter, rev, what: &str| {
        does(charter, C::EditMeasure { measure, rev, to: typed(what, "") })
    };
    let mine = edit(&charter, rev, "Ramme inn plakaten").unwrap();
    assert_eq!(edit(&mine, rev, "Ramme inn plakaten"), Ok(mine.clone()), "pressed twice");
    assert_eq!(edit(&mine, rev, "Trykke plakaten"), Err(Refusal::ItemChanged));
    assert_eq!(does(&mine, C::RemoveMeasure { measure, rev }), Err(Refusal::ItemChanged));
    let illegal = |rev| does(&mine, C::EditMeasure { measure, rev, to: typed("Trykke", "31.2.2027") });
    assert_eq!(illegal(rev), Err(Refusal::ItemChanged), "also when something else is wrong");
    assert_eq!(illegal(rev + 1), Err(Refusal::NoSuchDay));
    let again = edit(&mine, mine.measure(measure).unwrap().rev, "Trykke plakaten").unwrap();
    assert_eq!(said(&again)[0], "Trykke plakaten");
    // Another one is nobody's concern but its own.
    let other = charter.follow_up.measures[1].clone();
    let to = typed("Snakke om ro", "");
    assert!(does(&again, C::EditMeasure { measure: other.id, rev: other.rev, to }).is_ok());

    let gone = does(&charter, C::RemoveMeasure { measure, rev }).unwrap();
    assert_eq!(said(&gone), ["Snakke om mot"]);
    assert_eq!(does(&gone, C::RemoveMeasure { measure, rev }), Ok(gone.clone()), "pressed twice");
    assert_eq!(edit(&gone, rev, "Ramme inn plakaten"), Err(Refusal::ItemGone));
}

#[test]
fn a_role_that_is_replaced_is_gone() {
    let charter = charter();
    let (measure, rev) = first(&charter);
    let to = TypedMeasure { who: "Enhetsleder".to_owned(), ..typed("Henge opp plakaten", "") };
    let mut held = does(&charter, C::EditMeasure { measure, rev, to }).unwrap();
    let other = held.follow_up.measures[1].clone();
    held = does(&held, C::RemoveMeasure { measure: other.id, rev: other.rev }).unwrap();
    let stored = serde_json::to_string(&held).unwrap();
    assert!(stored.contains("Enhetsleder") && !stored.contains("Rektor"), "{stored}");
}

#[test]
fn what_is_over_its_time_is_what_is_still_to_be_done() {
    let mut charter = charter();
    charter.follow_up.measures.clear();
    for (n, (when, status)) in [
        ("24.3.2027", S::NotBegun),
        ("24.3.2027", S::UnderWay),
        ("24.3.2027", S::Done),
        ("24.3.2027", S::Ended),
        ("25.3.2027", S::NotBegun),
        ("i fjor", S::NotBegun),
    ]
    .into_iter()
    .enumerate()
    {
        let measure = TypedMeasure { status, ..typed(&format!("Tiltak {n}"), when) };
        charter = does(&charter, C::AddMeasure(measure)).unwrap();
    }
    let overdue = |day: &str| charter.overdue(Day::parse(day).unwrap());
    assert_eq!((overdue("2027-03-24"), overdue("2027-03-25"), overdue("2027-03-26")), (0, 2, 3));
}

#[test]
fn what_a_file_plans_is_looked_at_as_if_it_was_typed() {
    let charter = charter();
    let planned = charter.follow_up.clone();
    let nothing = Charter { follow_up: FollowUp::default(), ..charter.clone() };
    assert_eq!(nothing.planning(&planned, Room::new(1).now).unwrap().follow_up.measures, planned.measures);
    assert_eq!(
        said(&charter.planning(&planned, Room::new(1).now).unwrap()).len(),
        4,
        "beside what it says is next"
    );
    let mut of_value = planned.clone();
    of_value.measures[0].value = "912 34 567".to_owned();
    assert!(of_value.typed().contains(&"912 34 567"), "what it is for is asked about too");
    // «Hva skjer videre?» is copied as it was, and comes back as it was copied.
    for when in ["31.2.2027", "31-2-2027"] {
        let mut copied = planned.clone();
        copied.measures[0].when = when.to_owned();
        assert_eq!(nothing.planning(&copied, Room::new(1).now).unwrap().follow_up.measures, copied.measures);
    }
    type Spoil = fn(&mut FollowUp);
    let wrong: [(Spoil, Refusal); 4] = [
        (|plan| plan.measures[0].what.clear(), Refusal::Text(TextFault::Empty)),
        (|plan| plan.measures[0].when = "2027-02-31".to_owned(), Refusal::NoSuchDay),
        (|plan| plan.measures[0].value = "x".repeat(61), Refusal::Text(TextFault::TooLong(61, 60))),
        (|plan| plan.measures = vec![plan.measures[0].clone(); 31], Refusal::TooMany),
    ];
    for (spoil, refusal) in wrong {
        let mut spoilt = planned.clone();
        spoil(&mut spoilt);
        assert_eq!(nothing.planning(&spoilt, Room::new(1).now), Err(refusal));
    }
}

#[test]
fn a_day_that_never_was_is_copied_as_words_and_stays_until_it_is_changed() {
    let with = |when: &str| {
        let step = NextStep { what: "Henge opp".to_owned(), who: String::new(), when: when.to_owned() };
        let value = ResultValue { name: "Mot".to_owned(), ..ResultValue::default() };
        let read = ResultView {
            title: "Felles verdier".to_owned(),
            values: vec![value],
            next_steps: vec![step],
            ..ResultView::default()
        };
        Charter::imported(&read, CharterId::draw(&mut chance()), Room::new(1).now, &mut chance()).unwrap()
    };
    for (when, stands) in
        [("2027-02-31", "31.02.2027"), ("2027-2-31.", "31.2.2027"), ("31.2.2027", "31.2.2027")]
    {
        let charter = with(when);
        let measure = &charter.follow_up.measures[0];
        assert_eq!((measure.when.as_str(), measure.day()), (stands, None));
        // What it is exported with can be taken in again.
        let nothing = Charter { follow_up: FollowUp::default(), ..charter.clone() };
        let again = nothing.planning(&charter.follow_up, Room::new(1).now).unwrap();
        assert_eq!(again.follow_up.measures[0].when, stands);
        // So can one that was copied before this.
        let mut stored = serde_json::to_value(&charter).unwrap();
        stored["measures"][0]["when"] = when.into();
        assert_eq!(serde_json::from_value::<Charter>(stored).unwrap(), charter);

        let (measure, rev) = first(&charter);
        let to = TypedMeasure { who: "Rektor".to_owned(), ..typed("Ramme inn", stands) };
        let edited = does(&charter, C::EditMeasure { measure, rev, to }).unwrap();
        assert_eq!((said(&edited)[0], edited.follow_up.measures[0].when.as_str()), ("Ramme inn", stands));
        let to = typed("Ramme inn", "30.2.2027");
        assert_eq!(does(&charter, C::EditMeasure { measure, rev, to }), Err(Refusal::NoSuchDay));
    }
}
