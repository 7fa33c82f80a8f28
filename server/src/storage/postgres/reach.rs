//! How a PostgreSQL is reached.

use std::{str::FromStr, time::Duration};

use sqlx::{
    ConnectOptions, PgConnection,
    postgres::{PgConnectOptions, PgSslMode},
    query,
};
use tokio::time::timeout;

use super::unfit::Unfit;

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

/// How each connection is made.
pub fn options(url: &str) -> Result<PgConnectOptions, Unfit> {
    let options = PgConnectOptions::from_str(url).map_err(|_| Unfit::Address)?;
    Ok(options.application_name("verdiverksted").options(SETTINGS))
}

/// Whether what is kept there can be read by others on its way, or another may pass for the database.
pub fn can_be_overheard(url: &str) -> bool {
    PgConnectOptions::from_str(url).is_ok_and(|at| {
        let here = at.get_socket().is_some() || ["localhost", "127.0.0.1", "::1"].contains(&at.get_host());
        !here && !matches!(at.get_ssl_mode(), PgSslMode::VerifyCa | PgSslMode::VerifyFull)
    })
}

/// At the start.
pub async fn in_time<T>(
    at: &PgConnectOptions,
    work: impl Future<Output = Result<T, Unfit>>,
) -> Result<T, Unfit> {
    timeout(START, work).await.unwrap_or_else(|_| Err(Unfit::silent(at)))
}

pub async fn connected(options: &PgConnectOptions) -> Result<PgConnection, Unfit> {
    options.connect().await.map_err(|error| Unfit::by(&error, options))
}

/// Another that is started at the same moment waits, until the connection ends.
pub async fn take_turn(on: &mut PgConnection) -> sqlx::Result<()> {
    query("SELECT pg_advisory_lock($1)").bind(STARTING).execute(on).await.map(drop)
}
