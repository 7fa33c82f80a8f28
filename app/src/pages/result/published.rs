//! The result itself. It stands on the leader's page, and as a file of its own.

use std::sync::Arc;

use domain::{Lang, ResultView};
use leptos::prelude::*;
use words::{date::date, words};

use super::{
    clouds::CloudWords,
    downloads::{First, Rest},
    files::Files,
    steps::NextSteps,
    value::Value,
};
use crate::pages::looks::picture_size;

#[component]
pub fn Published(
    lang: Lang,
    result: Arc<ResultView>,
    files: Arc<Files>,
    clouds: Arc<CloudWords>,
    /// When all is deleted here.
    until: Option<String>,
) -> impl IntoView {
    let words = &words(lang).result;
    let written_in = result.lang.tag();
    let values = result.values.iter().enumerate().map(|(index, value)| {
        let (files, clouds) = (files.clone(), clouds.clone());
        view! { <Value lang=lang written_in=written_in index=index value=value.clone() files=files clouds=clouds /> }
            .into_any()
    });
    let downloads = !files.offers.is_empty();
    view! {
        <hgroup class="result-head">
            {(!result.organisation.is_empty())
                .then(|| view! { <p class="organisation">{result.organisation.clone()}</p> }.into_any())}
            <h1 lang=written_in>{result.title.clone()}</h1>
            <p class="published-on">{(words.published)(&date(lang, result.published_at))}</p>
        </hgroup>
        {result.rehearsal.then(|| rehearsal(lang))}
        <div class="poster-and-downloads">
            <Poster lang=lang result=result.clone() files=files.clone() />
            {downloads.then(|| view! { <First lang=lang files=files.clone() until=until /> }.into_any())}
        </div>
        {values.collect_view()}
        <NextSteps lang=lang written_in=written_in steps=result.next_steps.clone() />
        {downloads.then(|| view! { <Rest lang=lang result=result.clone() files=files.clone() /> }.into_any())}
    }
    .into_any()
}

/// The poster as a picture, which leads to the poster itself.
#[component]
fn Poster(lang: Lang, result: Arc<ResultView>, files: Arc<Files>) -> impl IntoView {
    const LARGE: &str = "verdiplakat-a3.pdf";
    let names: Vec<&str> = result.values.iter().map(|value| value.name.as_str()).collect();
    let alt = (words(lang).result.poster_alt)(&names.join(", "));
    let (width, height) = picture_size(result.design.orientation);
    let picture = files.picture("verdiplakat.png").map(|source| {
        view! { <img class="poster" src=source width=width height=height alt=alt /> }.into_any()
    });
    match files.offer(LARGE) {
        Some(_) => view! { <a class="poster-link" href=files.address(LARGE)>{picture}</a> }.into_any(),
        None => picture.into_any(),
    }
}

pub(super) fn rehearsal(lang: Lang) -> AnyView {
    let words = &words(lang).facilitator;
    view! {
        <p class="rehearsal">
            <strong>{words.rehearsal}</strong>
            " "
            {words.rehearsal_note}
        </p>
    }
    .into_any()
}
