//! The database behind a `postgres://` address.

use std::{str::FromStr, time::Duration};

use rand::RngExt;
use sqlx::{
    ConnectOptions, Connection, PgConnection,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgSslMode},
    query,
};
use tokio::time::timeout;

use super::{
    pool::Pool,
    unfit::{self, Unfit},
};
use crate::{clock, storage::answers::Answers};

/// At the start nobody waits for a page.
pub const START: Duration = Duration::from_secs(10);

/// What one that starts holds, by a number that other programs hardly have: "verdi" in ASCII.
const STARTING: i64 = 0x76_65_72_64_69;

/// For each connection. What a machine that has gone was in the midst of must not keep others waiting.
const SETTINGS: [(&str, &str); 6] = [
    ("default_transaction_isolation", "read committed"),
    ("synchronous_commit", "on"),
    ("idle_in_transaction_session_timeout", "5s"),
    ("tcp_keepalives_idle", "5"),
    ("tcp_keepalives_interval", "2"),
    ("tcp_keepalives_count", "3"),
];

pub struct Postgres {
    pub pool: Pool,
    /// This server's number, among those that share it.
    pub node: i64,
    /// What devices answer to a pulse.
    pub answers: Answers,
}

impl Postgres {
    /// Opens it, and makes what is missing in it. What is wrong is said in a sentence of ours: a driver's would hold the
    /// password, or what stands in a row.
    ///
    /// # Errors
    /// [`Unfit`]. Then nothing was changed.
    pub async fn open(url: &str) -> Result<Postgres, Unfit> {
        let options = options(url)?;
        in_time(&options, prepare(&options)).await?;
        let pool = Pool::new(options);
        Ok(Postgres { node: clock::rng().random(), answers: Answers::to(pool.clone()), pool })
    }
}

/// How each connection is made.
pub fn options(url: &str) -> Result<PgConnectOptions, Unfit> {
    let options = PgConnectOptions::from_str(url).map_err(|_| Unfit::Address)?;
    Ok(options.application_name("verdiverksted").options(SETTINGS))
}

/// A connection outside the pool to one that is there already, for work that lasts. Nothing is made in it.
///
/// # Errors
/// [`Unfit`], also where the database holds nothing.
pub async fn connect(url: &str) -> Result<PgConnection, Unfit> {
    let options = options(url)?;
    in_time(&options, async {
        let mut connection = connected(&options).await?;
        let is_new = unfit::look(&mut connection, &options, &migrations()).await?;
        if is_new { Err(Unfit::nothing(&options)) } else { Ok(connection) }
    })
    .await
}

/// Whether what is kept there can be read by others on its way, or another may pass for the database.
pub fn can_be_overheard(url: &str) -> bool {
    PgConnectOptions::from_str(url).is_ok_and(|at| {
        let here = at.get_socket().is_some() || ["localhost", "127.0.0.1", "::1"].contains(&at.get_host());
        !here && !matches!(at.get_ssl_mode(), PgSslMode::VerifyCa | PgSslMode::VerifyFull)
    })
}

async fn in_time<T>(at: &PgConnectOptions, work: impl Future<Output = Result<T, Unfit>>) -> Result<T, Unfit> {
    timeout(START, work).await.unwrap_or_else(|_| Err(Unfit::silent(at)))
}

fn migrations() -> Migrator {
    let mut migrations = sqlx::migrate!("../migrations/postgres");
    // A newer program's, which only add: where one does more, it says so in `format`.
    migrations.set_ignore_missing(true);
    migrations
}

async fn connected(options: &PgConnectOptions) -> Result<PgConnection, Unfit> {
    options.connect().await.map_err(|error| Unfit::by(&error, options))
}

async fn prepare(options: &PgConnectOptions) -> Result<(), Unfit> {
    let (mut connection, migrations) = (connected(options).await?, migrations());
    // Another that is started at the same moment finds all tables or none. The lock goes with the connection.
    let turn = query("SELECT pg_advisory_lock($1)").bind(STARTING).execute(&mut connection).await;
    turn.map_err(|error| Unfit::by(&error, options))?;
    unfit::look(&mut connection, options, &migrations).await?;
    migrations.run(&mut connection).await.map_err(|error| Unfit::by_migrating(&error, options))?;
    // What stands between may hold one that was only dropped, and the lock with it.
    connection.close().await.map_err(|error| Unfit::by(&error, options))
}
