//! When each command is allowed: where the room must be. Whatever else must be so is the command's own to ask.

use super::{Command, FacilitatorCommand, ParticipantCommand, Together};
use crate::{Phase, Refusal, Stage, Workshop};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Always,
    /// Until the session is closed.
    Session,
    /// In Samling.
    Lobby,
    GroupWork,
    /// In Avslutning.
    Closing,
    /// In Bearbeiding.
    Material,
}

impl When {
    /// # Errors
    /// It is not now; or never again, since the session is over.
    pub fn allowed_in(self, workshop: &Workshop) -> Result<(), Refusal> {
        let (stage, over) = (workshop.stage(), workshop.material().is_some());
        let now = match self {
            When::Always => true,
            When::Session => !over,
            When::Lobby => stage == Stage::Lobby,
            When::GroupWork => stage.phase() == Some(Phase::GroupWork),
            When::Closing => stage == Stage::Closing,
            When::Material => over,
        };
        match now {
            true => Ok(()),
            false if over => Err(Refusal::SessionOver),
            false => Err(Refusal::WrongStage),
        }
    }
}

impl Command {
    pub(crate) fn when(&self) -> When {
        match self {
            Self::Join { .. } => When::Session,
            Self::CloseIdle => When::Always,
            Self::Participant(command) => command.when(),
            Self::Facilitator(command) => command.when(),
        }
    }
}

impl FacilitatorCommand {
    pub(crate) fn when(&self) -> When {
        match self {
            Self::MakeGroups { .. } => When::Lobby,
            Self::Edit { .. }
            | Self::AddGroup { .. }
            | Self::Move { .. }
            | Self::Next { .. }
            | Self::Previous { .. }
            | Self::SkipValue { .. }
            | Self::Pause
            | Self::Resume
            | Self::Extend { .. }
            | Self::Reveal { .. }
            | Self::ShowSlide { .. }
            | Self::TalkInPairs { .. }
            | Self::OpenJoining { .. }
            | Self::Close => When::Session,
            Self::AdvanceGroup { .. } | Self::UndoHelp { .. } | Self::GoOnWithout { .. } => When::GroupWork,
            // In plenum she begins on the list; hiding works on what is published too.
            Self::Undo { .. }
            | Self::Hide { .. }
            | Self::DeleteForGood { .. }
            | Self::Merge { .. }
            | Self::MergeSuggested { .. }
            | Self::KeepApart { .. }
            | Self::Split { .. }
            | Self::Reword { .. }
            | Self::Together { act: Together::Merge | Together::Hide, .. }
            | Self::ShowCloudAs { .. }
            | Self::DropFromCloud { .. }
            | Self::JoinInCloud { .. }
            | Self::SplitInCloud { .. }
            | Self::WriteNextSteps { .. }
            | Self::WriteTruth { .. } => When::Always,
            Self::Together { act: Together::ToPoster | Together::OffPoster, .. }
            | Self::MoveLine { .. }
            | Self::WriteValue { .. }
            | Self::PickForPoster { .. }
            | Self::PickTopmost { .. }
            | Self::Approve { .. }
            | Self::Publish
            | Self::ShowPoster { .. }
            | Self::Design { .. }
            | Self::SetLogo { .. }
            | Self::RemoveLogo => When::Material,
        }
    }
}

impl ParticipantCommand {
    pub(crate) fn when(&self) -> When {
        match self {
            // What was written offline is never too late.
            Self::Add { .. }
            | Self::Edit { .. }
            | Self::Remove { .. }
            | Self::Share { .. }
            | Self::Leave
            | Self::ComeBack => When::Session,
            Self::Said { .. }
            | Self::Pass { .. }
            | Self::GoLast { .. }
            | Self::EndRound { .. }
            | Self::Advance { .. }
            | Self::Back { .. }
            | Self::Undo { .. }
            | Self::Note { .. }
            | Self::Merge { .. }
            | Self::Split { .. }
            | Self::Reword { .. }
            | Self::Vote { .. }
            | Self::VoteAgain { .. }
            | Self::VoteOnTie { .. }
            | Self::SettleTie { .. }
            | Self::TickTaboo { .. }
            | Self::Agree { .. }
            | Self::GoOnWithout { .. }
            | Self::TakeOver { .. } => When::GroupWork,
            Self::Evaluate { .. } => When::Closing,
        }
    }
}
