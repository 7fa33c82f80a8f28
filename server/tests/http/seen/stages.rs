//! A session from its first text to its end, and who sees which of ten texts on the way.

use domain::{FacilitatorCommand as F, ParticipantCommand as P, UNASKED};

use super::{Session, draft, forward, only, words_in};
use crate::common::Server;

/// The chair's, who never starts, and whoever is left.
fn speaks(session: &Session, table: std::ops::Range<usize>) -> Option<usize> {
    table.into_iter().find(|nth| session.table(*nth).turn.mine)
}

/// Everybody at both tables has one turn, and the chairs end the round: the second text of each stays a draft.
fn one_round(session: &Session) {
    for table in [0..3, 3..5] {
        for _ in table.clone() {
            let nth = speaks(session, table.clone()).expect("somebody's turn");
            assert_eq!(session.press(nth, &P::Said { rev: session.table(nth).rev }), "null");
        }
        let chair = session.chair(table.start);
        let end = P::EndRound { rev: session.table(chair).rev, told: UNASKED };
        assert_eq!(session.press(chair, &end), "null");
    }
}

/// Each table chooses what its first member put forward, and agrees.
fn choose(session: &Session) {
    for table in [0..3, 3..5] {
        session.advance(table.start);
        session.advance(table.start);
        for nth in table.clone() {
            let vote = session.table(nth).vote.expect("an open vote");
            let firsts = vote.candidates.iter().find(|norm| norm.words == forward(table.start));
            let texts = vec![firsts.expect("the first's").id];
            assert_eq!(session.press(nth, &P::Vote { round: vote.round, texts }), "null");
        }
        session.advance(table.start);
        session.advance(table.start);
        for nth in table {
            let agree = P::Agree { list_rev: session.table(nth).list_rev, told: UNASKED };
            assert_eq!(session.press(nth, &agree), "null");
        }
    }
}

fn own(nth: usize) -> impl Iterator<Item = String> {
    [forward(nth), draft(nth)].into_iter()
}

fn table_of(nth: usize) -> std::ops::Range<usize> {
    if nth < 3 { 0..3 } else { 3..5 }
}

#[test]
fn a_draft_reaches_its_author_alone_because_nobody_is_to_write_for_an_audience() {
    let server = Server::open();
    let session = Session::open(&server);
    for nth in 0..5 {
        assert_eq!(words_in(&session.phone(nth)), only(own(nth)), "phone {nth}");
    }
    for bytes in [session.wall(), session.facilitators(), session.leaders()] {
        assert_eq!(words_in(&bytes), only([]));
    }
    session.nobody_is_named();
    // Nor does an error repeat what another has written.
    let text = session.seats[1].0.phone(&session.seats[1].1).texts[0].id;
    for command in [P::Remove { text }, P::Share { text }, P::Split { text }] {
        let said = session.press(0, &command);
        assert!(said.contains("Refused"), "{command:?}: {said}");
        assert_eq!(words_in(&said), only([]));
    }
    let said = session.press(0, &P::Edit { text, words: "Noe helt annet".to_owned() });
    assert_eq!(said, r#"{"Refused":"Unknown"}"#);
}

#[test]
fn a_text_put_forward_reaches_its_table_alone_because_the_group_is_a_closed_room() {
    let server = Server::open();
    let session = Session::open(&server);
    session.room.next();
    let (first, others) = (speaks(&session, 0..3).expect("a speaker"), 0..3);
    for nth in others.filter(|nth| *nth != first) {
        let seen = only(own(nth).chain([forward(first)]));
        assert_eq!(words_in(&session.phone(nth)), seen, "while {first} has the word, {nth} hears it");
    }
    one_round(&session);
    for nth in 0..5 {
        let seen = only(table_of(nth).map(forward).chain([draft(nth)]));
        assert_eq!(words_in(&session.phone(nth)), seen, "phone {nth}");
    }
    for bytes in [session.wall(), session.facilitators(), session.leaders()] {
        assert_eq!(words_in(&bytes), only([]));
    }
    session.nobody_is_named();
}

#[test]
fn a_ballot_reaches_nobody_because_the_vote_is_secret() {
    let server = Server::open();
    let session = Session::open(&server);
    session.room.next();
    one_round(&session);
    session.advance(0);
    session.advance(0);
    let seen = |nth: usize| session.table(nth).vote.expect("an open vote").candidates;
    let before = [seen(1), seen(2)];
    let vote = session.table(0).vote.expect("an open vote");
    let text = vote.candidates[2].id;
    assert_eq!(session.press(0, &P::Vote { round: vote.round, texts: vec![text] }), "null");
    assert!(seen(0)[2].picked);
    assert_eq!([seen(1), seen(2)], before);
    // On none of the screens stands how many voted for what: the text's id is where the list is, and nowhere else.
    for bytes in [session.wall(), session.facilitators(), session.phone(3)] {
        assert!(!bytes.contains(&text.to_string()));
    }
}

#[test]
fn the_room_sees_what_groups_chose_once_it_is_shown_and_never_what_is_hidden() {
    let server = Server::open();
    let session = Session::open(&server);
    session.room.next();
    one_round(&session);
    choose(&session);
    session.room.next();
    let chosen = [forward(0), forward(3)];
    let hers = words_in(&session.facilitators());
    assert!(hers.is_superset(&only(chosen.clone())), "{hers:?}");
    assert!(!(0..5).any(|nth| hers.contains(&draft(nth))), "no drafts: {hers:?}");
    assert_eq!(words_in(&session.wall()), only([]), "«Resultatet kommer»");
    for nth in 0..5 {
        assert_eq!(words_in(&session.phone(nth)), only(own(nth)), "phone {nth}");
    }
    let hide = F::Hide { text: session.room.line(&chosen[1]), on: true };
    assert_eq!(session.room.lead(&hide).body, "null");
    assert_eq!(session.room.lead(&F::Reveal { value: 0, on: true }).body, "null");
    assert_eq!(words_in(&session.wall()), only([forward(0)]));
    for nth in 0..5 {
        let seen = own(nth).chain([forward(0)]).filter(|word| *word != chosen[1]);
        assert_eq!(words_in(&session.phone(nth)), only(seen), "phone {nth}, its author's too");
    }
    assert_eq!(words_in(&session.leaders()), only([]), "nothing is published");
    session.nobody_is_named();

    // Avslutning: the matrix, and nobody's own texts.
    (0..5).for_each(|_| assert_eq!(session.room.next().body, "null"));
    for bytes in [session.wall(), session.phone(0), session.phone(4)] {
        assert_eq!(words_in(&bytes), only([forward(0)]));
    }
    session.nobody_is_named();
    after_the_session(&session);
}

/// From «Avslutt økten» on: drafts are gone, others' eyes are shut, and leaders see what is published.
fn after_the_session(session: &Session) {
    assert_eq!(session.room.lead(&F::Close).body, "null");
    assert_eq!(words_in(&session.facilitators()), only((0..5).map(forward)));
    for bytes in [session.wall(), session.leaders(), session.phone(0), session.phone(3)] {
        assert_eq!(words_in(&bytes), only([]));
    }
    assert_eq!(session.room.lead(&F::Approve { value: 0, on: true }).body, "null");
    assert_eq!(session.room.lead(&F::Publish).body, "null");
    assert_eq!(words_in(&session.leaders()), only([forward(0)]));
    for bytes in [session.wall(), session.phone(0)] {
        assert_eq!(words_in(&bytes), only([]), "not theirs");
    }
    session.nobody_is_named();
    let delete = F::DeleteForGood { text: session.room.line(&forward(0)) };
    assert_eq!(session.room.lead(&delete).body, "null");
    assert!(!words_in(&session.facilitators()).contains(&forward(0)), "deleted for good");
    assert_eq!(words_in(&session.leaders()), only([]));
}
