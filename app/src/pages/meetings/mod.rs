//! The guide's meetings: all their checklists on one page, and each led on a page of its own. Plain HTML that knows no
//! workshop; what moves on the second is a script of its own, `public/meeting.js`, which asks the server for nothing.

mod checklist;
mod lead;
mod lived;
mod place;
mod running;
mod setup;

use domain::{Lang, meeting::Meeting};
use leptos::prelude::*;
use words::{
    meetings::{GROUND, in_language, of},
    words,
};

use self::checklist::{Checklists, Ground, NameLine};
pub use self::lead::{LeadPage, LeadProps};
pub use self::place::{PATH, Place};
use crate::{Meta, parts::Frame, shell::MEETINGS};

pub const PDF: &str = "tverrfaglige-moter.pdf";
pub const DOCX: &str = "tverrfaglige-moter.docx";

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).meetings.title, class: MEETINGS, refresh: None, bundle: None }
}

#[component]
pub fn MeetingsPage(lang: Lang, place: Place) -> impl IntoView {
    let page = &words(lang).meetings;
    let home = place
        .home
        .clone()
        .map(|home| view! { <p class="no-print"><a href=home>{words(lang).charter.title}</a></p> });
    view! {
        <Frame lang=lang back=Some(place.path.clone())>
            <div class="welcome">
                {home}
                <h1>{page.title}</h1>
                <p class="lead">{page.lead}</p>
                <ul class="meeting-list no-print">
                    {Meeting::ALL.map(|meeting| view! { <LeadLink meeting lang path=place.path.clone() /> }).collect_view()}
                </ul>
                <p class="no-print meeting-files">
                    <a href=format!("{PATH}/{PDF}") download=PDF>
                        {page.pdf}
                    </a>
                    <a href=format!("{PATH}/{DOCX}") download=DOCX>
                        {page.docx}
                    </a>
                </p>
                <p class="hint">{page.source}</p>
            </div>
            <section class="sheet" id="grunnlag">
                <h2>{page.ground}</h2>
                {GROUND.iter().map(|(slug, part)| view! { <Ground slug part lang /> }).collect_view()}
            </section>
            {Meeting::ALL.map(|meeting| view! { <OneMeeting meeting lang place=place.clone() /> }).collect_view()}
        </Frame>
    }
}

#[component]
fn LeadLink(meeting: Meeting, lang: Lang, path: String) -> impl IntoView {
    let page = &words(lang).meetings;
    let minutes: u16 = meeting.steps().iter().map(|step| step.minutes).sum();
    view! {
        <li>
            <a href=format!("{path}/{}", meeting.slug())>{in_language(lang, of(meeting).name)}</a>
            <span class="hint">" " {(page.minutes)(minutes)} " (" {page.suggestion} ")"</span>
        </li>
    }
}

#[component]
fn OneMeeting(meeting: Meeting, lang: Lang, place: Place) -> impl IntoView {
    let page = &words(lang).meetings;
    let name = in_language(lang, of(meeting).name);
    view! {
        <section class="sheet meeting" id=meeting.slug()>
            <h2>
                <NameLine meeting lang />
            </h2>
            <Checklists meeting lang level=3 minutes=None lived=place.lived />
            <p class="no-print">
                <a class="button" href=format!("{}/{}", place.path, meeting.slug())>
                    {(page.lead_it)(name)}
                </a>
            </p>
        </section>
    }
}
