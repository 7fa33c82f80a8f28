//! What stands in the clouds, for those who do not see them.

use std::collections::HashMap;

use domain::Kind;

/// The words of each cloud, the greatest first, by value and kind. With the groups behind each, where figures are shown.
pub type CloudWords = HashMap<(usize, Kind), Vec<(String, Option<u32>)>>;
