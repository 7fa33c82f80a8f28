//! Word clouds, as the facilitator works on them.

use serde::{Deserialize, Serialize};

use crate::{CloudMode, Kind};

/// One cloud on the facilitator's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloudView {
    pub kind: Kind,
    pub mode: CloudMode,
    /// Most chosen first.
    pub lines: Vec<CloudLine>,
    /// Left out by her.
    pub dropped: Vec<String>,
    /// It would say what the list says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unshown: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CloudLine {
    pub text: String,
    /// Groups that chose it; none when figures are not shown.
    pub support: Option<u32>,
    /// More than one word, joined by her.
    pub joined: bool,
}
