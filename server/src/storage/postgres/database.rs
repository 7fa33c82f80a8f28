//! The database behind a `postgres://` address.

use rand::RngExt;
use sqlx::{Connection, PgConnection, migrate::Migrator, postgres::PgConnectOptions};
use tokio::time::sleep;

use super::{
    answers::Counting,
    data_keys::{DataKeys, SWEPT},
    key_store,
    pool::Pool,
    reach::{connected, in_time, options, take_turn},
    unfit::{self, Unfit},
};
use crate::{clock, storage::answers::Answers};

pub struct Postgres {
    pub pool: Pool,
    /// This server's number, among those that share it.
    pub node: i64,
    pub keys: DataKeys,
    /// What devices answer to a pulse.
    pub answers: Answers,
}

impl Postgres {
    /// Opens it, and makes what is missing in it. What is wrong is said in a sentence of ours: a driver's would hold the
    /// password, or what stands in a row.
    ///
    /// # Errors
    /// [`Unfit`]. Then nothing was changed.
    pub async fn open(url: &str, keys_url: Option<&str>) -> Result<Postgres, Unfit> {
        let options = options(url)?;
        let apart = keys_url.map(key_store::options).transpose()?;
        in_time(&options, prepare(&options)).await?;
        let keys_at = apart.as_ref().unwrap_or(&options);
        in_time(keys_at, key_store::prepare(&options, apart.as_ref())).await?;
        let pool = Pool::new(options);
        let keys = DataKeys::new(pool.clone(), apart.map_or_else(|| pool.clone(), Pool::new));
        let forget = keys.forgetting();
        tokio::spawn(async move {
            while forget() {
                sleep(SWEPT).await;
            }
        });
        let counting = Counting { pool: pool.clone(), keys: keys.clone() };
        Ok(Postgres { node: clock::rng().random(), answers: Answers::to(counting), pool, keys })
    }
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

/// The keys of what is kept at the first address, for work beside a server's.
///
/// # Errors
/// If one of the addresses cannot be read.
pub fn keys(url: &str, keys_url: Option<&str>) -> Result<DataKeys, Unfit> {
    let pool = Pool::new(options(url)?);
    let apart = keys_url.map(key_store::options).transpose()?;
    Ok(DataKeys::new(pool.clone(), apart.map_or(pool, Pool::new)))
}

fn migrations() -> Migrator {
    let mut migrations = sqlx::migrate!("../migrations/postgres");
    // A newer program's, which only add: where one does more, it says so in `format`.
    migrations.set_ignore_missing(true);
    migrations
}

async fn prepare(options: &PgConnectOptions) -> Result<(), Unfit> {
    let (mut connection, migrations) = (connected(options).await?, migrations());
    // It finds all tables or none.
    take_turn(&mut connection).await.map_err(|error| Unfit::by(&error, options))?;
    unfit::look(&mut connection, options, &migrations).await?;
    migrations.run(&mut connection).await.map_err(|error| Unfit::by_migrating(&error, options))?;
    // What stands between may hold one that was only dropped, and the lock with it.
    connection.close().await.map_err(|error| Unfit::by(&error, options))
}

/// One as the build before keys makes it.
#[cfg(test)]
pub async fn before_keys(url: &str) {
    let mut on = PgConnection::connect(url).await.expect("connects");
    let older = migrations().iter().filter(|migration| migration.version < 3).cloned().collect();
    Migrator::with_migrations(older).run(&mut on).await.expect("makes its tables");
}
