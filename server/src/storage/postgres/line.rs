//! Appending behind those who have come before, with the workshop's row in hand.

use async_trait::async_trait;
use domain::{Event, WorkshopId};
use sqlx::{AssertSqlSafe, PgConnection, Row, postgres::PgRow, query, raw_sql, types::Uuid};
use tokio::time::timeout_at;

use super::{
    append::{Append, Under},
    data_keys::{DataKeys, NotAtHand},
    database::Postgres,
    pool::{PATIENCE, silent},
};
use crate::{
    clock,
    storage::{AppendError, Decide, Head, Line, encoding::decode_event},
};

#[async_trait]
impl Line for Postgres {
    async fn append_in_line(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        decide: Decide<'_>,
    ) -> Result<Option<Head>, AppendError> {
        let until = clock::instant() + PATIENCE;
        // A conflict leaves the connection well: it is given back.
        let appended = self.pool.lend(until, |mut on| async move {
            let append = append(&mut on, &self.keys, workshop, at, mark, decide);
            match timeout_at(until.into(), append).await {
                Ok(Err(AppendError::Conflict)) => Ok(Err(AppendError::Conflict)),
                Ok(done) => done.map(Ok),
                Err(_) => Err(AppendError::Unknown(silent())),
            }
        });
        appended.await?
    }
}

async fn append(
    on: &mut PgConnection,
    keys: &DataKeys,
    workshop: WorkshopId,
    at: Head,
    mark: i64,
    decide: Decide<'_>,
) -> Result<Option<Head>, AppendError> {
    let rows = hold_and_read(on, workshop, at).await?;
    let Some(found) = found(&rows, keys, at)? else {
        query("ROLLBACK").execute(on).await?;
        return Err(AppendError::Conflict);
    };
    let Found { head, under, mut tail } = found;
    keys.is_now(workshop, under.key.id);
    tail.remove(0);
    let Some(batch) = decide(tail) else {
        query("ROLLBACK").execute(on).await?;
        return Ok(None);
    };
    let append = Append::new(workshop, head, mark, &batch, keys, under).map_err(AppendError::Failed)?;
    let head = append.put(on).await?;
    query("COMMIT").execute(on).await?;
    Ok(Some(head))
}

/// In one message: each statement sees what was stored before it began, and the second begins when the row is in hand. Read
/// together with the row it would be as old as the waiting. Whoever falls silent with it in hand lets go of it within a second.
pub async fn hold_and_read(
    on: &mut PgConnection,
    workshop: WorkshopId,
    at: Head,
) -> sqlx::Result<Vec<PgRow>> {
    let (id, seq) = (workshop.0, at.seq);
    let statements = format!(
        "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '1s';
         SELECT seq, mark, key FROM workshop WHERE id = '{id}' FOR NO KEY UPDATE;
         SELECT seq, mark, body FROM event WHERE workshop_id = '{id}' AND seq >= {seq} ORDER BY seq"
    );
    raw_sql(AssertSqlSafe(statements)).fetch_all(on).await
}

struct Found {
    head: Head,
    under: Under,
    /// Not without the one that was known.
    tail: Vec<(Head, Event)>,
}

/// None if it is not the log that was known, or a key is to be asked for first.
fn found(rows: &[PgRow], keys: &DataKeys, at: Head) -> anyhow::Result<Option<Found>> {
    let Some((held, events)) = rows.split_first() else { return Ok(None) };
    let key = held.try_get::<Option<Uuid>, _>(2)?;
    let opened = key.map(|id| keys.at_hand(id)).transpose();
    let event = |row: &PgRow| {
        let body = keys.open(row.try_get(2)?)?;
        anyhow::Ok((head(row)?, decode_event(&body)?))
    };
    let tail =
        opened.and_then(|key| Ok((key, events.iter().map(event).collect::<anyhow::Result<Vec<_>>>()?)));
    match tail {
        Ok((Some(key), tail)) if tail.first().is_some_and(|(first, _)| *first == at) => {
            let under = Under { before: Some(key.id), key, charter: None };
            Ok(Some(Found { head: head(held)?, under, tail }))
        }
        Ok(_) => Ok(None),
        Err(error) if error.is::<NotAtHand>() => Ok(None),
        Err(error) => Err(error),
    }
}

fn head(row: &PgRow) -> sqlx::Result<Head> {
    Ok(Head { seq: row.try_get(0)?, mark: row.try_get(1)? })
}
