//! What comes of an event beside what it says: who inherits a duty, and who has the word. The rules work it out when it
//! happens, and from then on it is part of the event, so that other rules never change what has happened.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Duties, Event, GroupId, GroupWork, Round, Workshop};

/// Everything that the rules worked out; each as it stood after the event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effects {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duties>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<RoundThen>,
}

/// A group's rekkefremlegg on one value; where there was none, its work began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundThen {
    pub value: usize,
    pub group: GroupId,
    /// The work's.
    pub rev: u32,
    pub round: Round,
}

/// Kept while an event is applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Noted {
    /// The event tells what came of it, so nothing is to be worked out.
    pub given: bool,
    /// Groups that the rules gave duties in.
    pub duties: BTreeSet<GroupId>,
    /// Rounds that the rules began or moved.
    pub rounds: BTreeSet<(usize, GroupId)>,
}

impl Workshop {
    /// Changes the state by one event that happens now, by the rules, and puts into it what came of it.
    pub fn carry_out(&mut self, mut event: Event) -> Event {
        event.effects = None;
        let noted = self.change(&event);
        // Duties and turns are in groups; without any, nothing can have come of it.
        event.effects = (!self.groups.is_empty()).then(|| self.effects(&noted));
        event
    }

    /// Changes the state by one event that has happened. What came of it is worked out only where the event does not
    /// tell, as those of older logs do not.
    pub fn apply(&mut self, event: &Event) {
        self.change(event);
    }

    fn effects(&self, noted: &Noted) -> Effects {
        let groups = noted.duties.iter().filter_map(|id| self.group(*id));
        let rounds = noted.rounds.iter().filter_map(|key| Some((key, self.work.get(key)?)));
        Effects {
            duties: groups.map(Duties::from).collect(),
            rounds: rounds
                .map(|((value, group), work)| RoundThen {
                    value: *value,
                    group: *group,
                    rev: work.rev,
                    round: work.round.clone(),
                })
                .collect(),
        }
    }

    pub(crate) fn assign(&mut self, effects: &Effects) {
        for duties in &effects.duties {
            if let Some(group) = self.groups.iter_mut().find(|group| group.id == duties.group) {
                (group.chair, group.scribe) = (duties.chair, duties.scribe);
            }
        }
        for then in &effects.rounds {
            let work = self.work.entry((then.value, then.group)).or_insert_with(GroupWork::new);
            (work.rev, work.round) = (then.rev, then.round.clone());
        }
    }
}
