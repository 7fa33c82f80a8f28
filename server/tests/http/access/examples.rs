//! One of each command, as forms send them. None of them fits the room: what is looked at is who may ask.

use domain::{
    CloudMode, Duty, FacilitatorCommand as F, GroupId, Kind, Lang, Layout, LogoId, Orientation, Palette,
    ParticipantCommand as P, Settings, StepRow, TextId, Together, UNASKED, presets::Preset,
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

const TEXT: TextId = TextId(Uuid::from_u128(1));
const GROUP: GroupId = GroupId(Uuid::from_u128(2));
const LOGO: LogoId = LogoId(Uuid::from_u128(3));
/// No revision, number or value is this high.
const OTHER: u32 = 9_999;

pub fn facilitators() -> Vec<F> {
    let (value, kind, word) = (OTHER as usize, Kind::Norm, || "barnet".to_owned());
    // A list without anything in it is no field. Slides are typed in a form of their own.
    let settings = || Box::new(Settings { slides: Vec::new(), ..Preset::Siljan.settings(Lang::Nb) });
    vec![
        F::Edit { settings: settings(), from: settings() },
        F::MakeGroups { rev: OTHER },
        F::AddGroup { rev: OTHER, asked: false, group: 0, place: 0 },
        F::Move { rev: OTHER, group: GROUP, place: 1, to: None },
        F::Next { rev: OTHER, told: UNASKED },
        F::Previous { rev: OTHER },
        F::SkipValue { rev: OTHER },
        F::Undo { number: OTHER },
        F::Pause,
        F::Resume,
        F::Extend { rev: OTHER },
        F::Reveal { value, on: true },
        F::ShowSlide { rev: OTHER, picture: 1 },
        F::TalkInPairs { rev: OTHER },
        F::Hide { text: TEXT, on: true },
        F::DeleteForGood { text: TEXT },
        F::Merge { texts: vec![TEXT] },
        F::MergeSuggested { suggested: vec![TEXT], texts: vec![TEXT], into: Some(TEXT) },
        F::KeepApart { texts: vec![TEXT] },
        F::Split { text: TEXT },
        F::Reword { text: TEXT, words: word() },
        F::Together { texts: vec![TEXT], act: Together::Hide },
        F::MoveLine { text: TEXT, before: None },
        F::ShowCloudAs { value, kind, mode: CloudMode::Words },
        F::DropFromCloud { value, kind, word: word(), on: true },
        F::JoinInCloud { value, kind, words: vec![word()] },
        F::SplitInCloud { value, kind, word: word() },
        F::AdvanceGroup { group: GROUP, rev: OTHER, told: UNASKED },
        F::UndoHelp { group: GROUP, number: OTHER },
        F::GoOnWithout { rev: OTHER, group: GROUP, place: 9 },
        F::OpenJoining { on: true },
        F::WriteNextSteps { steps: vec![StepRow::default()], from: Vec::new() },
        F::WriteTruth { value, words: word() },
        F::WriteValue { value, message: word(), truth: word(), approve: false },
        F::PickForPoster { text: TEXT, on: true },
        F::PickTopmost { value, kind },
        F::Approve { value, on: true },
        F::Publish,
        F::ShowPoster { on: true },
        F::Design {
            layout: Layout::Cards,
            palette: Palette::Lingonberry,
            orientation: Orientation::Portrait,
            quote: String::new(),
            services: Vec::new(),
            from: None,
        },
        F::SetLogo { logo: LOGO },
        F::RemoveLogo,
        F::Close,
    ]
}

pub fn participants() -> Vec<P> {
    let (rev, words) = (OTHER, || "Lytte".to_owned());
    vec![
        P::Add { value: OTHER as usize, kind: Kind::Norm, words: words() },
        P::Edit { text: TEXT, words: words() },
        P::Remove { text: TEXT },
        P::Said { rev },
        P::Pass { rev },
        P::GoLast { rev },
        P::Share { text: TEXT },
        P::EndRound { rev, told: UNASKED },
        P::Advance { rev, told: UNASKED },
        P::Back { rev },
        P::Undo { number: OTHER },
        P::Note { kind: Kind::Norm, words: words() },
        P::Merge { texts: vec![TEXT] },
        P::Split { text: TEXT },
        P::Reword { text: TEXT, words: words() },
        P::Vote { round: OTHER, texts: vec![TEXT] },
        P::VoteAgain { rev },
        P::VoteOnTie { rev },
        P::SettleTie { rev, texts: vec![TEXT], ticked: true },
        P::TickTaboo { text: TEXT, on: true },
        P::Agree { list_rev: OTHER, told: UNASKED },
        P::GoOnWithout { place: 9 },
        P::TakeOver { duty: Duty::Chair },
        P::Evaluate { useful: 9, equal: 9, voice: 9 },
        P::Leave,
        P::ComeBack,
    ]
}

pub fn name(command: &impl Serialize) -> String {
    match serde_json::to_value(command).expect("JSON") {
        Value::String(name) => name,
        Value::Object(fields) => fields.keys().next().expect("a name").clone(),
        other => panic!("{other}"),
    }
}
