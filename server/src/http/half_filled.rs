//! Forms that a choice of language sends to their own page, so that nothing in them is lost.

use std::sync::Arc;

use app::{Fault, desk::Desk};
use axum::{
    body::{Bytes, to_bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use domain::Lang;
use leptos::server_fn::codec::{FromReq, PostUrl};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::answers::status;
use crate::{
    access::{Caller, Device},
    desk::RequestDesk,
    state::AppState,
};

/// What the form holds; the language; and the request that brought it, without its body.
pub async fn read<Form>(request: Request) -> Result<(Form, Lang, Request), StatusCode>
where
    Form: FromReq<PostUrl, Request, Fault>,
{
    #[derive(Deserialize)]
    struct Chosen {
        lang: Lang,
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let with = |body: Bytes| Request::from_parts(parts.clone(), body.into());
    let form = Form::from_req(with(body.clone())).await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let chosen = axum::Form::<Chosen>::from_request(with(body), &()).await;
    let axum::Form(Chosen { lang }) = chosen.map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok((form, lang, with(Bytes::new())))
}

/// Leads back to the form's page, which then has what was chosen. Were it drawn in answer to the form, a browser's way
/// back would be an error: what was sent cannot be sent again.
pub async fn ask_again(state: &AppState, device: &Device, page: &str, chosen: &impl Serialize) -> Response {
    let chosen = serde_json::to_string(chosen).unwrap_or_default();
    state.half_filled.leave(device.bearer_or_drawn(), page, chosen, state.now()).await;
    Redirect::to(page).into_response()
}

/// As [`take`], and it stays there for a while: for a reload, and for a browser's way back.
pub async fn look<Form: DeserializeOwned>(state: &AppState, device: &Device, page: &str) -> Option<Form> {
    let left = state.half_filled.look(device.bearer(), page, state.now()).await?;
    serde_json::from_str(&left).ok()
}

pub async fn take<Form: DeserializeOwned>(state: &AppState, device: &Device, page: &str) -> Option<Form> {
    let left = state.half_filled.take(device.bearer(), page, state.now()).await?;
    serde_json::from_str(&left).ok()
}

/// Remembers the language that somebody has chosen.
pub async fn speak(
    state: &AppState,
    device: Arc<Device>,
    caller: Caller,
    lang: Lang,
    headers: &HeaderMap,
) -> Result<(), StatusCode> {
    let desk = RequestDesk::new(state.clone(), device, caller, headers);
    desk.set_lang(lang).await.map_err(status)
}
