//! What is appended to a workshop's log: in one statement that finds the log as it was, or does nothing.

use std::sync::Arc;

use domain::{Charter, Event, WorkshopId};
use sqlx::{Connection, PgConnection, query, query_as, types::Uuid};

use super::{anew, charter_rows, data_keys::DataKeys, rows, sealing::DataKey};
use crate::storage::{
    AppendError, Batch, Grant, Head, Seq,
    encoding::{encode_charter, encode_event},
    roles,
};

/// The head moves, and all else follows from that it did. Whoever waited for another's append finds another head, gets no row,
/// and has changed nothing. Devices by their hashes, so that two never wait for each other; a device that joins in two places
/// at once is in a batch twice.
const APPEND: &str = "
    WITH head AS (
        UPDATE workshop
        SET seq = seq + cardinality($5), mark = CASE WHEN cardinality($5) > 0 THEN $4 ELSE mark END,
            delete_at = COALESCE($7, delete_at), key = $12
        WHERE id = $1 AND seq = $2 AND mark = $3 AND key IS NOT DISTINCT FROM $13
        RETURNING seq, mark
    ), put AS (
        INSERT INTO event (workshop_id, seq, mark, at, body)
        SELECT $1, $2 + nth, $4, at, body
        FROM head, unnest($5, $6) WITH ORDINALITY AS new (at, body, nth)
    ), devices AS (
        INSERT INTO session (hash, seen_at)
        SELECT hash, MAX(at) FROM head, unnest($8, $9) AS new (hash, at) GROUP BY hash ORDER BY hash
        ON CONFLICT (hash) DO UPDATE SET seen_at = excluded.seen_at
    ), granted AS (
        INSERT INTO session_grant (session_hash, workshop_id, role, seat)
        SELECT DISTINCT hash, $1, role, seat FROM head, unnest($8, $10, $11) AS new (hash, role, seat)
        WHERE NOT EXISTS (
            SELECT 1 FROM session_grant AS former
            WHERE former.session_hash = hash AND former.workshop_id = $1 AND former.role = 'former' AND former.seat = new.seat
        )
        ON CONFLICT DO NOTHING
    )
    SELECT seq, mark FROM head";

/// A batch as it goes into the rows of one workshop.
pub struct Append<'a> {
    workshop: Uuid,
    at: Head,
    mark: i64,
    keys: &'a DataKeys,
    under: Under,
    events: (Vec<i64>, Vec<String>),
    redacted: (Vec<Seq>, Vec<String>),
    grants: Grants,
    /// And as it is written.
    charter: Option<(&'a Charter, String)>,
    batch: &'a Batch,
}

/// What its texts and pictures are sealed under.
pub struct Under {
    /// The key that the workshop was written under. None if it had none.
    pub before: Option<Uuid>,
    pub key: Arc<DataKey>,
    /// Of what a verdigrunnlag becomes with it.
    pub charter: Option<Arc<DataKey>>,
}

/// Whether what is left of a workshop is written under another key with this, so that what was taken away cannot be read.
pub fn is_anew(batch: &Batch) -> bool {
    batch.closed.is_some() || !batch.redacted.is_empty()
}

/// Column by column.
#[derive(Default)]
struct Grants {
    sessions: Vec<String>,
    at: Vec<i64>,
    roles: Vec<&'static str>,
    seats: Vec<String>,
}

impl<'a> Append<'a> {
    pub fn new(
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        batch: &'a Batch,
        keys: &'a DataKeys,
        under: Under,
    ) -> anyhow::Result<Append<'a>> {
        let sealed = |event: &Event| under.key.seal(&encode_event(event)?);
        let event = |event: &Event| anyhow::Ok((event.at.0, sealed(event)?));
        let redacted = |(seq, event): &(Seq, Event)| anyhow::Ok((*seq, sealed(event)?));
        let charter = |charter: &'a Charter| anyhow::Ok((charter, encode_charter(charter)?));
        Ok(Append {
            workshop: workshop.0,
            at,
            mark,
            keys,
            events: batch.events.iter().map(event).collect::<Result<_, _>>()?,
            redacted: batch.redacted.iter().map(redacted).collect::<Result<_, _>>()?,
            grants: Grants::of(&batch.grants),
            charter: batch.charter.as_ref().map(charter).transpose()?,
            under,
            batch,
        })
    }

    /// Answers with where the log ends then.
    pub async fn carry_out(&self, on: &mut PgConnection) -> Result<Head, AppendError> {
        let batch = self.batch;
        let alone = batch.closed.is_none() && batch.redacted.is_empty() && batch.logos.is_empty();
        let again = batch.grants.iter().any(|grant| grant.again);
        if alone && self.charter.is_none() && !again {
            return self.put(on).await;
        }
        let mut tx = on.begin().await?;
        if again {
            // A seat that is just going over: a statement that begins after that sees it.
            rows::hold(&mut tx, WorkshopId(self.workshop)).await?;
        }
        let done = match self.put(&mut tx).await {
            Ok(head) => self.go_on(&mut tx).await.map(|()| head),
            conflict => conflict,
        };
        match done {
            Ok(_) => tx.commit().await?,
            Err(_) => tx.rollback().await?,
        }
        done
    }

    pub async fn put(&self, on: &mut PgConnection) -> Result<Head, AppendError> {
        let (at, bodies) = &self.events;
        let head: Option<(Seq, i64)> = query_as(APPEND)
            .bind(self.workshop)
            .bind(self.at.seq)
            .bind(self.at.mark)
            .bind(self.mark)
            .bind(at)
            .bind(bodies)
            .bind(self.batch.delete_at.map(|at| at.0))
            .bind(&self.grants.sessions)
            .bind(&self.grants.at)
            .bind(&self.grants.roles)
            .bind(&self.grants.seats)
            .bind(self.under.key.id)
            .bind(self.under.before)
            .fetch_optional(on)
            .await?;
        head.map(|(seq, mark)| Head { seq, mark }).ok_or(AppendError::Conflict)
    }

    /// What goes with the events, seldom. The workshop's row is held by now.
    async fn go_on(&self, tx: &mut PgConnection) -> Result<(), AppendError> {
        let (seqs, bodies) = &self.redacted;
        if !seqs.is_empty() {
            query(
                "UPDATE event SET body = new.body FROM unnest($2, $3) AS new (seq, body)
                 WHERE workshop_id = $1 AND event.seq = new.seq",
            )
            .bind(self.workshop)
            .bind(seqs)
            .bind(bodies)
            .execute(&mut *tx)
            .await?;
        }
        if !self.batch.logos.is_empty() {
            self.replace_logos(&mut *tx).await?;
        }
        if let Some(seq) = self.batch.closed {
            self.close(&mut *tx, seq).await?;
        }
        if is_anew(self.batch) {
            anew::write(&mut *tx, self.workshop, self.keys, &self.under.key).await?;
        }
        if let Some((charter, body)) = &self.charter
            && let Some(key) = &self.under.charter
            && !charter_rows::replace(tx, self.keys, charter, body, key).await?
        {
            return Err(AppendError::Conflict);
        }
        Ok(())
    }

    /// Those that are kept, and the new ones.
    async fn replace_logos(&self, tx: &mut PgConnection) -> anyhow::Result<()> {
        let kept: Vec<Uuid> = self.batch.keep_logos.iter().map(|logo| logo.0).collect();
        query("DELETE FROM logo WHERE workshop_id = $1 AND id <> ALL($2)")
            .bind(self.workshop)
            .bind(kept)
            .execute(&mut *tx)
            .await?;
        for (id, bytes) in self.batch.logos.iter().filter(|(id, _)| self.batch.keep_logos.contains(id)) {
            // The same picture again is there.
            query("INSERT INTO logo (workshop_id, id, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .bind(self.workshop)
                .bind(id.0)
                .bind(self.under.key.seal_bytes(bytes)?)
                .execute(&mut *tx)
                .await?;
        }
        Ok(())
    }

    /// A device goes on being one that took part, so that its page can say that the session is over. In which seat,
    /// nobody knows any more.
    async fn close(&self, tx: &mut PgConnection, seq: Seq) -> sqlx::Result<()> {
        query("DELETE FROM event WHERE workshop_id = $1 AND seq < $2")
            .bind(self.workshop)
            .bind(seq)
            .execute(&mut *tx)
            .await?;
        for closed in [
            "UPDATE workshop SET open = FALSE WHERE id = $1",
            "INSERT INTO session_grant (session_hash, workshop_id, role, seat)
             SELECT DISTINCT session_hash, workshop_id, role, '' FROM session_grant
             WHERE workshop_id = $1 AND role = 'participant' ON CONFLICT DO NOTHING",
            "DELETE FROM session_grant WHERE workshop_id = $1 AND role = 'participant' AND seat <> ''",
            "DELETE FROM session_grant WHERE workshop_id = $1 AND role = 'former'",
        ] {
            query(closed).bind(self.workshop).execute(&mut *tx).await?;
        }
        Ok(())
    }
}

impl Grants {
    fn of(grants: &[Grant]) -> Grants {
        let mut columns = Grants::default();
        for grant in grants {
            let (role, seat) = roles::stored(grant.role);
            columns.sessions.push(grant.session.clone());
            columns.at.push(grant.at.0);
            columns.roles.push(role);
            columns.seats.push(seat);
        }
        columns
    }
}
