//! Lines made one, and taken apart again.

use super::apart::each_two;
use crate::{Common, Decision, EventBody, TextId, Workshop, material::listed::Listed};

impl Workshop {
    pub(crate) fn merge_lines(&self, texts: &[TextId]) -> Decision {
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

    pub(crate) fn merge_suggested(
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

    /// Takes a merged line apart again. What was parted by hand is not suggested together again.
    pub(crate) fn split_line(&self, text: TextId) -> Decision {
        self.open_for_change(text)?;
        let parts: Vec<TextId> =
            self.texts.iter().filter(|(_, t)| t.heading == Some(text)).map(|(id, _)| *id).collect();
        if parts.is_empty() {
            return Ok(Vec::new());
        }
        let line = self.line_of(text).map_or_else(Vec::new, |line| line.texts);
        let below = |part: TextId| -> Vec<TextId> {
            let all = self.with_all_below(vec![part]);
            line.iter().copied().filter(|id| all.contains(id)).collect()
        };
        let of_parts: Vec<Vec<TextId>> = parts.iter().map(|part| below(*part)).collect();
        let rest = line.iter().copied().filter(|id| !of_parts.iter().flatten().any(|other| other == id));
        // Its first writing stays with a line that is reworded once more.
        let written = |texts: &Vec<TextId>| {
            let first = texts.iter().find(|id| self.texts.get(id).is_some_and(|held| !held.rewording));
            first.or(texts.first()).copied()
        };
        let stand: Vec<TextId> = [rest.collect()].iter().chain(&of_parts).filter_map(written).collect();
        Ok(vec![EventBody::Split { texts: parts, pairs: each_two(&stand) }])
    }
}

impl Common {
    pub(crate) fn apply_merged(&mut self, into: TextId, texts: &[TextId], pairs: &[(TextId, TextId)]) {
        let new = self.keep_pairs_apart(pairs);
        self.record_headings(texts, new);
        self.set_headings(texts, Some(into));
    }

    pub(crate) fn apply_split(&mut self, texts: &[TextId], pairs: &[(TextId, TextId)]) {
        let new = self.keep_pairs_apart(pairs);
        self.record_headings(texts, new);
        self.set_headings(texts, None);
    }
}
