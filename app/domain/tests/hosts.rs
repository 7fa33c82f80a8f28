//! Two hosts at once: neither overwrites the other unawares.

mod common;

use common::{Room, settings, written};
use domain::{
    EventBody, FacilitatorCommand as F, Layout, Looks, NextStep, Orientation, Palette, Refusal, Stage,
    StepId, StepRow, Workshop,
};

fn step(what: &str) -> NextStep {
    NextStep { what: what.to_owned(), ..NextStep::default() }
}

fn id(number: u128) -> StepId {
    format!("{number:032x}").parse().unwrap()
}

fn row(number: u128, what: &str) -> StepRow {
    StepRow { id: Some(id(number)), ..step(what).into() }
}

fn rows(of: &[(u128, &str)]) -> Vec<StepRow> {
    of.iter().map(|(number, what)| row(*number, what)).collect()
}

fn write(steps: &[(u128, &str)], from: &[(u128, &str)]) -> F {
    F::WriteNextSteps { steps: rows(steps), from: rows(from) }
}

type Rows = &'static [(u128, &'static str)];

#[test]
fn rows_that_only_one_has_changed_both_stand_and_one_that_both_changed_is_told_of() {
    const BEGAN: Rows = &[(1, "Møte"), (2, "Samling")];
    // What one sends who began from that, what another has sent meanwhile, and what is left.
    let table: &[(&str, Rows, Rows, Result<Rows, Refusal>)] = &[
        (
            "one each",
            &[(1, "Møte i mai"), (2, "Samling")],
            &[(1, "Møte"), (2, "Kurs")],
            Ok(&[(1, "Møte i mai"), (2, "Kurs")]),
        ),
        (
            "the same change",
            &[(1, "Møte i mai"), (2, "Samling")],
            &[(1, "Møte i mai"), (2, "Samling")],
            Ok(&[(1, "Møte i mai"), (2, "Samling")]),
        ),
        (
            "the same row",
            &[(1, "Møte i mai"), (2, "Samling")],
            &[(1, "Møte i juni"), (2, "Samling")],
            Err(Refusal::RowChanged),
        ),
        ("nothing", BEGAN, &[(1, "Møte i juni"), (2, "Samling")], Ok(&[(1, "Møte i juni"), (2, "Samling")])),
        (
            "a new row each",
            &[(1, "Møte"), (2, "Samling"), (3, "Kurs")],
            &[(1, "Møte"), (2, "Samling"), (4, "Tur")],
            Ok(&[(1, "Møte"), (2, "Samling"), (4, "Tur"), (3, "Kurs")]),
        ),
        (
            "the other took one away",
            &[(1, "Møte i mai"), (2, "Samling")],
            &[(1, "Møte")],
            Ok(&[(1, "Møte i mai")]),
        ),
        ("and it was changed here", &[(1, "Møte"), (2, "Kurs")], &[(1, "Møte")], Err(Refusal::RowChanged)),
        ("taken away here", &[(1, "Møte")], &[(1, "Møte i juni"), (2, "Samling")], Ok(&[(1, "Møte i juni")])),
        (
            "and changed by the other",
            &[(2, "Samling")],
            &[(1, "Møte i juni"), (2, "Samling")],
            Err(Refusal::RowChanged),
        ),
        ("taken away by both", &[(2, "Samling")], &[(2, "Samling")], Ok(&[(2, "Samling")])),
        ("emptied is taken away", &[(1, ""), (2, "Samling")], BEGAN, Ok(&[(2, "Samling")])),
        ("all of them", &[], &[(1, "Møte"), (2, "Samling"), (3, "Kurs")], Ok(&[(3, "Kurs")])),
    ];
    for (what, mine, theirs, left) in table {
        let mut room = Room::new(1);
        room.lead(write(BEGAN, &[])).unwrap();
        room.lead(write(theirs, BEGAN)).unwrap();
        let before = room.ws.next_steps.clone();
        let answer = room.lead(write(mine, BEGAN));
        match left {
            Ok(left) => assert_eq!(room.ws.next_steps, rows(left), "{what}"),
            Err(refusal) => {
                assert_eq!((answer.unwrap_err(), room.ws.next_steps.clone()), (*refusal, before), "{what}")
            }
        }
    }
}

#[test]
fn what_is_typed_with_blanks_around_it_is_no_change() {
    let mut room = Room::new(1);
    room.lead(write(&[(1, "Møte")], &[])).unwrap();
    room.lead(write(&[(1, "Møte i mai")], &[(1, " Møte ")])).unwrap();
    assert_eq!(room.ws.next_steps, rows(&[(1, "Møte i mai")]));
    assert_eq!(room.lead(write(&[(1, " Møte  i mai")], &[(1, "Møte i mai")])), Ok(vec![]));
}

#[test]
fn a_page_from_before_rows_had_ids_writes_the_whole_list() {
    let mut room = Room::new(1);
    room.lead(written(&[step("Møte"), step("Samling")])).unwrap();
    let ids: Vec<_> = room.ws.next_steps.iter().map(|row| row.id).collect();
    assert!(ids[0].is_some() && ids[0] != ids[1]);
    room.lead(written(&[step("Møte i mai")])).unwrap();
    assert_eq!(room.ws.steps(), [step("Møte i mai")]);
    assert_eq!(room.ws.next_steps[0].id, ids[0]);
    assert_eq!(room.lead(written(&[step("Møte i mai")])), Ok(vec![]));
    room.lead(written(&[])).unwrap();
    assert!(room.ws.next_steps.is_empty());
}

#[test]
fn a_row_without_an_id_is_written_beside_the_others() {
    let mut room = Room::new(1);
    let first =
        |what: &str| F::WriteNextSteps { steps: vec![step(what).into()], from: vec![StepRow::default()] };
    for what in ["Møte", "Kurs", ""] {
        room.lead(first(what)).unwrap();
    }
    assert_eq!(room.ws.steps(), [step("Møte"), step("Kurs")]);
    assert!(room.ws.next_steps[0].id != room.ws.next_steps[1].id);
}

#[test]
fn rows_of_an_older_log_have_ids_that_stay() {
    let mut room = Room::new(1);
    let steps = [step("Møte"), step("Samling")].map(StepRow::from).to_vec();
    let event =
        domain::Event { body: EventBody::NextStepsWritten { steps, goes_on: None }, ..room.log[0].clone() };
    room.log.push(event);
    let [once, again] = [(); 2].map(|()| Workshop::fold(&room.log).unwrap().next_steps.clone());
    assert!(once == again && once.iter().all(|row| row.id.is_some()) && once[0].id != once[1].id);
    room.ws = Workshop::fold(&room.log).unwrap();
    let mut mine = once.clone();
    mine[1].who = "Leder".to_owned();
    room.lead(F::WriteNextSteps { steps: mine.clone(), from: once }).unwrap();
    assert_eq!(room.ws.next_steps, mine);
}

#[test]
fn rows_keep_their_ids_when_the_session_is_closed() {
    let mut room = Room::new(1);
    room.join(2);
    room.lead(write(&[(1, "Møte")], &[])).unwrap();
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(room.ws.next_steps, rows(&[(1, "Møte")]));
    assert_eq!(Workshop::fold(&room.log[room.log.len() - 1..]).unwrap().next_steps, rows(&[(1, "Møte")]));
}

fn closed() -> Room {
    let mut room = Room::with(settings(1), 3);
    room.join(2);
    room.go_to(Stage::Closing);
    room.close();
    room
}

fn began() -> Looks {
    Looks { services: vec![0, 1, 2], ..Looks::default() }
}

fn choose(looks: Looks, from: Option<Looks>) -> F {
    let Looks { layout, palette, orientation, quote, services } = looks;
    F::Design { layout, palette, orientation, quote, services, from }
}

#[test]
fn choices_of_two_hosts_both_stand_unless_they_clash() {
    let quote = |words: &str| Looks { quote: words.to_owned(), ..began() };
    let cards = Looks { layout: Layout::Cards, ..began() };
    let amber = Looks { palette: Palette::Amber, ..began() };
    let forest = Looks { palette: Palette::Forest, ..began() };
    let upright = Looks { orientation: Orientation::Portrait, ..began() };
    let without = |gone: usize| Looks { services: (0..3).filter(|at| *at != gone).collect(), ..began() };
    for (mine, theirs, left) in [
        (cards.clone(), amber.clone(), Some(Looks { layout: Layout::Cards, ..amber.clone() })),
        (quote("Sammen"), upright.clone(), Some(Looks { quote: "Sammen".to_owned(), ..upright })),
        (without(0), without(1), Some(Looks { services: vec![2], ..began() })),
        (began(), amber.clone(), Some(amber.clone())),
        (amber.clone(), amber.clone(), Some(amber.clone())),
        (forest, amber, None),
        (quote("Sammen"), quote("Barnet først"), None),
    ] {
        let mut room = closed();
        room.lead(choose(theirs.clone(), Some(began()))).unwrap();
        let answer = room.lead(choose(mine.clone(), Some(began())));
        let now = room.material().design.looks(&room.ws.settings);
        match left {
            Some(left) => assert_eq!(now, left, "{mine:?} {theirs:?}"),
            None => assert_eq!((answer.unwrap_err(), now), (Refusal::LooksChanged, theirs), "{mine:?}"),
        }
    }
}

/// What was typed is stored without the blank after it, and is still one's own.
#[test]
fn a_quote_does_not_clash_with_itself() {
    let quote = |words: &str| Looks { quote: words.to_owned(), ..began() };
    let mut room = closed();
    room.lead(choose(quote("Sammen "), Some(began()))).unwrap();
    room.lead(choose(quote("Sammen nå"), Some(quote("Sammen ")))).unwrap();
    assert_eq!(room.material().design.quote, "Sammen nå");
}

#[test]
fn a_page_of_looks_from_before_it_told_what_it_began_from_still_chooses() {
    let mut room = closed();
    room.lead(choose(Looks { palette: Palette::Amber, ..began() }, None)).unwrap();
    room.lead(choose(Looks { layout: Layout::Cards, ..began() }, None)).unwrap();
    assert_eq!(room.material().design.looks(&room.ws.settings), Looks { layout: Layout::Cards, ..began() });
}

#[test]
fn only_what_is_new_is_asked_about() {
    let mut row = row(1, "Ringe");
    row.who = "Ring meg på 912 34 567".to_owned();
    let typed = |from: &[StepRow]| {
        let command = F::WriteNextSteps { steps: vec![row.clone()], from: from.to_vec() };
        command.typed().len()
    };
    assert_eq!((typed(&[]), typed(&[row.clone()])), (3, 0));
}
