//! Why a PostgreSQL cannot be used, in a sentence for whoever starts the server.

use std::{fmt, io};

use sqlx::{
    PgConnection,
    migrate::{MigrateError, Migrator},
    postgres::PgConnectOptions,
    query_as, query_scalar,
};

/// What the tests run on.
const OLDEST: u32 = 15;

#[derive(Debug, PartialEq)]
pub enum Unfit {
    /// `DATABASE_URL` cannot be read.
    Address,
    /// Any other, as a sentence.
    Because(String),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::Address => f.write_str(
                "DATABASE_URL is no address of a PostgreSQL: it has the form postgres://user:password@host:5432/database",
            ),
            Unfit::Because(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Unfit {}

impl Unfit {
    pub fn silent(at: &PgConnectOptions) -> Unfit {
        Unfit::Because(format!("no PostgreSQL answers at {}", place(at)))
    }

    /// A database that this program has made nothing in.
    pub fn nothing(at: &PgConnectOptions) -> Unfit {
        Unfit::Because(format!("the database {} at {} holds nothing of this program's", name(at), place(at)))
    }

    /// What is kept is sealed under keys that are somewhere else.
    pub fn keyless(at: &PgConnectOptions, keys: &PgConnectOptions) -> Unfit {
        Unfit::Because(format!(
            "the keys of what is kept in the database {} at {} are not in {} at {}: KEYS_URL has to lead to where they are",
            name(at),
            place(at),
            name(keys),
            place(keys)
        ))
    }

    /// Of what went wrong in connecting or looking.
    pub fn by(error: &sqlx::Error, at: &PgConnectOptions) -> Unfit {
        let (place, user, database) = (place(at), at.get_username(), name(at));
        let code = error.as_database_error().and_then(|fault| fault.code());
        Unfit::Because(match (error, code.as_deref()) {
            (_, Some("28P01" | "28000")) => {
                format!("the PostgreSQL at {place} does not let the user {user} in")
            }
            (_, Some("3D000")) => {
                format!("the PostgreSQL at {place} has no database {database}: make it first")
            }
            (_, Some("42501")) => {
                format!("the user {user} may not make and use tables in the database {database} at {place}")
            }
            (_, Some("25006")) => read_only(at),
            (_, Some("53300")) => format!("the PostgreSQL at {place} has no connection to spare"),
            (_, Some("57P03")) => format!("the PostgreSQL at {place} is starting or stopping"),
            (_, Some(code)) => {
                format!("the database {database} at {place} cannot be used: PostgreSQL's error {code}")
            }
            (sqlx::Error::Tls(_), _) => untrusted(&place),
            // So it is where what was shown is not signed by whom it should be, or is for another name.
            (sqlx::Error::Io(error), _) if error.kind() == io::ErrorKind::InvalidData => untrusted(&place),
            (sqlx::Error::Io(_), _) => return Unfit::silent(at),
            _ => format!("what answers at {place} is no PostgreSQL that can be used"),
        })
    }

    pub fn by_migrating(error: &MigrateError, at: &PgConnectOptions) -> Unfit {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => Unfit::by(error, at),
            _ => foreign(at),
        }
    }
}

/// Looks, and changes nothing. Answers with whether there is nothing in it.
pub async fn look(on: &mut PgConnection, at: &PgConnectOptions, ours: &Migrator) -> Result<bool, Unfit> {
    let failed = |error: sqlx::Error| Unfit::by(&error, at);
    if let Some(why) = too_old(on.server_version_num().unwrap_or_default(), at) {
        return Err(Unfit::Because(why));
    }
    let (read_only_now, encoding, tables): (bool, String, Vec<String>) = query_as(
        "SELECT current_setting('transaction_read_only') = 'on', current_setting('server_encoding'),
            ARRAY(SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema())",
    )
    .fetch_one(&mut *on)
    .await
    .map_err(failed)?;
    if read_only_now {
        return Err(Unfit::Because(read_only(at)));
    }
    if encoding != "UTF8" {
        return Err(Unfit::Because(format!("the database {} at {} is not in UTF-8", name(at), place(at))));
    }
    if tables.is_empty() {
        return Ok(true);
    }
    let is_there = |table: &str| tables.iter().any(|there| there == table);
    if !["workshop", "event", "format", &*ours.table_name].into_iter().all(is_there) {
        return Err(foreign(at));
    }
    let made: Vec<(i64, Vec<u8>)> =
        query_as("SELECT version, checksum FROM _sqlx_migrations ORDER BY version")
            .fetch_all(&mut *on)
            .await
            .map_err(failed)?;
    let least: i64 = query_scalar("SELECT least FROM format").fetch_one(on).await.map_err(failed)?;
    let newest = ours.iter().map(|migration| migration.version).max().unwrap_or_default();
    if least > newest {
        return Err(Unfit::Because(format!(
            "the database {} at {} belongs to a newer version of this program, which this one does not understand",
            name(at),
            place(at)
        )));
    }
    let is_ours = |(version, checksum): &(i64, Vec<u8>)| {
        ours.iter().all(|migration| migration.version != *version || *migration.checksum == **checksum)
    };
    if made.is_empty() || !made.iter().all(is_ours) {
        return Err(foreign(at));
    }
    Ok(false)
}

/// PostgreSQL counts its versions by ten thousands.
fn too_old(version: u32, at: &PgConnectOptions) -> Option<String> {
    let major = version / 10_000;
    (major < OLDEST)
        .then(|| format!("the PostgreSQL at {} is version {major}: {OLDEST} or newer is needed", place(at)))
}

fn read_only(at: &PgConnectOptions) -> String {
    format!(
        "the database {} at {} takes no writes: it follows another, or has been set to be read only",
        name(at),
        place(at)
    )
}

fn foreign(at: &PgConnectOptions) -> Unfit {
    Unfit::Because(format!(
        "the database {} at {} holds tables that this program did not make: give it one of its own",
        name(at),
        place(at)
    ))
}

fn untrusted(place: &str) -> String {
    format!("no TLS that can be trusted with the PostgreSQL at {place}")
}

/// Never with the password.
fn place(at: &PgConnectOptions) -> String {
    match at.get_socket() {
        Some(folder) => folder.display().to_string(),
        None => format!("{}:{}", at.get_host(), at.get_port()),
    }
}

fn name(at: &PgConnectOptions) -> &str {
    at.get_database().unwrap_or(at.get_username())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postgresql_older_than_what_the_tests_run_on_is_refused() {
        let at = PgConnectOptions::new_without_pgpass().host("db.kommune.no").port(5432);
        let why = too_old(140_011, &at).expect("too old");
        assert_eq!(why, "the PostgreSQL at db.kommune.no:5432 is version 14: 15 or newer is needed");
        assert_eq!(too_old(150_018, &at), None);
        assert_eq!(too_old(180_001, &at), None);
    }
}
