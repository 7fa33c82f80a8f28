//! Its holder's page, everybody's, and the files beside them.

use std::{collections::HashMap, sync::Arc};

use app::{Fault, pages::charter};
use axum::{
    extract::{Path, Query, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Charter, CharterId, FollowUpMeeting, Measure, ResultView, Timestamp, WorkshopId, norwegian_day,
};
use leptos::prelude::*;

use super::{
    super::{
        answers::status,
        downloads::{CHANGED_MEANWHILE, answer, picture},
        entry::{self, Asking, take_refused},
        render::render,
    },
    enter,
    forms::form,
    pulse::enter_round,
    unlisted, with_logo,
};
use crate::{
    access::{CharterRole, Role},
    faults::not_saved,
    files::{self, File},
    state::AppState,
};

pub async fn holder(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, pulse) = enter_round(&state, &device, id, CharterRole::HOLDERS).await?;
    let made = state.storage.charters.with_secret(id).await.map_err(not_saved).map_err(status)?;
    let lang = device.lang().await.unwrap_or(held.lang);
    let refused = take_refused(&state, &device, &format!("/h/{id}")).await;
    let made = made.into_iter().map(|(role, at)| (role.link(), at)).collect();
    let (now, renewed) = (state.now(), request.uri().query() == Some("forlenget"));
    let props = charter::HolderProps { lang, charter: held, now, made, pulse, renewed, refused };
    let page = move || view! { <charter::HolderPage props=props.clone() /> };
    Ok(unlisted(render(&state, charter::holder_meta(lang), request, page).await))
}

pub async fn reader(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, pulse) = enter_round(&state, &device, id, CharterRole::READERS).await?;
    let (now, lang) = (state.now(), device.lang().await.unwrap_or(held.lang));
    let (delete_at, ends_in) = (held.delete_at, held.ends_soon(now).then(|| held.days_left(now)));
    let props = charter::ReaderProps {
        charter: id,
        lang,
        result: Arc::new(held.result()),
        pulses: Arc::new(held.pulse_results()),
        pulse,
        today: norwegian_day(now),
        calendar: held.calendar().map(Arc::new),
        follow_up: Arc::new(held.follow_up),
        edition: held.edition,
        delete_at,
        ends_in,
        holds: device.require_charter(id, CharterRole::HOLDERS).await.is_ok(),
    };
    let page = move || view! { <charter::ReaderPage props=props.clone() /> };
    Ok(unlisted(render(&state, charter::meta(lang), request, page).await))
}

/// Lets whoever may see a workshop's result see what is kept of it, and leads there.
pub async fn from_workshop(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    entry::enter(&state, &device, workshop, Role::READERS).await?;
    let charters = &state.storage.charters;
    let held = charters.of_workshop(workshop).await.map_err(not_saved).map_err(status)?;
    let id = held.ok_or(StatusCode::NOT_FOUND)?.id;
    let session = device.session().ok_or(StatusCode::NOT_FOUND)?;
    charters
        .grant(&session, id, CharterRole::Reader, state.now())
        .await
        .map_err(not_saved)
        .map_err(status)?;
    Ok(Redirect::to(&CharterRole::Reader.page(id)).into_response())
}

/// Made when it is asked for, of what is shown then; and not handed out if that is less by the time it is made.
pub async fn file(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path((id, name)): Path<(CharterId, String)>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, StatusCode> {
    // «Ta med tabuer»
    let with_taboos = query.contains_key("tabuer");
    for _ in 0..CHANGED_MEANWHILE {
        let held = enter(&state, &device, id, CharterRole::READERS).await?;
        let shown = held.result();
        let mut made = unlisted(make(&state, &held, &shown, &name, with_taboos).await?);
        let now = enter(&state, &device, id, CharterRole::READERS).await?;
        if (now.result(), &now.follow_up, &now.quoted) != (shown.clone(), &held.follow_up, &held.quoted) {
            continue;
        }
        if made.status().is_success()
            && let Ok(called) = files::disposition(&shown, &name, true).parse()
        {
            made.headers_mut().insert(header::CONTENT_DISPOSITION, called);
        }
        return Ok(made);
    }
    Err(StatusCode::NOT_FOUND)
}

async fn make(
    state: &AppState,
    held: &Charter,
    shown: &ResultView,
    name: &str,
    with_taboos: bool,
) -> Result<Response, StatusCode> {
    let of = |kind: &'static str, bytes: Vec<u8>| ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    let day = norwegian_day(state.now());
    // The same all day.
    let today = day.noon();
    match name {
        "verdigrunnlag.json" => {
            let shown = with_logo(state, held, shown).await?;
            let bytes = lists::charter_json(&shown, &held.follow_up, &held.filed(), day)
                .map_err(|_| status(Fault::NotMade))?;
            Ok(of("application/json", bytes))
        }
        "verdigrunnlag.schema.json" => Ok(of("application/schema+json", lists::CHARTER_SCHEMA.into())),
        "verdiplakat-a3.pdf" | "verdiplakat-a4.pdf" => {
            let result = with_logo(state, held, shown).await?;
            let (engine, name) = (state.engine.clone(), name.to_owned());
            let made = picture(async move {
                let Some(make) = files::posters::named(&result, &name) else { return Ok(None) };
                files::posters::file(&engine, &result, &name, make).await.map(Some)
            });
            Ok(made.await)
        }
        "arets-normer.ics" | "kalender-a3.pdf" | "kalender-a4.pdf" => {
            super::calendar::file(state, held, shown, name).await
        }
        name if name.ends_with(".ics") => {
            let all: Vec<&FollowUpMeeting> = held.meetings(norwegian_day(state.now())).collect();
            let asked = |meeting: &&&FollowUpMeeting| {
                name == "moter.ics" || name == format!("mote-{}.ics", meeting.id)
            };
            let asked: Vec<&FollowUpMeeting> = all.iter().filter(asked).copied().collect();
            if asked.is_empty() {
                return Err(StatusCode::NOT_FOUND);
            }
            Ok(of(files::CALENDAR, lists::calendar(shown, asked.into_iter()).into_bytes()))
        }
        "tiltak.pdf" => {
            let (engine, shown, measures) =
                (state.engine.clone(), shown.clone(), held.follow_up.measures.clone());
            Ok(picture(async move {
                let bytes = engine.measures(shown, measures, today).await?;
                Ok(Some(File {
                    name: "tiltak.pdf".to_owned(),
                    kind: "application/pdf",
                    attached: true,
                    bytes,
                }))
            })
            .await)
        }
        "tiltak.docx" | "tiltak.xlsx" => {
            let (name, shown, measures) = (name.to_owned(), shown.clone(), held.follow_up.measures.clone());
            Ok(answer(move || {
                let (make, kind): (MakeList, _) = match name.as_str() {
                    "tiltak.docx" => (lists::measures_docx, files::WORD),
                    _ => (lists::measures_xlsx, files::EXCEL),
                };
                let bytes = make(&shown, &measures, today)?;
                Ok(Some(File { name, kind, attached: true, bytes }))
            })
            .await)
        }
        name => form(state, held, shown, name, with_taboos).await.ok_or(StatusCode::NOT_FOUND),
    }
}

type MakeList = fn(&ResultView, &[Measure], Timestamp) -> anyhow::Result<Vec<u8>>;
