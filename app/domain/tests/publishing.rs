//! «Godkjenn», «Publiser», and taking away what was published.

mod common;

use common::{Room, message, norms, plenum, written};
use domain::{
    CloudMode, EventBody, FacilitatorCommand as F, Kind::Norm, NextStep, ParticipantCommand as P, Refusal,
    Stage, view,
};

fn published() -> Room {
    let mut room = plenum(3, |_| norms(&["Lytte", "Spørre"]));
    room.go_to(Stage::Closing);
    room.close();
    room.lead(message(0, "Barnet først")).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room
}

/// What leaders see; the order of equal lines was shuffled at closing.
fn seen(room: &Room) -> Vec<String> {
    let result = room.ws.result().unwrap();
    let mut words: Vec<String> = result.values[0].texts.iter().map(|text| text.words.clone()).collect();
    words.sort();
    words
}

fn line(room: &Room, words: &str) -> domain::TextId {
    let board = room.ws.board(0);
    board.iter().find(|line| room.ws.texts[&line.id].words == words).unwrap().id
}

#[test]
fn nothing_is_published_before_bearbeiding() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    let text = room.id("Lytte");
    for command in [
        F::Publish,
        F::Approve { value: 0, on: true },
        F::PickForPoster { text, on: true },
        message(0, "For tidlig"),
    ] {
        assert_eq!(room.lead(command), Err(Refusal::WrongStage));
    }
    assert!(room.ws.result().is_none());
}

#[test]
fn an_approved_value_is_frozen() {
    let mut room = published();
    let (listen, ask) = (line(&room, "Lytte"), line(&room, "Spørre"));
    for command in [
        F::Merge { texts: vec![listen, ask] },
        F::Split { text: listen },
        F::Reword { text: listen, words: "Noe annet".to_owned() },
        F::PickForPoster { text: listen, on: false },
        message(0, "Noe annet"),
        F::WriteTruth { value: 0, words: "Noe annet".to_owned() },
    ] {
        assert_eq!(room.lead(command.clone()), Err(Refusal::Approved), "{command:?}");
    }
    assert_eq!(room.lead(F::Approve { value: 0, on: true }), Ok(vec![]));
    assert_eq!(room.lead(F::Approve { value: 1, on: true }), Err(Refusal::Unknown));
}

#[test]
fn what_stands_in_the_fields_is_what_is_approved() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    room.go_to(Stage::Closing);
    room.close();
    let write = |message: &str, approve| F::WriteValue {
        value: 0,
        message: message.to_owned(),
        truth: "Barn vil bli hørt".to_owned(),
        approve,
    };
    assert!(matches!(room.lead(write("Barnet først 😀", true)), Err(Refusal::Text(_))));
    assert!(room.material().edited[0].approved.is_none(), "all of it, or nothing");
    room.lead(write("Barnet først", true)).unwrap();
    let approved = room.material().edited[0].approved.as_ref().unwrap().clone();
    assert_eq!(
        (approved.main_message.as_str(), approved.truth.as_str()),
        ("Barnet først", "Barn vil bli hørt")
    );
    assert_eq!(room.lead(write(" Barnet først ", true)), Ok(vec![]), "a second press is no second act");
    assert_eq!(room.lead(write("Noe annet", true)), Err(Refusal::Approved));
}

#[test]
fn every_value_on_the_poster_must_be_approved() {
    let mut room = Room::new(2);
    room.join(2);
    room.go_to(common::at(0, domain::Phase::GroupWork));
    room.write(room.people[0], 0, Norm, "Lytte");
    room.settle(0);
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(room.lead(F::Publish), Err(Refusal::NotAllApproved));
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(message(1, "Bare en melding")).unwrap();
    assert_eq!(room.lead(F::Publish), Err(Refusal::NotAllApproved));
    room.lead(message(1, "")).unwrap();
    room.lead(F::Publish).unwrap();
    assert_eq!(room.ws.result().unwrap().values.len(), 1, "a value without anything is not on it");
}

#[test]
fn an_empty_poster_is_not_published() {
    let mut room = Room::new(1);
    room.join(2);
    room.close();
    assert_eq!(room.lead(F::Publish), Err(Refusal::EmptyPoster));
}

#[test]
fn later_changes_are_invisible_until_published_again() {
    let mut room = published();
    assert!(!view::facilitator(&room.ws).unpublished_changes);
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(F::Reword { text: line(&room, "Lytte"), words: "Lytte nøye".to_owned() }).unwrap();
    room.lead(message(0, "Ny melding")).unwrap();
    let steps = vec![NextStep { what: "Oppfølgingsmøte".to_owned(), ..NextStep::default() }];
    room.lead(written(&steps)).unwrap();
    assert_eq!(seen(&room), ["Lytte", "Spørre"]);
    assert_eq!(room.ws.result().unwrap().values[0].main_message, "Barnet først");
    assert!(room.ws.result().unwrap().next_steps.is_empty());
    assert!(view::facilitator(&room.ws).unpublished_changes);
    assert_eq!(room.lead(F::Publish), Err(Refusal::NotAllApproved));
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert_eq!(seen(&room), ["Lytte", "Spørre"]);
    room.lead(F::Publish).unwrap();
    assert_eq!(seen(&room), ["Lytte nøye", "Spørre"]);
    assert_eq!(room.ws.result().unwrap().next_steps, steps);
}

#[test]
fn hiding_reaches_what_is_published_at_once_and_can_be_undone() {
    let mut room = published();
    room.lead(F::Hide { text: line(&room, "Lytte"), on: true }).unwrap();
    assert_eq!(seen(&room), ["Spørre"]);
    room.undo().unwrap();
    assert_eq!(seen(&room), ["Lytte", "Spørre"]);
}

#[test]
fn hiding_reaches_the_published_wording_of_a_line_that_was_reworded_since() {
    let mut room = published();
    for (old, words) in [("Lytte", "Andre ord"), ("Andre ord", "Tredje ord")] {
        room.lead(F::Approve { value: 0, on: false }).unwrap();
        room.lead(F::Reword { text: line(&room, old), words: words.to_owned() }).unwrap();
        room.lead(F::Approve { value: 0, on: true }).unwrap();
        if words == "Andre ord" {
            room.lead(F::Publish).unwrap();
        }
    }
    assert_eq!(seen(&room), ["Andre ord", "Spørre"]);
    room.lead(F::Hide { text: line(&room, "Tredje ord"), on: true }).unwrap();
    assert_eq!(seen(&room), ["Spørre"]);
}

#[test]
fn deleting_for_good_reaches_everything_everywhere() {
    let mut room = published();
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(F::Reword { text: line(&room, "Lytte"), words: "Lytte nøye".to_owned() }).unwrap();
    // Words of a cloud stand in what is approved, each by where it stood; of whole wordings, nothing does.
    room.lead(F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Words }).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    let gone = match room.lead(F::DeleteForGood { text: line(&room, "Lytte nøye") }).unwrap().as_slice() {
        [EventBody::Deleted { texts }] => texts.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(seen(&room), ["Spørre"]);
    assert_eq!(room.board(0), ["Spørre"]);
    assert!(room.ws.texts.values().all(|text| !text.words.contains("Lytte")));
    assert!(room.material().edited[0].approved.as_ref().unwrap().lines.len() == 1);

    let closing = room.log.iter().rposition(|event| matches!(event.body, EventBody::Closed { .. })).unwrap();
    let mut stored: Vec<_> = room.log.split_off(closing);
    let changed = stored.iter_mut().filter_map(|event| event.body.redact(&gone).then_some(())).count();
    assert_eq!(changed, 3, "the closing snapshot, the rewording, and where the words stood in an approval");
    assert!(!serde_json::to_string(&stored).unwrap().contains("Lytte"));
    let again = domain::Workshop::fold(&stored).unwrap();
    assert_eq!(again.result(), room.ws.result(), "the redacted log folds to the same result");
}

#[test]
fn deleting_in_plenum_covers_drafts_originals_and_rewordings() {
    let mut room = Room::at_work(4, &[(0, Norm, "Kladd om Kari"), (1, Norm, "Snakke med Kari")]);
    let draft = room.id("Kladd om Kari");
    room.act(room.people[0], P::Edit { text: draft, words: "Utkast om Kari".to_owned() }).unwrap();
    room.speak_out(0);
    room.step(0).unwrap();
    let texts = vec![room.id("Utkast om Kari"), room.id("Snakke med Kari")];
    room.act(room.scribe(0), P::Merge { texts: texts.clone() }).unwrap();
    room.act(room.scribe(0), P::Reword { text: texts[0], words: "Ivareta Kari".to_owned() }).unwrap();
    room.settle(0);
    room.next().unwrap();
    let line = room.id("Ivareta Kari");
    room.lead(F::Reword { text: line, words: "Ivareta K.".to_owned() }).unwrap();
    let bodies = room.lead(F::DeleteForGood { text: line }).unwrap();
    let [EventBody::Deleted { texts: gone }] = bodies.as_slice() else { panic!("{bodies:?}") };
    assert_eq!(gone.len(), 5);
    room.log.iter_mut().for_each(|event| {
        event.body.redact(gone);
    });
    let stored = serde_json::to_string(&room.log).unwrap();
    assert!(!stored.contains("Kari") && !stored.contains("Ivareta"));
    let again = domain::Workshop::fold(&room.log).unwrap();
    assert!(again.board(0).is_empty());
}

#[test]
fn next_steps_are_lines_with_something_to_do() {
    let mut room = Room::new(1);
    let step = |what: &str, who: &str| NextStep {
        what: what.to_owned(),
        who: who.to_owned(),
        ..NextStep::default()
    };
    room.lead(written(&[step(" Møte ", "Leder"), step("", "")])).unwrap();
    assert_eq!(room.ws.steps(), [step("Møte", "Leder")]);
    assert!(matches!(room.lead(written(&[step("", "Leder")])), Err(Refusal::Text(_))));
    let many = vec![step("Møte", ""); 21];
    assert_eq!(room.lead(written(&many)), Err(Refusal::TooMany));
}

#[test]
fn what_is_left_names_the_next_value_until_all_are_approved() {
    let mut room = Room::new(3);
    room.join(2);
    room.go_to(Stage::Closing);
    room.close();
    let left = |room: &Room| view::facilitator(&room.ws).left;
    assert_eq!(left(&room), view::Left::default(), "nothing is in them");
    for value in [0, 2] {
        room.lead(message(value, "Barnet først")).unwrap();
    }
    assert_eq!((left(&room).filled, left(&room).next), (2, Some(0)));
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert_eq!((left(&room).approved, left(&room).next), (1, Some(2)));
    room.lead(F::Approve { value: 2, on: true }).unwrap();
    assert_eq!((left(&room).filled, left(&room).approved, left(&room).next), (2, 2, None));
}

#[test]
fn the_poster_is_on_the_wall_when_it_is_published_and_shown() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    room.go_to(Stage::Closing);
    assert_eq!(room.lead(F::ShowPoster { on: true }), Err(Refusal::WrongStage));
    room.close();
    assert_eq!(room.lead(F::ShowPoster { on: true }), Err(Refusal::NotPublished));
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    let on_wall = |room: &Room| view::screen(&room.ws).poster;
    assert_eq!(on_wall(&room), None, "not by itself");
    room.lead(F::ShowPoster { on: true }).unwrap();
    assert_eq!(room.lead(F::ShowPoster { on: true }), Ok(vec![]), "a double click");
    let first = room.ws.result().unwrap().published_at;
    assert_eq!((on_wall(&room), view::facilitator(&room.ws).poster_shown), (Some(first), true));
    // What is taken off it is another picture.
    let without = |room: &Room| view::screen(&room.ws).poster_without;
    let text = line(&room, "Lytte");
    for (on, whole) in [(true, false), (false, true)] {
        room.lead(F::Hide { text, on }).unwrap();
        assert_eq!(without(&room) == 0, whole, "hidden: {on}");
    }
    // What is changed is not on the wall before it is published, and then by itself.
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(message(0, "Barnet først")).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert_eq!(on_wall(&room), Some(first));
    room.lead(F::Publish).unwrap();
    assert!(on_wall(&room) > Some(first));
    room.lead(F::ShowPoster { on: false }).unwrap();
    assert_eq!((on_wall(&room), view::facilitator(&room.ws).poster_shown), (None, false));
    room.lead(F::ShowPoster { on: true }).unwrap();
    for _ in 0..7 {
        room.undo().unwrap();
    }
    assert_eq!((room.ws.result(), on_wall(&room)), (None, None), "«Publiser» itself is taken back");
}

#[test]
fn a_phone_is_told_that_there_is_a_result() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    let who = room.people[0];
    let published = |room: &Room| view::phone(&room.ws, who).unwrap().published;
    room.close();
    assert!(!published(&room));
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    assert!(published(&room));
    room.undo().unwrap();
    assert!(!published(&room));
}
