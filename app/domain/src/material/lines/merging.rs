//! Lines made one, and taken apart again.

use crate::{Common, Decision, EventBody, TextId, Workshop, before::Pairs, material::listed::Listed};

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

    /// Takes a merged line apart again.
    pub(crate) fn split_line(&self, text: TextId) -> Decision {
        self.open_for_change(text)?;
        let parts: Vec<TextId> =
            self.texts.iter().filter(|(_, t)| t.heading == Some(text)).map(|(id, _)| *id).collect();
        Ok(if parts.is_empty() { Vec::new() } else { vec![EventBody::Split { texts: parts }] })
    }
}

impl Common {
    pub(crate) fn apply_merged(&mut self, into: TextId, texts: &[TextId], pairs: &[(TextId, TextId)]) {
        let new = self.keep_pairs_apart(pairs);
        self.record_headings(texts, new);
        self.set_headings(texts, Some(into));
    }

    pub(crate) fn apply_split(&mut self, texts: &[TextId]) {
        self.record_headings(texts, Pairs::new());
        self.set_headings(texts, None);
    }
}
