//! What browsers are told not to do with what comes from here.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use leptos::nonce::Nonce;

use crate::state::AppState;

/// Files, pictures and answers to scripts are no pages: nothing in them may load or run.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";
/// A phone in a workshop has no use for these.
const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), \
     midi=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()";
/// Two years. Subdomains are others' business.
const TLS_ONLY: &str = "max-age=63072000";

/// Tells scripts that it was we who answered, and not a filter or a portal on the way.
const OURS: &str = "x-verdiverksted";

/// On every answer, of whatever kind.
pub async fn tell(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut say = |name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    say(HeaderName::from_static(OURS), "1");
    say(header::REFERRER_POLICY, "same-origin");
    say(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    say(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    say(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    // Over plain http browsers heed neither, and complain of the first.
    if state.config.is_secure() {
        say(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
        say(header::STRICT_TRANSPORT_SECURITY, TLS_ONLY);
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NOTHING));
    response
}

/// A page's own: only scripts that bear this answer's nonce run, and all it needs comes from here.
pub fn of_page(nonce: &Nonce) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    // A nonce is letters and digits: what it is a header of can be one.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static(NOTHING))
}
