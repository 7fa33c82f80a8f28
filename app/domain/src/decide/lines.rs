//! The lines of the facilitator's list: merged, taken apart, reworded, moved, and picked for the poster.

use rand::Rng;

use super::Decision;
use crate::{Entry, EventBody, Refusal, TextId, Together, Workshop, text, undo::Pairs};

impl Workshop {
    /// The lines that these texts belong to, each once and in this order. They are of one value.
    fn lines_of(&self, texts: &[TextId]) -> Result<Vec<Entry>, Refusal> {
        let Some(first) = texts.first() else { return Ok(Vec::new()) };
        let value = self.texts.get(first).ok_or(Refusal::Unknown)?.value;
        let board = self.board(value);
        let mut lines: Vec<Entry> = Vec::new();
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

    /// Several lines of one kind, in a value that is open.
    fn alike(&self, texts: &[TextId]) -> Result<Vec<Entry>, Refusal> {
        let lines = self.lines_of(texts)?;
        let [first, rest @ ..] = lines.as_slice() else { return Err(Refusal::TooFewToMerge) };
        if rest.is_empty() {
            return Err(Refusal::TooFewToMerge);
        }
        self.open_for_change(first.id)?;
        if rest.iter().any(|line| line.kind != first.kind) {
            return Err(Refusal::AcrossKinds);
        }
        Ok(lines)
    }

    pub(super) fn merge_lines(&self, texts: &[TextId]) -> Decision {
        self.merge(texts, &[])
    }

    fn merge(&self, texts: &[TextId], apart: &[TextId]) -> Decision {
        let lines = self.alike(texts)?;
        let into = lines[0].id;
        let under = lines[1..].iter().flat_map(|line| self.heads(&line.texts)).filter(|id| *id != into);
        let pairs = apart.iter().flat_map(|other| self.pairs_of(&[into, *other]));
        Ok(vec![EventBody::Merged {
            into,
            texts: under.collect(),
            apart: Vec::new(),
            pairs: pairs.collect(),
        }])
    }

    pub(super) fn merge_suggested(
        &self,
        suggested: &[TextId],
        texts: &[TextId],
        into: Option<TextId>,
    ) -> Decision {
        let into = into.filter(|into| texts.contains(into));
        let mut ordered: Vec<TextId> = into.into_iter().collect();
        ordered.extend(texts.iter().filter(|text| Some(**text) != into));
        let apart: Vec<TextId> = suggested.iter().copied().filter(|text| !texts.contains(text)).collect();
        self.lines_of(&apart)?;
        self.merge(&ordered, &apart)
    }

    pub(super) fn keep_apart(&self, texts: &[TextId]) -> Decision {
        let lines = self.alike(texts)?;
        let texts: Vec<TextId> = lines.iter().map(|line| line.id).collect();
        let pairs = self.pairs_of(&texts);
        Ok(vec![EventBody::KeptApart { texts, pairs }])
    }

    /// Each two of these lines, the smaller id first.
    pub(crate) fn pairs_of(&self, texts: &[TextId]) -> Pairs {
        let stand: Vec<TextId> = texts.iter().map(|text| self.lasting(*text)).collect();
        let with_later = |(at, one): (usize, &TextId)| {
            let one = *one;
            let others = stand[at + 1..].iter().copied().filter(move |other| *other != one);
            others.map(move |other| (one.min(other), one.max(other)))
        };
        stand.iter().enumerate().flat_map(with_later).collect()
    }

    /// The text of a line that stays with it when it is reworded once more.
    fn lasting(&self, text: TextId) -> TextId {
        let written = |id: &TextId| self.texts.get(id).is_some_and(|held| !held.rewording);
        self.entry_of(text).and_then(|line| line.texts.into_iter().find(written)).unwrap_or(text)
    }

    /// Takes a merged line apart again.
    pub(super) fn split_line(&self, text: TextId) -> Decision {
        self.open_for_change(text)?;
        let parts: Vec<TextId> =
            self.texts.iter().filter(|(_, t)| t.heading == Some(text)).map(|(id, _)| *id).collect();
        Ok(if parts.is_empty() { Vec::new() } else { vec![EventBody::Split { texts: parts }] })
    }

    pub(super) fn reword_line(&self, text: TextId, words: &str, rng: &mut dyn Rng) -> Decision {
        let entry = self.entry_of(text).ok_or(Refusal::Unknown)?;
        self.open_for_change(text)?;
        let words = text::contribution(words).map_err(Refusal::Text)?;
        if self.texts.get(&entry.id).is_some_and(|held| held.words == words) {
            return Ok(Vec::new());
        }
        let (text, heads) = (TextId::draw(rng), self.heads(&entry.texts));
        Ok(vec![EventBody::Reworded { text, of: entry.id, group: None, words, heads }])
    }

    /// What is as asked for already is nothing to do, and so nothing to undo.
    pub(super) fn together(&self, texts: &[TextId], act: Together) -> Decision {
        if act == Together::Merge {
            return self.merge_lines(texts);
        }
        let lines = self.lines_of(texts)?;
        let shown = lines.into_iter().filter(|line| !line.hidden);
        if act == Together::Hide {
            let texts = self.with_all_below(shown.flat_map(|line| line.texts).collect());
            return Ok(if texts.is_empty() {
                Vec::new()
            } else {
                vec![EventBody::Hidden { texts, on: true }]
            });
        }
        self.only_in_synthesis()?;
        let on = act == Together::ToPoster;
        let others: Vec<TextId> = shown.filter(|line| line.on_poster != on).map(|line| line.id).collect();
        let [text, also @ ..] = others.as_slice() else { return Ok(Vec::new()) };
        self.open_for_change(*text)?;
        Ok(vec![EventBody::PickedForPoster { text: *text, on, also: also.to_vec() }])
    }

    pub(super) fn move_line(&self, text: TextId, before: Option<TextId>) -> Decision {
        self.only_in_synthesis()?;
        self.open_for_change(text)?;
        let board = self.board(self.texts.get(&text).ok_or(Refusal::Unknown)?.value);
        let place = |text: TextId| board.iter().position(|line| line.texts.contains(&text));
        let from = place(text).ok_or(Refusal::Unknown)?;
        let kind = board[from].kind;
        let to = match before {
            Some(before) => place(before).filter(|to| board[*to].kind == kind).ok_or(Refusal::Unknown)?,
            None => board.iter().rposition(|line| line.kind == kind).map_or(0, |last| last + 1),
        };
        let stays = to == from || to == from + 1;
        let order = self.order_with(text, before).unwrap_or_default();
        Ok(if stays { Vec::new() } else { vec![EventBody::LineMoved { text, before, order }] })
    }

    /// The texts of every line, with this line before that one, or last of its kind. From the first time a line is
    /// moved on, the order is kept as it stands.
    pub(crate) fn order_with(&self, text: TextId, before: Option<TextId>) -> Option<Vec<TextId>> {
        let mut board = self.board(self.texts.get(&text)?.value);
        let place = |text: TextId| board.iter().position(|line| line.texts.contains(&text));
        let (from, to) = (place(text)?, before.map(place));
        let last = || board.iter().rposition(|line| line.kind == board[from].kind).map_or(0, |at| at + 1);
        let to = to.unwrap_or_else(|| Some(last())).unwrap_or(from);
        let line = board.remove(from);
        board.insert(if to > from { to - 1 } else { to }, line);
        Some(board.into_iter().flat_map(|line| line.texts).collect())
    }

    pub(super) fn pick_for_poster(&self, text: TextId, on: bool) -> Decision {
        self.only_in_synthesis()?;
        self.open_for_change(text)?;
        let text = match self.entry_of(text) {
            Some(entry) if entry.hidden => return Err(Refusal::Unknown),
            Some(entry) => entry.id,
            None => text,
        };
        if !self.on_board_or_other(text) || self.texts.get(&text).is_some_and(|held| held.hidden) {
            return Err(Refusal::Unknown);
        }
        Ok(vec![EventBody::PickedForPoster { text, on, also: Vec::new() }])
    }
}
