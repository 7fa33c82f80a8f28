//! Hidden, and deleted for good: at once, everywhere, whatever is approved or published.

use crate::{
    Common, Decision, EventBody, Material, Refusal, TextId, Workshop, before::Before,
    material::listed::Listed, text,
};

impl Workshop {
    /// Always possible: hiding reaches approved and published results too.
    pub(crate) fn hide(&self, text: TextId, on: bool) -> Decision {
        let (hidden, texts) = self.all_of(text)?;
        Ok(if hidden == on { Vec::new() } else { vec![EventBody::Hidden { texts, on }] })
    }

    /// Covers the line's originals and rewordings too. Even an approved or published text can go.
    pub(crate) fn delete_for_good(&self, text: TextId) -> Decision {
        let (_, texts) = self.all_of(text)?;
        Ok(vec![EventBody::Deleted { texts }])
    }

    /// Whether the line that holds this text is hidden, and everything that is or was the line: what lies below it,
    /// and what others put forward in the same words, chosen or not.
    fn all_of(&self, text: TextId) -> Result<(bool, Vec<TextId>), Refusal> {
        let (hidden, mut texts) = match self.line_of(text) {
            Some(line) => (line.hidden, line.texts),
            None => {
                let held = self.texts.get(&text).filter(|_| self.on_board_or_other(text));
                (held.ok_or(Refusal::Unknown)?.hidden, vec![text])
            }
        };
        let alike: Vec<TextId> = texts.iter().flat_map(|text| self.said_alike(*text)).collect();
        texts.extend(alike);
        Ok((hidden, self.with_all_below(texts)))
    }

    /// Texts that were put forward for the same value in the same words.
    fn said_alike(&self, text: TextId) -> impl Iterator<Item = TextId> {
        let same = self.texts.get(&text).map(|text| (text.value, text.kind, text::key(&text.words)));
        let all = self.texts.iter().filter(move |(id, other)| {
            let forward = other.group.is_some() || other.author.is_none();
            let said = || Some((other.value, other.kind, text::key(&other.words)));
            **id != text && !other.deleted && forward && said() == same
        });
        all.map(|(id, _)| *id)
    }
}

impl Common {
    pub(crate) fn apply_hidden(&mut self, texts: &[TextId], on: bool) {
        let was = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?.hidden))).collect();
        self.record(Before::Hidden(was));
        self.set_hidden(texts, on);
    }

    pub(crate) fn set_hidden(&mut self, texts: &[TextId], on: bool) {
        self.has_hidden |= on;
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.hidden = on;
            }
        }
    }

    pub(crate) fn empty(&mut self, texts: &[TextId]) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.words.clear();
                text.deleted = true;
            }
        }
    }
}

impl Material {
    /// Empties texts and takes them out of everything: frozen results too, and those that «Angre» would bring back.
    pub(crate) fn apply_deleted(&mut self, texts: &[TextId]) {
        self.empty(texts);
        let Material { common, edited, published, .. } = self;
        let published = published.iter_mut().flat_map(|p| p.values.iter_mut());
        let undone = common.acts.befores_mut().flat_map(|before| match before {
            Before::Approved { result: Some(result), .. } => std::slice::from_mut(result),
            Before::Published(Some(published)) => published.values.as_mut_slice(),
            _ => Default::default(),
        });
        let approved = edited.iter_mut().filter_map(|v| v.approved.as_mut());
        for frozen in approved.chain(published).chain(undone) {
            frozen.without(&common.texts, |id| texts.contains(&id));
        }
    }
}
