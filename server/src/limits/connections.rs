//! How many connections are open at once, and how many of them one address may hold.
//!
//! A room of 1,000 phones behind one address has a stream each, and two or three more while pages load: that is within
//! one address' half. Whoever comes when all places are taken waits in the system's queue until one is free.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ipnet::IpNet;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::access::{Caller, Peer};

pub struct Connections {
    places: Arc<Semaphore>,
    /// Most for one address. The other half is for everybody else.
    share: usize,
    /// Proxies bring everybody, and so may fill every place.
    proxies: Vec<IpNet>,
    held: Arc<Held>,
}

/// How many connections each address holds.
type Held = Mutex<HashMap<Caller, usize>>;

/// One connection's place, free again when it is dropped.
pub struct Place {
    _one_of_all: OwnedSemaphorePermit,
    of: Caller,
    held: Arc<Held>,
}

impl Connections {
    pub fn new(most: usize, proxies: Vec<IpNet>) -> Connections {
        let places = Arc::new(Semaphore::new(most));
        Connections { places, share: (most / 2).max(1), proxies, held: Arc::default() }
    }

    /// Waits until there is room for one more.
    pub async fn room(&self) -> OwnedSemaphorePermit {
        match self.places.clone().acquire_owned().await {
            Ok(room) => room,
            // It is never closed.
            Err(_) => std::future::pending().await,
        }
    }

    /// A place in this room for a connection from there, or the room back, if that address has its share.
    pub fn enter(&self, room: OwnedSemaphorePermit, peer: Peer) -> Result<Place, OwnedSemaphorePermit> {
        let of = Caller::from(peer);
        let mut all = lock(&self.held);
        let held = all.entry(of).or_default();
        if *held >= self.share && !peer.is_one_of(&self.proxies) {
            return Err(room);
        }
        *held += 1;
        Ok(Place { _one_of_all: room, of, held: self.held.clone() })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut all = lock(&self.held);
        if let Some(held) = all.get_mut(&self.of) {
            *held -= 1;
            if *held == 0 {
                all.remove(&self.of);
            }
        }
    }
}

fn lock(held: &Held) -> MutexGuard<'_, HashMap<Caller, usize>> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_address_never_holds_every_place_but_a_proxy_may() {
        let proxy = "192.0.2.1".parse::<std::net::IpAddr>().expect("an address");
        let connections = Connections::new(10, vec![proxy.into()]);
        let from = |address: &str| Peer(address.parse().expect("an address"));
        let enter = async |address: &str| connections.enter(connections.room().await, from(address));
        let mut held = Vec::new();
        for _ in 0..5 {
            held.push(enter("198.51.100.7").await.expect("its share"));
        }
        assert!(enter("198.51.100.7").await.is_err(), "it has its half");
        // Whoever has a whole IPv6 network has one address' share.
        for at in 0..4 {
            held.push(enter(&format!("2001:db8::{at}")).await.expect("there is room for others"));
        }
        held.clear();
        assert!(lock(&connections.held).is_empty(), "nobody is remembered who has gone");
        for _ in 0..10 {
            held.push(enter("192.0.2.1").await.expect("everybody comes by the proxy"));
        }
        let mut next = Box::pin(connections.room());
        let waits = std::future::poll_fn(|cx| std::task::Poll::Ready(next.as_mut().poll(cx).is_pending()));
        assert!(waits.await, "and then one waits");
        held.pop();
        drop(next.await);
    }
}
