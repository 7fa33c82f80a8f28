//! The paths, and who may walk them. The path fixes the role: each call gets that role's powers only.

mod address;
mod answers;
mod asking;
mod body;
mod changes;
mod charter;
mod design;
mod downloads;
mod entry;
mod foreign;
mod half_filled;
mod health;
mod joining;
mod links;
mod live;
mod meetings;
mod new_workshop;
mod pace;
mod pages;
mod policy;
mod render;
mod shown;
mod site;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use app::{
    Fault,
    act::{NO_SEAT, is_path_of_ours},
    desk::Desk,
};
use axum::{
    Extension, Router,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::prelude::provide_context;
use tower::ServiceBuilder;
use tower_http::set_header::SetResponseHeaderLayer;

use self::answers::{refusal, status};
use crate::{
    access::{Caller, Device, device},
    desk::RequestDesk,
    state::AppState,
};

/// A fault is a code, with a few numbers or characters.
const MAX_FAULT_BYTES: usize = 4_096;

pub fn router(state: AppState) -> Router {
    let uncached =
        SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // The first of each is the outermost. Together they are one service, where a call each would box every one of them.
    let within = ServiceBuilder::new().layer(uncached).layer(from_fn_with_state(state.clone(), pace::keep));
    let people = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), device::know))
        .layer(from_fn_with_state(state.clone(), say_why));
    let all = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), policy::tell))
        .layer(from_fn_with_state(state.clone(), address::know))
        .layer(from_fn_with_state(state.clone(), foreign::refuse))
        .layer(from_fn_with_state(state.clone(), body::take_whole));
    Router::new()
        .route("/", get(pages::start))
        .route("/nytt", get(new_workshop::new).post(new_workshop::new_anew))
        .route("/personvern", get(pages::privacy))
        .route("/slettet", get(pages::deleted))
        .route("/mote", get(meetings::all))
        .route("/mote/tverrfaglige-moter.pdf", get(meetings::pdf))
        .route("/mote/tverrfaglige-moter.docx", get(meetings::docx))
        .route("/mote/{meeting}", get(meetings::one))
        .route("/bli-med", get(joining::typed))
        .route("/j/{code}", get(joining::scanned))
        // As the QR code has it.
        .route("/J/{code}", get(joining::scanned))
        .route("/k/{secret}", get(pages::exchange))
        .route("/f/{workshop}", get(pages::facilitator))
        .route("/f/{workshop}/rediger", get(new_workshop::edit).post(new_workshop::edit_anew))
        .route("/f/{workshop}/lenke", get(links::fresh))
        .route("/f/{workshop}/lenke.svg", get(links::fresh_qr))
        .route("/f/{workshop}/lenker", get(links::all))
        .route("/f/{workshop}/ark", get(pages::sheet))
        .route("/f/{workshop}/bilder", get(pages::slides))
        .route("/f/{workshop}/plakat", get(design::page))
        .route("/f/{workshop}/plakat.png", get(design::preview))
        .route("/f/{workshop}/logo", post(design::logo))
        .route("/f/{workshop}/utgave", get(charter::edition))
        .route("/f/{workshop}/live", get(live::facilitator))
        .route("/s/{workshop}", get(pages::screen))
        .route("/s/{workshop}/live", get(live::screen))
        .route("/s/{workshop}/qr.svg", get(downloads::join_qr))
        .route("/s/{workshop}/plakat.png", get(downloads::screen_poster))
        .route("/s/{workshop}/resultat.svg", get(downloads::result_qr))
        .route("/s/{workshop}/ordsky/{value}/{kind}", get(downloads::screen_cloud))
        .route("/ordsky.woff2", get(downloads::cloud_font))
        .route("/d/{workshop}/{seat}", get(pages::phone))
        .route("/d/{workshop}/{seat}/live", get(live::phone))
        .route("/d/{workshop}/{seat}/skriver", post(live::writing))
        .route("/r/{workshop}", get(pages::result))
        .route("/r/{workshop}/verdigrunnlag", get(charter::from_workshop))
        .route("/r/{workshop}/{file}", get(downloads::result_file))
        .route("/h/{charter}", get(charter::holder))
        .route("/h/{charter}/lenke", get(charter::fresh))
        .route("/h/{charter}/lenke.svg", get(charter::fresh_qr))
        .route("/h/{charter}/tiltak", get(charter::new_measure))
        .route("/h/{charter}/tiltak/{measure}", get(charter::measure))
        .route("/h/{charter}/mote", get(charter::new_meeting))
        .route("/h/{charter}/mote/{planned}", get(charter::meeting))
        .route("/h/{charter}/kalender", get(charter::calendar))
        .route("/h/{charter}/tekster", get(charter::quoting))
        .route("/h/{charter}/puls", get(charter::pulse::manage).post(charter::pulse::manage_anew))
        .route("/h/{charter}/puls.svg", get(charter::pulse::code))
        .route("/h/{charter}/puls/storskjerm", get(charter::pulse::wall))
        .route("/p/{code}", get(charter::pulse::answer).post(charter::pulse::answer_anew))
        // As its QR code has it.
        .route("/P/{code}", get(charter::pulse::answer))
        .route("/v/{charter}", get(charter::reader))
        .route("/v/{charter}/tekster", get(charter::texts))
        .route("/v/{charter}/mote", get(charter::meetings::all))
        .route("/v/{charter}/mote/{meeting}", get(charter::meetings::one))
        .route("/v/{charter}/{file}", get(charter::file))
        .route("/verdigrunnlag/nytt", get(charter::form).post(charter::take))
        .route("/api/{*function}", post(server_function))
        .layer(within)
        .fallback_service(site::service(&state.config.site_root))
        .layer(people)
        .merge(health::router())
        .layer(all)
        .with_state(state)
}

/// Server functions, each with this request's desk.
async fn server_function(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Extension(caller): Extension<Caller>,
    mut request: Request,
) -> Response {
    // A form that cannot be read is sent back there, whatever stands in it.
    if let Ok(from) = HeaderValue::from_str(&sent_from(request.headers())) {
        request.headers_mut().insert(header::REFERER, from);
    }
    let desk: Arc<dyn Desk> = Arc::new(RequestDesk::new(state, device, caller, request.headers()));
    let answer =
        leptos_axum::handle_server_fns_with_context(move || provide_context(desk.clone()), request).await;
    with_status(answer.into_response()).await
}

/// Leptos answers 500 to whatever went wrong, and what went wrong is most often the request.
async fn with_status(answer: Response) -> Response {
    if answer.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let body = axum::body::to_bytes(body, MAX_FAULT_BYTES).await.unwrap_or_default();
    parts.status = serde_json::from_slice(&body).map_or(StatusCode::INTERNAL_SERVER_ERROR, status);
    Response::from_parts(parts, body.into())
}

/// A person gets a page in their language that says why there is no page, and the way on.
async fn say_why(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    request: Request,
    next: Next,
) -> Response {
    let holds = |headers: &HeaderMap, name: HeaderName, what: &str| {
        headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(what))
    };
    let wants_page = holds(request.headers(), header::ACCEPT, "text/html");
    let asks = request.method() == Method::GET;
    let acts = request.uri().path().starts_with("/api/");
    // A form is tried again from the page it stood on.
    let again = if asks { String::new() } else { sent_from(request.headers()) };
    let pasted = request.uri() == NO_SEAT;
    let response = next.run(request).await;
    let fault = match response.status() {
        StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND => Fault::NotFound,
        StatusCode::SERVICE_UNAVAILABLE => Fault::NotSaved,
        StatusCode::TOO_MANY_REQUESTS => Fault::TooFast,
        StatusCode::INTERNAL_SERVER_ERROR if !acts => Fault::NotMade,
        _ => return response,
    };
    if wants_page && !holds(response.headers(), header::CONTENT_TYPE, "text/html") {
        return render::lost(&state, &device, fault, again, pasted).await;
    }
    // The framework's own words, which tell what an id looks like.
    if fault == Fault::NotFound && holds(response.headers(), header::CONTENT_TYPE, "text/plain") {
        return refusal(fault);
    }
    response
}

/// The path of the page that a form was sent from, as the browser says; the front page where that is none of ours.
fn sent_from(headers: &HeaderMap) -> String {
    let from = headers.get(header::REFERER).and_then(|value| value.to_str().ok());
    let path = from.and_then(|url| url.splitn(4, '/').nth(3)).map(|path| format!("/{path}"));
    path.filter(|path| is_path_of_ours(path)).unwrap_or_else(|| "/".to_owned())
}
