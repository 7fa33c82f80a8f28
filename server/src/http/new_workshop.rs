//! «Nytt verksted» and «Rediger».

use std::collections::HashMap;

use app::{
    Fault, NewWorkshop,
    act::{CreateWorkshop, EditWorkshop},
    pages::new_workshop,
};
use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::{Path, Query, Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Lang, WorkshopId, presets::Preset};
use leptos::{
    prelude::*,
    server_fn::codec::{FromReq, PostUrl},
};

use super::{
    charter,
    entry::{Asking, enter, take_refused},
    half_filled,
    render::render,
};
use crate::{
    access::{Caller, CharterRole, Device, Role},
    rooms::Room,
    state::AppState,
};

const PATH: &str = "/nytt";
/// The word after `?` of a form that was begun anew. Without it, a new one begins from the preset.
const AGAIN: &str = "igjen";
/// Bytes of a form that is begun anew; several times what a workshop with many slides comes to.
const LARGEST_KEPT: usize = 64 * 1_024;

pub async fn new(
    State(state): State<AppState>,
    Extension(device): Asking,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Result<Response, StatusCode> {
    let chosen = device.lang().await;
    let lang = chosen.unwrap_or_default();
    let preset = query.get("utgangspunkt").and_then(|tag| Preset::from_tag(tag)).unwrap_or(Preset::Siljan);
    let from = query.get("verdigrunnlag");
    let again = query.contains_key(AGAIN);
    let props = match (take_form(&state, &device, PATH, again).await, from) {
        (Some((wrong, first)), _) => {
            let edition = edition_of(&state, &device, &first).await;
            new_workshop::NewProps { lang, first, wrong, edition }
        }
        (None, Some(charter)) => {
            let charter = charter.parse().map_err(|_| StatusCode::NOT_FOUND)?;
            let held = charter::enter(&state, &device, charter, CharterRole::HOLDERS).await?;
            let first = NewWorkshop::of(held.next_workshop());
            let (lang, title) = (chosen.unwrap_or(held.lang), Some(held.title));
            let edition = Some(new_workshop::EditionOf { charter, title, chosen: true });
            new_workshop::NewProps { lang, first, wrong: None, edition }
        }
        (None, None) => new_workshop::NewProps::begin(lang, preset),
    };
    Ok(new_page(&state, props, request).await)
}

/// What a form says that it is to be the next edition of, or may be, with its title for who holds it.
async fn edition_of(
    state: &AppState,
    device: &Device,
    form: &NewWorkshop,
) -> Option<new_workshop::EditionOf> {
    let charter = form.edition_offered.parse().or_else(|_| form.next_edition_of.parse()).ok()?;
    let held = charter::enter(state, device, charter, CharterRole::HOLDERS).await;
    let chosen = !form.next_edition_of.is_empty();
    Some(new_workshop::EditionOf { charter, title: held.ok().map(|held| held.title), chosen })
}

/// The form begun anew, with what was typed in it.
pub async fn new_anew(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    request: Request,
) -> Result<Response, StatusCode> {
    let before = device.lang().await.unwrap_or_default();
    let (CreateWorkshop { form, .. }, request) = typed::<CreateWorkshop>(request).await?;
    let chosen = Lang::from_tag(&form.page);
    if let Some(lang) = chosen {
        half_filled::speak(&state, device.clone(), caller, lang, request.headers()).await?;
    }
    let first = form.anew(before);
    if is_kept(&first) {
        return Ok(half_filled::ask_again(&state, &device, &again(PATH), &first).await);
    }
    let edition = edition_of(&state, &device, &first).await;
    let lang = chosen.unwrap_or(before);
    Ok(new_page(&state, new_workshop::NewProps { lang, first, wrong: None, edition }, request).await)
}

async fn new_page(state: &AppState, props: new_workshop::NewProps, request: Request) -> Response {
    render(state, new_workshop::meta(props.lang), request, move || {
        view! { <new_workshop::NewPage props=props.clone() /> }
    })
    .await
}

/// Whether a form that is begun anew waits for its page to be asked for, so that a browser's way back is no error. One
/// that is larger is drawn in answer: what anybody sends lies in memory, and what was typed is not to be lost.
fn is_kept(form: &NewWorkshop) -> bool {
    serde_json::to_vec(form).is_ok_and(|form| form.len() <= LARGEST_KEPT)
}

/// «Rediger». There is nothing to edit once the session is over.
pub async fn edit(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    let typed = take_form(&state, &device, &edit_path(workshop), query.contains_key(AGAIN)).await;
    Ok(edit_page(&state, &device, &room, typed, request).await)
}

/// The same form begun anew, with what was typed in it.
pub async fn edit_anew(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    let (EditWorkshop { form, .. }, request) = typed::<EditWorkshop>(request).await?;
    let form = form.anew(device.lang().await.unwrap_or_default());
    if is_kept(&form) {
        return Ok(half_filled::ask_again(&state, &device, &again(&edit_path(workshop)), &form).await);
    }
    Ok(edit_page(&state, &device, &room, Some((None, form)), request).await)
}

/// Where a form that was begun anew is drawn.
fn again(page: &str) -> String {
    format!("{page}?{AGAIN}")
}

fn edit_path(workshop: WorkshopId) -> String {
    format!("/f/{workshop}/rediger")
}

async fn edit_page(
    state: &AppState,
    device: &Device,
    room: &Room,
    typed: Option<(Option<Fault>, NewWorkshop)>,
    request: Request,
) -> Response {
    let chosen = device.lang().await;
    let (workshop, props) = room.read(|workshop| {
        let lang = chosen.unwrap_or(workshop.settings.lang);
        let session = workshop.session();
        (workshop.id, session.map(|session| new_workshop::EditProps::new(lang, session, typed)))
    });
    let Some(props) = props else { return Redirect::to(&format!("/f/{workshop}")).into_response() };
    render(state, new_workshop::edit_meta(props.lang), request, move || {
        view! { <new_workshop::EditPage props=props.clone() /> }
    })
    .await
}

/// The form of a workshop that this device posted a moment ago: without JavaScript, and it was refused; or to begin it anew.
async fn take_form(
    state: &AppState,
    device: &Device,
    page: &str,
    begun_anew: bool,
) -> Option<(Option<Fault>, NewWorkshop)> {
    match take_refused(state, device, page).await {
        Some(refused) => Some((Some(refused.fault), serde_json::from_str(&refused.typed).ok()?)),
        None if begun_anew => Some((None, half_filled::look(state, device, &again(page)).await?)),
        None => None,
    }
}

/// What a form holds that is sent to a page and not to its server function; and the request that brought it.
async fn typed<Form>(request: Request) -> Result<(Form, Request), StatusCode>
where
    Form: FromReq<PostUrl, Request, Fault>,
{
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let form = Form::from_req(Request::from_parts(parts.clone(), body.into())).await;
    let form = form.map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok((form, Request::from_parts(parts, Body::empty())))
}
