//! Another site's page may not act here in a visitor's name. Browsers tell whose page a request comes from: newer ones
//! by `Sec-Fetch-Site`, all that are in use by `Origin` when they post. A request with neither is from no browser's page,
//! and has no cookie but its own sender's. (The cookie is `SameSite=Lax` besides.)

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::state::AppState;

/// Looking is free, since it changes nothing: a link from elsewhere may lead here.
pub async fn refuse(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if !request.method().is_safe() && is_foreign(request.headers(), &state.addresses.current()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

fn is_foreign(headers: &HeaderMap, base_url: &str) -> bool {
    let said = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let site = said(HeaderName::from_static("sec-fetch-site"));
    // Under which name the server was reached is what a proxy passes on, or what it was told it is called.
    let ours = |origin: &str| {
        let host = origin.split_once("://").map(|(_, host)| host);
        origin.eq_ignore_ascii_case(base_url) || (host.is_some() && host == said(header::HOST))
    };
    site.is_some_and(|site| !matches!(site, "same-origin" | "none"))
        || said(header::ORIGIN).is_some_and(|origin| !ours(origin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_another_sites_page_is_known() {
        const OURS: &str = "https://verdi.kommune.no";
        for (site, origin, host, foreign) in [
            ("", "", "verdi.kommune.no", false),
            ("same-origin", OURS, "verdi.kommune.no", false),
            ("none", "", "verdi.kommune.no", false),
            ("", OURS, "127.0.0.1:3000", false),
            ("", "http://localhost:3000", "localhost:3000", false),
            ("cross-site", "", "verdi.kommune.no", true),
            ("same-site", OURS, "verdi.kommune.no", true),
            ("cross-site", OURS, "verdi.kommune.no", true),
            ("same-origin", "https://ond.no", "verdi.kommune.no", true),
            ("", "https://ond.no", "verdi.kommune.no", true),
            ("", "https://verdi.kommune.no.ond.no", "verdi.kommune.no", true),
            ("", "https://verdi.kommune.no:8443", "verdi.kommune.no", true),
            ("", "null", "verdi.kommune.no", true),
            ("", "null", "null", true),
            ("", "\u{e6}", "verdi.kommune.no", true),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in [("sec-fetch-site", site), ("origin", origin), ("host", host)] {
                if !value.is_empty() {
                    headers.insert(name, axum::http::HeaderValue::from_bytes(value.as_bytes()).unwrap());
                }
            }
            assert_eq!(is_foreign(&headers, OURS), foreign, "{site} {origin} {host}");
        }
    }
}
