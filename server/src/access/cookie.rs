//! The one cookie that a device has, as browsers bring it and are given it.

use axum::http::{HeaderMap, HeaderValue, header, header::InvalidHeaderValue};

use crate::config::Config;

/// Behind TLS browsers hold a cookie of this name to this host and to TLS: no neighbouring site can set it.
const SECURE_COOKIE: &str = "__Host-verdiverksted";
const COOKIE: &str = "verdiverksted";
/// Seconds the cookie lives after the latest page of a workshop: longer than people usually wait between a workshop,
/// its result and the next one. Whoever waits longer opens their link again.
const MAX_AGE: u32 = 90 * 24 * 60 * 60;

/// Its value, if the request has one.
pub fn brought<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    let wanted = name(config);
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == wanted && !value.is_empty())
        .map(|(_, value)| value)
}

/// The header that sets it.
pub fn of(config: &Config, value: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    let secure = if config.is_secure() { "; Secure" } else { "" };
    let name = name(config);
    HeaderValue::from_str(&format!(
        "{name}={value}; Path=/; Max-Age={MAX_AGE}; HttpOnly; SameSite=Lax{secure}"
    ))
}

fn name(config: &Config) -> &'static str {
    if config.is_secure() { SECURE_COOKIE } else { COOKIE }
}
