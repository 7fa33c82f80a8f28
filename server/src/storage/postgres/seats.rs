//! Which device sits where.

use std::collections::BTreeSet;

use domain::{ParticipantId, Timestamp, WorkshopId};
use sqlx::{PgConnection, query, query_scalar};

use super::rows;
use crate::access::Role;

/// This device's, in no particular order.
pub async fn of(
    from: &mut PgConnection,
    session: &str,
    workshop: WorkshopId,
) -> sqlx::Result<Vec<ParticipantId>> {
    let seats: Vec<String> = query_scalar(
        "SELECT seat FROM session_grant
         WHERE session_hash = $1 AND workshop_id IS NOT DISTINCT FROM $2 AND role = 'participant'",
    )
    .bind(session)
    .bind(workshop.0)
    .fetch_all(from)
    .await?;
    Ok(seats.iter().filter_map(|seat| seat.parse().ok()).collect())
}

/// Those of all devices.
pub async fn all(from: &mut PgConnection, workshop: WorkshopId) -> sqlx::Result<BTreeSet<ParticipantId>> {
    let seats: Vec<String> = query_scalar(
        "SELECT DISTINCT seat FROM session_grant WHERE workshop_id = $1 AND role = 'participant'",
    )
    .bind(workshop.0)
    .fetch_all(from)
    .await?;
    Ok(seats.iter().filter_map(|seat| seat.parse().ok()).collect())
}

/// Whether it was this device's, and has gone over to another.
pub async fn was(
    from: &mut PgConnection,
    session: &str,
    workshop: WorkshopId,
    seat: ParticipantId,
) -> sqlx::Result<bool> {
    query_scalar(
        "SELECT EXISTS (SELECT 1 FROM session_grant
         WHERE session_hash = $1 AND workshop_id = $2 AND role = 'former' AND seat = $3)",
    )
    .bind(session)
    .bind(workshop.0)
    .bind(seat.to_string())
    .fetch_one(from)
    .await
}

/// Gives a device the seat of another, which keeps it.
pub async fn share(
    tx: &mut PgConnection,
    from: &str,
    to: &str,
    workshop: WorkshopId,
    seat: ParticipantId,
) -> sqlx::Result<()> {
    query(
        "INSERT INTO session_grant (session_hash, workshop_id, role, seat)
         SELECT $1, workshop_id, role, seat FROM session_grant
         WHERE session_hash = $2 AND workshop_id = $3 AND role = 'participant' AND seat = $4
         ON CONFLICT DO NOTHING",
    )
    .bind(to)
    .bind(from)
    .bind(workshop.0)
    .bind(seat.to_string())
    .execute(tx)
    .await?;
    Ok(())
}

/// Gives these devices the seat, and takes it from all others.
pub async fn hand_over(
    tx: &mut PgConnection,
    workshop: WorkshopId,
    seat: ParticipantId,
    to: &BTreeSet<&String>,
    now: Timestamp,
) -> sqlx::Result<()> {
    take_back(tx, workshop, seat).await?;
    for session in to {
        rows::note_session(tx, session, now).await?;
        rows::insert_grant(tx, session, workshop, Role::Participant(seat)).await?;
    }
    Ok(())
}

/// Nobody has the seat now. Of those who had it that is remembered, so that they can be told.
async fn take_back(tx: &mut PgConnection, workshop: WorkshopId, seat: ParticipantId) -> sqlx::Result<()> {
    for grants in [
        "INSERT INTO session_grant (session_hash, workshop_id, role, seat)
         SELECT session_hash, workshop_id, 'former', seat FROM session_grant
         WHERE workshop_id = $1 AND role = 'participant' AND seat = $2 ON CONFLICT DO NOTHING",
        "DELETE FROM session_grant WHERE workshop_id = $1 AND role = 'participant' AND seat = $2",
    ] {
        query(grants).bind(workshop.0).bind(seat.to_string()).execute(&mut *tx).await?;
    }
    Ok(())
}
