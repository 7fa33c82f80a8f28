//! By which rule a cloud is made.

/// By which rule a cloud is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CloudRule {
    /// Words are one by their endings of inflection, fillers are left out, and whole wordings stand where single words say less.
    Today,
    /// What clouds went by before they were frozen with their words: Snowball's stems, fillers too, norms always as words.
    BeforeFrozen,
}
