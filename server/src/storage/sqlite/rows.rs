//! What stands in the rows, and the statements that several acts share.

use domain::{Event, Timestamp, WorkshopId};
use sqlx::{QueryBuilder, SqliteConnection, query, query_as, query_scalar};

use super::roles;
use crate::{
    access::Role,
    storage::{AppendError, Batch, Seq},
};

/// The version of the stored form of an event.
const EVENT_VERSION: u64 = 1;

/// Rows of one statement: a thread of its own waits for each.
const ROWS: usize = 200;

/// Appends after `last`. All or nothing is for the transaction around it to see to.
pub async fn append(
    tx: &mut SqliteConnection,
    workshop: WorkshopId,
    last: Seq,
    batch: &Batch,
) -> Result<(), AppendError> {
    let id = workshop.to_string();
    let at: Option<Seq> = query_scalar("SELECT MAX(seq) FROM event WHERE workshop_id = $1")
        .bind(&id)
        .fetch_one(&mut *tx)
        .await?;
    if at != Some(last) {
        return Err(AppendError::Conflict);
    }
    for (at, events) in batch.events.chunks(ROWS).enumerate() {
        let bodies: Vec<String> =
            events.iter().map(encode).collect::<Result<_, _>>().map_err(AppendError::Failed)?;
        let mut insert = QueryBuilder::new("INSERT INTO event (workshop_id, seq, at, body) ");
        let first = last + 1 + Seq::try_from(at * ROWS).unwrap_or(Seq::MAX);
        insert.push_values((first..).zip(events.iter().zip(bodies)), |mut row, (seq, (event, body))| {
            row.push_bind(&id).push_bind(seq).push_bind(event.at.0).push_bind(body);
        });
        insert.build().execute(&mut *tx).await?;
    }
    for (seq, event) in &batch.redacted {
        query("UPDATE event SET body = $3 WHERE workshop_id = $1 AND seq = $2")
            .bind(&id)
            .bind(seq)
            .bind(encode(event).map_err(AppendError::Failed)?)
            .execute(&mut *tx)
            .await?;
    }
    for grant in &batch.grants {
        note_session(&mut *tx, &grant.session, grant.at).await?;
        insert_grant(&mut *tx, &grant.session, workshop, grant.role).await?;
    }
    if !batch.logos.is_empty() {
        replace_logos(tx, &id, batch).await?;
    }
    if let Some(delete_at) = batch.delete_at {
        query("UPDATE workshop SET delete_at = $2 WHERE id = $1")
            .bind(&id)
            .bind(delete_at.0)
            .execute(&mut *tx)
            .await?;
    }
    if let Some(seq) = batch.closed {
        query("DELETE FROM event WHERE workshop_id = $1 AND seq < $2")
            .bind(&id)
            .bind(seq)
            .execute(&mut *tx)
            .await?;
        query("UPDATE workshop SET open = FALSE WHERE id = $1").bind(&id).execute(&mut *tx).await?;
        forget_seats(tx, &id).await?;
    }
    Ok(())
}

/// Those that are kept, and the new ones.
async fn replace_logos(tx: &mut SqliteConnection, workshop: &str, batch: &Batch) -> sqlx::Result<()> {
    let held: Vec<String> =
        query_scalar("SELECT id FROM logo WHERE workshop_id = $1").bind(workshop).fetch_all(&mut *tx).await?;
    for id in held.iter().filter(|id| !id.parse().is_ok_and(|id| batch.keep_logos.contains(&id))) {
        query("DELETE FROM logo WHERE workshop_id = $1 AND id = $2")
            .bind(workshop)
            .bind(id)
            .execute(&mut *tx)
            .await?;
    }
    for (id, bytes) in batch.logos.iter().filter(|(id, _)| batch.keep_logos.contains(id)) {
        query("INSERT INTO logo (workshop_id, id, bytes) VALUES ($1, $2, $3)")
            .bind(workshop)
            .bind(id.to_string())
            .bind(&**bytes)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

/// A device goes on being one that took part, so that its page can say that the session is over. In which seat,
/// nobody knows any more.
async fn forget_seats(tx: &mut SqliteConnection, workshop: &str) -> sqlx::Result<()> {
    for seats in [
        "INSERT INTO session_grant (session_hash, workshop_id, role, seat)
         SELECT DISTINCT session_hash, workshop_id, role, '' FROM session_grant
         WHERE workshop_id = $1 AND role = 'participant' ON CONFLICT DO NOTHING",
        "DELETE FROM session_grant WHERE workshop_id = $1 AND role = 'participant' AND seat <> ''",
    ] {
        query(seats).bind(workshop).execute(&mut *tx).await?;
    }
    Ok(())
}

pub async fn note_session(to: &mut SqliteConnection, hash: &str, now: Timestamp) -> sqlx::Result<()> {
    query(
        "INSERT INTO session (hash, seen_at) VALUES ($1, $2) ON CONFLICT (hash) DO UPDATE SET seen_at = $2",
    )
    .bind(hash)
    .bind(now.0)
    .execute(to)
    .await?;
    Ok(())
}

pub async fn insert_grant(
    to: &mut SqliteConnection,
    session: &str,
    workshop: WorkshopId,
    role: Role,
) -> sqlx::Result<()> {
    let (role, seat) = roles::stored(role);
    query(
        "INSERT INTO session_grant (session_hash, workshop_id, role, seat) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
    )
    .bind(session)
    .bind(workshop.to_string())
    .bind(role)
    .bind(seat)
    .execute(to)
    .await?;
    Ok(())
}

/// What a secret opens.
pub async fn secret(from: &mut SqliteConnection, hash: &str) -> anyhow::Result<Option<(WorkshopId, Role)>> {
    let row: Option<(String, String)> = query_as("SELECT workshop_id, role FROM secret WHERE hash = $1")
        .bind(hash)
        .fetch_optional(from)
        .await?;
    let Some((id, role)) = row else { return Ok(None) };
    roles::of_secret(&role).map(|role| anyhow::Ok((id.parse()?, role))).transpose()
}

pub async fn renew_secret(
    tx: &mut SqliteConnection,
    hash: &str,
    workshop: WorkshopId,
    role: Role,
    keep: &str,
) -> sqlx::Result<()> {
    let (id, name) = (workshop.to_string(), roles::stored(role).0);
    query("DELETE FROM secret WHERE workshop_id = $1 AND role = $2")
        .bind(&id)
        .bind(name)
        .execute(&mut *tx)
        .await?;
    query("DELETE FROM session_grant WHERE workshop_id = $1 AND role = $2 AND session_hash <> $3")
        .bind(&id)
        .bind(name)
        .bind(keep)
        .execute(&mut *tx)
        .await?;
    query("INSERT INTO secret (hash, workshop_id, role) VALUES ($1, $2, $3)")
        .bind(hash)
        .bind(&id)
        .bind(name)
        .execute(tx)
        .await?;
    Ok(())
}

/// An event as stored: its own fields, and the version of their form.
pub fn encode(event: &Event) -> anyhow::Result<String> {
    let mut body = serde_json::to_value(event)?;
    if let Some(fields) = body.as_object_mut() {
        fields.insert("v".to_owned(), EVENT_VERSION.into());
    }
    Ok(body.to_string())
}

/// The error says where, and not what stands there: errors are logged, and what people write is not.
pub fn decode(body: &str) -> anyhow::Result<Event> {
    serde_json::from_str(body).map_err(|error| {
        anyhow::anyhow!("an event is not legible: {:?} error at column {}", error.classify(), error.column())
    })
}

impl From<sqlx::Error> for AppendError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(fault) if fault.is_unique_violation() => AppendError::Conflict,
            _ => AppendError::Failed(error.into()),
        }
    }
}
