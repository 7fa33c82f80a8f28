//! Groups of at most four, whatever the number of people, and room for those who come late.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Room, at, settings};
use domain::{
    FacilitatorCommand as F, Kind, ParticipantId,
    Phase::{GroupWork, Individual, Intro, Plenum},
    Refusal,
    grouping::{self, Card},
    view,
};
use rand::{SeedableRng, rngs::StdRng};

fn sizes(room: &Room) -> Vec<usize> {
    let mut sizes: Vec<usize> = room.session().groups.iter().map(|g| g.members.len()).collect();
    sizes.sort_unstable();
    sizes
}

#[test]
fn any_room_is_dealt_evenly_and_mixed() {
    for people in 1..=300 {
        let mut rng = StdRng::seed_from_u64(people);
        // Uneven services: some answer nothing, one service is half the room.
        let service = |at: u64| match at % 6 {
            0 => None,
            1..=3 => Some(0),
            other => Some(usize::try_from(other).unwrap()),
        };
        let cards: Vec<Card> = (0..people)
            .map(|at| Card { who: ParticipantId::draw(&mut rng), service: service(at), beside: None })
            .collect();
        let of: BTreeMap<_, _> = cards.iter().map(|card| (card.who, card.service)).collect();
        let groups = grouping::deal(&cards, &mut rng);

        let dealt: BTreeSet<ParticipantId> = groups.iter().flatten().copied().collect();
        assert_eq!((dealt.len(), groups.iter().flatten().count()), (of.len(), of.len()), "each once");
        let (least, most) =
            (groups.iter().map(Vec::len).min().unwrap(), groups.iter().map(Vec::len).max().unwrap());
        assert!(most <= 4 && most - least <= 1, "{people}: {least} to {most}");
        assert!(least > 1 || people == 1, "{people}: nobody alone");
        for service in [None, Some(0), Some(4), Some(5)] {
            let count = |group: &Vec<ParticipantId>| group.iter().filter(|who| of[*who] == service).count();
            let (least, most) =
                (groups.iter().map(count).min().unwrap(), groups.iter().map(count).max().unwrap());
            assert!(most - least <= 1, "{people}: {service:?} {least} to {most}");
        }
    }
}

#[test]
fn the_rooms_in_the_requirements() {
    for (people, expected) in [(2, vec![2]), (5, vec![2, 3]), (9, vec![3; 3])] {
        let mut room = Room::new(1);
        room.join(people);
        room.make_groups().unwrap();
        assert_eq!(sizes(&room), expected);
    }
    for people in [63, 300, 1_000] {
        let mut room = Room::new(1);
        room.join(people);
        room.make_groups().unwrap();
        assert_eq!(room.session().groups.len(), people.div_ceil(4));
    }
}

#[test]
fn the_room_is_full_at_a_thousand() {
    let mut room = Room::new(1);
    room.join(1_000);
    assert_eq!(room.join_from(None), Err(Refusal::RoomFull));
}

#[test]
fn joining_can_be_closed_and_asks_for_listed_services_only() {
    let mut room = Room::with(settings(1), 3);
    room.join_from(Some(2)).unwrap();
    assert_eq!(room.join_from(Some(3)), Err(Refusal::Unknown));
    room.lead(F::OpenJoining { on: false }).unwrap();
    assert_eq!(room.join_from(None), Err(Refusal::JoiningClosed));
    room.lead(F::OpenJoining { on: true }).unwrap();
    room.join_from(None).unwrap();
}

#[test]
fn a_latecomer_sits_down_in_the_smallest_group_with_room() {
    let mut room = Room::new(1);
    room.join(7);
    room.go_to(at(0, GroupWork));
    assert_eq!(sizes(&room), [3, 4]);
    let late = room.join(1)[0];
    assert_eq!(sizes(&room), [4, 4]);
    let group = room.group_index(late);
    let text = room.write(late, 0, Kind::Norm, "Kom seint, men med noe å si");
    assert!(room.ws.texts[&text].group.is_none());
    assert_eq!(room.speaker(group), Some(late), "and takes part in the round");
    room.join(1);
    assert_eq!((sizes(&room), room.session().waiting().len()), (vec![4, 4], 1), "with no room, one waits");
}

#[test]
fn one_who_waits_borrows_somebody_from_a_group_of_four() {
    let mut room = Room::new(2);
    room.join(8);
    assert_eq!(room.add_group(), Err(Refusal::NobodyWaits), "no groups, nobody waits for one");
    room.go_to(at(0, Individual));
    let late = room.join(1)[0];
    let leads: Vec<ParticipantId> = room.session().groups.iter().flat_map(|g| [g.chair, g.scribe]).collect();
    room.add_group().unwrap();
    assert_eq!(sizes(&room), [2, 3, 4]);
    let added = room.group(2);
    assert!(added.members.contains(&late));
    assert!(added.members.iter().all(|m| !leads.contains(m)), "no group loses its chair or scribe");
    assert_eq!(room.add_group(), Err(Refusal::NobodyWaits));
}

#[test]
fn during_group_work_nobody_is_moved_but_two_who_wait_can_begin() {
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(at(0, GroupWork));
    room.join(1);
    assert_eq!(room.add_group(), Err(Refusal::NoneToBorrow));
    assert!(view::facilitator(&room.ws).new_group.is_none(), "so it is not offered");
    let second = room.join(1)[0];
    assert!(view::facilitator(&room.ws).new_group.is_some());
    room.add_group().unwrap();
    assert_eq!(sizes(&room), [2, 4, 4]);
    room.write(second, 0, Kind::Norm, "Vi begynner nå");
    assert_eq!(room.speak_out(2), ["Vi begynner nå"]);
}

#[test]
fn between_values_those_who_wait_get_a_group_by_themselves() {
    for (waiting, expected) in [(1, vec![2, 3]), (2, vec![2, 4]), (5, vec![2, 3, 4]), (6, vec![3, 3, 4])] {
        let mut room = Room::new(2);
        room.join(4);
        room.go_to(at(0, Plenum));
        room.join(waiting);
        room.next().unwrap();
        assert_eq!(room.ws.stage(), at(1, Intro));
        assert_eq!((sizes(&room), room.session().waiting().len()), (expected, 0));
    }
}

#[test]
fn one_who_changed_group_has_no_turn_left_in_the_old_one() {
    let mut room = Room::new(1);
    room.join(4);
    room.go_to(at(0, Individual));
    for who in room.people.clone() {
        room.write(who, 0, Kind::Norm, &format!("Norm {who}"));
    }
    room.next().unwrap();
    room.previous().unwrap();
    room.join(1);
    room.add_group().unwrap();
    room.next().unwrap();
    for (group, members) in [(0, 3), (1, 2)] {
        assert_eq!(room.group(group).members.len(), members);
        while let Some(speaker) = room.speaker(group) {
            assert!(room.group(group).members.contains(&speaker));
            room.said(group);
        }
    }
    assert_eq!(room.work(1).table.len(), 1, "what the borrowed one wrote came along");
}

#[test]
fn duties_go_round_and_the_chair_never_starts() {
    for people in 1..=5 {
        let mut room = Room::new(8);
        room.join(people);
        for value in 0..8 {
            room.go_to(at(value, Individual));
            for who in room.people.clone() {
                room.write(who, value, Kind::Norm, &format!("Norm {value} {who}"));
            }
            room.next().unwrap();
            for group in 0..room.session().groups.len() {
                let alone = room.group(group).members.len() == 1;
                let starter = room.work(group).round.order[0];
                assert_eq!(starter == room.chair(group), alone);
                assert_eq!(room.chair(group) == room.scribe(group), alone);
                assert_eq!(room.speaker(group), Some(starter));
            }
        }
    }
    let mut room = Room::new(4);
    room.join(4);
    let mut led = BTreeSet::new();
    let mut wrote = BTreeSet::new();
    for value in 0..4 {
        room.go_to(at(value, GroupWork));
        led.insert(room.chair(0));
        wrote.insert(room.scribe(0));
    }
    assert_eq!((led.len(), wrote.len()), (4, 4), "everyone once in four values");
}

#[test]
fn those_who_share_a_phone_share_a_group() {
    for people in 4..=60 {
        let mut room = Room::new(1);
        room.rng = StdRng::seed_from_u64(people);
        let all = room.join(usize::try_from(people).unwrap() - 1);
        // A third of the phones are shared, one of them by three.
        let mut pairs = Vec::new();
        for (at, who) in all.iter().enumerate().filter(|(at, _)| at % 3 == 0) {
            pairs.push((*who, room.join_beside(*who).unwrap()));
            if at == 0 {
                pairs.push((*who, room.join_beside(*who).unwrap()));
            }
        }
        room.make_groups().unwrap();
        let (sizes, seated) = (sizes(&room), room.people.len());
        assert_eq!((sizes.len(), sizes.iter().sum()), (seated.div_ceil(4), seated));
        assert!(sizes[sizes.len() - 1] - sizes[0] <= 1, "{people}: {sizes:?}");
        for (one, other) in pairs {
            let group = |who| room.session().group_of(who).unwrap().id;
            assert_eq!(group(one), group(other), "{people}");
        }
    }
}

#[test]
fn who_comes_late_to_a_shared_phone_sits_beside_its_owner() {
    let mut room = Room::new(1);
    room.join(7);
    room.make_groups().unwrap();
    let full = room.session().groups.iter().find(|group| group.members.len() == 4).unwrap().members[0];
    let open = room.session().groups.iter().find(|group| group.members.len() == 3).unwrap().members[0];
    assert_eq!(room.join_beside(full), Err(Refusal::GroupFull));
    let late = room.join_beside(open).unwrap();
    assert_eq!(room.session().group_of(late).unwrap().id, room.session().group_of(open).unwrap().id);
    let stranger = ParticipantId::draw(&mut room.rng);
    let late = room.join_beside(stranger).unwrap();
    assert_eq!(room.session().participants[&late].beside, None, "nobody of that name is here");
}
