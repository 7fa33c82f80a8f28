//! One meeting, led from the device that shows it.

use domain::{
    Lang,
    meeting::{Meeting, Mended, Setup},
};
use leptos::prelude::*;
use words::words;

use super::{
    checklist::{Checklists, NameLine},
    place::Place,
    running::{Buttons, Glance, Turns},
    setup::SetupForm,
};
use crate::parts::Frame;

#[derive(Clone)]
pub struct LeadProps {
    pub meeting: Meeting,
    pub lang: Lang,
    pub setup: Setup,
    pub mended: Mended,
    /// Path and query of this page.
    pub address: String,
    pub place: Place,
}

/// `public/meeting.js` shows one of three: `.idle` before the meeting, `.on` while it lasts, `.over` when it has been ended.
/// Without it, what is idle stays, which is the whole checklist.
#[component]
pub fn LeadPage(props: LeadProps) -> impl IntoView {
    let LeadProps { meeting, lang, setup, mended, address, place } = props;
    let Place { path, lived, .. } = place;
    let page = &words(lang).meetings;
    let told = [(mended.minutes, page.mended_minutes), (mended.chairs, page.mended_chairs)];
    let told = told.into_iter().filter(|(is, _)| *is);
    let minutes = Some(setup.minutes.clone());
    view! {
        <Frame lang=lang back=Some(address)>
            <article
                class="sheet meeting lead-meeting"
                id="meeting"
                data-meeting=meeting.slug()
                data-hour=page.hour
                data-left=page.left
                data-over=page.over
                data-ends=page.ends
                data-colon=page.colon
                data-paused=page.paused
                data-then=page.then
                data-nobody-then=page.nobody_then
                data-passed=page.passed
            >
                <header class="idle">
                    <p class="no-print">
                        <a href=path.clone()>{page.all}</a>
                    </p>
                    <h1>
                        <NameLine meeting lang />
                    </h1>
                    {told.map(|(_, said)| view! { <p class="fault" role="status">{said}</p> }).collect_view()}
                    <button type="button" class="primary wide begin" data-act="start" hidden>
                        {page.start}
                    </button>
                    <p class="hint no-print" data-part="plain">{page.needs_scripts}</p>
                    <SetupForm meeting lang setup=setup.clone() path=path.clone() />
                </header>
                <Glance meeting lang />
                <div class="middle">
                    {meeting.has_round().then(|| view! { <Turns meeting lang chairs=setup.chairs /> })}
                    <Checklists meeting lang level=2 minutes lived />
                </div>
                <Buttons lang />
                <div class="over thanked" tabindex="-1" hidden>
                    <p class="lead">{page.gone}</p>
                    <a class="button" href=path>
                        {page.all}
                    </a>
                </div>
                <p class="hint idle no-print">{page.nothing_stored}</p>
            </article>
            <script src="/lit.js" defer></script>
            <script src="/meeting.js" defer></script>
        </Frame>
    }
}
