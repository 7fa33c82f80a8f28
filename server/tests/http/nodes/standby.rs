//! A PostgreSQL that follows another, and takes its place.

use cluster::Cluster;

use super::{Nodes, proxy::Proxy, until};

/// One that follows another, and the link between them.
pub struct Standby {
    pub cluster: Cluster,
    pub link: Proxy,
}

impl Standby {
    /// It has caught up.
    pub fn of(leader: &Cluster) -> Standby {
        let link = Proxy::to(leader.socket());
        let cluster = Cluster::follow(link.address());
        until("it follows", || {
            leader.tell("postgres", "SELECT COUNT(*) FROM pg_stat_replication WHERE state = 'streaming'")
                == "1"
        });
        Standby { cluster, link }
    }

    /// Whether it has all that is stored by now.
    pub fn catches_up(&self, leader: &Cluster) {
        let end = leader.tell("postgres", "SELECT pg_current_wal_lsn()");
        let reached = format!("SELECT pg_last_wal_replay_lsn() >= '{end}'");
        until("it catches up", || self.cluster.tell("postgres", &reached) == "t");
    }

    /// One that knows nothing but what is stored there.
    pub fn new_node(&self, of: &Nodes) -> Nodes {
        Nodes::on(&self.cluster, of.database.clone(), &[&[]])
    }

    /// It is alone from now on, and all these are led to it.
    pub fn take_over<'a>(&self, ways: impl IntoIterator<Item = &'a Proxy>) {
        self.cluster.promote();
        for way in ways {
            way.leads_to(self.cluster.socket());
            way.reopen();
        }
    }
}
