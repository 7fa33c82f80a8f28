//! What whoever watches the server is told.

use crate::common::{Room, Server, act, free_address};

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

#[test]
fn figures_are_told_where_they_are_asked_for_and_hold_no_words() {
    let address = free_address();
    let server = Server::open_with(&[("METRICS_LISTEN", &address)]);
    let room = Room::open(&server);
    let (phone, page) = room.join();
    let add = [
        ("command[Add][value]", "0"),
        ("command[Add][kind]", "norm"),
        ("command[Add][words]", "Lytte til barnet"),
    ];
    act(&phone, &page, &add);
    room.next();
    act(&phone, &page, &add);
    let stream = ureq::get(format!("{}{page}/live", server.url())).header("Cookie", phone.cookie()).call();
    let figures = || {
        let answer = ureq::get(format!("http://{address}/metrics")).call().expect("an answer");
        answer.into_body().read_to_string().expect("figures")
    };
    let told = figures();
    for line in [
        "streams_open 1",
        "commands_total{kind=\"Join\",outcome=\"done\"} 1",
        "commands_total{kind=\"Add\",outcome=\"refused\"} 1",
        "commands_total{kind=\"Add\",outcome=\"done\"} 1",
        "refusals_total{reason=\"WrongStage\"} 1",
        "command_seconds_count 4",
        "append_seconds_count 3",
        "append_seconds_bucket{le=\"+Inf\"} 3",
    ] {
        assert!(told.lines().any(|told| told == line), "{line} in {told}");
    }
    // That which the server does by itself comes when it comes.
    assert!(!told.contains("CloseIdle"), "{told}");
    assert!(told.contains("stream_lag_seconds "), "{told}");
    assert!(!told.contains(&room.id) && !told.contains("Lytte"), "no ids and no words");
    drop(stream);
    let closed = (0..10_000).any(|_| figures().contains("streams_open 0"));
    assert!(closed, "a stream that ended is not counted");
    assert_eq!(server.device().get("/metrics").status, 404, "not where people go");
}
