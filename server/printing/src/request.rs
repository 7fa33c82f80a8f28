//! What is asked, and what is answered. Bytes go beside (`frame`), as they are.

use domain::{FollowUpMeeting, Lang, Measure, ResultView, Timestamp, YearCalendar};
use serde::{Deserialize, Serialize};

use crate::{LogoFault, Paper, Print, What};

/// Beside documents with a design is the result's logo, if it has one; beside the last is the picture that it is about.
#[derive(Serialize, Deserialize)]
pub enum Request {
    /// A PDF.
    Document { result: ResultView, what: What, paper: Paper, print: Print },
    /// The poster as a PNG, `dpi` pixels per inch of A3.
    Picture { result: ResultView, dpi: u16 },
    /// The checklists of the guide's meetings, as a PDF.
    Meetings { lang: Lang },
    /// Tiltak of a verdigrunnlag, as they were at a time, as a PDF.
    Measures { shown: ResultView, measures: Vec<Measure>, at: Timestamp },
    /// The calendar of a verdigrunnlag with its meetings, as they were at a time, as a PDF.
    Calendar {
        shown: ResultView,
        calendar: YearCalendar,
        meetings: Vec<FollowUpMeeting>,
        paper: Paper,
        at: Timestamp,
    },
    /// Møtemal of a verdigrunnlag, as a PDF.
    MeetingTemplate { shown: ResultView, with_taboos: bool },
    /// The form of a medarbeidersamtale, as a PDF.
    Talk { shown: ResultView },
    /// Whether a picture can be the logo.
    Logo,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// What was asked for is beside.
    Made,
    /// The picture cannot be the logo.
    Refused(LogoFault),
    /// For the log.
    Failed(String),
}
