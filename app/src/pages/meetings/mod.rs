//! The guide's meetings: all their checklists on one page, and each led on a page of its own. Plain HTML that knows no
//! workshop; what moves on the second is a script of its own, `public/meeting.js`, which asks the server for nothing.

mod checklist;
mod lead;
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
use crate::{Meta, parts::Frame, shell::MEETINGS};

pub const PATH: &str = "/mote";
pub const PDF: &str = "tverrfaglige-moter.pdf";
pub const DOCX: &str = "tverrfaglige-moter.docx";

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).meetings.title, class: MEETINGS, refresh: None, bundle: None }
}

#[component]
pub fn MeetingsPage(lang: Lang) -> impl IntoView {
    let page = &words(lang).meetings;
    view! {
        <Frame lang=lang back=Some(PATH.to_owned())>
            <div class="welcome">
                <h1>{page.title}</h1>
                <p class="lead">{page.lead}</p>
                <ul class="meeting-list no-print">
                    {Meeting::ALL.map(|meeting| view! { <LeadLink meeting lang /> }).collect_view()}
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
            {Meeting::ALL.map(|meeting| view! { <OneMeeting meeting lang /> }).collect_view()}
        </Frame>
    }
}

#[component]
fn LeadLink(meeting: Meeting, lang: Lang) -> impl IntoView {
    let page = &words(lang).meetings;
    let minutes: u16 = meeting.steps().iter().map(|step| step.minutes).sum();
    view! {
        <li>
            <a href=format!("{PATH}/{}", meeting.slug())>{in_language(lang, of(meeting).name)}</a>
            <span class="hint">" " {(page.minutes)(minutes)} " (" {page.suggestion} ")"</span>
        </li>
    }
}

#[component]
fn OneMeeting(meeting: Meeting, lang: Lang) -> impl IntoView {
    let page = &words(lang).meetings;
    let name = in_language(lang, of(meeting).name);
    view! {
        <section class="sheet meeting" id=meeting.slug()>
            <h2>
                <NameLine meeting lang />
            </h2>
            <Checklists meeting lang level=3 minutes=None />
            <p class="no-print">
                <a class="button" href=format!("{PATH}/{}", meeting.slug())>
                    {(page.lead_it)(name)}
                </a>
            </p>
        </section>
    }
}
