//! Tiltak, each with the way to where it is changed.

use domain::{MAX_MEASURES, Measure};
use leptos::prelude::*;
use words::{
    planned::{cells, measure_when},
    words,
};

use super::{super::planned::files, props::HolderProps};

pub fn measures(props: &HolderProps) -> AnyView {
    let said = &words(props.lang).measures;
    let all = &props.charter.follow_up.measures;
    let rows: Vec<AnyView> = all.iter().map(|measure| one(props, measure)).collect();
    let rows = if rows.is_empty() {
        view! { <p class="hint">{said.none}</p> }.into_any()
    } else {
        view! { <ul class="planned">{rows}</ul> }.into_any()
    };
    let add = if all.len() < MAX_MEASURES {
        view! {
            <form method="get" action=format!("/h/{}/tiltak", props.charter.id)>
                <button>{said.new}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="hint">{said.full}</p> }.into_any()
    };
    view! {
        <section aria-labelledby="tiltak">
            <h2 id="tiltak">{said.title}</h2>
            {rows}
            {add}
            {(!all.is_empty()).then(|| files(props.lang, props.charter.id))}
        </section>
    }
    .into_any()
}

/// «Henge opp plakaten – Rektor · 24. mars 2027 · I gang · over fristen»
fn one(props: &HolderProps, measure: &Measure) -> AnyView {
    let said = &words(props.lang).measures;
    let [_, who, _, value, status] = cells(props.lang, measure);
    let late = measure.is_overdue(props.today()).then_some(said.late);
    let about = [who, measure_when(props.lang, measure), value, status];
    let about: Vec<String> = about.into_iter().filter(|said| !said.is_empty()).collect();
    let path = format!("/h/{}/tiltak/{}", props.charter.id, measure.id);
    view! {
        <li>
            <a href=path lang=props.charter.lang.tag()>
                {measure.what.clone()}
            </a>
            <p class="hint">
                {about.join(" · ")} {late.map(|late| view! { " " <em class="late">{late}</em> }.into_any())}
            </p>
        </li>
    }
    .into_any()
}
