//! «Vårt verdigrunnlag»: for everybody who has its link, on a phone first.

use std::sync::Arc;

use domain::{
    CharterId, Day, FIRST_EDITION, FollowUp, Lang, PulseResult, ResultView, Timestamp, YearCalendar,
};
use leptos::prelude::*;
use words::{date::date, words};

use super::{
    calendar, job_ad, meeting_template, planned,
    pulse::{self, OpenRound},
};
use crate::{
    pages::result::{CloudWords, Files, Value},
    parts::Frame,
};

#[derive(Clone)]
pub struct ReaderProps {
    pub charter: CharterId,
    pub lang: Lang,
    pub result: Arc<ResultView>,
    pub follow_up: Arc<FollowUp>,
    pub calendar: Option<Arc<YearCalendar>>,
    /// Rounds of the pulse that are over, the newest first, and the one that is open.
    pub pulses: Arc<Vec<PulseResult>>,
    pub pulse: Option<OpenRound>,
    pub today: Day,
    /// From 1.
    pub edition: u32,
    pub delete_at: Timestamp,
    /// How many days are left, once its last ones have begun.
    pub ends_in: Option<i64>,
    /// It is its holder who looks.
    pub holds: bool,
}

#[component]
pub fn ReaderPage(props: ReaderProps) -> impl IntoView {
    let ReaderProps {
        charter,
        lang,
        result,
        follow_up,
        calendar,
        pulses,
        pulse,
        today,
        edition,
        delete_at,
        ends_in,
        holds,
    } = props;
    let open = pulse.as_ref().map(|round| pulse::open(lang, round));
    let pulses = pulse::results(lang, result.lang, &pulses);
    let words = &words(lang).charter;
    let written_in = result.lang.tag();
    let (files, clouds) = (Arc::new(Files::default()), Arc::new(CloudWords::default()));
    let values = result.values.iter().enumerate().map(|(index, value)| {
        let (value, files, clouds) = (value.clone(), files.clone(), clouds.clone());
        view! { <Value lang written_in index value files clouds /> }.into_any()
    });
    let values = values.collect_view();
    let measures = planned::measures(lang, charter, written_in, &follow_up.measures, today);
    let to_come = follow_up.meetings.iter().filter(|meeting| !meeting.is_over(today));
    let meetings = planned::meetings(lang, charter, written_in, &follow_up.keeper, to_come);
    let calendar = calendar::calendar(lang, charter, &result, calendar.as_deref(), today);
    view! {
        <Frame lang=lang back=Some(format!("/v/{charter}"))>
            {holds
                .then(|| {
                    view! {
                        <p class="only-yours">
                            <a href=format!("/h/{charter}")>{words.holding.own_page}</a>
                        </p>
                    }
                        .into_any()
                })}
            {ends_in
                .map(|days| {
                    view! { <p class="notice">{(words.life.reader_ends)(&date(lang, delete_at), days)}</p> }
                        .into_any()
                })}
            <hgroup class="result-head">
                <p class="organisation">{whose(words.title, &result.organisation)}</p>
                <h1 lang=written_in>{result.title.clone()}</h1>
                <p class="edition">{published(lang, edition, result.published_at)}</p>
            </hgroup>
            {open}
            {values}
            {measures}
            {meetings}
            {calendar}
            {meeting_template::meeting_template(lang, charter)}
            {pulses}
            <section class="charter-foot">
                {job_ad::door(lang, charter)}
                <p>
                    <a class="button" href=format!("/v/{charter}/mote")>
                        {words::words(lang).meetings.lived_door}
                    </a>
                </p>
                <p>
                    <a class="button" href=format!("/v/{charter}/verdiplakat-a4.pdf") download>
                        {words.poster}
                    </a>
                    " "
                    <span class="hint">{words.poster_about}</span>
                </p>
                <p class="published-on">
                    {(words.life.until)(&date(lang, delete_at))}
                </p>
            </section>
        </Frame>
    }
}

/// «Publisert 3. mars 2026», and «2. utgave, 3. mars 2027».
pub fn published(lang: Lang, edition: u32, at: Timestamp) -> String {
    let (words, date) = (words(lang), date(lang, at));
    if edition == FIRST_EDITION {
        (words.result.published)(&date)
    } else {
        (words.edition.of_day)(edition, &date)
    }
}

/// «Vårt verdigrunnlag – Siljan kommune»
pub fn whose(title: &str, organisation: &str) -> String {
    if organisation.is_empty() { title.to_owned() } else { format!("{title} – {organisation}") }
}
