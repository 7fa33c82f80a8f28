//! «Avslutt økten»: everything in one event, and nothing that tells who.

use std::collections::{BTreeMap, BTreeSet};

use rand::{Rng, seq::SliceRandom};

use crate::{
    Decision, EventBody, GroupWork, IDLE_CLOSE_MS, Session, Snapshot, SnapshotText, SnapshotValue, Text,
    TextId, Timestamp, material::listed::Listed,
};

impl Session {
    /// Closes a session that has begun, and that nobody has touched for long.
    pub(crate) fn close_idle(&self, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        let idle = now.since(self.last_act) >= IDLE_CLOSE_MS;
        if idle && self.begun > 0 { self.close(rng) } else { Ok(Vec::new()) }
    }

    pub(crate) fn close(&self, rng: &mut dyn Rng) -> Decision {
        let labels = self.fresh_labels(rng);
        let at_hand: BTreeSet<TextId> = self.work.values().filter_map(GroupWork::at_hand).collect();
        let mut kept: Vec<(TextId, &Text)> = self.texts.iter().map(|(id, text)| (*id, text)).collect();
        kept.retain(|(id, text)| {
            !text.deleted && (text.group.is_some() || text.author.is_none() || at_hand.contains(id))
        });
        // A rewording that stands for nothing any more is nobody's.
        let stands =
            |id: TextId| self.texts.values().any(|below| [below.under, below.heading].contains(&Some(id)));
        kept.retain(|(id, text)| !text.rewording || stands(*id));
        kept.shuffle(rng);
        let ids: BTreeMap<TextId, TextId> = kept.iter().map(|(id, _)| (*id, TextId::draw(rng))).collect();
        let above = |text: &Text| text.heading.or(text.under);
        let has_kept_below = |id: TextId| kept.iter().any(|(_, below)| above(below) == Some(id));
        let texts = kept
            .iter()
            .filter_map(|(id, text)| {
                Some(SnapshotText {
                    id: *ids.get(id)?,
                    value: text.value,
                    kind: text.kind,
                    words: text.words.clone(),
                    labels: labels.get(id).cloned().unwrap_or_default(),
                    under: above(text).and_then(|above| ids.get(&above).copied()),
                    rewording: text.rewording && has_kept_below(*id),
                    hidden: text.hidden,
                })
            })
            .collect();
        let values = self.values.iter().enumerate().map(|(value, state)| SnapshotValue {
            groups: self.groups_agreed(value),
            truth: state.truth.clone(),
            clouds: state
                .clouds
                .iter()
                .map(|(kind, cloud)| (*kind, cloud.moved(|old| ids.get(&old).copied())))
                .collect(),
        });
        let kept_apart = self.kept_apart.iter().filter_map(|(one, other)| {
            let (one, other) = (*ids.get(one)?, *ids.get(other)?);
            Some((one.min(other), one.max(other)))
        });
        // In the order of the new ids: the old ones' order would tell which was drawn first.
        let kept_apart: BTreeSet<_> = kept_apart.collect();
        Ok(vec![EventBody::Closed {
            snapshot: Box::new(Snapshot {
                id: self.id,
                code: self.code.clone(),
                settings: self.settings.clone(),
                stage_rev: self.stage_rev + 1,
                participants: self.headcount,
                values: values.collect(),
                texts,
                kept_apart: kept_apart.into_iter().collect(),
                next_steps: self.next_steps.clone(),
                evaluation: self.evaluation.of_enough().cloned().unwrap_or_default(),
                nobody_answered: self.evaluation.count() == 0,
            }),
        }])
    }

    /// Support as labels that are shuffled anew for each value, so that they join to no group, and one
    /// value's to no other's.
    fn fresh_labels(&self, rng: &mut dyn Rng) -> BTreeMap<TextId, Vec<u32>> {
        let mut labels: BTreeMap<TextId, Vec<u32>> = BTreeMap::new();
        for value in 0..self.values.len() {
            let mut drawn: Vec<u32> = (0..self.groups_agreed(value)).collect();
            drawn.shuffle(rng);
            for (text, group) in self.chosen(value) {
                let label = usize::try_from(group).ok().and_then(|at| drawn.get(at));
                labels.entry(text).or_default().extend(label);
            }
        }
        labels
    }
}
