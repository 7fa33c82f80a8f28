//! Connections: taken in until the server is asked to stop, and then ended within seconds.

use std::time::Duration;

use axum::{Router, extract::Request};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
    sync::OwnedSemaphorePermit,
};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use crate::{access::Peer, limits::Connections};

/// What is under way may take this long when the server stops. Whoever asked it to waits five seconds.
const GRACE: Duration = Duration::from_secs(3);
/// When no connection can be taken in, most often because all the process may have are open.
const BREATH: Duration = Duration::from_millis(100);

/// What an address is told that has its share of connections already.
const FULL: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
/// And how long it may take to hear it.
const FAREWELL: Duration = Duration::from_secs(1);

/// Serves until `stopping`, which ends open streams too; then finishes what was taken in, and cuts what hangs.
/// A connection on which no whole head of a request comes within `patience` is cut.
pub async fn run(
    listener: TcpListener,
    router: Router,
    limit: Connections,
    stopping: CancellationToken,
    patience: Duration,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience);
    let connections = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            () = stopping.cancelled() => break,
            accepted = async { (limit.room().await, listener.accept().await) } => accepted,
        };
        let (room, Ok((stream, peer))) = accepted else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let peer = Peer(peer.ip());
        let place = match limit.enter(room, peer) {
            Ok(place) => place,
            Err(room) => {
                tokio::spawn(turn_away(stream, room));
                continue;
            }
        };
        // Answers are small, and people wait for them.
        let _ = stream.set_nodelay(true);
        let service = router.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(peer);
            request
        });
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // Its errors are phones that went away.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(GRACE, connections.shutdown()).await.is_err() {
        tracing::warn!("connections that hung were cut");
    }
}

/// What was sent is read, or the other end would hear of a broken connection instead.
async fn turn_away(mut stream: TcpStream, room: OwnedSemaphorePermit) {
    let farewell = async {
        stream.write_all(FULL).await?;
        stream.shutdown().await?;
        tokio::io::copy(&mut stream, &mut tokio::io::sink()).await
    };
    let _ = tokio::time::timeout(FAREWELL, farewell).await;
    drop(room);
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
