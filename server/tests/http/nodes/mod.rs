//! Several nodes over one PostgreSQL, as behind a balancer that knows nobody: whatever one has answered holds at the others.

mod clocks;
mod everywhere;
mod failover;
mod failures;
mod figures;
mod pressing;
mod proxy;
mod shared;
mod standby;

use std::time::{Duration, Instant};

use cluster::Cluster;
use domain::view::FacilitatorView;

use crate::common::{Device, Room, Server};
use proxy::Proxy;

/// The tests' own patience: a busy machine may be late.
const FAR_TOO_LONG: Duration = Duration::from_secs(30);

/// Nodes of one house, each with a way of its own to the database.
struct Nodes {
    nodes: Vec<Server>,
    ways: Vec<Proxy>,
    database: String,
}

impl Nodes {
    fn open(many: usize) -> Nodes {
        Nodes::over(cluster::common(), many)
    }

    fn over(cluster: &Cluster, many: usize) -> Nodes {
        Nodes::on(cluster, cluster.new_database(), &vec![&[][..]; many])
    }

    /// Each with settings besides the usual.
    fn on(cluster: &Cluster, database: String, settings: &[&[(&'static str, &str)]]) -> Nodes {
        let ways: Vec<Proxy> = settings.iter().map(|_| Proxy::to(cluster.socket())).collect();
        let url = |way: &Proxy| format!("postgres://postgres@{}/{database}?sslmode=disable", way.address());
        let node = |(way, settings): (&Proxy, &&[_])| {
            Server::open_with(&[&[("DATABASE_URL", url(way).as_str())], *settings].concat())
        };
        let nodes = ways.iter().zip(settings).map(node).collect();
        Nodes { nodes, ways, database }
    }

    fn at(&self, node: usize) -> &Server {
        &self.nodes[node]
    }

    /// The same browser, sent to another node.
    fn moved(&self, device: &Device, node: usize) -> Device {
        let moved = self.at(node).device();
        moved.bring_cookie(&device.cookie());
        moved
    }

    /// The room as it is at all of them.
    fn agree(&self, room: &Room) -> FacilitatorView {
        let page = format!("/f/{}", room.id);
        let view = |node| self.moved(&room.facilitator, node).view::<FacilitatorView>(&page);
        let first = view(0);
        (1..self.nodes.len()).for_each(|node| assert_eq!(view(node), first));
        first
    }

    fn is_ready(&self, node: usize) -> bool {
        self.at(node).device().get("/readyz").status == 200
    }
}

/// Asks for a page's stream, with which the connection ends too.
fn stream_of(device: &Device, page: &str) -> String {
    let cookie = device.cookie();
    format!("GET {page}/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {cookie}\r\n\r\n")
}

/// What comes about by itself.
#[expect(clippy::disallowed_methods, reason = "it measures")]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let since = Instant::now();
    while !holds() {
        assert!(since.elapsed() < FAR_TOO_LONG, "{what}");
        std::thread::yield_now();
    }
}

fn add(words: &str) -> [(&str, &str); 3] {
    [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", words)]
}
