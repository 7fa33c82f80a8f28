//! What a next edition would take out of a verdigrunnlag, for whoever is about to publish it; and what the workshop that
//! writes it is offered of what stood there.

use crate::{Charter, CharterValue, Kind, Refusal, Settings, TextId, Timestamp, Workshop};

/// What goes of one core value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The value, as it was called.
    pub name: String,
    /// Its hovedbudskap, where the value says another by now, or none.
    pub main_message: Option<String>,
    /// Norms first, then taboos. Not those that are hidden: whoever publishes need not hold it.
    pub texts: Vec<(Kind, String)>,
    /// How many of those that are hidden go, too.
    pub hidden: usize,
}

impl Charter {
    /// Value by value, those of which nothing goes aside.
    ///
    /// # Errors
    /// As for [`Charter::of`].
    pub fn outgoing(&self, workshop: &Workshop, now: Timestamp) -> Result<Vec<Outgoing>, Refusal> {
        let next = Charter::of(workshop, self.id, now)?;
        let again = next.again(self);
        let of = |value: &CharterValue| {
            let goes = |id: &TextId| !again.contains_key(id);
            let all = value.texts.iter().filter(|text| goes(&text.id));
            let (shown, hidden): (Vec<_>, Vec<_>) = all.partition(|text| text.is_shown());
            Outgoing {
                name: value.name.clone(),
                main_message: Some(value.main_message.clone())
                    .filter(|said| !said.is_empty() && next.message_of(&value.name) != Some(said)),
                texts: shown.into_iter().map(|text| (text.kind, text.words.clone())).collect(),
                hidden: hidden.len(),
            }
        };
        let all = self.values.iter().map(of);
        Ok(all.filter(|of| of.main_message.is_some() || !of.texts.is_empty() || of.hidden > 0).collect())
    }

    /// The hovedbudskap of before for each core value of a workshop; empty where there was none.
    pub fn former_messages(&self, settings: &Settings) -> Vec<String> {
        let of = |name: &str| self.message_of(name).cloned().unwrap_or_default();
        settings.values.iter().map(|value| of(&value.name)).collect()
    }

    fn message_of(&self, name: &str) -> Option<&String> {
        self.values.iter().find(|value| value.name == name).map(|value| &value.main_message)
    }
}
