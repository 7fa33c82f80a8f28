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
    /// «Sant», in the same way.
    pub truth: Option<String>,
    /// Norms first, then taboos. Not those that are hidden: whoever publishes need not hold it.
    pub texts: Vec<(Kind, String)>,
    /// How many of those that are hidden go, too.
    pub hidden: usize,
}

impl Outgoing {
    fn is_any(&self) -> bool {
        self.main_message.is_some() || self.truth.is_some() || !self.texts.is_empty() || self.hidden > 0
    }
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
            let by_then = next.value_called(&value.name);
            let replaced = |said: &String, by: Option<&String>| {
                Some(said.clone()).filter(|said| !said.is_empty() && by != Some(said))
            };
            Outgoing {
                name: value.name.clone(),
                main_message: replaced(&value.main_message, by_then.map(|value| &value.main_message)),
                truth: replaced(&value.truth, by_then.map(|value| &value.truth)),
                texts: shown.into_iter().map(|text| (text.kind, text.words.clone())).collect(),
                hidden: hidden.len(),
            }
        };
        let all = self.values.iter().map(of);
        Ok(all.filter(Outgoing::is_any).collect())
    }

    /// The hovedbudskap of before for each core value of a workshop; empty where there was none.
    pub fn former_messages(&self, settings: &Settings) -> Vec<String> {
        let of = |name| self.value_called(name).map(|value| value.main_message.clone()).unwrap_or_default();
        settings.values.iter().map(|value| of(&value.name)).collect()
    }

    fn value_called(&self, name: &str) -> Option<&CharterValue> {
        self.values.iter().find(|value| value.name == name)
    }
}
