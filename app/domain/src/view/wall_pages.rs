//! Whether what stands on the wall may have more than one page. The wall alone measures that, and tells nobody: this is sure
//! of one page on any projector of 4 to 3 or wider, or says that there may be more.

use super::{BoardView, FacilitatorView};
use crate::{Kind, Phase, Slide, Stage};

/// Characters that a row of one of the two lists holds.
const LIST_ROW: usize = 40;
/// Long texts waste more of their rows.
const LONG: usize = 2 * LIST_ROW;
/// Half rows that a list has beside the other: each text takes one more than its rows.
const LIST_HALF_ROWS: usize = 40;
/// The same of a slide, which parts its lines when they have more rows than this.
const SLIDE_ROW: usize = 80;
const SLIDE_ROWS: usize = 12;

impl FacilitatorView {
    pub fn wall_may_have_pages(&self) -> bool {
        if let Some(slide) = self.slide() {
            return slide.may_be_parted();
        }
        match self.stage {
            Stage::Value { phase: Phase::Plenum, .. } => {
                self.boards.iter().any(|board| board.revealed && board.may_have_pages())
            }
            Stage::Closing => !self.matrix.is_empty(),
            Stage::Lobby | Stage::Value { .. } | Stage::Synthesis => false,
        }
    }
}

impl BoardView {
    /// A cloud may have a page of its own, by how small its words are.
    fn may_have_pages(&self) -> bool {
        let cloud = self.clouds.iter().any(|cloud| !cloud.unshown && !cloud.lines.is_empty());
        cloud || [Kind::Norm, Kind::Taboo].into_iter().any(|kind| self.half_rows(kind) > LIST_HALF_ROWS)
    }

    fn half_rows(&self, kind: Kind) -> usize {
        let listed = self.lines.iter().filter(|line| line.kind == kind && !line.hidden);
        listed.map(|line| half_rows(line.words.chars().count())).sum()
    }
}

fn half_rows(length: usize) -> usize {
    2 * (length.div_ceil(LIST_ROW) + usize::from(length > LONG)) + 1
}

impl Slide {
    fn may_be_parted(&self) -> bool {
        let rows = self.lines.iter().map(|line| line.chars().count().div_ceil(SLIDE_ROW));
        rows.sum::<usize>() > SLIDE_ROWS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a wall of 1024×768 was seen to need: texts of one length in the longer list, and whether that is one page.
    #[test]
    fn what_needs_two_pages_is_never_said_to_have_one() {
        for (texts, length, one_page) in [
            (5, 20, true),
            (12, 20, true),
            (15, 20, false),
            (12, 40, true),
            (15, 40, false),
            (8, 60, true),
            (10, 60, false),
            (5, 90, true),
            (8, 90, false),
            (5, 120, false),
        ] {
            let sure = texts * half_rows(length) <= LIST_HALF_ROWS;
            assert!(one_page || !sure, "{texts} of {length}");
        }
        // And what she has before her mostly.
        for (texts, length) in [(5, 60), (8, 60), (12, 40), (4, 120)] {
            assert!(texts * half_rows(length) <= LIST_HALF_ROWS, "{texts} of {length}");
        }
    }
}
