//! The statements that several acts share.

use domain::{Timestamp, WorkshopId};
use sqlx::{PgConnection, query, query_as, query_scalar, types::Uuid};

use crate::{access::Role, storage::roles};

/// Nobody else changes who may do what in a workshop until this transaction ends. False if it is not there.
pub async fn hold(tx: &mut PgConnection, workshop: WorkshopId) -> sqlx::Result<bool> {
    let held: Option<i32> = query_scalar("SELECT 1 FROM workshop WHERE id = $1 FOR NO KEY UPDATE")
        .bind(workshop.0)
        .fetch_optional(tx)
        .await?;
    Ok(held.is_some())
}

/// Rights were taken back: whoever follows this workshop looks again.
pub async fn note_rights(tx: &mut PgConnection, workshop: WorkshopId) -> sqlx::Result<()> {
    query("UPDATE workshop SET rights = rights + 1 WHERE id = $1").bind(workshop.0).execute(tx).await?;
    Ok(())
}

pub async fn note_session(to: &mut PgConnection, hash: &str, now: Timestamp) -> sqlx::Result<()> {
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
    to: &mut PgConnection,
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
    .bind(workshop.0)
    .bind(role)
    .bind(seat)
    .execute(to)
    .await?;
    Ok(())
}

/// What a secret opens. It is not made anew until the transaction around this ends.
pub async fn secret(from: &mut PgConnection, hash: &str) -> anyhow::Result<Option<(WorkshopId, Role)>> {
    let row: Option<(Uuid, String)> =
        query_as("SELECT workshop_id, role FROM secret WHERE hash = $1 FOR SHARE")
            .bind(hash)
            .fetch_optional(from)
            .await?;
    let Some((id, role)) = row else { return Ok(None) };
    Ok(roles::of_secret(&role).map(|role| (WorkshopId(id), role)))
}

pub async fn renew_secret(
    tx: &mut PgConnection,
    hash: &str,
    workshop: WorkshopId,
    role: Role,
    keep: &str,
    now: Timestamp,
) -> sqlx::Result<()> {
    let name = roles::stored(role).0;
    query("DELETE FROM secret WHERE workshop_id = $1 AND role = $2")
        .bind(workshop.0)
        .bind(name)
        .execute(&mut *tx)
        .await?;
    query("DELETE FROM session_grant WHERE workshop_id = $1 AND role = $2 AND session_hash <> $3")
        .bind(workshop.0)
        .bind(name)
        .bind(keep)
        .execute(&mut *tx)
        .await?;
    query("INSERT INTO secret (hash, workshop_id, role, made_at) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(workshop.0)
        .bind(name)
        .bind(now.0)
        .execute(tx)
        .await?;
    Ok(())
}
