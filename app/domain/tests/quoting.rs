//! The norms in texts for others: before anybody has ticked, what may be ticked, and two holders who tick at once.

mod common;

use common::{Room, norms, plenum};
use domain::{
    Charter, CharterCommand as C, CharterId, FacilitatorCommand as F, Kind, Refusal, ResultText, ResultValue,
    ResultView, Stage, TextId,
};
use rand::{SeedableRng, rngs::StdRng};

/// Of each value, its norms with whether they are on the poster; and a taboo that is.
fn charter(values: &[&[(&str, bool)]]) -> Charter {
    let value = |(at, norms): (usize, &&[(&str, bool)])| {
        let text = |kind: Kind, words: &str, on_poster: bool| ResultText {
            kind,
            words: words.to_owned(),
            support: None,
            on_poster,
        };
        let norms = norms.iter().map(|(words, on_poster)| text(Kind::Norm, words, *on_poster));
        ResultValue {
            name: format!("Verdi {at}"),
            texts: norms.chain([text(Kind::Taboo, "Tie", true)]).collect(),
            ..ResultValue::default()
        }
    };
    let read = ResultView {
        title: "Felles verdier".to_owned(),
        values: values.iter().enumerate().map(value).collect(),
        ..ResultView::default()
    };
    let rng = &mut StdRng::seed_from_u64(3);
    Charter::imported(&read, CharterId::draw(rng), Room::new(1).now, rng).unwrap()
}

fn does(charter: &Charter, command: C) -> Result<Charter, Refusal> {
    charter.decide(&command, Room::new(1).now, &mut StdRng::seed_from_u64(5))
}

fn id(charter: &Charter, words: &str) -> TextId {
    charter.texts().find(|text| text.words == words).unwrap().id
}

fn tick(charter: &Charter, words: &[&str], rev: u32) -> Result<Charter, Refusal> {
    does(charter, C::QuoteNorms { norms: words.iter().map(|words| id(charter, words)).collect(), rev })
}

fn quoted(charter: &Charter) -> Vec<Vec<String>> {
    charter.quotes().into_iter().map(|quote| quote.norms).collect()
}

const MANY: &[(&str, bool)] =
    &[("Norm A", false), ("Norm B", true), ("Norm C", true), ("Norm D", true), ("Norm E", true)];

#[test]
fn before_anybody_has_ticked_the_first_of_the_poster_stand_there() {
    let charter = charter(&[MANY, &[("Norm F", false), ("Norm G", false)], &[]]);
    assert_eq!(quoted(&charter), [vec!["Norm B", "Norm C", "Norm D"], vec!["Norm F", "Norm G"], vec![]]);
}

#[test]
fn one_to_three_of_each_value_are_ticked_and_stand_in_their_order() {
    let charter = charter(&[MANY, &[("Norm F", true)], &[]]);
    for (ticked, expected) in [
        (vec!["Norm F", "Norm A"], Ok(vec![vec!["Norm A"], vec!["Norm F"], vec![]])),
        (
            vec!["Norm E", "Norm A", "Norm B", "Norm F", "Norm F"],
            Ok(vec![vec!["Norm A", "Norm B", "Norm E"], vec!["Norm F"], vec![]]),
        ),
        (vec![], Err(Refusal::QuotedCount)),
        (vec!["Norm A"], Err(Refusal::QuotedCount)),
        (vec!["Norm A", "Norm B", "Norm C", "Norm D", "Norm F"], Err(Refusal::QuotedCount)),
        // A taboo is none of them.
        (vec!["Tie", "Norm F"], Err(Refusal::QuotedCount)),
        (vec!["Tie", "Norm A", "Norm F"], Ok(vec![vec!["Norm A"], vec!["Norm F"], vec![]])),
    ] {
        let after = tick(&charter, &ticked, 0);
        let expected =
            expected.map(|all| all.iter().map(|of| of.iter().map(|s| (*s).to_owned()).collect()).collect());
        assert_eq!(after.map(|after| quoted(&after)), expected, "{ticked:?}");
    }
}

#[test]
fn the_second_of_two_holders_is_told_unless_both_tick_the_same() {
    let charter = charter(&[MANY]);
    let once = tick(&charter, &["Norm A"], 0).unwrap();
    assert_eq!(tick(&once, &["Norm A"], 0).unwrap(), once, "pressed twice");
    assert_eq!(tick(&once, &["Norm B"], 0), Err(Refusal::ItemChanged));
    // Before what is wrong with it.
    assert_eq!(tick(&once, &[], 0), Err(Refusal::ItemChanged));
    assert_eq!(quoted(&tick(&once, &["Norm B"], once.quoted.rev).unwrap()), [["Norm B"]]);
}

#[test]
fn what_is_hidden_or_deleted_stands_there_no_more() {
    let charter = tick(&charter(&[MANY]), &["Norm A", "Norm E"], 0).unwrap();
    let hidden = does(&charter, C::Hide { text: id(&charter, "Norm A"), on: true }).unwrap();
    assert_eq!(quoted(&hidden), [["Norm E"]]);
    assert_eq!(
        tick(&hidden, &["Norm A", "Norm B"], 1).map(|after| quoted(&after)),
        Ok(vec![vec!["Norm B".to_owned()]])
    );
    let gone = does(&hidden, C::DeleteForGood { text: id(&charter, "Norm E") }).unwrap();
    assert_eq!(quoted(&gone), [["Norm B", "Norm C", "Norm D"]], "as before anybody had ticked");
    let shown = does(&gone, C::Hide { text: id(&charter, "Norm A"), on: false }).unwrap();
    assert_eq!(quoted(&shown), [["Norm A"]]);
}

#[test]
fn what_is_ticked_stays_when_the_workshop_publishes_anew() {
    let mut room = plenum(3, |_| norms(&["Lytte", "Spørre"]));
    room.go_to(Stage::Closing);
    room.close();
    let publish = |room: &mut Room| {
        room.lead(F::Approve { value: 0, on: true }).unwrap();
        room.lead(F::Publish).unwrap();
    };
    publish(&mut room);
    let charter = Charter::of(&room.ws, CharterId::draw(&mut room.rng), room.now).unwrap();
    let ticked = tick(&charter, &["Spørre"], 0).unwrap();
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    publish(&mut room);
    let again = ticked.updated(&room.ws, room.now).unwrap();
    assert_eq!(again.quotes()[0].norms, ["Spørre"]);
}

#[test]
fn one_from_before_there_were_texts_is_read_and_an_untouched_one_is_stored_as_before() {
    let charter = charter(&[MANY]);
    let stored = serde_json::to_value(&charter).unwrap();
    assert!(stored.get("quoted").is_none());
    assert_eq!(serde_json::from_value::<Charter>(stored).unwrap(), charter);
}

#[test]
fn a_file_of_it_has_the_same_ticks() {
    let whole = charter(&[MANY, &[("Norm F", true), ("Norm G", true)]]);
    let imported = |of: &Charter| {
        let rng = &mut StdRng::seed_from_u64(8);
        Charter::imported(&of.result(), CharterId::draw(rng), Room::new(1).now, rng).unwrap()
    };
    let now = Room::new(1).now;
    assert_eq!(imported(&whole).with_filed(&whole.filed(), now).unwrap().quoted.rev, 0, "nobody has ticked");
    let ticked = tick(&whole, &["Norm C", "Norm E", "Norm G"], 0).unwrap();
    let hidden = does(&ticked, C::Hide { text: id(&ticked, "Norm A"), on: true }).unwrap();
    let hidden = does(&hidden, C::Hide { text: id(&ticked, "Norm C"), on: true }).unwrap();
    for of in [ticked, hidden] {
        let taken = imported(&of).with_filed(&of.filed(), now).unwrap();
        assert_eq!(quoted(&taken), quoted(&of));
    }
    for (places, refusal) in [
        (vec![99], Refusal::Unknown),
        (vec![0, 1, 2, 3], Refusal::QuotedCount),
        (vec![0; 7], Refusal::QuotedCount),
    ] {
        let silly = domain::Filed { quoted: places, ..domain::Filed::default() };
        assert_eq!(imported(&whole).with_filed(&silly, now), Err(refusal));
    }
}
