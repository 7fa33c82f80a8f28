//! What whoever watches the server is told.

use crate::common::Server;

#[test]
fn health_is_told_without_a_cookie() {
    let server = Server::open();
    for (path, expected) in [("/healthz", "ok\n"), ("/readyz", "ready\n")] {
        let answer = ureq::get(format!("{}{path}", server.url())).call().expect("an answer");
        assert_eq!(answer.headers()["cache-control"], "no-store", "{path}");
        assert!(answer.headers().get("set-cookie").is_none(), "{path}");
        assert_eq!(answer.into_body().read_to_string().expect("a body"), expected);
    }
}
