//! A copy of a PostgreSQL in use, in a file of SQLite's.

use std::{collections::HashMap, sync::Arc};

use sqlx::{
    AssertSqlSafe, Connection, PgConnection, Postgres, Row, Sqlite, SqliteConnection, SqliteTransaction,
    Transaction, postgres::PgRow, query, query_scalar, types::Uuid,
};

use super::{
    data_keys::DataKeys,
    sealing::{DataKey, Sealed},
    tables::{Kind, TABLES, Table, next},
};

/// The keys that there were before the moment that is copied: one that is destroyed meanwhile is in hand.
struct Opening<'a> {
    keys: &'a DataKeys,
    before: HashMap<Uuid, Arc<DataKey>>,
}

/// The workshops that are copied. What is not copied never touches the file.
const KEPT: &str = "WITH kept AS (SELECT id FROM workshop WHERE $1 OR NOT open)";

/// Copies what there was at one moment, and answers with how many workshops were left out.
pub async fn fill(
    from: &mut PgConnection,
    keys: &DataKeys,
    to: &mut SqliteConnection,
    with_open: bool,
) -> anyhow::Result<i64> {
    let opening = Opening { keys, before: keys.all().await? };
    let mut from = from.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    // A slow disk is no reason to be cut off.
    query("SET LOCAL idle_in_transaction_session_timeout = 0").execute(&mut *from).await?;
    let left_out = query_scalar("SELECT COUNT(*) FROM workshop WHERE open AND NOT $1")
        .bind(with_open)
        .fetch_one(&mut *from)
        .await?;
    let mut to = to.begin().await?;
    for table in &TABLES {
        if let Some(leaves) = table.leaves {
            copy(&mut from, &opening, &mut to, table, leaves, with_open).await?;
        }
    }
    to.commit().await?;
    Ok(left_out)
}

async fn copy(
    from: &mut Transaction<'_, Postgres>,
    opening: &Opening<'_>,
    to: &mut SqliteTransaction<'_>,
    table: &Table,
    leaves: &str,
    with_open: bool,
) -> anyhow::Result<()> {
    let read = table.list(|_, name, kind| match kind {
        Kind::Id => format!("{name}::text"),
        Kind::Flag => format!("{name}::int::bigint"),
        Kind::Text | Kind::Number | Kind::Words | Kind::Picture => name.to_owned(),
    });
    let read = format!("{KEPT} SELECT {read} FROM {} WHERE {leaves}", table.name);
    let (names, places) =
        (table.list(|_, name, _| name.to_owned()), table.list(|nth, _, _| format!("${}", nth + 1)));
    let write = format!("INSERT INTO {} ({names}) VALUES ({places})", table.name);
    let mut rows = query(AssertSqlSafe(read)).bind(with_open).fetch(&mut **from);
    while let Some(row) = next(&mut rows).await? {
        insert(&mut *to, opening, &write, table, &row).await?;
    }
    Ok(())
}

async fn insert(
    to: &mut SqliteTransaction<'_>,
    opening: &Opening<'_>,
    write: &str,
    table: &Table,
    row: &PgRow,
) -> anyhow::Result<()> {
    let mut insert = query::<Sqlite>(AssertSqlSafe(write));
    for (nth, (_, kind)) in table.columns.iter().enumerate() {
        insert = match kind {
            Kind::Id | Kind::Text => insert.bind(row.try_get::<Option<String>, _>(nth)?),
            Kind::Flag | Kind::Number => insert.bind(row.try_get::<Option<i64>, _>(nth)?),
            Kind::Words => insert.bind(opening.text(row.try_get(nth)?).await?),
            Kind::Picture => insert.bind(opening.picture(row.try_get(nth)?).await?),
        };
    }
    Ok(insert.execute(&mut **to).await.map(drop)?)
}

impl Opening<'_> {
    async fn text(&self, stored: String) -> anyhow::Result<String> {
        let Some(sealed) = Sealed::of(&stored) else { return Ok(stored) };
        Ok(String::from_utf8(self.key(&sealed).await?.open(&sealed)?)?)
    }

    async fn picture(&self, stored: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        let Some(sealed) = Sealed::of_bytes(&stored) else { return Ok(stored) };
        self.key(&sealed).await?.open(&sealed)
    }

    async fn key(&self, of: &Sealed) -> anyhow::Result<Arc<DataKey>> {
        match self.before.get(&of.key) {
            Some(key) => Ok(key.clone()),
            None => self.keys.get(of.key).await,
        }
    }
}
