//! Those who are gone: whom a group waits for, and going on without them in every step.

mod common;

use common::{MINUTE, Room, at};
use domain::{
    Duty, FacilitatorCommand as F, GroupId,
    Kind::{Norm, Taboo},
    ParticipantCommand as P, ParticipantId, Phase, Refusal, SILENT_MS, Step, UNASKED, Undoable, Unfinished,
    view::{self, Awaited, Silence},
};

/// A group of four at its round, each with a norm and one with a taboo.
fn at_round() -> Room {
    let drafts = [
        (0, Norm, "Norm A"),
        (1, Norm, "Norm B"),
        (2, Norm, "Norm C"),
        (3, Norm, "Norm D"),
        (0, Taboo, "Norm E"),
    ];
    Room::at_work(4, &drafts)
}

/// That, at this step; where there is a vote, nobody has voted.
fn at_step(step: Step) -> Room {
    let mut room = at_round();
    if step > Step::Round {
        room.speak_out(0);
        room.step_to(0, step);
    }
    room
}

fn waits(room: &Room) -> Vec<Awaited> {
    view::facilitator(&room.ws).groups[0].waits.clone()
}

fn without(room: &mut Room, who: ParticipantId) -> Result<(), Refusal> {
    let (group, rev) = (room.group(0), room.ws.seats_rev);
    room.lead(F::GoOnWithout { rev, group: group.id, place: group.place(who).unwrap() }).map(drop)
}

/// Places of those of whom one is asked whether they are away.
fn asked_about(room: &Room, who: ParticipantId) -> Vec<usize> {
    view::phone(&room.ws, who).unwrap().absent().into_iter().map(|(place, ..)| place).collect()
}

#[test]
fn whom_a_group_waits_for_in_each_step() {
    for (step, expected) in [
        (Step::Round, vec![true]),
        (Step::Merge, vec![false, false]),
        (Step::Choose, vec![true; 4]),
        (Step::Taboos, vec![false, false]),
        (Step::Agree, vec![true; 4]),
    ] {
        let room = at_step(step);
        assert_eq!(waits(&room).iter().map(|one| one.asked).collect::<Vec<_>>(), expected, "{step:?}");
    }
    let mut room = at_step(Step::Agree);
    room.agree_all(0);
    assert_eq!(waits(&room), [], "nor for anybody once it has agreed");
    room.next().unwrap();
    assert_eq!(waits(&room), []);
}

#[test]
fn phones_ask_of_whom_the_group_waits_for_and_of_nobody_who_listens() {
    let mut room = at_round();
    let group = room.group(0);
    let (chair, scribe) = (group.chair, group.scribe);
    let place = |who| group.place(who).unwrap();
    let others = |of: &[ParticipantId]| -> Vec<ParticipantId> {
        group.members.iter().copied().filter(|who| !of.contains(who)).collect()
    };
    while let Some(speaker) = room.speaker(0) {
        for who in others(&[speaker]) {
            let expected = if speaker == chair || who == chair { vec![place(speaker)] } else { vec![] };
            assert_eq!(asked_about(&room, who), expected, "while {speaker:?} has the word");
        }
        room.said(0);
    }
    for who in others(&[chair]) {
        assert_eq!(asked_about(&room, who), [place(chair)], "what comes next is for the chair");
    }
    room.step_to(0, Step::Merge);
    let mut duties = vec![place(chair), place(scribe)];
    duties.sort_unstable();
    for who in others(&[chair, scribe]) {
        assert_eq!(asked_about(&room, who), duties);
    }
    room.step_to(0, Step::Choose);
    for who in others(&[chair]) {
        assert_eq!(asked_about(&room, who), [], "who has not voted themselves asks of nobody");
        room.vote(who, &[]).unwrap();
        assert_eq!(asked_about(&room, who), [place(chair)], "a chair who has gone is missed by all");
    }
    room.vote(chair, &[]).unwrap();
    room.step_to(0, Step::Agree);
    for who in others(&[chair]) {
        room.agree(who).unwrap();
        assert_eq!(asked_about(&room, who), [place(chair)]);
    }
}

#[test]
fn who_share_a_phone_are_told_whose_turn_it_is_at_it() {
    let mut room = Room::new(1);
    let owner = room.join(2)[0];
    let second = room.join_beside(owner).unwrap();
    let alone = room.people[1];
    room.go_to(at(0, Phase::Individual));
    for who in [owner, second, alone] {
        room.write(who, 0, Norm, "Lytte");
    }
    let here = |room: &Room, who| view::phone(&room.ws, who).unwrap().awaited_here;
    assert_eq!(here(&room, owner), [], "nobody waits for anybody yet");
    room.go_to(at(0, Phase::GroupWork));
    while let Some(speaker) = room.speaker(0) {
        let expected: Vec<_> = (speaker != alone).then_some(speaker).into_iter().collect();
        for who in [owner, second] {
            assert_eq!(here(&room, who), expected, "while {speaker:?} has the word");
        }
        assert_eq!(here(&room, alone), [], "who has a phone of their own need not be told");
        room.said(0);
    }
    room.step_to(0, Step::Choose);
    let sorted = |mut of: Vec<ParticipantId>| {
        of.sort_unstable();
        of
    };
    assert_eq!(sorted(here(&room, owner)), sorted(vec![owner, second]));
    room.vote(owner, &[]).unwrap();
    assert_eq!(here(&room, owner), [second], "the other's ballot is out");
    room.vote(second, &[]).unwrap();
    assert_eq!(here(&room, owner), [], "now it is for another phone");
}

#[test]
fn silence_is_told_from_a_minute_on_and_a_closed_phone_is_told_as_such() {
    let since = at_round().now;
    let one = |asked, gone_since| Awaited { place: 2, duty: None, asked, since, gone_since };
    let after = |ms| since.plus(ms);
    let cases = [
        (one(true, None), MINUTE - 1, None),
        (one(true, None), MINUTE, Some(Silence::Still(1))),
        (one(false, None), 2 * MINUTE, None),
        (one(false, None), 3 * MINUTE, Some(Silence::Still(3))),
        (one(true, Some(after(MINUTE))), MINUTE + 1, Some(Silence::Still(1))),
        (one(true, Some(after(MINUTE))), 2 * MINUTE, Some(Silence::Gone(1))),
        (one(false, Some(since)), 2 * MINUTE, Some(Silence::Gone(2))),
        (one(true, Some(after(-5 * MINUTE))), MINUTE - 1, None),
    ];
    for (awaited, ms, expected) in cases {
        assert_eq!(awaited.silence(after(ms)), expected, "{awaited:?} after {ms}");
    }
}

#[test]
fn she_goes_on_without_anybody_who_is_silent_in_every_step() {
    for step in Step::ALL {
        for place in 1..=4 {
            let mut room = at_step(step);
            let who = room.group(0).at_place(place).unwrap();
            assert_eq!(without(&mut room, who), Err(Refusal::NotSilent));
            room.wait(SILENT_MS);
            without(&mut room, who).unwrap();
            let group = room.group(0);
            assert!(group.chair != who && group.scribe != who, "{step:?}: a duty goes to one who is there");
            assert_ne!(group.chair, group.scribe);
            assert!(!room.session().is_active(who));
            assert!(waits(&room).iter().all(|one| one.place != place), "{step:?}");
            assert_eq!(group.places, [1, 2, 3, 4]);
            let again = room.log.len();
            without(&mut room, who).unwrap();
            assert_eq!(room.log.len(), again, "twice is once");
            room.act(who, P::Add { value: 0, kind: Norm, words: "Jeg er her".to_owned() }).unwrap();
            assert!(room.session().is_active(who), "and whoever comes back is back");
        }
    }
}

#[test]
fn what_only_they_were_missing_from_is_completed() {
    let mut room = at_step(Step::Choose);
    let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
    for who in [one, two, three] {
        room.vote(who, &["Norm A"]).unwrap();
    }
    room.wait(SILENT_MS);
    without(&mut room, four).unwrap();
    assert!(room.work(0).open_vote().is_none());
    assert_eq!(view::facilitator(&room.ws).groups[0].undo, None, "nobody was passed over");
}

#[test]
fn anyone_goes_on_without_a_chair_who_is_gone_and_then_leads() {
    let mut room = at_step(Step::Agree);
    let (chair, scribe) = (room.chair(0), room.scribe(0));
    let [one, other] = room
        .group(0)
        .members
        .into_iter()
        .filter(|who| ![chair, scribe].contains(who))
        .collect::<Vec<_>>()[..]
    else {
        panic!("two")
    };
    let place = |room: &Room, who| room.group(0).place(who).unwrap();
    room.wait(SILENT_MS);
    let (chairs, others) = (place(&room, chair), place(&room, other));
    assert_eq!(room.act(one, P::GoOnWithout { place: others }), Err(Refusal::NotYours));
    room.act(one, P::GoOnWithout { place: chairs }).unwrap();
    assert_eq!((room.chair(0), room.scribe(0)), (one, scribe));
    room.act(one, P::GoOnWithout { place: others }).unwrap();
    for who in [one, scribe] {
        room.agree(who).unwrap();
    }
    assert!(room.work(0).agreed());
}

#[test]
fn moving_one_who_is_gone_changes_neither_what_the_wall_counts_nor_the_numbers_of_others() {
    let mut room = Room::new(2);
    room.join(8);
    room.go_to(at(0, Phase::GroupWork));
    let others = |room: &Room, gone| {
        let seated = room.session().groups.iter().flat_map(|group| group.seated().collect::<Vec<_>>());
        seated.filter(|(who, _)| *who != gone).collect::<Vec<_>>()
    };
    let groups = |room: &Room| view::screen(&room.ws).groups;
    for place in [1, 2] {
        let gone = room.group(0).at_place(place).unwrap();
        let before = others(&room, gone);
        let (rev, group) = (room.ws.seats_rev, room.group(0).id);
        room.lead(F::Move { rev, group, place, to: None }).unwrap();
        assert_eq!((others(&room, gone), groups(&room)), (before, 2));
    }
    let gone = room.group(1).at_place(2).unwrap();
    let before = others(&room, gone);
    room.act(gone, P::Leave).unwrap();
    assert_eq!((others(&room, gone), groups(&room)), (before, 2));
    let told = view::facilitator(&room.ws);
    assert_eq!(told.agreed_of(), (0, 2));
    assert_eq!(told.groups[1].places, [1, 3, 4]);
    let rev = room.ws.stage_rev;
    let next = F::Next { rev, told: 0 };
    assert_eq!(
        room.lead(next),
        Err(Refusal::Unfinished(Unfinished::Groups(2, 2))),
        "those who were moved are not asked of"
    );
    let here = room.group(2).members[0];
    room.write(here, 0, Norm, "Vi er her");
    assert_eq!(groups(&room), 3, "one who does something there is at work");
}

#[test]
fn who_comes_sits_at_the_first_place_that_is_free() {
    let mut room = at_round();
    let gone = room.group(0).at_place(2).unwrap();
    room.act(gone, P::Leave).unwrap();
    assert_eq!(room.group(0).places, [1, 3, 4]);
    let late = room.join(1)[0];
    assert_eq!((room.group(0).place(late), room.group(0).places), (Some(2), vec![1, 2, 3, 4]));
}

fn help(room: &mut Room, told: usize) -> Result<(), Refusal> {
    let (group, rev) = (room.group(0).id, room.work(0).rev);
    room.lead(F::AdvanceGroup { group, rev, told }).map(drop)
}

fn take_back(room: &mut Room) -> Result<(), Refusal> {
    let group: GroupId = room.group(0).id;
    let number = room.work(0).acts.last().map_or(0, |act| act.number);
    room.lead(F::UndoHelp { group, number }).map(drop)
}

#[test]
fn her_help_is_named_and_taken_back_for_that_group_alone() {
    use domain::GroupHelp::{EndVote, Step as To};
    let mut room = Room::at_work(8, &[(0, Norm, "Norm A"), (1, Norm, "Norm B")]);
    let named = |room: &Room| view::facilitator(&room.ws).groups[0].help;
    let steps = [Step::Merge, Step::Choose, Step::Taboos, Step::Agree];
    for to in steps {
        if room.work(0).open_vote().is_some() {
            assert_eq!(named(&room), Some(EndVote));
            help(&mut room, UNASKED).unwrap();
            assert!(view::facilitator(&room.ws).groups[0].undo.is_some());
            take_back(&mut room).unwrap();
            assert!(room.work(0).open_vote().is_some(), "those who had not voted can");
            help(&mut room, UNASKED).unwrap();
        }
        let (from, other) = (room.work(0).step, room.work(1).clone());
        assert_eq!(named(&room), Some(To(to)));
        help(&mut room, UNASKED).unwrap();
        let undo = view::facilitator(&room.ws).groups[0].undo.clone().unwrap();
        assert_eq!((room.work(0).step, undo.step), (to, from));
        take_back(&mut room).unwrap();
        assert_eq!((room.work(0).step, room.work(1)), (from, &other));
        help(&mut room, UNASKED).unwrap();
    }
    assert_eq!(named(&room), None);
    room.back(0).unwrap();
    assert_eq!(view::facilitator(&room.ws).groups[0].undo, None, "the group's own step is the group's");
    assert_eq!(take_back(&mut room), Err(Refusal::NotYours));
}

#[test]
fn her_help_asks_before_it_passes_over_an_open_tie() {
    let drafts = ["Norm A", "Norm B", "Norm C", "Norm D", "Norm E", "Norm F"].map(|words| (0, Norm, words));
    let mut room = Room::at_work(2, &drafts);
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    for who in room.group(0).members {
        room.vote(
            who,
            &if who == room.people[0] {
                ["Norm A", "Norm B", "Norm C"]
            } else {
                ["Norm D", "Norm E", "Norm F"]
            },
        )
        .unwrap();
    }
    assert_eq!(view::facilitator(&room.ws).groups[0].tied, 6);
    assert_eq!(help(&mut room, 0), Err(Refusal::Unfinished(Unfinished::Tied(6))));
    assert_eq!(help(&mut room, 5), Err(Refusal::Unfinished(Unfinished::Tied(6))));
    help(&mut room, 6).unwrap();
    assert_eq!((room.work(0).step, view::facilitator(&room.ws).groups[0].tied), (Step::Taboos, 6));
    take_back(&mut room).unwrap();
    let picked = F::UndoHelp { group: room.group(0).id, number: 1 };
    assert!(room.lead(picked).is_err());
    let (scribe, rev) = (room.scribe(0), room.work(0).rev);
    room.act(scribe, P::SettleTie { rev, texts: vec![room.id("Norm A")], ticked: true }).unwrap();
    help(&mut room, 0).expect("a tie that is settled is not asked about");
}

#[test]
fn a_vote_on_what_her_help_ended_is_something_new() {
    let mut room = at_step(Step::Choose);
    help(&mut room, UNASKED).unwrap();
    room.act(room.chair(0), P::VoteAgain { rev: room.work(0).rev }).unwrap();
    assert_eq!(take_back(&mut room), Err(Refusal::BuiltUpon));
}

fn going_on(room: &Room) -> Option<(usize, usize)> {
    match view::facilitator(&room.ws).undo?.1 {
        Undoable::Without(group, place) => Some((group, place)),
        _ => None,
    }
}

#[test]
fn going_on_without_somebody_is_taken_back_in_every_step() {
    for step in Step::ALL {
        for place in 1..=4 {
            let mut room = at_step(step);
            room.wait(SILENT_MS);
            let who = room.group(0).at_place(place).unwrap();
            let before = (room.group(0), room.work(0).round.clone(), waits(&room).len());
            without(&mut room, who).unwrap();
            assert_eq!(going_on(&room), Some((1, place)));
            room.undo().unwrap();
            assert!(room.session().is_active(who), "{step:?}: the group waits for place {place} again");
            let after = (room.group(0), room.work(0).round.clone(), waits(&room).len());
            assert_eq!(after, before, "{step:?}, with duty and turn");
            assert_eq!(going_on(&room), None);
        }
    }
}

#[test]
fn what_was_completed_without_one_is_open_when_it_is_taken_back() {
    let mut room = at_step(Step::Choose);
    let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
    for who in [one, two, three] {
        room.vote(who, &["Norm A"]).unwrap();
    }
    room.wait(SILENT_MS);
    without(&mut room, four).unwrap();
    assert!(room.work(0).open_vote().is_none());
    room.undo().unwrap();
    assert!(room.work(0).open_vote().is_some(), "with what the others have sent");
    room.vote(four, &["Norm B"]).unwrap();
    assert!(room.work(0).open_vote().is_none());

    let mut room = at_step(Step::Agree);
    for who in room.group(0).members.into_iter().take(3) {
        room.agree(who).unwrap();
    }
    let last = room.group(0).at_place(4).unwrap();
    room.wait(SILENT_MS);
    without(&mut room, last).unwrap();
    assert!(room.work(0).agreed());
    room.undo().unwrap();
    assert!(!room.work(0).agreed());
    room.agree(last).unwrap();
    assert!(room.work(0).agreed(), "the others have pressed already");
}

#[test]
fn what_others_have_done_since_stands_when_going_on_is_taken_back() {
    let mut room = at_step(Step::Choose);
    let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
    room.vote(one, &["Norm A"]).unwrap();
    room.wait(SILENT_MS);
    without(&mut room, four).unwrap();
    for who in [two, three] {
        room.vote(who, &["Norm A"]).unwrap();
    }
    room.step_to(0, Step::Taboos);
    let (step, vote) = (room.work(0).step, room.work(0).vote.clone());
    room.undo().unwrap();
    assert_eq!((room.work(0).step, &room.work(0).vote), (step, &vote), "the outcome is the group's");
    assert!(room.session().is_active(four));

    let mut room = at_step(Step::Merge);
    let (chair, scribe) = (room.chair(0), room.scribe(0));
    room.wait(SILENT_MS);
    without(&mut room, chair).unwrap();
    room.wait(SILENT_MS);
    room.act(scribe, P::TakeOver { duty: Duty::Chair }).unwrap();
    room.undo().unwrap();
    assert_eq!(room.chair(0), scribe, "who has taken a duty since keeps it");
    room.act(chair, P::Leave).unwrap();
    assert!(!room.session().group_of(chair).is_some_and(|_| room.session().is_active(chair)));
}

#[test]
fn one_who_has_left_is_not_waited_for_again() {
    let mut room = at_step(Step::Agree);
    let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
    room.wait(SILENT_MS);
    without(&mut room, four).unwrap();
    room.act(four, P::Leave).unwrap();
    room.undo().unwrap();
    for who in [one, two, three] {
        room.agree(who).unwrap();
    }
    assert!(room.work(0).agreed());
}

#[test]
fn a_groups_own_going_on_is_not_hers_to_take_back() {
    let mut room = at_step(Step::Agree);
    let chair = room.chair(0);
    let other = room.group(0).members.into_iter().find(|who| *who != chair).unwrap();
    room.wait(SILENT_MS);
    let place = room.group(0).place(other).unwrap();
    room.act(chair, P::GoOnWithout { place }).unwrap();
    assert_eq!(going_on(&room), None);
}

#[test]
fn a_duty_is_taken_over_as_before() {
    let mut room = at_step(Step::Merge);
    let (chair, scribe) = (room.chair(0), room.scribe(0));
    room.wait(SILENT_MS);
    room.act(scribe, P::TakeOver { duty: Duty::Chair }).unwrap();
    assert_eq!((room.chair(0), room.session().is_active(chair)), (scribe, true));
}
