//! What is planned, for everybody to read.

use domain::{CharterId, Day, FollowUpMeeting, Lang, Measure, meeting::Meeting};
use leptos::prelude::*;
use words::{
    fault::in_language,
    planned::{self, agenda_title, cells, meeting_when},
    words,
};

/// Tiltak, and the lists of them.
pub fn measures(
    lang: Lang,
    charter: CharterId,
    written_in: &'static str,
    all: &[Measure],
    today: Day,
) -> Option<AnyView> {
    let said = &words(lang).measures;
    if all.is_empty() {
        return None;
    }
    let [what, who, when, value, status] = said.columns;
    let rows = all.iter().map(|measure| {
        let late = measure.is_overdue(today).then_some(said.late);
        let cell = cells(lang, measure).map(|cell| (!cell.is_empty()).then_some(cell));
        view! {
            <tr>
                <th scope="row" lang=written_in>
                    {cell[0].clone()}
                </th>
                <td data-column=who lang=written_in>
                    {cell[1].clone()}
                </td>
                <td data-column=when lang=written_in>
                    {cell[2].clone()}
                </td>
                <td data-column=value lang=written_in>
                    {cell[3].clone()}
                </td>
                <td data-column=status>
                    {cell[4].clone()} {late.map(|late| view! { ", " <em class="late">{late}</em> }.into_any())}
                </td>
            </tr>
        }
        .into_any()
    });
    let heads = [what, who, when, value, status].map(|head| view! { <th scope="col">{head}</th> }.into_any());
    Some(
        view! {
            <section class="follow-up">
                <h2 id="tiltak">{said.title}</h2>
                <table aria-labelledby="tiltak">
                    <thead>
                        <tr>{heads.into_iter().collect_view()}</tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
                {files(lang, charter)}
            </section>
        }
        .into_any(),
    )
}

/// The lists of them.
pub fn files(lang: Lang, charter: CharterId) -> AnyView {
    let said = &words(lang).measures;
    let file = |ending: &str, label: &'static str| {
        let path = format!("/v/{charter}/tiltak.{ending}");
        view! {
            <a href=path download>
                {label}
            </a>
        }
        .into_any()
    };
    view! {
        <p class="planned-files">
            {said.files} ": " {file("pdf", said.pdf)} " " {file("docx", said.word)} " "
            {file("xlsx", said.excel)}
        </p>
    }
    .into_any()
}

/// Oppfølgingsmøter that are to come, and who holds on to it.
pub fn meetings<'a>(
    lang: Lang,
    charter: CharterId,
    written_in: &'static str,
    keeper: &str,
    to_come: impl Iterator<Item = &'a FollowUpMeeting>,
) -> Option<AnyView> {
    let said = &words(lang).follow_up;
    let rows: Vec<AnyView> = to_come.map(|meeting| one(lang, charter, written_in, meeting)).collect();
    if rows.is_empty() && keeper.is_empty() {
        return None;
    }
    let has_meetings = !rows.is_empty();
    let keeper = (!keeper.is_empty()).then(|| {
        let role = keeper.to_owned();
        view! {
            <p>
                {said.keeper} ": " <strong lang=written_in>{role}</strong>
            </p>
        }
        .into_any()
    });
    Some(
        view! {
            <section class="follow-up">
                <h2 id="moter">{said.title}</h2>
                {keeper}
                {has_meetings.then(|| view! { <ul class="planned">{rows}</ul> }.into_any())}
                {has_meetings.then(|| calendar_files(lang, charter))}
                {has_meetings.then(|| agenda(lang, charter))}
            </section>
        }
        .into_any(),
    )
}

fn one(lang: Lang, charter: CharterId, written_in: &'static str, meeting: &FollowUpMeeting) -> AnyView {
    let said = &words(lang).follow_up;
    let named = |label: &'static str, value: &String| {
        let value = value.clone();
        (!value.is_empty()).then(|| {
            view! {
                <p>
                    {label} ": " <span lang=written_in>{value}</span>
                </p>
            }
            .into_any()
        })
    };
    let cancelled =
        meeting.cancelled.then(|| view! { " " <em class="late">{said.cancelled}</em> }.into_any());
    let id = format!("mote-{}", meeting.id);
    view! {
        <li>
            <p id=id.clone()>
                <strong>{meeting_when(lang, meeting)}</strong>
                {cancelled}
            </p>
            {named(said.place, &meeting.place)}
            {named(said.chair, &meeting.chair)}
            {named(said.scribe, &meeting.scribe)}
            <a href=format!("/v/{charter}/{id}.ics") aria-describedby=id download>
                {said.into_calendar}
            </a>
        </li>
    }
    .into_any()
}

/// «Legg alle møtene i kalenderen (.ics)».
pub fn calendar_files(lang: Lang, charter: CharterId) -> AnyView {
    let said = &words(lang).follow_up;
    view! {
        <p class="planned-files">
            <a href=format!("/v/{charter}/moter.ics") aria-describedby="snapshot" download>
                {said.all}
            </a>
            <span class="hint" id="snapshot">
                {said.snapshot}
            </span>
        </p>
    }
    .into_any()
}

/// «Saksliste (utkast)», and the way to leading such a meeting.
pub fn agenda(lang: Lang, charter: CharterId) -> AnyView {
    let parts = planned::agenda().iter().map(|part| {
        let all = part.aim.into_iter().chain(part.lines.iter().map(|line| line.text));
        let lines = all.map(|said| view! { <li>{in_language(lang, said)}</li> }.into_any());
        view! {
            <h3>{in_language(lang, part.name)}</h3>
            <ul class="agenda">{lines.collect_view()}</ul>
        }
        .into_any()
    });
    let lead = (words(lang).meetings.lead_it)(words(lang).follow_up.one);
    view! {
        <details>
            <summary>{agenda_title(lang)}</summary>
            {parts.collect_view()}
            <p>
                <a href=format!("/v/{charter}/mote/{}", Meeting::FollowUp.slug())>{lead}</a>
            </p>
        </details>
    }
    .into_any()
}
