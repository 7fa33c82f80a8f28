//! What word clouds are made of: the chosen words, how many groups stand behind each, and what the facilitator
//! has said of them.

pub mod arrangement;
mod arranging;
mod irregular;
mod many;
pub mod rule;
mod stem;
mod stop;
mod tokens;
pub mod word;
mod words;
pub mod worked;
