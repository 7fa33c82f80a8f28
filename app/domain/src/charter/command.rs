//! What its holder may do. Not write, nor reword: groups agreed on it, and nobody changes a norm alone.

use serde::{Deserialize, Serialize};

use crate::{Charter, Refusal, TextId, Timestamp};

/// Each only sets something, so that a second press, or a second holder's, does nothing more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CharterCommand {
    /// «Skjul» and «Vis igjen».
    Hide { text: TextId, on: bool },
    /// «Slett for godt».
    DeleteForGood { text: TextId },
    /// «Forleng ett år».
    Renew,
}

impl Charter {
    /// What becomes of it; the same where nothing does.
    ///
    /// # Errors
    /// There is no such text in it, or it is not the holder's to show.
    pub fn decide(&self, command: &CharterCommand, now: Timestamp) -> Result<Charter, Refusal> {
        match *command {
            CharterCommand::Hide { text, on } => self.hide(text, on),
            CharterCommand::DeleteForGood { text } if self.deleted.contains(&text) => Ok(self.clone()),
            CharterCommand::DeleteForGood { text } => self.delete_for_good(text),
            CharterCommand::Renew => {
                Ok(self.changed(|charter| charter.delete_at = Charter::lives_until(now)))
            }
        }
    }

    fn hide(&self, id: TextId, on: bool) -> Result<Charter, Refusal> {
        let held = self.texts().find(|text| text.id == id);
        if held.ok_or(Refusal::Unknown)?.hidden_in_workshop {
            return Err(Refusal::NotYours);
        }
        Ok(self.changed(|charter| {
            charter.texts_mut().filter(|text| text.id == id).for_each(|text| text.hidden = on);
        }))
    }

    fn delete_for_good(&self, id: TextId) -> Result<Charter, Refusal> {
        if !self.texts().any(|text| text.id == id) {
            return Err(Refusal::Unknown);
        }
        Ok(self.without(&[id]))
    }
}
