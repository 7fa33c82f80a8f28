//! What forms are called, so that one that was refused without JavaScript finds its way back to where it was sent from.

#[cfg(feature = "ssr")]
use domain::{CharterCommand, CharterId, FacilitatorCommand, Kind, ParticipantCommand, TextId};

/// The facilitator's, which bear their names as ids.
#[cfg(feature = "host")]
pub mod facilitator {
    use domain::GroupId;

    pub const DESIGN: &str = "design";
    pub const NEXT: &str = "next-step";
    pub const STEPS: &str = "steps";

    pub fn help(group: GroupId) -> String {
        format!("help-{group}")
    }

    pub fn truth(value: usize) -> String {
        format!("truth-form-{value}")
    }

    /// «Hovedbudskap» and «Sant», and «Godkjenn», which takes what stands in them along.
    pub fn value(value: usize) -> String {
        format!("value-form-{value}")
    }
}

/// The form that a participant's command came from, and what had been typed or marked in it.
#[cfg(feature = "ssr")]
pub fn of_participant(command: &ParticipantCommand) -> (String, String) {
    use ParticipantCommand as C;
    let marks = |texts: &[TextId]| texts.iter().map(TextId::to_string).collect::<Vec<_>>().join(" ");
    let asking = |act: &str| (format!("command[{act}][told]"), String::new());
    match command {
        C::Add { kind: Kind::Norm, words, .. } => ("norm".to_owned(), words.clone()),
        C::Add { kind: Kind::Taboo, words, .. } => ("taboo".to_owned(), words.clone()),
        C::Note { words, .. } => ("paper".to_owned(), words.clone()),
        C::Edit { text, words } | C::Reword { text, words } => (text.to_string(), words.clone()),
        C::Vote { texts, .. } => ("vote".to_owned(), marks(texts)),
        C::SettleTie { texts, .. } => ("tie".to_owned(), marks(texts)),
        C::Advance { .. } => asking("Advance"),
        C::EndRound { .. } => asking("EndRound"),
        C::Agree { .. } => asking("Agree"),
        _ => Default::default(),
    }
}

/// The same of a facilitator's. Fields of one form are lines; the next steps and the looks are as scripts get them,
/// each with what it was begun from.
#[cfg(feature = "ssr")]
pub fn of_facilitator(command: &FacilitatorCommand) -> (String, String) {
    use FacilitatorCommand as C;
    match command {
        C::Next { .. } => (facilitator::NEXT.to_owned(), String::new()),
        C::AdvanceGroup { group, .. } => (facilitator::help(*group), String::new()),
        C::WriteTruth { value, words } => (facilitator::truth(*value), words.clone()),
        C::WriteValue { value, message, truth, .. } => {
            (facilitator::value(*value), format!("{message}\n{truth}"))
        }
        C::WriteNextSteps { steps, from } => {
            (facilitator::STEPS.to_owned(), serde_json::to_string(&(steps, from)).unwrap_or_default())
        }
        C::Design { layout, palette, orientation, quote, services, from } => {
            let (quote, services) = (quote.clone(), services.clone());
            let (layout, palette, orientation) = (*layout, *palette, *orientation);
            let looks = domain::Looks { layout, palette, orientation, quote, services };
            (facilitator::DESIGN.to_owned(), serde_json::to_string(&(looks, from)).unwrap_or_default())
        }
        _ => Default::default(),
    }
}

/// A verdigrunnlag's, whose forms with fields have pages of their own.
#[cfg(feature = "ssr")]
pub struct HolderPages {
    /// Where it was written.
    pub form: String,
    /// Where what came of it stands.
    pub done: String,
}

#[cfg(feature = "ssr")]
pub fn page_of_holder(charter: CharterId, command: &CharterCommand) -> HolderPages {
    use CharterCommand as C;
    let (form, part) = match command {
        C::Hide { .. } | C::DeleteForGood { .. } => (String::new(), ""),
        C::Renew => (String::new(), "?forlenget#next"),
        C::QuoteNorms { .. } => {
            let (form, done) = (format!("/h/{charter}/tekster"), format!("/v/{charter}/tekster"));
            return HolderPages { form, done };
        }
        C::NoMeasures { .. } => ("/puls".to_owned(), "/puls"),
        C::AddMeasure(_) => ("/tiltak".to_owned(), "#tiltak"),
        C::EditMeasure { measure, .. } | C::RemoveMeasure { measure, .. } => {
            (format!("/tiltak/{measure}"), "#tiltak")
        }
        C::SetKeeper { .. } | C::SuggestMeetings => (String::new(), "#moter"),
        C::AddMeeting(_) => ("/mote".to_owned(), "#moter"),
        C::EditMeeting { meeting, .. } | C::CancelMeeting { meeting, .. } => {
            (format!("/mote/{meeting}"), "#moter")
        }
        C::SetCalendar { .. } => ("/kalender".to_owned(), "/kalender"),
    };
    HolderPages { form: format!("/h/{charter}{form}"), done: format!("/h/{charter}{part}") }
}

/// What a holder typed, as scripts get it.
#[cfg(feature = "ssr")]
pub fn of_holder(command: &CharterCommand) -> (String, String) {
    use CharterCommand as C;
    let typed = match command {
        C::AddMeasure(typed) | C::EditMeasure { to: typed, .. } => serde_json::to_string(typed),
        C::AddMeeting(typed) | C::EditMeeting { to: typed, .. } => serde_json::to_string(typed),
        C::SetCalendar { to, .. } => serde_json::to_string(to),
        C::QuoteNorms { norms, .. } => serde_json::to_string(norms),
        C::SetKeeper { role, .. } => return (KEEPER.to_owned(), role.clone()),
        _ => return Default::default(),
    };
    (String::new(), typed.unwrap_or_default())
}

/// «Holder i det (rolle)», which stands on the holder's page with what else may be refused there.
#[cfg(feature = "host")]
pub const KEEPER: &str = "keeper";
