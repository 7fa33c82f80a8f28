//! «Kalender», for everybody to read: the norm of this month, and the files.

use domain::{CharterId, Day, Lang, ResultView, YearCalendar};
use leptos::prelude::*;
use words::{calendar::month_name, words};

/// Once one is made.
pub fn calendar(
    lang: Lang,
    charter: CharterId,
    result: &ResultView,
    calendar: Option<&YearCalendar>,
    today: Day,
) -> Option<AnyView> {
    let said = &words(lang).calendar;
    let calendar = calendar?;
    let month = calendar.month_of(today).filter(|month| !month.words.is_empty()).map(|month| {
        let written_in = result.lang.tag();
        let value = result.values.get(month.value).map(|value| value.name.clone()).unwrap_or_default();
        let about = match month.norm {
            Some(_) => (said.norm_of)(month_name(lang, month.first)),
            None => said.message.to_owned(),
        };
        view! {
            <p>
                {about} ": " <strong lang=written_in>{month.words.clone()}</strong> " "
                <span class="hint" lang=written_in>
                    {value}
                </span>
            </p>
        }
        .into_any()
    });
    Some(
        view! {
            <section class="follow-up">
                <h2 id="kalender">{said.title}</h2>
                <p>{said.year_name(calendar.year)}</p>
                {month}
                {files(lang, charter)}
            </section>
        }
        .into_any(),
    )
}

/// On two papers, and for calendars.
pub fn files(lang: Lang, charter: CharterId) -> AnyView {
    let said = &words(lang).calendar;
    let file = |name: &str, label: &'static str| {
        let path = format!("/v/{charter}/{name}");
        view! {
            <a href=path aria-describedby="entries-about" download>
                {label}
            </a>
        }
        .into_any()
    };
    view! {
        <p class="planned-files upright">
            {said.files} ": " {file("kalender-a3.pdf", said.wall)} " " {file("kalender-a4.pdf", said.sheets)} " "
            {file("arets-normer.ics", said.entries)}
            <span class="hint" id="entries-about">
                {said.entries_about}
            </span>
        </p>
    }
    .into_any()
}
