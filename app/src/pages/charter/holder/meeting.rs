//! «Nytt møte», and one that is moved or cancelled.

use domain::{CharterId, FollowUpMeeting, Lang, TypedMeeting};
use leptos::prelude::*;
use words::{planned::meeting_when, words};

use super::{
    fields::{Why, again, field_of, question, stands_now, which, why},
    props::form,
};
use crate::{Fault, parts::Frame};

#[derive(Clone)]
pub struct MeetingProps {
    pub lang: Lang,
    pub charter: CharterId,
    /// The one that is changed, as it stands.
    pub held: Option<FollowUpMeeting>,
    /// What was typed, if anything was, and why it was not taken in.
    pub refused: Option<(Option<TypedMeeting>, Fault)>,
}

#[component]
pub fn MeetingPage(props: MeetingProps) -> impl IntoView {
    let MeetingProps { lang, charter, held, refused } = props;
    let (all, said) = (words(lang), &words(lang).follow_up);
    let (typed, fault) = refused.unzip();
    let typed = typed.flatten();
    let at_fault = match (&typed, &fault) {
        (Some(typed), Some(Fault::Refused(refusal))) => typed.at_fault(refusal),
        _ => None,
    };
    let mut why = Why::new(at_fault, fault.as_ref().map(|fault| why(lang, typed.is_some(), fault)));
    let shown = typed.or_else(|| held.as_ref().map(FollowUpMeeting::form));
    let shown = shown.unwrap_or_else(TypedMeeting::usual);
    let of = if held.is_some() { "command[EditMeeting][to]" } else { "command[AddMeeting]" };
    let name = |part: &str| format!("{of}[{part}]");
    let rev = held.as_ref().map(|held| which("EditMeeting", "meeting", &held.id, held.rev));
    let now = held.as_ref().and_then(|held| {
        let parts = [meeting_when(lang, held), held.place.clone(), held.chair.clone(), held.scribe.clone()];
        stands_now(fault.as_ref(), said.now, parts.into())
    });
    let save = if held.is_some() { all.common.save } else { said.add };
    let mut line = |(kind, part, label, value, about): (_, &str, _, &String, _)| {
        field_of(kind, name(part), label, value, about, why.beside(part))
    };
    let times = [
        ("date", "day", said.day, &shown.day, ""),
        ("time", "start", said.start, &shown.start, ""),
        ("number", "minutes", said.minutes, &shown.minutes, "minutes-about"),
    ];
    let texts = [
        ("text", "place", said.place, &shown.place, "no-names"),
        ("text", "chair", said.chair, &shown.chair, "no-names"),
        ("text", "scribe", said.scribe, &shown.scribe, "no-names"),
    ];
    let (times, texts) = (times.map(&mut line), texts.map(&mut line));
    let fields = view! {
        {rev}
        {times.into_iter().collect_view()}
        <p class="hint" id="minutes-about">
            {said.minutes_about}
        </p>
        {texts.into_iter().collect_view()}
        {again(lang, fault.as_ref(), save)}
    };
    let title = if held.is_some() { said.edit } else { said.new };
    let cancelled = held.as_ref().filter(|held| held.cancelled);
    let cancelled = cancelled.map(|_| view! { <p class="notice">{said.cancelled}</p> }.into_any());
    let calendar = held.as_ref().map(|held| {
        view! {
            <p>
                <a href=format!("/v/{charter}/mote-{}.ics", held.id) download>
                    {said.into_calendar}
                </a>
            </p>
        }
        .into_any()
    });
    let cancel = held.map(|held| {
        let fields = [("meeting", held.id.to_string()), ("rev", held.rev.to_string())];
        let [meeting, rev] = fields.map(|(part, value)| (format!("command[CancelMeeting][{part}]"), value));
        let on = ("command[CancelMeeting][on]".to_owned(), (!held.cancelled).to_string());
        let fields = [meeting, rev, on];
        if held.cancelled {
            let fields = fields
                .map(|(name, value)| view! { <input type="hidden" name=name value=value /> }.into_any());
            let fields = fields.into_iter().collect_view();
            form(charter, view! { {fields} <button>{said.hold}</button> }.into_any())
        } else {
            question(charter, said.cancel, said.cancel_question, said.cancel_yes, fields)
        }
    });
    view! {
        <Frame lang=lang back=None>
            <div class="sheet planning">
                <h1>{title}</h1>
                {cancelled}
                <p class="hint" id="no-names">
                    {all.phone.write.no_names}
                </p>
                {why.above()}
                {now}
                {form(charter, fields.into_any())}
                {cancel}
                {calendar}
                <p>
                    <a href=format!("/h/{charter}#moter")>{all.measures.back}</a>
                </p>
            </div>
        </Frame>
    }
}
