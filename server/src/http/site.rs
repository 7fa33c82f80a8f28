//! The site's static files: script, wasm, style and what stands in `public/`.

use axum::{
    Router,
    extract::Request,
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, VARY},
    },
    middleware::{Next, from_fn},
    response::Response,
};
use tower_http::{services::ServeDir, set_header::SetResponseHeader};

/// A browser asks each time, and most often hears 304, but for what is named by its content. A cache between must not hand
/// brotli to who cannot read it.
pub fn service(site_root: &str) -> Router {
    let files = ServeDir::new(site_root).precompressed_br().precompressed_gzip();
    let files = SetResponseHeader::if_not_present(files, VARY, HeaderValue::from_static("accept-encoding"));
    let files = SetResponseHeader::if_not_present(files, CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Router::new().fallback_service(files).layer(from_fn(keep_named))
}

/// What is named by its content never changes, and a browser need not ask again.
async fn keep_named(request: Request, next: Next) -> Response {
    let named = is_named_by_content(request.uri().path());
    let mut response = next.run(request).await;
    if named && (response.status().is_success() || response.status().is_redirection()) {
        let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
        response.headers_mut().insert(CACHE_CONTROL, forever);
    }
    response
}

/// `/pkg/phone.0123456789abcdef.wasm`
fn is_named_by_content(path: &str) -> bool {
    let hash = path.strip_prefix("/pkg/").and_then(|name| name.split('.').nth(1));
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_by_content_is_kept_for_ever() {
        for (path, kept) in [
            ("/pkg/phone.0123456789abcdef.wasm", true),
            ("/pkg/phone.wasm", false),
            ("/pkg/phone.0123.wasm", false),
            ("/follow.js", false),
            ("/j/a.0123456789abcdef", false),
        ] {
            assert_eq!(is_named_by_content(path), kept, "{path}");
        }
    }
}
