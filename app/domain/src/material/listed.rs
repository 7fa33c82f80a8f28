//! What the facilitator's list is made of, in a session and in its material.

use std::{collections::BTreeSet, ops::Deref};

use crate::{Common, EditedValue, Line, Material, Refusal, Session, TextId, Workshop, text::key};

/// A session or its material: the list is made of either alike, from what the groups chose and what she has made of it.
pub(crate) trait Listed: Deref<Target = Common> {
    /// How many groups agreed on this value.
    fn groups_agreed(&self, value: usize) -> u32;

    /// Texts a group has chosen, with a label for the group that joins to nothing else.
    fn chosen(&self, value: usize) -> Vec<(TextId, u32)>;

    /// What she has made of it: in material alone.
    fn edited(&self, value: usize) -> Option<&EditedValue>;

    /// The list for one value, from both.
    fn board(&self, value: usize) -> Vec<Line> {
        self.lines(value, self.chosen(value), self.edited(value))
    }

    /// Whether the facilitator has this text before her.
    fn on_board_or_other(&self, text: TextId) -> bool {
        self.line_of(text).is_some()
            || self.texts.get(&text).is_some_and(|held| self.others(held.value).contains(&text))
    }

    /// The line a text belongs to.
    fn line_of(&self, text: TextId) -> Option<Line> {
        let value = self.texts.get(&text).filter(|t| !t.deleted)?.value;
        self.board(value).into_iter().find(|line| line.texts.contains(&text))
    }

    /// Put forward, but chosen by nobody, in these words or equal ones: «Andre innspill».
    fn others(&self, value: usize) -> Vec<TextId> {
        self.others_beside(value, &self.board(value))
    }

    fn others_beside(&self, value: usize, board: &[Line]) -> Vec<TextId> {
        let used: BTreeSet<TextId> = board.iter().flat_map(|line| line.texts.iter().copied()).collect();
        let said: BTreeSet<_> = used
            .iter()
            .filter_map(|id| self.texts.get(id))
            .map(|text| (text.kind, key(&text.words)))
            .collect();
        self.texts_of(value)
            .filter(|(id, text)| {
                self.edited(value).is_some()
                    && text.labels.is_empty()
                    && text.heading.is_none()
                    && (!text.rewording || self.texts.values().any(|below| below.heading == Some(*id)))
                    && !used.contains(id)
                    && !said.contains(&(text.kind, key(&text.words)))
            })
            .map(|(id, _)| id)
            .collect()
    }

    /// The lines that these texts belong to, each once and in this order. They are of one value.
    fn lines_of(&self, texts: &[TextId]) -> Result<Vec<Line>, Refusal> {
        let Some(first) = texts.first() else { return Ok(Vec::new()) };
        let value = self.texts.get(first).ok_or(Refusal::Unknown)?.value;
        let board = self.board(value);
        let mut lines: Vec<Line> = Vec::new();
        for text in texts {
            if self.texts.get(text).is_some_and(|held| held.value != value) {
                return Err(Refusal::AcrossKinds);
            }
            let line = board.iter().find(|line| line.texts.contains(text)).ok_or(Refusal::Unknown)?;
            if !lines.iter().any(|held| held.id == line.id) {
                lines.push(line.clone());
            }
        }
        Ok(lines)
    }

    /// An approved value is frozen until it is opened again.
    fn open_for_change(&self, text: TextId) -> Result<(), Refusal> {
        let value = self.texts.get(&text).ok_or(Refusal::Unknown)?.value;
        self.value_open(value)
    }

    fn value_open(&self, value: usize) -> Result<(), Refusal> {
        self.values.get(value).ok_or(Refusal::Unknown)?;
        if self.is_approved(value) { Err(Refusal::Approved) } else { Ok(()) }
    }

    fn is_approved(&self, value: usize) -> bool {
        self.edited(value).is_some_and(|edited| edited.approved.is_some())
    }

    /// Whether the value, whose list this is, has something for the poster that is not approved.
    fn needs_approval(&self, value: usize, board: &[Line]) -> bool {
        let said = self.edited(value).is_some_and(|edited| !edited.message.is_empty());
        !self.is_approved(value) && (said || board.iter().any(|line| line.on_poster))
    }
}

impl Listed for Session {
    fn groups_agreed(&self, value: usize) -> u32 {
        let agreed = self.work.iter().filter(|((at, _), work)| *at == value && work.agreed()).count();
        u32::try_from(agreed).unwrap_or(u32::MAX)
    }

    fn chosen(&self, value: usize) -> Vec<(TextId, u32)> {
        let agreed = self.work.iter().filter(|((at, _), work)| *at == value && work.agreed());
        let by_group = (0_u32..).zip(agreed);
        by_group
            .flat_map(|(label, (_, work))| self.chosen_by(work).into_iter().map(move |id| (id, label)))
            .collect()
    }

    fn edited(&self, _: usize) -> Option<&EditedValue> {
        None
    }
}

impl Listed for Material {
    fn groups_agreed(&self, value: usize) -> u32 {
        self.edited.get(value).map_or(0, |edited| edited.groups)
    }

    fn chosen(&self, value: usize) -> Vec<(TextId, u32)> {
        self.texts_of(value).flat_map(|(id, text)| text.labels.iter().map(move |l| (id, *l))).collect()
    }

    fn edited(&self, value: usize) -> Option<&EditedValue> {
        self.edited.get(value)
    }
}

impl Listed for Workshop {
    fn groups_agreed(&self, value: usize) -> u32 {
        self.listed().groups_agreed(value)
    }

    fn chosen(&self, value: usize) -> Vec<(TextId, u32)> {
        self.listed().chosen(value)
    }

    fn edited(&self, value: usize) -> Option<&EditedValue> {
        self.listed().edited(value)
    }
}

impl Workshop {
    fn listed(&self) -> &dyn Listed {
        match self {
            Workshop::Session(session) => &**session,
            Workshop::Material(material) => &**material,
        }
    }

    /// See [`Listed::board`].
    pub fn board(&self, value: usize) -> Vec<Line> {
        Listed::board(self, value)
    }

    /// How many groups agreed on this value.
    pub fn groups_agreed(&self, value: usize) -> u32 {
        Listed::groups_agreed(self, value)
    }

    /// Put forward, but chosen by nobody: «Andre innspill».
    pub fn others(&self, value: usize) -> Vec<TextId> {
        Listed::others(self, value)
    }
}
