//! What a file of SQLite's holds, into a PostgreSQL that holds nothing.

use std::collections::HashMap;

use anyhow::{Context, ensure};
use sqlx::{
    AssertSqlSafe, Connection, PgConnection, PgTransaction, Row, SqliteConnection, SqliteTransaction, query,
    query_scalar, sqlite::SqliteRow, types::Uuid,
};

use super::{
    data_keys::DataKeys,
    sealing::DataKey,
    tables::{Kind, TABLES, Table, next},
};
use crate::storage::register::Deletion;

/// So many in one statement: a logo is large.
const ROWS: usize = 100;

/// The rows of a statement, column by column.
enum Column {
    Texts(Vec<Option<String>>),
    Numbers(Vec<Option<i64>>),
    Bytes(Vec<Option<Vec<u8>>>),
}

/// Copies everything or nothing, and notes these deletions with it.
///
/// # Errors
/// If anything is there already.
pub async fn fill(
    from: &mut SqliteConnection,
    to: &mut PgConnection,
    keys: &DataKeys,
    noted: &[Deletion],
) -> anyhow::Result<()> {
    let (mut from, mut to) = (from.begin().await?, to.begin().await?);
    // A slow disk is no reason to be cut off.
    query("SET LOCAL idle_in_transaction_session_timeout = 0").execute(&mut *to).await?;
    // Nobody makes a workshop meanwhile.
    query("LOCK TABLE workshop, charter IN SHARE ROW EXCLUSIVE MODE").execute(&mut *to).await?;
    let (name, is_empty): (String, bool) = sqlx::query_as(
        "SELECT current_database()::text,
            NOT EXISTS (SELECT 1 FROM workshop) AND NOT EXISTS (SELECT 1 FROM charter)",
    )
    .fetch_one(&mut *to)
    .await?;
    ensure!(is_empty, "the database {name} is not empty: a copy is restored into one that holds nothing yet");
    let drawn = draw(&mut from).await?;
    for table in &TABLES {
        let copied = copy(&mut from, &mut to, table, &drawn).await;
        copied
            .with_context(|| format!("nothing was restored: there is a fault in the table {}", table.name))?;
    }
    query(
        "UPDATE workshop SET seq = COALESCE((SELECT MAX(seq) FROM event WHERE workshop_id = workshop.id), 0)",
    )
    .execute(&mut *to)
    .await?;
    let (owners, ids): (Vec<&str>, Vec<Uuid>) = drawn.iter().map(|(of, key)| (of.as_str(), key.id)).unzip();
    for under in [
        "UPDATE workshop SET key = drawn.key FROM unnest($1, $2) AS drawn (of, key) WHERE id = of::uuid",
        "UPDATE charter SET key = drawn.key FROM unnest($1, $2) AS drawn (of, key) WHERE id = of::uuid",
    ] {
        query(under).bind(&owners).bind(&ids).execute(&mut *to).await?;
    }
    keys.store(drawn.into_values().collect()).await?;
    let lines: Vec<String> = noted.iter().map(Deletion::line).collect();
    query("INSERT INTO deletion (line) SELECT unnest($1) ON CONFLICT DO NOTHING")
        .bind(lines)
        .execute(&mut *to)
        .await?;
    Ok(to.commit().await?)
}

/// How many workshops and verdigrunnlag there are.
pub async fn count(on: &mut PgConnection) -> sqlx::Result<(i64, i64)> {
    let workshops = query_scalar("SELECT COUNT(*) FROM workshop").fetch_one(&mut *on).await?;
    let charters = query_scalar("SELECT COUNT(*) FROM charter").fetch_one(on).await?;
    Ok((workshops, charters))
}

/// A key for each workshop and each verdigrunnlag there.
async fn draw(from: &mut SqliteTransaction<'_>) -> sqlx::Result<HashMap<String, DataKey>> {
    let ids: Vec<String> = query_scalar("SELECT id FROM workshop UNION ALL SELECT id FROM charter")
        .fetch_all(&mut **from)
        .await?;
    Ok(ids.into_iter().map(|id| (id, DataKey::draw())).collect())
}

async fn copy(
    from: &mut SqliteTransaction<'_>,
    to: &mut PgTransaction<'_>,
    table: &Table,
    keys: &HashMap<String, DataKey>,
) -> anyhow::Result<()> {
    let names = table.list(|_, name, _| name.to_owned());
    let read = format!("SELECT {names} FROM {}", table.name);
    let mut rows = query(AssertSqlSafe(read)).fetch(&mut **from);
    loop {
        let mut some = Vec::with_capacity(ROWS);
        while some.len() < ROWS
            && let Some(row) = next(&mut rows).await?
        {
            some.push(row);
        }
        if some.is_empty() {
            return Ok(());
        }
        insert(&mut *to, table, &names, &some, keys).await?;
    }
}

/// A device may have been here before: whoever opens a page of an empty house is one.
async fn insert(
    to: &mut PgTransaction<'_>,
    table: &Table,
    names: &str,
    rows: &[SqliteRow],
    keys: &HashMap<String, DataKey>,
) -> anyhow::Result<()> {
    let cast = table.list(|_, name, kind| match kind {
        Kind::Id => format!("new.{name}::uuid"),
        Kind::Flag => format!("new.{name} <> 0"),
        Kind::Text | Kind::Number | Kind::Words | Kind::Picture => format!("new.{name}"),
    });
    let arrays = table.list(|nth, _, kind| {
        let each = match kind {
            Kind::Id | Kind::Text | Kind::Words => "text",
            Kind::Flag | Kind::Number => "bigint",
            Kind::Picture => "bytea",
        };
        format!("${}::{each}[]", nth + 1)
    });
    let (more, filled) = match table.besides {
        Some((more, filled)) => (format!(", {more}"), format!(", {filled}")),
        None => Default::default(),
    };
    let name = table.name;
    // Called otherwise here (0003_data_key.sql).
    let into = if name == "pulse" { &names.replace("charter_id", "charter") } else { names };
    let again = if name == "session" { "ON CONFLICT (hash) DO NOTHING" } else { "" };
    let write = format!(
        "INSERT INTO {name} ({into}{more}) SELECT {cast}{filled} FROM unnest({arrays}) AS new ({names}) {again}"
    );
    let mut insert = query(AssertSqlSafe(write));
    for (nth, (_, kind)) in table.columns.iter().enumerate() {
        insert = match Column::of(rows, nth, *kind, keys)? {
            Column::Texts(texts) => insert.bind(texts),
            Column::Numbers(numbers) => insert.bind(numbers),
            Column::Bytes(bytes) => insert.bind(bytes),
        };
    }
    insert.execute(&mut **to).await?;
    Ok(())
}

impl Column {
    fn of(
        rows: &[SqliteRow],
        nth: usize,
        kind: Kind,
        keys: &HashMap<String, DataKey>,
    ) -> anyhow::Result<Column> {
        let key = |row: &SqliteRow| {
            let of: String = row.try_get(0)?;
            keys.get(&of).with_context(|| format!("a row belongs to {of}, which is not there"))
        };
        Ok(match kind {
            Kind::Id | Kind::Text => {
                Column::Texts(rows.iter().map(|row| row.try_get(nth)).collect::<Result<_, _>>()?)
            }
            // What SQLite calls a flag is a number there.
            Kind::Flag | Kind::Number => {
                Column::Numbers(rows.iter().map(|row| row.try_get_unchecked(nth)).collect::<Result<_, _>>()?)
            }
            Kind::Words => {
                let sealed = |row: &SqliteRow| anyhow::Ok(Some(key(row)?.seal(row.try_get(nth)?)?));
                Column::Texts(rows.iter().map(sealed).collect::<Result<_, _>>()?)
            }
            Kind::Picture => {
                let sealed = |row: &SqliteRow| anyhow::Ok(Some(key(row)?.seal_bytes(row.try_get(nth)?)?));
                Column::Bytes(rows.iter().map(sealed).collect::<Result<_, _>>()?)
            }
        })
    }
}
