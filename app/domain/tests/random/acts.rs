//! The acts by name, and how often each is tried. A command that has no name here does not compile.

use domain::{FacilitatorCommand, ParticipantCommand};

macro_rules! acts {
    ($(#[$doc:meta])* $name:ident of $command:ident { $($act:ident $weight:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($act,)*
        }

        impl $name {
            pub const ALL: &[($name, u16)] = &[$(($name::$act, $weight),)*];

            pub fn of(command: &$command) -> $name {
                match command {
                    $($command::$act { .. } => $name::$act,)*
                }
            }
        }
    };
}

acts! {
    /// What the facilitator presses.
    Lead of FacilitatorCommand {
        Edit 4,
        Next 40,
        Previous 10,
        SkipValue 2,
        Undo 20,
        Pause 6,
        Resume 4,
        Extend 10,
        MakeGroups 15,
        AddGroup 10,
        Move 5,
        OpenJoining 2,
        AdvanceGroup 10,
        UndoHelp 10,
        GoOnWithout 5,
        Reveal 20,
        ShowSlide 20,
        TalkInPairs 5,
        Hide 10,
        DeleteForGood 10,
        Merge 20,
        MergeSuggested 5,
        KeepApart 5,
        Split 5,
        Reword 10,
        MoveLine 20,
        Together 5,
        ShowCloudAs 5,
        DropFromCloud 10,
        JoinInCloud 20,
        SplitInCloud 5,
        WriteNextSteps 3,
        WriteTruth 3,
        WriteValue 14,
        PickForPoster 10,
        PickTopmost 5,
        Approve 10,
        Publish 10,
        ShowPoster 3,
        Design 5,
        SetLogo 2,
        RemoveLogo 2,
        // Nearly everything is over then.
        Close 1,
    }
}

acts! {
    /// What a participant presses.
    Press of ParticipantCommand {
        Add 30,
        Edit 10,
        Remove 10,
        Said 80,
        Pass 10,
        GoLast 10,
        Share 10,
        EndRound 20,
        Advance 50,
        Back 10,
        Undo 7,
        Note 2,
        Merge 10,
        Split 10,
        Reword 10,
        Vote 30,
        VoteAgain 10,
        VoteOnTie 10,
        SettleTie 10,
        TickTaboo 10,
        Agree 30,
        GoOnWithout 10,
        Leave 1,
        ComeBack 1,
        TakeOver 2,
        Evaluate 10,
    }
}

/// One of these, the likelier the heavier.
pub fn pick<Act: Copy>(of: &[(Act, u16)], what: u16) -> Act {
    let all: u16 = of.iter().map(|(_, weight)| weight).sum();
    let mut left = what % all;
    for (act, weight) in of {
        if left < *weight {
            return *act;
        }
        left -= weight;
    }
    unreachable!("what is left is less than all of them weigh")
}
