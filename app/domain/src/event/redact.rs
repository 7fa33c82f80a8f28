//! Emptying the words of a text that is deleted for good.

use super::EventBody;
use crate::TextId;

impl EventBody {
    /// Empties the words of these texts, wherever this event holds them. True if anything changed.
    pub fn redact(&mut self, gone: &[TextId]) -> bool {
        let empty = |words: &mut String| !std::mem::take(words).is_empty();
        match self {
            EventBody::Written { text, words, .. }
            | EventBody::Noted { text, words, .. }
            | EventBody::Reworded { text, words, .. } => gone.contains(text) && empty(words),
            EventBody::Closed { snapshot } => {
                let held = snapshot.texts.iter_mut().filter(|text| gone.contains(&text.id));
                held.fold(false, |changed, text| empty(&mut text.words) | changed)
            }
            EventBody::Approved { frozen: Some(frozen), .. } => frozen.redact(gone),
            EventBody::Created { .. }
            | EventBody::Edited { .. }
            | EventBody::Joined { .. }
            | EventBody::JoiningOpened { .. }
            | EventBody::GroupsMade { .. }
            | EventBody::GroupAdded { .. }
            | EventBody::Moved { .. }
            | EventBody::Left { .. }
            | EventBody::Seated { .. }
            | EventBody::StageMoved { .. }
            | EventBody::TimerSet { .. }
            | EventBody::Revealed { .. }
            | EventBody::SlideShown { .. }
            | EventBody::Undone { .. }
            | EventBody::Withdrawn { .. }
            | EventBody::PutForward { .. }
            | EventBody::TurnTaken { .. }
            | EventBody::RoundEnded { .. }
            | EventBody::GroupMoved { .. }
            | EventBody::GroupMerged { .. }
            | EventBody::GroupSplit { .. }
            | EventBody::VoteOpened { .. }
            | EventBody::BallotSent { .. }
            | EventBody::VoteClosed { .. }
            | EventBody::TieSettled { .. }
            | EventBody::TabooTicked { .. }
            | EventBody::AgreementGiven { .. }
            | EventBody::Agreed { .. }
            | EventBody::WentOnWithout { .. }
            | EventBody::DutyTaken { .. }
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
            | EventBody::Approved { frozen: None, .. }
            | EventBody::Published { .. }
            | EventBody::PosterShown { .. }
            | EventBody::Designed { .. }
            | EventBody::Evaluated { .. } => false,
        }
    }
}
