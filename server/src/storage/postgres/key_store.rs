//! Where keys are kept, when a server starts: beside what is sealed under them, or apart (`KEYS_URL`).

use sqlx::{Executor, PgConnection, postgres::PgConnectOptions, query, query_as, query_scalar, types::Uuid};

use super::{
    reach::{self, connected, take_turn},
    unfit::Unfit,
};

/// So many are looked for: a single one may be missing, as in a database that was put back to what it was.
const LOOKED_FOR: i64 = 100;

/// How each connection is made.
pub fn options(keys_url: &str) -> Result<PgConnectOptions, Unfit> {
    reach::options(keys_url).map_err(|_| {
        Unfit::Because(
            "KEYS_URL is no address of a PostgreSQL: it has the form postgres://user:password@host:5432/database"
                .to_owned(),
        )
    })
}

/// Makes the place for keys `apart` from the database, brings those there that lie in it, and looks whether what is kept can be
/// read with them.
///
/// # Errors
/// [`Unfit`]. Then no key has gone anywhere.
pub async fn prepare(at: &PgConnectOptions, apart: Option<&PgConnectOptions>) -> Result<(), Unfit> {
    let (here, there) = (|error: sqlx::Error| Unfit::by(&error, at), apart.unwrap_or(at));
    let by = |error: sqlx::Error| Unfit::by(&error, there);
    let (mut sealed, mut keys) = (connected(at).await?, connected(there).await?);
    take_turn(&mut sealed).await.map_err(here)?;
    if apart.is_some() {
        if which(&mut sealed).await.map_err(here)? == which(&mut keys).await.map_err(by)? {
            return Err(Unfit::Because(
                "KEYS_URL leads to the database that DATABASE_URL leads to: give the keys one of their own, or leave it out"
                    .to_owned(),
            ));
        }
        take_turn(&mut keys).await.map_err(by)?;
        keys.execute("CREATE TABLE IF NOT EXISTS data_key (id UUID PRIMARY KEY, key BYTEA NOT NULL)")
            .await
            .map_err(by)?;
        move_all(&mut sealed, &mut keys).await.map_err(by)?;
    }
    let used: Vec<Uuid> = query_scalar(
        "SELECT key FROM workshop WHERE key IS NOT NULL UNION ALL SELECT key FROM charter WHERE key IS NOT NULL LIMIT $1",
    )
    .bind(LOOKED_FOR)
    .fetch_all(&mut sealed)
    .await
    .map_err(here)?;
    let found: bool = query_scalar("SELECT EXISTS (SELECT 1 FROM data_key WHERE id = ANY($1))")
        .bind(&used)
        .fetch_one(&mut keys)
        .await
        .map_err(by)?;
    if used.is_empty() || found { Ok(()) } else { Err(Unfit::keyless(at, there)) }
}

/// Tells one database from another, whatever it is called.
async fn which(on: &mut PgConnection) -> sqlx::Result<(i64, i64)> {
    query_as(
        "SELECT system_identifier, (SELECT oid::bigint FROM pg_database WHERE datname = current_database())
         FROM pg_control_system()",
    )
    .fetch_one(on)
    .await
}

/// They are there before they are gone from here.
async fn move_all(from: &mut PgConnection, to: &mut PgConnection) -> sqlx::Result<()> {
    let keys: Vec<(Uuid, Vec<u8>)> = query_as("SELECT id, key FROM data_key").fetch_all(&mut *from).await?;
    if keys.is_empty() {
        return Ok(());
    }
    let (ids, bytes): (Vec<Uuid>, Vec<Vec<u8>>) = keys.into_iter().unzip();
    query("INSERT INTO data_key (id, key) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING")
        .bind(ids)
        .bind(bytes)
        .execute(to)
        .await?;
    from.execute("DELETE FROM data_key").await?;
    from.execute("VACUUM FULL data_key").await?;
    Ok(())
}
