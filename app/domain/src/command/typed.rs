//! What is typed in a command, and so is asked about before it is taken in if it looks like it names somebody.

use super::{FacilitatorCommand, ParticipantCommand};

impl ParticipantCommand {
    /// What was typed in it.
    pub fn typed(&self) -> &str {
        match self {
            Self::Add { words, .. }
            | Self::Edit { words, .. }
            | Self::Note { words, .. }
            | Self::Reword { words, .. } => words,
            Self::Remove { .. }
            | Self::Said { .. }
            | Self::Pass { .. }
            | Self::GoLast { .. }
            | Self::Share { .. }
            | Self::EndRound { .. }
            | Self::Advance { .. }
            | Self::Back { .. }
            | Self::Undo { .. }
            | Self::Merge { .. }
            | Self::Split { .. }
            | Self::Vote { .. }
            | Self::VoteAgain { .. }
            | Self::VoteOnTie { .. }
            | Self::SettleTie { .. }
            | Self::TickTaboo { .. }
            | Self::Agree { .. }
            | Self::GoOnWithout { .. }
            | Self::Leave
            | Self::ComeBack
            | Self::TakeOver { .. }
            | Self::Evaluate { .. } => "",
        }
    }
}

impl FacilitatorCommand {
    /// What was typed in it. A word of a cloud is one that stands there already.
    pub fn typed(&self) -> Vec<&str> {
        match self {
            Self::Edit { settings, from } => {
                let before = from.typed();
                settings.typed().into_iter().filter(|typed| !before.contains(typed)).collect()
            }
            Self::Reword { words, .. } | Self::WriteTruth { words, .. } => vec![words],
            Self::WriteNextSteps { steps, from } => {
                let typed = steps.iter().filter(|row| !from.contains(row));
                typed.flat_map(|row| [&*row.what, &row.who, &row.when]).collect()
            }
            Self::WriteValue { message, truth, .. } => vec![message, truth],
            Self::Design { quote, .. } => vec![quote],
            Self::MakeGroups { .. }
            | Self::AddGroup { .. }
            | Self::Move { .. }
            | Self::Next { .. }
            | Self::Previous { .. }
            | Self::SkipValue { .. }
            | Self::Undo { .. }
            | Self::Pause
            | Self::Resume
            | Self::Extend { .. }
            | Self::Reveal { .. }
            | Self::ShowSlide { .. }
            | Self::TalkInPairs { .. }
            | Self::Hide { .. }
            | Self::DeleteForGood { .. }
            | Self::Merge { .. }
            | Self::MergeSuggested { .. }
            | Self::KeepApart { .. }
            | Self::Split { .. }
            | Self::Together { .. }
            | Self::MoveLine { .. }
            | Self::ShowCloudAs { .. }
            | Self::DropFromCloud { .. }
            | Self::JoinInCloud { .. }
            | Self::SplitInCloud { .. }
            | Self::AdvanceGroup { .. }
            | Self::UndoHelp { .. }
            | Self::GoOnWithout { .. }
            | Self::OpenJoining { .. }
            | Self::Close
            | Self::PickForPoster { .. }
            | Self::PickTopmost { .. }
            | Self::Approve { .. }
            | Self::Publish
            | Self::ShowPoster { .. }
            | Self::SetLogo { .. }
            | Self::RemoveLogo => Vec::new(),
        }
    }
}
