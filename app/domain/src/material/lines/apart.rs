//! «La dem stå hver for seg»: pairs of lines that are not suggested together again.

use crate::{
    Common, Decision, EventBody, TextId, Workshop,
    before::{Before, Pairs},
    material::listed::Listed,
};

impl Workshop {
    pub(crate) fn keep_apart(&self, texts: &[TextId]) -> Decision {
        let lines = self.alike(texts)?;
        let texts: Vec<TextId> = lines.iter().map(|line| line.id).collect();
        let pairs = self.pairs_of(&texts);
        Ok(vec![EventBody::KeptApart { texts, pairs }])
    }

    /// Each two of these lines, the smaller id first.
    pub(crate) fn pairs_of(&self, texts: &[TextId]) -> Pairs {
        each_two(&texts.iter().map(|text| self.lasting(*text)).collect::<Vec<_>>())
    }

    /// The text of a line that stays with it when it is reworded once more.
    fn lasting(&self, text: TextId) -> TextId {
        let written = |id: &TextId| self.texts.get(id).is_some_and(|held| !held.rewording);
        self.line_of(text).and_then(|line| line.texts.into_iter().find(written)).unwrap_or(text)
    }
}

/// The smaller id first.
pub(super) fn each_two(texts: &[TextId]) -> Pairs {
    let with_later = |(at, one): (usize, &TextId)| {
        let one = *one;
        let others = texts[at + 1..].iter().copied().filter(move |other| *other != one);
        others.map(move |other| (one.min(other), one.max(other)))
    };
    texts.iter().enumerate().flat_map(with_later).collect()
}

impl Common {
    pub(crate) fn apply_kept_apart(&mut self, pairs: &[(TextId, TextId)]) {
        let new = self.keep_pairs_apart(pairs);
        self.record(Before::Apart(new));
    }

    /// Those of them that had not been kept apart before.
    pub(crate) fn keep_pairs_apart(&mut self, pairs: &[(TextId, TextId)]) -> Pairs {
        pairs.iter().copied().filter(|pair| self.kept_apart.insert(*pair)).collect()
    }

    pub(crate) fn suggest_again(&mut self, pairs: &[(TextId, TextId)]) {
        pairs.iter().for_each(|pair| {
            self.kept_apart.remove(pair);
        });
    }
}
