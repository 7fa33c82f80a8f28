//! What can go wrong between a form and the disk, as codes. The sentences are in `words::fault`.

use domain::{Lang, Refusal};
use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};
use words::fault as sentences;

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Fault {
    /// The rules say no.
    Refused(Refusal),
    /// Not there, or not for this device: the same answer for both.
    NotFound,
    /// The disk did not take it. Nothing has changed.
    NotSaved,
    /// What makes the documents does not answer, or could not make this one.
    NotMade,
    /// The server could not be reached.
    Unreachable,
    /// Something between here and the server lets other forms through, and not this one.
    Blocked,
    /// More from one device than any person presses. Nothing was looked at.
    TooFast,
    /// The form is larger than any of ours.
    TooLarge,
    /// Nor could it for this act, which waits on the phone.
    Kept,
    /// The form was not one of ours.
    Malformed,
    /// The answer is of a newer server, and this page cannot read it.
    Outdated,
}

impl Fault {
    /// What to tell the person whose act was not carried out.
    pub fn sentence(&self, lang: Lang) -> String {
        let sentence = match self {
            Fault::Refused(refusal) => return sentences::refused(lang, refusal),
            Fault::NotFound => sentences::NOT_FOUND,
            Fault::NotSaved => sentences::NOT_SAVED,
            Fault::NotMade => sentences::NOT_MADE,
            Fault::Unreachable => sentences::UNREACHABLE,
            Fault::Blocked => sentences::BLOCKED,
            Fault::TooFast => sentences::TOO_FAST,
            Fault::TooLarge => sentences::TOO_LARGE,
            Fault::Kept => sentences::KEPT,
            Fault::Malformed => sentences::MALFORMED,
            Fault::Outdated => sentences::OUTDATED,
        };
        sentences::in_language(lang, sentence).to_owned()
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Fault::Refused(refusal)
    }
}

/// The error's own text never travels: it may hold a driver's words.
impl FromServerFnError for Fault {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) => Fault::Unreachable,
            _ => Fault::Malformed,
        }
    }
}

/// A form that was refused on a device without JavaScript: what to say, and what had been typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refused {
    pub fault: Fault,
    /// Which form it was, by its name in `forms.rs`. May be empty.
    #[serde(default)]
    pub form: String,
    /// What stood in its text field, or in its fields a line for each; for a ballot, the ids that were marked, with
    /// spaces between.
    pub typed: String,
}
