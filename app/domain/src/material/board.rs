//! The facilitator's list of what the groups chose: equal texts folded, merges followed, support counted.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{Common, EditedValue, Kind, TextId, text::key};

/// With fewer groups than this no figures are shown: they would point at a table.
pub const FIGURES_FROM: u32 = 3;
/// Most norms, and taboos, that go on the poster when the facilitator has not said otherwise.
pub const POSTER_DEFAULT: usize = 5;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The text that stands for the line.
    pub id: TextId,
    pub kind: Kind,
    /// Every text behind it, the standing one included.
    pub texts: Vec<TextId>,
    /// Labels of the groups that chose one of them.
    pub groups: BTreeSet<u32>,
    pub hidden: bool,
    pub on_poster: bool,
    /// She has said herself whether it goes on the poster.
    pub by_hand: bool,
    /// Equals at the boundary of the poster, which she has to choose among.
    pub tied: bool,
}

impl Common {
    /// The list for one value: norms, then taboos; as the facilitator has ordered them, or else the most supported
    /// first, equal ones by the alphabet. That order is the same before closing and after it, and tells nothing of who wrote first.
    /// Hidden lines are in it, marked; so is what the facilitator picked among «Andre innspill».
    pub(crate) fn lines(
        &self,
        value: usize,
        by_groups: Vec<(TextId, u32)>,
        edited: Option<&EditedValue>,
    ) -> Vec<Line> {
        let mut lines: BTreeMap<(Kind, String), Line> = BTreeMap::new();
        let mut chosen: BTreeMap<TextId, BTreeSet<u32>> = BTreeMap::new();
        for (text, label) in by_groups {
            chosen.entry(text).or_default().insert(label);
        }
        let picked = |id| {
            let standing = self.texts.get(&self.heading(id));
            edited.is_some() && standing.is_some_and(|text| text.on_poster == Some(true))
        };
        for (id, _) in self.texts_of(value).filter(|(id, _)| chosen.contains_key(id) || picked(*id)) {
            let head = self.heading(id);
            let Some(standing) = self.texts.get(&head).filter(|t| !t.deleted) else { continue };
            let said = (standing.kind, key(&standing.words));
            let line = lines.entry(said).or_insert_with(|| Line {
                id: head,
                kind: standing.kind,
                texts: Vec::new(),
                groups: BTreeSet::new(),
                hidden: false,
                on_poster: false,
                by_hand: false,
                tied: false,
            });
            for text in [head, id] {
                if !line.texts.contains(&text) {
                    line.texts.push(text);
                }
            }
            line.groups.extend(chosen.get(&id).into_iter().flatten());
            line.hidden |= standing.hidden || self.texts.get(&id).is_some_and(|t| t.hidden);
        }
        let mut board: Vec<Line> = lines.into_values().collect();
        board.sort_by_key(|line| (line.kind, std::cmp::Reverse(line.groups.len())));
        self.mark_for_poster(edited, &mut board);
        if let Some(edited) = edited {
            put_in_order(&edited.order, &mut board);
        }
        board
    }

    /// Her own choice where she made one; else what the groups' support alone decides. Like a group's vote,
    /// equals that would together be too many are settled by people.
    fn mark_for_poster(&self, edited: Option<&EditedValue>, board: &mut [Line]) {
        let own_choice = |id| self.texts.get(&id).and_then(|text| text.on_poster);
        for line in board.iter_mut() {
            line.by_hand = own_choice(line.id).is_some();
        }
        if let Some(frozen) = edited.and_then(|edited| edited.approved.as_ref()) {
            for line in board {
                line.on_poster = frozen.lines.iter().any(|kept| kept.id == line.id && kept.on_poster);
            }
            return;
        }
        for kind in [Kind::Norm, Kind::Taboo] {
            let shown = |line: &&mut Line| line.kind == kind && !line.hidden;
            let support: Vec<usize> =
                board.iter_mut().filter(shown).map(|line| line.groups.len()).filter(|n| *n > 0).collect();
            let boundary = support.get(POSTER_DEFAULT).copied();
            let level = boundary.filter(|boundary| support.get(POSTER_DEFAULT - 1) == Some(boundary));
            for line in board.iter_mut().filter(shown) {
                let groups = line.groups.len();
                let above = boundary.is_none_or(|boundary| groups > boundary);
                line.on_poster = own_choice(line.id).unwrap_or(above && groups > 0);
                line.tied = level == Some(groups);
            }
        }
    }

    /// Those of a line's texts that stand for themselves, and so are what gets a new heading.
    pub(crate) fn heads(&self, line: &[TextId]) -> Vec<TextId> {
        line.iter().copied().filter(|id| self.heading(*id) == *id).collect()
    }

    /// These texts with all that was merged into them, reworded to them or replaced by them.
    pub(crate) fn with_all_below(&self, mut texts: Vec<TextId>) -> Vec<TextId> {
        let mut from = 0;
        while from < texts.len() {
            let above = texts[from..].to_vec();
            from = texts.len();
            let below = self.texts.iter().filter(|(id, held)| {
                let up = [held.under, held.heading, held.replaced_by];
                !texts.contains(id) && up.iter().flatten().any(|text| above.contains(text))
            });
            let below: Vec<TextId> = below.map(|(id, _)| *id).collect();
            texts.extend(below);
        }
        texts
    }
}

/// The facilitator's order where she made one: a line stands where the first of its texts does, and one that
/// has come since is last of its kind.
fn put_in_order(order: &[TextId], board: &mut [Line]) {
    if order.is_empty() {
        return;
    }
    let place: HashMap<TextId, usize> = order.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    board.sort_by_cached_key(|line| {
        let first = line.texts.iter().filter_map(|id| place.get(id)).min();
        (line.kind, first.copied().unwrap_or(usize::MAX))
    });
}
