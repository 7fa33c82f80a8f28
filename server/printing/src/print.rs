//! What is printed, on what, and by whom.

use serde::{Deserialize, Serialize};

/// Size of the sheet. A4 is A3 made smaller, texts no smaller than 9 pt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    A3,
    A4,
}

impl Paper {
    pub const fn name(self) -> &'static str {
        match self {
            Paper::A3 => "a3",
            Paper::A4 => "a4",
        }
    }
}

/// One of the documents that a result gives. All but the norm list follow its design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// The verdiplakat.
    Poster,
    /// One value (from 0) on a sheet of its own, with the words of its norms where there are any.
    Sheet { value: usize },
    /// Kulturmatrisen: all values on one sheet.
    Matrix,
    /// Every chosen text. Always on upright A4.
    NormList,
}

/// Who prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Print {
    Office,
    /// With 3 mm of colour outside the sheet, and marks where to cut.
    Shop,
}
