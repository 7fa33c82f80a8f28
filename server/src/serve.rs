//! Connections: taken in until the server is asked to stop, and then ended within seconds.

use std::time::Duration;

use axum::{Router, extract::Request};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use crate::http::Peer;

/// What is under way may take this long when the server stops. Whoever asked it to waits five seconds.
const GRACE: Duration = Duration::from_secs(3);
/// When no connection can be taken in, most often because all the process may have are open.
const BREATH: Duration = Duration::from_millis(100);

/// Serves until `stopping`, which ends open streams too; then finishes what was taken in, and cuts what hangs.
/// A connection on which no whole head of a request comes within `patience` is cut.
pub async fn run(listener: TcpListener, router: Router, stopping: CancellationToken, patience: Duration) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience);
    let connections = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            () = stopping.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        let Ok((stream, peer)) = accepted else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        // Answers are small, and people wait for them.
        let _ = stream.set_nodelay(true);
        let service = router.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer.ip()));
            request
        });
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        // Its errors are phones that went away.
        tokio::spawn(connections.watch(connection));
    }
    drop(listener);
    if tokio::time::timeout(GRACE, connections.shutdown()).await.is_err() {
        tracing::warn!("connections that hung were cut");
    }
}

/// Ctrl-C, or the system's polite request.
pub async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}
