//! Seating before people are moved, and given back by «Angre».

use crate::{
    Group, GroupId, Session,
    before::Before,
    session::seating::{Roles, Seating, Turns},
};

impl Session {
    pub(crate) fn seating(&self, groups: impl Iterator<Item = GroupId>) -> Seating {
        let groups: Vec<(Group, Roles)> =
            groups.filter_map(|id| Some((self.group(id)?.clone(), None))).collect();
        let held = |id: &GroupId| groups.iter().any(|(group, _)| group.id == *id);
        let works = self.work.iter().filter(|((_, group), _)| held(group));
        let rounds = works.map(|((value, group), work)| Turns {
            value: *value,
            group: *group,
            round: work.round.clone(),
            rev: work.rev,
        });
        Seating { rounds: rounds.collect(), groups }
    }

    /// The latest act has moved people, and all that came of it is done.
    pub(crate) fn note_how_it_left_them(&mut self) {
        let Some(mut seating) = self.acts.last().and_then(|act| act.before.seating()).cloned() else {
            return;
        };
        for (group, roles) in &mut seating.groups {
            *roles = self.roles(group.id);
        }
        for turns in &mut seating.rounds {
            turns.rev = self.work.get(&(turns.value, turns.group)).map_or(0, |work| work.rev);
        }
        let Some(latest) = self.common.acts.befores_mut().last() else { return };
        if let Some(held) = latest.seating_mut() {
            *held = seating;
        }
        if let Before::Without(without) = latest {
            let group = without.seating.groups.first().map(|(group, _)| group.id);
            let work = group.and_then(|group| self.work.get(&(without.value, group)));
            without.list_rev = work.map_or(0, |work| work.list_rev);
        }
    }

    fn roles(&self, group: GroupId) -> Roles {
        self.group(group).map(|group| (group.chair, group.scribe))
    }

    /// What nobody has changed since the move.
    pub(crate) fn untouched(&self, seating: &Seating) -> Seating {
        let mut left = seating.clone();
        left.groups.retain(|(group, roles)| self.roles(group.id) == *roles);
        left.rounds.retain(|turns| {
            self.work.get(&(turns.value, turns.group)).is_some_and(|work| work.rev == turns.rev)
        });
        left
    }

    /// Places, roles and turns as they were, where the same people sit again.
    pub(crate) fn give_back(&mut self, seating: Seating) {
        for (before, _) in seating.groups {
            let Some(now) = self.groups.with_id(before.id) else { continue };
            if !now.has_the_same_members(&before) {
                continue;
            }
            let id = now.id;
            if self.noted.given {
                (now.members, now.places) = (before.members, before.places);
                continue;
            }
            *now = before;
            self.noted.duties.insert(id);
            for turns in seating.rounds.iter().filter(|turns| turns.group == id) {
                let key = (turns.value, id);
                if let Some(work) = self.work.get_mut(&key) {
                    work.round = turns.round.clone();
                    work.rev += 1;
                    self.noted.rounds.insert(key);
                }
                self.settle_round(turns.value, id);
            }
        }
    }
}
