//! How much, how often and how many at once: what one may do, so that all can.

mod allowance;
pub mod at_once;
mod connections;
mod founding;
mod guesses;
mod newcomers;
mod pace;
mod restarts;

pub use connections::Connections;
pub use founding::Founding;
pub use guesses::Guesses;
pub use newcomers::Newcomers;
pub use pace::Pace;
pub use restarts::Restarts;
