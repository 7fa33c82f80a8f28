//! What stands in the rows, and the statements that several acts share.

use std::{collections::BTreeSet, sync::Arc};

use domain::{Charter, LogoId, ParticipantId, Timestamp, WorkshopId};
use sqlx::{QueryBuilder, SqliteConnection, query, query_as, query_scalar};

use super::charter_rows;
use crate::{
    access::Role,
    storage::{
        AppendError, Batch, Grant, Head, Seq,
        encoding::{encode_charter, encode_event},
        roles,
    },
};

/// Rows of one statement: a thread of its own waits for each.
const ROWS: usize = 200;

/// A batch as it goes into the rows of one workshop.
pub struct Append {
    workshop: String,
    at: Head,
    /// When, and what, from the position after `at` on.
    events: Vec<(i64, String)>,
    redacted: Vec<(Seq, String)>,
    grants: Vec<Grant>,
    logos: Vec<(LogoId, Arc<[u8]>)>,
    keep_logos: BTreeSet<LogoId>,
    delete_at: Option<Timestamp>,
    closed: Option<Seq>,
    /// And as it is written.
    charter: Option<(Charter, String)>,
}

impl Append {
    pub fn new(workshop: WorkshopId, at: Head, batch: &Batch) -> anyhow::Result<Append> {
        let events = batch.events.iter().map(|event| anyhow::Ok((event.at.0, encode_event(event)?)));
        let redacted = batch.redacted.iter().map(|(seq, event)| anyhow::Ok((*seq, encode_event(event)?)));
        let charter = batch.charter.as_ref();
        let charter = charter.map(|charter| anyhow::Ok((charter.clone(), encode_charter(charter)?)));
        Ok(Append {
            workshop: workshop.to_string(),
            at,
            events: events.collect::<Result<_, _>>()?,
            redacted: redacted.collect::<Result<_, _>>()?,
            grants: batch.grants.clone(),
            logos: batch.logos.clone(),
            keep_logos: batch.keep_logos.clone(),
            delete_at: batch.delete_at,
            closed: batch.closed,
            charter: charter.transpose()?,
        })
    }

    /// Where the log ends with it.
    pub fn head(&self) -> Head {
        head(self.at.seq + Seq::try_from(self.events.len()).unwrap_or(Seq::MAX))
    }
}

/// One file has one history, so that a position says it all.
pub fn head(seq: Seq) -> Head {
    Head { seq, mark: 0 }
}

/// Appends where it is to. All or nothing is for the transaction around it to see to.
pub async fn append(tx: &mut SqliteConnection, append: &Append) -> Result<(), AppendError> {
    let id = &append.workshop;
    let last: Option<Seq> = query_scalar("SELECT MAX(seq) FROM event WHERE workshop_id = $1")
        .bind(id)
        .fetch_one(&mut *tx)
        .await?;
    if last.map(head) != Some(append.at) {
        return Err(AppendError::Conflict);
    }
    for (first, events) in (append.at.seq + 1..).step_by(ROWS).zip(append.events.chunks(ROWS)) {
        let mut insert = QueryBuilder::new("INSERT INTO event (workshop_id, seq, at, body) ");
        insert.push_values((first..).zip(events), |mut row, (seq, (at, body))| {
            row.push_bind(id).push_bind(seq).push_bind(at).push_bind(body);
        });
        insert.build().execute(&mut *tx).await?;
    }
    for (seq, body) in &append.redacted {
        query("UPDATE event SET body = $3 WHERE workshop_id = $1 AND seq = $2")
            .bind(id)
            .bind(seq)
            .bind(body)
            .execute(&mut *tx)
            .await?;
    }
    for grants in append.grants.chunks(ROWS) {
        insert_grants(&mut *tx, id, grants).await?;
    }
    if !append.logos.is_empty() {
        replace_logos(tx, append).await?;
    }
    if let Some(delete_at) = append.delete_at {
        query("UPDATE workshop SET delete_at = $2 WHERE id = $1")
            .bind(id)
            .bind(delete_at.0)
            .execute(&mut *tx)
            .await?;
    }
    if let Some(seq) = append.closed {
        query("DELETE FROM event WHERE workshop_id = $1 AND seq < $2")
            .bind(id)
            .bind(seq)
            .execute(&mut *tx)
            .await?;
        query("UPDATE workshop SET open = FALSE WHERE id = $1").bind(id).execute(&mut *tx).await?;
        forget_seats(tx, id).await?;
    }
    if let Some((charter, body)) = &append.charter
        && !charter_rows::replace(tx, charter, body).await.map_err(AppendError::Failed)?
    {
        return Err(AppendError::Conflict);
    }
    Ok(())
}

/// Those that are kept, and the new ones.
async fn replace_logos(tx: &mut SqliteConnection, append: &Append) -> sqlx::Result<()> {
    let workshop = &append.workshop;
    let held: Vec<String> =
        query_scalar("SELECT id FROM logo WHERE workshop_id = $1").bind(workshop).fetch_all(&mut *tx).await?;
    for id in held.iter().filter(|id| !id.parse().is_ok_and(|id| append.keep_logos.contains(&id))) {
        query("DELETE FROM logo WHERE workshop_id = $1 AND id = $2")
            .bind(workshop)
            .bind(id)
            .execute(&mut *tx)
            .await?;
    }
    for (id, bytes) in append.logos.iter().filter(|(id, _)| append.keep_logos.contains(id)) {
        // The same picture again is there.
        query("INSERT INTO logo (workshop_id, id, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
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
        "DELETE FROM session_grant WHERE workshop_id = $1 AND role = 'former'",
    ] {
        query(seats).bind(workshop).execute(&mut *tx).await?;
    }
    Ok(())
}

/// Nobody has the seat now. Of those who had it that is remembered, so that they can be told.
pub async fn take_back(
    tx: &mut SqliteConnection,
    workshop: WorkshopId,
    seat: ParticipantId,
) -> sqlx::Result<()> {
    for grants in [
        "INSERT INTO session_grant (session_hash, workshop_id, role, seat)
         SELECT session_hash, workshop_id, 'former', seat FROM session_grant
         WHERE workshop_id = $1 AND role = 'participant' AND seat = $2 ON CONFLICT DO NOTHING",
        "DELETE FROM session_grant WHERE workshop_id = $1 AND role = 'participant' AND seat = $2",
    ] {
        query(grants).bind(workshop.to_string()).bind(seat.to_string()).execute(&mut *tx).await?;
    }
    Ok(())
}

/// With their sessions. A device that joins in two places at once is in a batch twice.
async fn insert_grants(tx: &mut SqliteConnection, workshop: &str, grants: &[Grant]) -> sqlx::Result<()> {
    let mut sessions = QueryBuilder::new("INSERT INTO session (hash, seen_at) ");
    sessions.push_values(grants, |mut row, grant| {
        row.push_bind(&grant.session).push_bind(grant.at.0);
    });
    sessions.push(" ON CONFLICT (hash) DO UPDATE SET seen_at = excluded.seen_at");
    sessions.build().execute(&mut *tx).await?;
    // Nor is a seat given again that has gone over to another browser since.
    let mut held = QueryBuilder::new(
        "INSERT INTO session_grant (session_hash, workshop_id, role, seat)
         SELECT new.column1, new.column2, new.column3, new.column4 FROM (",
    );
    held.push_values(grants, |mut row, grant| {
        let (role, seat) = roles::stored(grant.role);
        row.push_bind(&grant.session).push_bind(workshop).push_bind(role).push_bind(seat);
    });
    held.push(
        ") AS new WHERE NOT EXISTS (
            SELECT 1 FROM session_grant AS former
            WHERE former.session_hash = new.column1 AND former.workshop_id = new.column2
            AND former.role = 'former' AND former.seat = new.column4
         ) ON CONFLICT DO NOTHING",
    );
    held.build().execute(tx).await?;
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

pub async fn seats(
    from: &mut SqliteConnection,
    session: &str,
    workshop: WorkshopId,
) -> sqlx::Result<Vec<ParticipantId>> {
    let seats: Vec<String> = query_scalar(
        "SELECT seat FROM session_grant
         WHERE session_hash = $1 AND workshop_id = $2 AND role = 'participant'",
    )
    .bind(session)
    .bind(workshop.to_string())
    .fetch_all(from)
    .await?;
    Ok(seats.iter().filter_map(|seat| seat.parse().ok()).collect())
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
    now: Timestamp,
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
    query("INSERT INTO secret (hash, workshop_id, role, made_at) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(&id)
        .bind(name)
        .bind(now.0)
        .execute(tx)
        .await?;
    Ok(())
}
