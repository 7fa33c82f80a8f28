//! «Kalender»: where its holder chooses the year and the norms, and the files that everybody takes along.

use app::pages::charter;
use axum::{
    extract::{Path, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Charter, CharterId, FollowUpMeeting, ResultView, norwegian_day};
use leptos::prelude::*;
use printing::Paper;

use super::{
    super::{downloads::picture, entry::Asking, render::render},
    enter_in,
    planning::typed,
    unlisted, with_logo,
};
use crate::{
    access::CharterRole,
    files::{self, File},
    state::AppState,
};

pub async fn calendar(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, lang) = enter_in(&state, &device, id, CharterRole::HOLDERS).await?;
    let refused = typed(&state, &device, &format!("/h/{id}/kalender")).await;
    let props = charter::CalendarProps { lang, charter: held, now: state.now(), refused };
    let page = move || view! { <charter::CalendarPage props=props.clone() /> };
    Ok(unlisted(render(&state, charter::holder_meta(lang), request, page).await))
}

/// None before there is a calendar.
pub async fn file(
    state: &AppState,
    held: &Charter,
    shown: &ResultView,
    name: &str,
) -> Result<Response, StatusCode> {
    let calendar = held.calendar().ok_or(StatusCode::NOT_FOUND)?;
    let paper = match name {
        "kalender-a3.pdf" => Paper::A3,
        "kalender-a4.pdf" => Paper::A4,
        _ => {
            let file = lists::entries(shown, &calendar);
            return Ok(([(header::CONTENT_TYPE, files::CALENDAR)], file).into_response());
        }
    };
    let shown = with_logo(state, held, shown).await?;
    let today = norwegian_day(state.now());
    let meetings: Vec<FollowUpMeeting> = held.meetings(today).cloned().collect();
    let (engine, name) = (state.engine.clone(), name.to_owned());
    Ok(picture(async move {
        // The same all day.
        let bytes = engine.calendar(shown, calendar, meetings, paper, today.noon()).await?;
        Ok(Some(File { name, kind: "application/pdf", attached: true, bytes }))
    })
    .await)
}
