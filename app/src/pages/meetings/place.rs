//! Where the pages of the meetings are found: everybody's, and those of a verdigrunnlag, which know what was agreed on.

use domain::{CharterId, ResultView};

use super::lived::Lived;

pub const PATH: &str = "/mote";

#[derive(Clone)]
pub struct Place {
    pub path: String,
    /// The page that it is left for, where that is not the front page.
    pub home: Option<String>,
    pub lived: Option<Lived>,
}

impl Place {
    pub fn everybodys() -> Place {
        Place { path: PATH.to_owned(), home: None, lived: None }
    }

    pub fn of_charter(charter: CharterId, result: &ResultView) -> Place {
        let home = format!("/v/{charter}");
        Place { path: format!("{home}{PATH}"), home: Some(home), lived: Lived::of(result) }
    }
}
