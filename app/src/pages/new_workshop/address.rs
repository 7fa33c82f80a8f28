//! Where the form is found.

/// Its id.
pub const FORM: &str = "workshop-form";
/// The page of a new workshop.
pub const PATH: &str = "/nytt";
