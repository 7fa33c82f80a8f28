//! Where the form is found.

use super::editing::Editing;
use crate::parts::Keeps;

/// Its id.
pub const FORM: &str = "workshop-form";
/// What a choice of language keeps.
pub const KEEPS: Keeps = Keeps { form: FORM, field: "form[page]" };
/// The page of a new workshop.
pub const PATH: &str = "/nytt";

/// The page that it is asked for again from.
pub fn page(editing: Option<Editing>) -> String {
    editing.map_or_else(|| PATH.to_owned(), |editing| format!("/f/{}/rediger", editing.workshop))
}
