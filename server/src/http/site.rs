//! The site's static files: script, wasm, style and what stands in `public/`.

use axum::http::{
    HeaderValue,
    header::{CACHE_CONTROL, VARY},
};
use tower_http::{services::ServeDir, set_header::SetResponseHeader};

/// Names carry no hash, so a browser asks each time, and most often hears 304. A cache between must not hand brotli to
/// who cannot read it.
pub fn service(site_root: &str) -> SetResponseHeader<SetResponseHeader<ServeDir, HeaderValue>, HeaderValue> {
    let files = ServeDir::new(site_root).precompressed_br().precompressed_gzip();
    let files = SetResponseHeader::if_not_present(files, VARY, HeaderValue::from_static("accept-encoding"));
    SetResponseHeader::if_not_present(files, CACHE_CONTROL, HeaderValue::from_static("no-cache"))
}
