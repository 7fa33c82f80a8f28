//! Groups for the whole room, and a group for those who wait.

use rand::{Rng, RngExt};

use crate::{
    Decision, EventBody, Group, GroupId, NewGroup, Participant, ParticipantId, Refusal, Session, Step,
    before::Before,
    session::{
        grouping::{self, Card, GROUP_SIZE},
        seating::Seating,
    },
};

/// Somebody, and the group that they are lent from.
type Lent<'a> = (&'a Group, ParticipantId);

/// The group that would be made for those who wait.
pub(crate) struct NextGroup<'a> {
    members: Vec<ParticipantId>,
    /// Whom one alone needs: their group, and their place in it from 1.
    pub borrows: Option<(&'a Group, usize)>,
}

impl Session {
    pub(crate) fn at_seats_rev(&self, rev: u32) -> Result<(), Refusal> {
        if rev == self.seats_rev { Ok(()) } else { Err(Refusal::Stale) }
    }

    pub(crate) fn make_groups(&self, rev: u32, rng: &mut dyn Rng) -> Decision {
        self.at_seats_rev(rev)?;
        self.dealt(rng).map(|groups| vec![EventBody::GroupsMade { groups }])
    }

    pub(crate) fn dealt(&self, rng: &mut dyn Rng) -> Result<Vec<NewGroup>, Refusal> {
        if !self.work.is_empty() {
            return Err(Refusal::BuiltUpon);
        }
        let card = |(who, seat): (&ParticipantId, &Participant)| Card {
            who: *who,
            service: seat.service,
            beside: seat.beside,
        };
        let here = self.participants.iter().filter(|(_, seat)| !seat.left);
        let cards: Vec<Card> = here.map(card).collect();
        if cards.is_empty() {
            return Err(Refusal::NobodyJoined);
        }
        Ok(grouping::deal(&cards, rng).into_iter().map(|members| new_group(members, rng)).collect())
    }

    /// A group for those who wait. One alone borrows somebody from a group of four, so that nobody sits
    /// alone; in the midst of group work only somebody who was `asked`.
    pub(crate) fn add_group(&self, asked: bool, rng: &mut dyn Rng) -> Decision {
        let (added, lent) = self.group_of_waiting(asked, rng)?;
        let completed = lent.into_iter().flat_map(|(group, who)| self.completed_in(group, &[who]));
        Ok(std::iter::once(added).chain(completed).collect())
    }

    /// Whom a new group would borrow may change without anybody being moved: one who comes fills a group, and one who is
    /// gone cannot be lent. She asked the one she was told of.
    pub(crate) fn borrows_as_told(&self, asked: bool, told: (usize, usize)) -> Result<(), Refusal> {
        let borrows = self.next_group(asked)?.borrows;
        let now = borrows.map(|(group, place)| (self.group_number(group.id), place));
        if told == (0, 0) || now.is_none_or(|now| now == told) { Ok(()) } else { Err(Refusal::Stale) }
    }

    /// And who is lent to it, from which group.
    pub(crate) fn group_of_waiting(
        &self,
        asked: bool,
        rng: &mut dyn Rng,
    ) -> Result<(EventBody, Option<Lent<'_>>), Refusal> {
        let NextGroup { mut members, borrows } = self.next_group(asked)?;
        let lent = borrows.and_then(|(group, place)| Some((group, group.at_place(place)?)));
        members.extend(lent.map(|(_, who)| who));
        Ok((EventBody::GroupAdded { group: new_group(members, rng), places_stay: true }, lent))
    }

    /// Not drawn, so that the facilitator can be told before she presses.
    pub(crate) fn next_group(&self, asked: bool) -> Result<NextGroup<'_>, Refusal> {
        let mut members = self.waiting();
        // Five who wait become three and two, never four and one.
        let groups = members.len().div_ceil(GROUP_SIZE).max(1);
        members.truncate(members.len().div_ceil(groups));
        match members.len() {
            0 => Err(Refusal::NobodyWaits),
            1 if self.in_group_work() && !asked => Err(Refusal::NoneToBorrow),
            1 => {
                let full = self.groups.iter().rev().filter(|group| group.members.len() == GROUP_SIZE);
                let mut borrowed = full.filter_map(|group| Some((group, group.place(self.movable(group)?)?)));
                let borrows = Some(borrowed.next().ok_or(Refusal::NoneToBorrow)?);
                Ok(NextGroup { members, borrows })
            }
            _ => Ok(NextGroup { members, borrows: None }),
        }
    }

    /// Whom a group can spare: the last who is there with no role of their own, and a phone of their own.
    fn movable(&self, group: &Group) -> Option<ParticipantId> {
        let leads = |m: &ParticipantId| *m == group.chair || *m == group.scribe;
        let stays = |m: &ParticipantId| leads(m) || self.shares_phone(*m) || !self.is_active(*m);
        group.members.iter().copied().rev().find(|m| !stays(m))
    }

    pub(crate) fn apply_groups_made(&mut self, groups: &[NewGroup]) {
        let made = groups.iter().map(Group::from).collect();
        let before = std::mem::replace(self.groups.change(), made);
        self.record(Before::Groups(before));
    }

    pub(crate) fn apply_group_added(&mut self, group: &NewGroup, places_stay: bool) {
        let lending = group.members.iter().filter_map(|who| Some(self.group_of(*who)?.id));
        let seating = self.seating(lending.collect::<Vec<_>>().into_iter());
        self.seat_new_group(group, places_stay);
        if places_stay {
            let (group, members) = (group.id, group.members.clone());
            self.record(Before::NoGroup { group, members, seating: Box::new(seating) });
        } else {
            // It could not be undone then: «Angre» beside it would take back something else.
            self.acts.build_upon();
        }
    }

    /// Whether a group can be unmade: the same people sit in it, have done nothing there, and have places to go back to.
    pub(crate) fn may_unmake(
        &self,
        group: GroupId,
        members: &[ParticipantId],
        seating: &Seating,
    ) -> Result<(), Refusal> {
        let now = self.group(group).map(|group| group.members.as_slice()).unwrap_or_default();
        let worked = self.work.iter().any(|((_, id), work)| {
            *id == group && (!work.table.is_empty() || work.step != Step::Round || work.acts.last().is_some())
        });
        if worked || now.len() != members.len() || !now.iter().all(|who| members.contains(who)) {
            return Err(Refusal::BuiltUpon);
        }
        let full = |id| self.group(id).is_none_or(|group| group.members.len() >= GROUP_SIZE);
        if seating.lent(members).any(|(_, from)| full(from)) { Err(Refusal::TooMany) } else { Ok(()) }
    }

    /// Takes a new group back: who was lent to it is where they were, with their role and turn, and the others wait.
    pub(crate) fn unmake_group(&mut self, group: GroupId, members: &[ParticipantId], seating: &Seating) {
        let untouched = self.untouched(seating);
        for who in members {
            self.unseat(*who, true);
            self.mark(*who, false, false);
        }
        for (who, from) in seating.lent(members).collect::<Vec<_>>() {
            self.seat(who, from);
            self.mark(who, false, true);
        }
        self.give_back(untouched);
        // Others keep their numbers.
        if self.groups.last().is_some_and(|last| last.id == group) {
            self.groups.change().pop();
            self.noted.duties.remove(&group);
            self.work.retain(|(_, id), _| *id != group);
            self.noted.rounds.retain(|(_, id)| *id != group);
        }
    }

    fn seat_new_group(&mut self, new: &NewGroup, places_stay: bool) {
        for who in &new.members {
            let moved = self.unseat(*who, places_stay);
            self.mark(*who, false, moved);
            if !moved {
                self.mark_placed(*who);
            }
        }
        self.groups.change().push(Group::from(new));
        self.start_missing_work();
    }

    /// The groups there were, without those who have left since.
    pub(crate) fn seat_again(&mut self, groups: Vec<Group>) {
        self.groups = groups.into();
        let left = self.participants.iter().filter(|(_, seat)| seat.left).map(|(who, _)| *who);
        left.collect::<Vec<_>>().into_iter().for_each(|who| {
            self.unseat(who, false);
        });
    }
}

pub(crate) fn new_group(members: Vec<ParticipantId>, rng: &mut dyn Rng) -> NewGroup {
    let count = members.len().max(1);
    let at = rng.random_range(0..count);
    let member = |at: usize| members.get(at % count).copied();
    let fallback = ParticipantId(uuid::Uuid::nil());
    NewGroup {
        id: GroupId::draw(rng),
        chair: member(at).unwrap_or(fallback),
        scribe: member(at + 1).unwrap_or(fallback),
        members,
    }
}
