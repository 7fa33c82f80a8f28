//! Which acts may wait on a phone without contact, and come late.

use crate::ParticipantCommand;

/// Every act is in one of the lists, or this does not compile.
macro_rules! acts {
    (late: $($late:ident)*; at_once: $($at_once:ident)*) => {
        impl ParticipantCommand {
            /// The names of those that may come late, for who sends them.
            pub const LATE: &[&str] = &[$(stringify!($late)),*];

            pub const fn may_come_late(&self) -> bool {
                match self {
                    $(ParticipantCommand::$late { .. })|* => true,
                    $(ParticipantCommand::$at_once { .. })|* => false,
                }
            }
        }
    };
}

// Each of the first says what it is about: a text, a numbered vote, the list at a revision. When that is gone the rules
// refuse it, and the phone says so. All else is a move of the group, or is about a person: two minutes later «Gå
// videre» is stale, and «Fortsett uten …» hits someone who is back. Those are not kept; one is asked to press again.
acts! {
    late: Add Note Edit Remove Share Reword Merge Split Vote TickTaboo Agree Evaluate;
    at_once: Said Pass GoLast EndRound Advance Back Undo VoteAgain VoteOnTie SettleTie GoOnWithout Leave ComeBack TakeOver
}

#[cfg(test)]
mod tests {
    use crate::{Kind, ParticipantCommand};

    #[test]
    fn what_may_come_late_is_called_as_it_is_sent() {
        for act in ParticipantCommand::LATE {
            let empty = serde_json::json!({ *act: {} });
            let refused = serde_json::from_value::<ParticipantCommand>(empty).err();
            let unknown = refused.filter(|error| error.to_string().starts_with("unknown variant"));
            assert!(unknown.is_none(), "{unknown:?}");
        }
    }

    #[test]
    fn a_text_may_come_late_and_a_move_of_the_group_may_not() {
        let text = ParticipantCommand::Add { value: 0, kind: Kind::Norm, words: "Lytte".to_owned() };
        assert!(text.may_come_late() && ParticipantCommand::LATE.contains(&"Add"));
        assert!(!ParticipantCommand::Back { rev: 0 }.may_come_late());
        assert!(!ParticipantCommand::Leave.may_come_late());
    }
}
