//! A PostgreSQL for tests and for measuring: one for all of a program's, and each test has a database of its own in it. A test
//! that stops one has a [`Cluster`] to itself.

mod cluster;

use std::sync::OnceLock;

pub use cluster::Cluster;

/// It ends with this process, whose end closes its input.
static COMMON: OnceLock<Cluster> = OnceLock::new();

/// The one for all.
pub fn common() -> &'static Cluster {
    COMMON.get_or_init(Cluster::start)
}

/// [`Cluster::new_database`] of the one for all.
pub fn new_database() -> String {
    common().new_database()
}

/// [`Cluster::address`] in the one for all.
pub fn address(name: &str) -> String {
    common().address(name)
}

/// [`Cluster::process`] of the one for all.
pub fn process() -> u32 {
    common().process()
}

/// [`Cluster::tell`] to the one for all.
pub fn tell(database: &str, sql: &str) -> String {
    common().tell(database, sql)
}

/// [`Cluster::remove`] from the one for all.
pub fn remove(name: &str) {
    common().remove(name);
}
