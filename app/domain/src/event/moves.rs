//! Which events move people between places.

use super::EventBody;

impl EventBody {
    /// Whether others may now sit at a place, or hold a duty.
    pub(crate) fn moves_people(&self) -> bool {
        match self {
            EventBody::GroupsMade { .. }
            | EventBody::GroupAdded { .. }
            | EventBody::Moved { .. }
            | EventBody::Left { .. }
            | EventBody::StageMoved { .. }
            | EventBody::DutyTaken { .. }
            | EventBody::Undone { .. } => true,
            EventBody::Created { .. }
            | EventBody::Edited { .. }
            | EventBody::Joined { .. }
            | EventBody::JoiningOpened { .. }
            | EventBody::Seated { .. }
            | EventBody::TimerSet { .. }
            | EventBody::Revealed { .. }
            | EventBody::SlideShown { .. }
            | EventBody::Written { .. }
            | EventBody::Withdrawn { .. }
            | EventBody::PutForward { .. }
            | EventBody::Noted { .. }
            | EventBody::TurnTaken { .. }
            | EventBody::RoundEnded { .. }
            | EventBody::GroupMoved { .. }
            | EventBody::GroupMerged { .. }
            | EventBody::GroupSplit { .. }
            | EventBody::Reworded { .. }
            | EventBody::VoteOpened { .. }
            | EventBody::BallotSent { .. }
            | EventBody::VoteClosed { .. }
            | EventBody::TieSettled { .. }
            | EventBody::TabooTicked { .. }
            | EventBody::AgreementGiven { .. }
            | EventBody::Agreed { .. }
            | EventBody::WentOnWithout { .. }
            | EventBody::GroupUndone { .. }
            | EventBody::Hidden { .. }
            | EventBody::Deleted { .. }
            | EventBody::Merged { .. }
            | EventBody::Split { .. }
            | EventBody::KeptApart { .. }
            | EventBody::LineMoved { .. }
            | EventBody::CloudArranged { .. }
            | EventBody::NextStepsWritten { .. }
            | EventBody::TruthWritten { .. }
            | EventBody::MessageWritten { .. }
            | EventBody::PickedForPoster { .. }
            | EventBody::Approved { .. }
            | EventBody::Published { .. }
            | EventBody::PosterShown { .. }
            | EventBody::Designed { .. }
            | EventBody::Evaluated { .. }
            | EventBody::Closed { .. } => false,
        }
    }
}
