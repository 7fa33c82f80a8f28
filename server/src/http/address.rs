//! Whose address a request comes from, told to all that handle it.

use std::net::{IpAddr, Ipv6Addr};

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use crate::{
    access::{Caller, Peer},
    state::AppState,
};

pub async fn know(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<Peer>().map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |peer| peer.0);
    let caller = Caller::of_request(peer, request.headers(), &state.config.trusted_proxies);
    request.extensions_mut().insert(caller);
    next.run(request).await
}
