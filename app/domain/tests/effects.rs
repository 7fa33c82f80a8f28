//! What came of an event is what came of it on the day, also when other rules come.

mod common;

use common::{Room, at, material, session};
use domain::{
    Effects, Event, EventBody, Kind::Norm, ParticipantCommand as P, ParticipantId, Phase, Stage, TextId,
    Workshop, view,
};

/// Four at group work, of whom two have something to say.
fn room() -> Room {
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, Phase::Individual));
    for (number, who) in room.people.clone().into_iter().enumerate() {
        room.write(who, 0, Norm, &format!("Norm {number}"));
    }
    room.go_to(at(0, Phase::GroupWork));
    room
}

/// The latest event, as other rules would have left it.
fn otherwise(room: &Room, change: impl FnOnce(&mut Effects)) -> Workshop {
    let mut log = room.log.clone();
    let last = log.last_mut().expect("something happened");
    change(last.effects.as_mut().expect("tells what came of it"));
    Workshop::fold(&log).expect("folds")
}

fn other_than(room: &Room, not: &[ParticipantId]) -> ParticipantId {
    room.group(0).members.into_iter().find(|who| !not.contains(who)).expect("another one")
}

#[test]
fn an_heir_is_who_the_event_says() {
    let mut room = room();
    room.act(room.chair(0), P::Leave).unwrap();
    let heir = other_than(&room, &[room.chair(0), room.scribe(0)]);
    let ws = otherwise(&room, |effects| effects.duties[0].chair = heir);
    assert_eq!(session(&ws).groups[0].chair, heir);
    assert!(view::phone(&ws, heir).unwrap().seat.unwrap().chair);
    let nobody = otherwise(&room, |effects| effects.duties.clear());
    assert!(
        !session(&nobody).groups[0].members.contains(&session(&nobody).groups[0].chair),
        "not even one who is missing is replaced"
    );
}

#[test]
fn the_word_is_with_whom_the_event_says() {
    let mut room = room();
    room.act(room.speaker(0).unwrap(), P::Pass { rev: room.work(0).rev }).unwrap();
    let next = other_than(&room, &[room.speaker(0).unwrap()]);
    let ws = otherwise(&room, |effects| effects.rounds[0].round.speaker = Some(next));
    let table = view::phone(&ws, next).unwrap().table.unwrap();
    assert!(table.turn.mine);
    let nobody = otherwise(&room, |effects| effects.rounds.clear());
    assert_eq!(session(&nobody).work.values().next().unwrap().round.speaker, None);
}

#[test]
fn work_begins_as_the_event_says() {
    let room = room();
    assert!(matches!(room.ws.stage(), Stage::Value { phase: Phase::GroupWork, .. }));
    let starter = other_than(&room, &[room.work(0).round.order[0]]);
    let ws = otherwise(&room, |effects| effects.rounds[0].round.order.rotate_left(1));
    let order = &session(&ws).work.values().next().unwrap().round.order;
    assert_ne!(order, &room.work(0).round.order);
    assert!(order.contains(&starter));
    assert!(session(&otherwise(&room, |effects| effects.rounds.clear())).work.is_empty());
}

/// One group has agreed on its four norms; the log of that, with what it chose as `change` leaves it.
fn agreed(change: impl Fn(&mut Option<Vec<TextId>>)) -> Vec<Event> {
    let mut room = room();
    room.settle(0);
    room.go_to(at(0, Phase::Plenum));
    for event in &mut room.log {
        if let EventBody::Agreed { chosen, .. } = &mut event.body {
            change(chosen);
        }
    }
    room.log
}

#[test]
fn a_group_has_chosen_what_the_event_says() {
    let other = agreed(|chosen| chosen.as_mut().expect("says what").truncate(1));
    assert_eq!(Workshop::fold(&other).unwrap().board(0).len(), 1);
    let said = Workshop::fold(&agreed(|_| {})).unwrap();
    assert_eq!(said.board(0).len(), 4);
    let older = Workshop::fold(&agreed(|chosen| *chosen = None)).unwrap();
    assert_eq!(older.board(0), said.board(0), "an older log is counted");
}

#[test]
fn a_writing_goes_on_where_the_event_says_so() {
    let undone = |said: Option<bool>| {
        let mut room = Room::new(1);
        room.join(2);
        room.close();
        for words in ["Barnet", "Barnet først"] {
            room.lead(common::message(0, words)).unwrap();
        }
        let EventBody::MessageWritten { goes_on, .. } = &mut room.log.last_mut().unwrap().body else {
            panic!("it was written")
        };
        assert_eq!(goes_on.replace(true), Some(true), "within the minute");
        *goes_on = said;
        room.undo().unwrap();
        material(&Workshop::fold(&room.log).unwrap()).edited[0].message.clone()
    };
    assert_eq!(undone(Some(true)), "");
    assert_eq!(undone(Some(false)), "Barnet");
    assert_eq!(undone(None), "", "of an older log, the minute tells");
}

#[test]
fn an_event_that_came_of_nothing_says_so() {
    let mut room = room();
    let silent = *room.group(0).members.last().unwrap();
    room.write(silent, 0, Norm, "Noe mer");
    assert_eq!(room.log.last().unwrap().effects, Some(Effects::default()));
}

#[test]
fn where_there_are_no_groups_nothing_is_said() {
    let mut room = Room::new(1);
    room.join(2);
    room.close();
    room.lead(common::message(0, "Barnet først")).unwrap();
    assert!(room.log.iter().all(|event| event.effects.is_none()));
}

#[test]
fn what_the_event_says_of_strangers_harms_nobody() {
    let mut room = room();
    room.act(room.chair(0), P::Leave).unwrap();
    let last = room.log.last().unwrap().clone();
    let Some(Effects { duties, rounds }) = last.effects.clone() else { panic!("tells what came of it") };
    let mut log = Room::new(1).log;
    log.push(Event { effects: Some(Effects { duties, rounds }), ..last });
    let ws = Workshop::fold(&log).unwrap();
    assert!(session(&ws).groups.is_empty());
    view::facilitator(&ws);
    view::screen(&ws);
}
