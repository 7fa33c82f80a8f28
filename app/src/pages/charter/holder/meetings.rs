//! Oppfølgingsmøter, each with the way to where it is changed; and who holds on to it.

use domain::{CharterCommand, FollowUpMeeting, MAX_MEETINGS};
use leptos::prelude::*;
use words::{planned::meeting_when, words};

use super::{
    super::planned::{agenda, calendar_files},
    fields::{again, field},
    props::{HolderProps, act, form},
};
use crate::forms::KEEPER;

pub fn meetings(props: &HolderProps) -> AnyView {
    let said = &words(props.lang).follow_up;
    let (charter, today) = (&props.charter, props.today());
    let to_come = charter.meetings(today).filter(|meeting| !meeting.is_over(today));
    let rows: Vec<AnyView> = to_come.map(|meeting| one(props, meeting)).collect();
    let has_meetings = !rows.is_empty();
    let rows = if charter.meetings(today).next().is_none() {
        view! { <p class="hint">{said.none}</p> }.into_any()
    } else {
        has_meetings.then(|| view! { <ul class="planned">{rows}</ul> }).into_any()
    };
    let is_full = charter.follow_up.meetings.len() >= MAX_MEETINGS
        && !charter.follow_up.meetings.first().is_some_and(|oldest| oldest.is_over(today));
    let add = if is_full {
        view! { <p class="hint">{said.full}</p> }.into_any()
    } else {
        view! {
            <form method="get" action=format!("/h/{}/mote", charter.id)>
                <button>{said.new}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="moter">
            <h2 id="moter">{said.title}</h2>
            {keeper(props)}
            {rows}
            {charter.next_meeting(today).is_none().then(|| suggest(props))}
            {add}
            {has_meetings.then(|| calendar_files(props.lang, charter.id))}
            {agenda(props.lang, charter.id)}
        </section>
    }
    .into_any()
}

/// «Holder i det (rolle)».
fn keeper(props: &HolderProps) -> AnyView {
    let (all, said) = (words(props.lang), &words(props.lang).follow_up);
    let held = &props.charter.follow_up.keeper;
    let refused = props.refused.as_ref().filter(|refused| refused.form == KEEPER);
    let shown = refused.map_or(held, |refused| &refused.typed);
    let fault = refused.map(|refused| &refused.fault);
    let now = refused.is_some_and(|refused| refused.fault == domain::Refusal::ItemChanged.into());
    let fields = view! {
        <input type="hidden" name="command[SetKeeper][was]" value=held.clone() />
        {field("command[SetKeeper][role]".to_owned(), said.keeper, shown, "keeper-about")}
        <p class="hint" id="keeper-about">
            {all.phone.write.no_names}
        </p>
        {fault.map(|fault| view! { <p class="fault" role="alert">{fault.sentence(props.lang)}</p> }.into_any())}
        {now.then(|| view! { <p class="notice">{(said.now)(held)}</p> }.into_any())}
        {again(props.lang, fault, all.common.save)}
    };
    form(props.charter.id, fields.into_any())
}

fn suggest(props: &HolderProps) -> AnyView {
    let said = &words(props.lang).follow_up;
    let button = view! {
        <button class="primary" aria-describedby="suggest-about">
            {said.suggest}
        </button>
        <p class="hint" id="suggest-about">
            {said.suggest_about}
        </p>
    };
    let command = vec![("command", format!("{:?}", CharterCommand::SuggestMeetings))];
    act(&props.charter, command, button.into_any())
}

/// «mandag 11. januar 2027, kl. 09.00–09.45 (uke 2) – Møterom 2 · Rektor»
fn one(props: &HolderProps, meeting: &FollowUpMeeting) -> AnyView {
    let said = &words(props.lang).follow_up;
    let about = [meeting.place.clone(), meeting.chair.clone(), meeting.scribe.clone()];
    let about: Vec<String> = about.into_iter().filter(|said| !said.is_empty()).collect();
    let cancelled =
        meeting.cancelled.then(|| view! { " " <em class="late">{said.cancelled}</em> }.into_any());
    view! {
        <li>
            <a href=format!("/h/{}/mote/{}", props.charter.id, meeting.id)>{meeting_when(props.lang, meeting)}</a>
            <p class="hint" lang=props.charter.lang.tag()>
                {about.join(" · ")} {cancelled}
            </p>
        </li>
    }
    .into_any()
}
