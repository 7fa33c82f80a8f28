//! What browsers are told not to do, on every kind of answer.

use crate::{
    common::{Device, Room, Server},
    wire::{open, read_some},
};

/// The head of an answer, in lower case.
fn head(server: &Server, request: &str, device: Option<&Device>, more: &str) -> String {
    let cookie = device.map(|device| format!("Cookie: {}\r\n", device.cookie())).unwrap_or_default();
    let ask = format!("{request} HTTP/1.1\r\nHost: localhost\r\n{cookie}{more}\r\n");
    let answer = read_some(&mut open(server, &ask));
    answer.split("\r\n\r\n").next().expect("a head").to_lowercase()
}

fn value<'a>(head: &'a str, name: &str) -> &'a str {
    let mut lines = head.lines().filter_map(|line| line.strip_prefix(&format!("{name}: ")));
    let value = lines.next().unwrap_or_else(|| panic!("{name} in {head}"));
    assert_eq!(lines.next(), None, "{name} once");
    value
}

#[test]
fn every_kind_of_answer_says_what_browsers_may_not_do() {
    let server = Server::open_with(&[("PUBLIC_URL", "https://verdi.kommune.no")]);
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let (f, s, r) = (format!("/f/{}", room.id), format!("/s/{}", room.id), format!("/r/{}", room.id));
    let leads = Some(&room.facilitator);
    let get = |path: &str, device| head(&server, &format!("GET {path}"), device, "Accept: text/html\r\n");
    let post = |path: &str, more: &str| {
        let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n";
        head(&server, &format!("POST {path}"), Some(&phone), &format!("{form}{more}"))
    };
    let pages = [
        ("200", get("/", None)),
        ("200", get("/nytt", None)),
        ("200", get("/bli-med", None)),
        ("200", get(&format!("/j/{}", room.code), None)),
        ("200", get(&f, leads)),
        ("200", get(&format!("{f}/ark"), leads)),
        ("200", get(&s, leads)),
        ("200", get(&seat, Some(&phone))),
        ("200", get(&r, leads)),
        ("404", get(&f, None)),
        ("404", get("/f/1", None)),
    ];
    let others = [
        ("303", get(&room.link, None)),
        ("200", get(&format!("{f}/live"), leads)),
        ("200", get(&format!("{s}/live"), leads)),
        ("200", get(&format!("{seat}/live"), Some(&phone))),
        ("200", get(&format!("{s}/qr.svg"), leads)),
        ("200", get("/healthz", None)),
        ("404", head(&server, "GET /pkg/none.js", None, "")),
        ("403", post("/api/participant", "Sec-Fetch-Site: cross-site\r\n")),
        ("422", post("/api/participant", "")),
        ("413", head(&server, "POST /api/join", None, "Content-Length: 10000000\r\n")),
    ];
    let mut nonces = Vec::new();
    for (is_page, (status, head)) in
        pages.iter().map(|answer| (true, answer)).chain(others.iter().map(|answer| (false, answer)))
    {
        assert_eq!(head.split(' ').nth(1), Some(*status), "{head}");
        assert_eq!(value(head, "referrer-policy"), "same-origin");
        assert_eq!(value(head, "x-content-type-options"), "nosniff");
        assert_eq!(value(head, "cross-origin-opener-policy"), "same-origin");
        assert_eq!(value(head, "cross-origin-resource-policy"), "same-origin");
        assert!(value(head, "strict-transport-security").starts_with("max-age="));
        assert!(value(head, "permissions-policy").contains("camera=()"));
        let policy = value(head, "content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{head}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{policy}");
        assert_eq!(policy.contains("'nonce-"), is_page, "{head}");
        nonces.extend(policy.split("'nonce-").nth(1).map(str::to_owned));
    }
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), pages.len(), "a nonce is used once");
    let cookie = value(&others[0].1, "set-cookie");
    for part in ["; path=/", "; httponly", "; samesite=lax", "; secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(cookie.starts_with("__host-verdiverksted="), "no neighbouring site can set it: {cookie}");
}

/// Over plain http somebody on the way may have set it, to come in later by what it was given.
#[test]
fn a_cookie_that_was_not_drawn_here_is_not_taken() {
    let server = Server::open();
    let room = Room::open(&server);
    let get =
        |cookie: &str| head(&server, &format!("GET {}", room.link), None, &format!("Cookie: {cookie}\r\n"));
    let answer = get("verdiverksted=known-to-another");
    assert!(answer.starts_with("http/1.1 303"), "{answer}");
    assert!(!value(&answer, "set-cookie").contains("known-to-another"));
    let own = room.facilitator.cookie();
    assert!(!get(&own).contains("set-cookie"), "its own is kept");
}

#[test]
fn over_plain_http_nothing_is_said_of_tls() {
    let server = Server::open();
    let head = head(&server, "GET /", None, "");
    assert!(!head.contains("strict-transport-security") && !head.contains("cross-origin-opener"), "{head}");
}
