//! A word of a cloud as it is shown, and how much it weighs.

use serde::{Deserialize, Serialize};

/// An entry of a cloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloudWord {
    pub text: String,
    /// What its size is in proportion to: the groups that chose it. One when nobody did and the facilitator
    /// picked it; the number of texts where no figures are shown.
    pub weight: u32,
}

/// What a word's size is in proportion to: see [`CloudWord::weight`].
pub(crate) fn weight(figures: bool, groups: usize, texts: usize) -> u32 {
    let count = if figures { groups.max(1) } else { texts };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// FNV-1a of a cloud, of which JavaScript can hold 53 bits, or 0 for one without words: differs when it does, and says nothing
/// of what is in it.
pub(crate) fn mark(words: &[CloudWord]) -> u64 {
    if words.is_empty() {
        return 0;
    }
    let bytes = words.iter().flat_map(|word| word.text.bytes().chain([0]).chain(word.weight.to_le_bytes()));
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    bytes.fold(0xcbf2_9ce4_8422_2325, fold) >> 11
}

#[cfg(test)]
mod tests {
    use super::{CloudWord, mark};

    #[test]
    fn a_mark_is_a_number_that_a_script_can_hold() {
        for weight in 1..200 {
            let mark = mark(&[CloudWord { text: "lytte".to_owned(), weight }]);
            assert!(mark < 1 << 53, "{mark}");
        }
    }
}
