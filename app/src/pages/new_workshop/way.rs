//! The two ways to begin.

/// Which of the two buttons was pressed: what went wrong is said beside it.
#[derive(Clone, Copy, PartialEq)]
pub enum Way {
    Create,
    Rehearse,
}
