//! One act on its way, as a line: what stood on its button, and its fields.

use domain::ParticipantCommand;

use crate::parts::Reply;

/// One act.
#[derive(Clone, PartialEq)]
pub struct Sending {
    /// What stood on its button, and its fields, encoded.
    pub line: String,
    /// Where its form hears what came of it, while there is one.
    pub answer: Option<Reply<()>>,
    /// Somebody was told that it is kept.
    pub kept: bool,
    /// Why the server will not have it after all.
    pub wrong: Option<String>,
}

impl Sending {
    pub fn read(line: &str) -> Sending {
        Sending { line: line.to_owned(), answer: None, kept: true, wrong: None }
    }

    pub fn body(&self) -> &str {
        self.line.rsplit(' ').next().unwrap_or_default()
    }

    /// New texts are shown as such, other acts beside their forms; but there may be no form any more when one is refused.
    pub fn is_shown(&self) -> bool {
        self.wrong.is_some() || self.kept && self.is_text()
    }

    /// One's own, or from paper.
    pub fn is_text(&self) -> bool {
        matches!(act(self.body()), "Add" | "Note")
    }

    pub fn may_come_late(&self) -> bool {
        ParticipantCommand::LATE.contains(&act(self.body()))
    }
}

/// The name of the act, as in `command[Add][words]`.
fn act(body: &str) -> &str {
    let mut fields = body.split('&');
    let field = fields.find(|field| field.starts_with("command%5B")).unwrap_or_default();
    field.split('%').nth(1).and_then(|name| name.get(2..)).unwrap_or_default()
}

/// What an act says for itself: its words, or else its button; the kind and the value of a new text.
pub fn content(line: &str) -> (String, String, String) {
    #[cfg(feature = "hydrate")]
    {
        let (button, body) = line.rsplit_once(' ').unwrap_or_default();
        if let Ok(fields) = web_sys::UrlSearchParams::new_with_str(body) {
            let act = act(body);
            let get = |part: &str| fields.get(&format!("command[{act}][{part}]"));
            return (
                get("words").unwrap_or_else(|| button.to_owned()),
                get("kind").unwrap_or_default(),
                get("value").unwrap_or_default(),
            );
        }
    }
    (line.to_owned(), String::new(), String::new())
}

#[cfg(test)]
mod tests {
    use super::Sending;

    #[test]
    fn an_act_is_known_by_its_fields() {
        let of = |line: &str| {
            let sending = Sending::read(line);
            (sending.is_text(), sending.may_come_late())
        };
        let seat = "workshop=1&seat=2&id=3";
        assert_eq!(of(&format!("Legg til {seat}&command%5BAdd%5D%5Bwords%5D=Lytte")), (true, true));
        assert_eq!(of(&format!("Send {seat}&command%5BVote%5D%5Bround%5D=1")), (false, true));
        assert_eq!(of(&format!("Neste {seat}&command%5BSaid%5D%5Brev%5D=1")), (false, false));
        assert_eq!(of(&format!("Forlat {seat}&command=Leave")), (false, false), "an act without fields");
    }
}
