//! What is planned, for everybody to read.

use domain::{CharterId, Day, Lang, Measure};
use leptos::prelude::*;
use words::{measures::cells, words};

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
        let cell = cells(lang, measure);
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
