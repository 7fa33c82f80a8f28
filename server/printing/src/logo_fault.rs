//! What can be wrong with a logo.

use serde::{Deserialize, Serialize};

/// Why a picture cannot be the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogoFault {
    TooLarge,
    /// Neither SVG nor PNG, or one that cannot be read.
    Unreadable,
    /// An SVG that would run something, or fetch something.
    Unsafe,
    /// An SVG with letters as text: whose font would that be?
    Lettering,
    /// An SVG with effects, or more of anything than a logo has.
    Elaborate,
}
