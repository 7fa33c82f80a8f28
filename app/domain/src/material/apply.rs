//! How each event changes material.

use crate::{Event, EventBody as E, Material};

impl Material {
    /// One event after the closing.
    pub(crate) fn happen(&mut self, event: &Event) {
        self.common.happen(event);
        match &event.body {
            E::Undone { act } => self.apply_undone(act.is_some()),
            E::Hidden { texts, on } => self.apply_hidden(texts, *on),
            E::Deleted { texts } => self.apply_deleted(texts),
            E::Merged { into, texts, pairs, .. } => self.apply_merged(*into, texts, pairs),
            E::Split { texts, pairs } => self.apply_split(texts, pairs),
            E::KeptApart { pairs, .. } => self.apply_kept_apart(pairs),
            E::LineMoved { text, order, .. } => self.apply_line_moved(*text, order),
            E::Reworded { text, of, group: None, words, heads } => {
                self.apply_reworded(*text, *of, words, heads);
            }
            E::CloudArranged { value, kind, cloud } => self.apply_cloud_arranged(*value, *kind, cloud),
            E::NextStepsWritten { steps, goes_on } => self.apply_next_steps_written(steps, *goes_on),
            E::TruthWritten { value, words, goes_on } => self.apply_truth_written(*value, words, *goes_on),
            E::MessageWritten { value, words, goes_on } => {
                self.apply_message_written(*value, words, *goes_on)
            }
            E::PickedForPoster { text, on, also } => self.apply_picked(*text, *on, also),
            E::Approved { value, frozen, .. } => self.apply_approved(*value, frozen.as_deref()),
            E::Designed { design } => self.apply_designed(design),
            E::Published { values } => self.apply_published(values, event.at),
            E::PosterShown { on } => self.poster_shown = *on,

            // The first two make another state; the others are of a session.
            E::Created { .. }
            | E::Edited { .. }
            | E::Closed { .. }
            | E::Joined { .. }
            | E::JoiningOpened { .. }
            | E::GroupsMade { .. }
            | E::GroupAdded { .. }
            | E::Moved { .. }
            | E::Left { .. }
            | E::Seated { .. }
            | E::StageMoved { .. }
            | E::TimerSet { .. }
            | E::Revealed { .. }
            | E::SlideShown { .. }
            | E::Written { .. }
            | E::Withdrawn { .. }
            | E::PutForward { .. }
            | E::Noted { .. }
            | E::TurnTaken { .. }
            | E::RoundEnded { .. }
            | E::GroupMoved { .. }
            | E::GroupMerged { .. }
            | E::GroupSplit { .. }
            | E::VoteOpened { .. }
            | E::BallotSent { .. }
            | E::VoteClosed { .. }
            | E::TieSettled { .. }
            | E::TabooTicked { .. }
            | E::AgreementGiven { .. }
            | E::Agreed { .. }
            | E::WentOnWithout { .. }
            | E::DutyTaken { .. }
            | E::GroupUndone { .. }
            | E::Evaluated { .. }
            | E::Reworded { group: Some(_), .. } => {}
        }
    }
}
