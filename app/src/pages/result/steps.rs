//! «Hva skjer videre?»

use domain::{Lang, NextStep};
use leptos::prelude::*;
use words::words;

#[component]
pub fn NextSteps(lang: Lang, written_in: &'static str, steps: Vec<NextStep>) -> impl IntoView {
    let words = &words(lang).common;
    if steps.is_empty() {
        return None;
    }
    let rows = steps.into_iter().map(|NextStep { what, who, when }| {
        view! {
            <tr lang=written_in>
                <th scope="row">{what}</th>
                <td data-column=words.who>{who}</td>
                <td data-column=words.when>{when}</td>
            </tr>
        }
        .into_any()
    });
    Some(
        view! {
            <section class="follow-up">
                <h2 id="next-steps">{words.what_next}</h2>
                <table aria-labelledby="next-steps">
                    <thead>
                        <tr>
                            <th scope="col">{words.what}</th>
                            <th scope="col">{words.who}</th>
                            <th scope="col">{words.when}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}
