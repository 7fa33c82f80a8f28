//! A copy of a PostgreSQL in use, in a file of SQLite's.

use sqlx::{
    AssertSqlSafe, Connection, PgConnection, Postgres, Row, Sqlite, SqliteConnection, SqliteTransaction,
    Transaction, postgres::PgRow, query, query_scalar,
};

use super::tables::{Kind, TABLES, Table, next};

/// The workshops that are copied. What is not copied never touches the file.
const KEPT: &str = "WITH kept AS (SELECT id FROM workshop WHERE $1 OR NOT open)";

/// Copies what there was at one moment, and answers with how many workshops were left out.
pub async fn fill(
    from: &mut PgConnection,
    to: &mut SqliteConnection,
    with_open: bool,
) -> anyhow::Result<i64> {
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
            copy(&mut from, &mut to, table, leaves, with_open).await?;
        }
    }
    to.commit().await?;
    Ok(left_out)
}

async fn copy(
    from: &mut Transaction<'_, Postgres>,
    to: &mut SqliteTransaction<'_>,
    table: &Table,
    leaves: &str,
    with_open: bool,
) -> anyhow::Result<()> {
    let read = table.list(|_, name, kind| match kind {
        Kind::Id => format!("{name}::text"),
        Kind::Flag => format!("{name}::int::bigint"),
        Kind::Text | Kind::Number | Kind::Bytes => name.to_owned(),
    });
    let read = format!("{KEPT} SELECT {read} FROM {} WHERE {leaves}", table.name);
    let (names, places) =
        (table.list(|_, name, _| name.to_owned()), table.list(|nth, _, _| format!("${}", nth + 1)));
    let write = format!("INSERT INTO {} ({names}) VALUES ({places})", table.name);
    let mut rows = query(AssertSqlSafe(read)).bind(with_open).fetch(&mut **from);
    while let Some(row) = next(&mut rows).await? {
        insert(&mut *to, &write, table, &row).await?;
    }
    Ok(())
}

async fn insert(to: &mut SqliteTransaction<'_>, write: &str, table: &Table, row: &PgRow) -> sqlx::Result<()> {
    let mut insert = query::<Sqlite>(AssertSqlSafe(write));
    for (nth, (_, kind)) in table.columns.iter().enumerate() {
        insert = match kind {
            Kind::Id | Kind::Text => insert.bind(row.try_get::<Option<String>, _>(nth)?),
            Kind::Flag | Kind::Number => insert.bind(row.try_get::<Option<i64>, _>(nth)?),
            Kind::Bytes => insert.bind(row.try_get::<Option<Vec<u8>>, _>(nth)?),
        };
    }
    insert.execute(&mut **to).await.map(drop)
}
