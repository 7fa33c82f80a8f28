//! Whatever people do, in whatever order: the promises hold.

mod common;
mod random;

use std::collections::{BTreeMap, BTreeSet};

use domain::{EventBody, GroupId, KEY_NORMS, Kind, MAX_TEXTS, ParticipantId, Session, Stage, Workshop, view};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use random::{
    Play, Start,
    acts::{Lead, Press},
};

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("serialises")
}

/// What she has hidden is on no phone, its author's included, and not on the wall.
fn hidden_is_hidden(ws: &Workshop) {
    let hidden: Vec<&str> = ws
        .texts
        .values()
        .filter(|text| text.hidden && !text.deleted)
        .map(|text| text.words.as_str())
        .collect();
    if hidden.is_empty() {
        return;
    }
    let people = ws.session().into_iter().flat_map(|session| session.participants.keys());
    let phones = people.map(|who| json(&view::phone(ws, *who)));
    for seen in phones.chain([json(&view::screen(ws)), json(&ws.result())]) {
        assert!(!hidden.iter().any(|words| seen.contains(words)), "{hidden:?} in {seen}");
    }
}

/// What must be so at every moment of a session.
fn invariants_of_session(session: &Session) {
    let seats: Vec<ParticipantId> = session.groups.iter().flat_map(|group| group.members.clone()).collect();
    assert_eq!(seats.len(), seats.iter().collect::<BTreeSet<_>>().len(), "one in two groups");
    for group in session.groups.iter() {
        assert!(group.members.len() <= 4, "{} in a group", group.members.len());
        let held = group.members.contains(&group.chair) && group.members.contains(&group.scribe);
        assert!(held || group.members.is_empty(), "a duty left behind");
        assert!(
            group.members.iter().all(|who| !session.participants[who].left),
            "left, and still waited for"
        );
        assert!(group.members.iter().all(|who| session.participants.contains_key(who)));
    }
    for ((value, group), work) in session.work.iter() {
        let members = &session.group(*group).expect("no work without a group").members;
        assert!(work.round.speaker.is_none_or(|who| members.contains(&who) && session.is_active(who)));
        assert!(session.picked(work, Kind::Norm).len() <= KEY_NORMS);
        if let Some(vote) = &work.vote {
            assert!(vote.ballots.values().all(|ballot| ballot.marks.len() <= KEY_NORMS));
            let stray = |ballot: &domain::Ballot| ballot.marks.iter().any(|m| !vote.candidates.contains(m));
            assert!(!vote.ballots.values().any(stray), "a mark on what is not voted on");
        }
        assert!(work.agreed_by.iter().all(|who| members.contains(who)), "pressed by a stranger");
        assert!(work.round.waiting.iter().all(|who| members.contains(who)), "a turn of a stranger");
        assert!(!work.agreed() || !session.tie_open(work), "agreed on an open tie");
        if work.agreed() {
            let picked: Vec<_> =
                [Kind::Norm, Kind::Taboo].into_iter().flat_map(|kind| session.picked(work, kind)).collect();
            assert_eq!(session.chosen_by(work), picked, "agreed on something else than the list");
        }
        let foreign = |id: &&domain::TextId| {
            let text = &session.texts[*id];
            text.value != *value || text.group != Some(*group)
        };
        assert!(!work.table.iter().any(|id| foreign(&id)), "another group's text on the table");
    }
    for who in session.participants.keys() {
        for value in 0..session.values.len() {
            let own = session.own_texts(*who, value);
            assert!(own.iter().filter(|(_, text)| text.kind == Kind::Norm).count() <= MAX_TEXTS);
        }
    }
}

/// What must be so at every moment.
fn invariants(ws: &Workshop) {
    if let Some(session) = ws.session() {
        invariants_of_session(session);
    }
    hidden_is_hidden(ws);
    for (id, text) in ws.texts.iter() {
        for (top, above) in [(ws.root(*id), text.under), (ws.heading(*id), text.heading)] {
            let held = &ws.texts[&top];
            assert!(held.under.is_none() || held.heading.is_none() || top != *id || above.is_none());
            assert_eq!((held.kind, held.value), (text.kind, text.value), "merged across kinds or values");
        }
        let climbs = |mut at: domain::TextId, up: fn(&domain::Text) -> Option<domain::TextId>| {
            let mut steps = 0;
            while let Some(above) = ws.texts.get(&at).and_then(up) {
                (at, steps) = (above, steps + 1);
                assert!(steps <= ws.texts.len(), "a circle");
            }
        };
        climbs(*id, |text| text.under);
        climbs(*id, |text| text.heading);
    }
}

/// Nobody sees what they may not.
fn secrets(play: &Play) {
    let ws = &play.room.ws;
    let groups: Vec<GroupId> = play.groups.iter().copied().collect();
    let shared = [json(&view::facilitator(ws)), json(&view::screen(ws)), json(&ws.result())];
    for who in &play.room.people {
        assert!(shared.iter().all(|page| !page.contains(&who.to_string())), "a participant on a shared page");
    }
    for words in play.all_words().difference(&play.ever_chosen) {
        let other = ws.stage() == Stage::Synthesis && play.ever_forward.contains(words);
        assert!(other || !shared[0].contains(words), "the facilitator sees {words}");
        assert!(!shared[1].contains(words), "the screen shows {words}");
    }
    for value in 0..ws.values.len() {
        let revealed = ws.session().is_none_or(|session| session.revealed.contains(&value));
        let on_board = ws.board(value).into_iter().filter(|line| !revealed || line.hidden);
        for line in on_board {
            assert!(
                !shared[1].contains(&ws.texts[&line.id].words),
                "shown before «Vis resultatet», or hidden"
            );
        }
    }
    for reader in &play.room.people {
        let Some(phone) = view::phone(ws, *reader) else { continue };
        let page = json(&phone);
        assert!(
            play.room.people.iter().all(|who| !page.contains(&who.to_string())),
            "a participant on a phone"
        );
        assert!(groups.iter().all(|group| !page.contains(&group.to_string())), "a group's id on a phone");
        let own_group = ws.session().and_then(|session| session.group_of(*reader)).map(|group| group.id);
        for (id, text) in ws.texts.iter().filter(|(_, text)| !text.words.is_empty()) {
            let own = text.author == Some(*reader);
            let in_group = text.group.is_some() && (text.group == own_group || play.moved(*reader));
            let work = ws.stage().value().zip(own_group).and_then(|key| ws.session()?.work.get(&key));
            let at_turn = work.is_some_and(|work| work.round.text == Some(*id));
            let shown = play.ever_chosen.contains(&text.words);
            assert!(
                own || in_group || at_turn || shown || !page.contains(&text.words),
                "{} leaks",
                text.words
            );
        }
    }
}

/// What each one sees.
fn views(ws: &Workshop) -> (BTreeMap<ParticipantId, String>, String, String) {
    let phone = |who: &ParticipantId| (*who, json(&view::phone(ws, *who)));
    let people = ws.session().into_iter().flat_map(|session| session.participants.keys());
    (people.map(phone).collect(), json(&view::facilitator(ws)), json(&view::screen(ws)))
}

/// Whoever an event does not concern sees what they saw.
fn audiences(play: &Play) {
    let mut log = play.room.log.iter();
    let first = log.next().expect("a beginning");
    let mut ws = Workshop::fold([first]).expect("begins");
    let mut before = views(&ws);
    for event in log {
        ws.apply(event);
        let after = views(&ws);
        // A copy keeps nothing of what was worked out before.
        assert_eq!(after, views(&ws.clone()), "kept too long: {:?}", event.body);
        let told = ws.audience(event);
        if !told.everyone {
            assert!(told.facilitator || before.1 == after.1, "the facilitator: {:?}", event.body);
            assert!(told.screen || before.2 == after.2, "the screen: {:?}", event.body);
            for (who, page) in &after.0 {
                let same = before.0.get(who) == Some(page);
                assert!(same || told.seats.contains(who), "a phone: {:?}", event.body);
            }
        }
        before = after;
    }
}

/// The log tells the whole story, also after a journey through JSON.
fn replayed(play: &Play) {
    let log: Vec<domain::Event> =
        play.room.log.iter().map(|event| serde_json::from_str(&json(event)).expect("reads back")).collect();
    assert_eq!(log, play.room.log);
    assert_eq!(Workshop::fold(&log).as_ref(), Some(&play.room.ws));
    // As a log from before the events told what came of them.
    let older: Vec<domain::Event> =
        log.iter().cloned().map(|event| domain::Event { effects: None, ..event }).collect();
    assert_eq!(Workshop::fold(&older).as_ref(), Some(&play.room.ws), "worked out anew");
    if let Some(at) = log.iter().rposition(|event| matches!(event.body, EventBody::Closed { .. })) {
        assert_eq!(Workshop::fold(&log[at..]).as_ref(), Some(&play.room.ws), "from the closing on, too");
    }
}

/// The log as it stands on disk, the words of what was deleted emptied, tells the same of what was published.
fn redacted(play: &Play) {
    let from = play.room.log.iter().rposition(|event| matches!(event.body, EventBody::Closed { .. }));
    let mut log = play.room.log[from.unwrap_or(0)..].to_vec();
    let deleted = |event: &domain::Event| match &event.body {
        EventBody::Deleted { texts } => texts.clone(),
        _ => Vec::new(),
    };
    let gone: Vec<_> = log.iter().flat_map(deleted).collect();
    for event in &mut log {
        event.body.redact(&gone);
    }
    let again = Workshop::fold(&log).expect("folds");
    assert_eq!(again.result(), play.room.ws.result());
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases / 2,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_people_do_the_promises_hold(
        seed in any::<u64>(),
        people in 1_usize..11,
        start in prop_oneof![1 => Just(Start::Samling), 4 => Just(Start::Work), 2 => Just(Start::List)],
        acts in prop::collection::vec((any::<u8>(), any::<u16>(), any::<u16>()), 1..300),
    ) {
        let mut play = Play::new(seed, people, start);
        for (at, (actor, what, which)) in acts.into_iter().enumerate() {
            play.act(actor, what, which);
            invariants(&play.room.ws);
            if at % 7 == 0 {
                secrets(&play);
            }
        }
        secrets(&play);
        play.room.lead(domain::FacilitatorCommand::Close).ok();
        play.note();
        invariants(&play.room.ws);
        secrets(&play);
        audiences(&play);
        replayed(&play);
        redacted(&play);
    }
}

/// Promises about what is always refused would hold for nothing.
#[test]
fn every_act_is_done_now_and_then() {
    let mut rng = StdRng::seed_from_u64(3);
    let mut led: BTreeMap<Lead, usize> = Lead::ALL.iter().map(|(act, _)| (*act, 0)).collect();
    let mut pressed: BTreeMap<Press, usize> = Press::ALL.iter().map(|(act, _)| (*act, 0)).collect();
    for (seed, start) in (0..60).zip([Start::Samling, Start::Work, Start::List].into_iter().cycle()) {
        let mut play = Play::new(seed, 8, start);
        for _ in 0..500 {
            play.act(rng.random(), rng.random(), rng.random());
        }
        play.led.into_iter().for_each(|(act, times)| *led.entry(act).or_default() += times);
        play.pressed.into_iter().for_each(|(act, times)| *pressed.entry(act).or_default() += times);
    }
    let always_refused = |times: &usize| *times == 0;
    assert!(!led.values().any(always_refused), "{led:?}");
    assert!(!pressed.values().any(always_refused), "{pressed:?}");
}
