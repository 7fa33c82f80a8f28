//! What the facilitator says of word clouds: in plenum, and in Bearbeiding.

use std::collections::BTreeSet;

use super::{
    arrangement::{Arrangement, CloudMode, WordPlace},
    words::CloudEntry,
    worked::WorkedCloud,
};
use crate::{Common, Decision, EventBody, Kind, Refusal, Workshop, before::Before, material::listed::Listed};

/// A word is remembered by no more places than this, those of the most chosen texts. Should all of these texts be
/// deleted, she chooses anew.
const PLACES: usize = 12;

impl Workshop {
    pub(crate) fn show_cloud_as(&self, value: usize, kind: Kind, mode: CloudMode) -> Decision {
        self.arrange(value, kind, |_, cloud| {
            cloud.mode = Some(mode);
            Ok(())
        })
    }

    pub(crate) fn drop_from_cloud(&self, value: usize, kind: Kind, word: &str, on: bool) -> Decision {
        self.arrange(value, kind, |worked, cloud| {
            let entry = worked.find(word).ok_or(Refusal::Unknown)?;
            if !on {
                cloud.dropped.retain(|dropped| !worked.is_of(dropped, entry));
            } else if !entry.dropped {
                cloud.dropped.push(places(entry));
            }
            Ok(())
        })
    }

    pub(crate) fn join_in_cloud(&self, value: usize, kind: Kind, words: &[String]) -> Decision {
        self.arrange(value, kind, |worked, cloud| {
            let distinct: BTreeSet<&String> = words.iter().collect();
            if distinct.len() < 2 {
                return Err(Refusal::TooFewToMerge);
            }
            let mut all = Vec::new();
            for word in distinct {
                let entry = worked.find(word).ok_or(Refusal::Unknown)?;
                // Joined once more, it brings all that it was joined of.
                let before = cloud.joined.iter().position(|joined| worked.is_of(joined, entry));
                all.extend(before.map_or_else(|| places(entry), |at| cloud.joined.remove(at)));
            }
            cloud.joined.push(all);
            Ok(())
        })
    }

    pub(crate) fn split_in_cloud(&self, value: usize, kind: Kind, word: &str) -> Decision {
        self.arrange(value, kind, |worked, cloud| {
            let entry = worked.find(word).ok_or(Refusal::Unknown)?;
            cloud.joined.retain(|joined| !worked.is_of(joined, entry));
            Ok(())
        })
    }

    fn arrange(
        &self,
        value: usize,
        kind: Kind,
        change: impl FnOnce(&WorkedCloud, &mut Arrangement) -> Result<(), Refusal>,
    ) -> Decision {
        self.value_open(value)?;
        let before = self.values.get(value).and_then(|state| state.clouds.get(&kind));
        let before = before.cloned().unwrap_or_default();
        let mut cloud = before.clone();
        let worked = self.worked_cloud(value, kind, self.groups_agreed(value), &self.board(value));
        change(&worked, &mut cloud)?;
        if cloud == before {
            return Ok(Vec::new());
        }
        // What she has said of words is of no use among wordings, so a cloud she has worked on changes its ways no more.
        cloud.mode.get_or_insert(worked.mode);
        Ok(vec![EventBody::CloudArranged { value, kind, cloud }])
    }
}

impl Common {
    pub(crate) fn apply_cloud_arranged(&mut self, value: usize, kind: Kind, cloud: &Arrangement) {
        if let Some(state) = self.values.get_mut(value) {
            let was = state.clouds.insert(kind, cloud.clone()).unwrap_or_default();
            self.record(Before::Cloud { value, kind, was });
        }
    }
}

fn places(entry: &CloudEntry) -> Vec<WordPlace> {
    entry.places.iter().take(PLACES).copied().collect()
}
