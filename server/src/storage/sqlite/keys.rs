//! Devices, secrets and grants.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{Lang, ParticipantId, Timestamp, WorkshopId};
use sqlx::{query, query_as, query_scalar};

use super::{database::Sqlite, rows};
use crate::{
    access::Role,
    storage::{AtPhone, Keys, roles},
};

#[async_trait]
impl Keys for Sqlite {
    async fn renew_secret(
        &self,
        hash: &str,
        workshop: WorkshopId,
        role: Role,
        keep: &str,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        rows::renew_secret(&mut tx, hash, workshop, role, keep, now).await?;
        Ok(tx.commit().await?)
    }

    async fn with_secret(&self, workshop: WorkshopId) -> anyhow::Result<Vec<(Role, Option<Timestamp>)>> {
        let rows: Vec<(String, Option<i64>)> =
            query_as("SELECT role, made_at FROM secret WHERE workshop_id = $1")
                .bind(workshop.to_string())
                .fetch_all(&self.read)
                .await?;
        let secret = |(role, at): (String, Option<i64>)| Some((roles::of_secret(&role)?, at.map(Timestamp)));
        Ok(rows.into_iter().filter_map(secret).collect())
    }

    async fn exchange(
        &self,
        hash: &str,
        session: &str,
        now: Timestamp,
    ) -> anyhow::Result<Option<(WorkshopId, Role)>> {
        // Guesses do not keep the room's writers waiting.
        if rows::secret(&mut *self.read.acquire().await?, hash).await?.is_none() {
            return Ok(None);
        }
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let opens = rows::secret(&mut tx, hash).await?;
        if let Some((workshop, role)) = opens {
            rows::note_session(&mut tx, session, now).await?;
            rows::insert_grant(&mut tx, session, workshop, role).await?;
        }
        tx.commit().await?;
        Ok(opens)
    }

    async fn forget_devices(&self, before: Timestamp) -> anyhow::Result<()> {
        query(
            "DELETE FROM session WHERE seen_at < $1
             AND NOT EXISTS (SELECT 1 FROM session_grant WHERE session_hash = hash)
             AND NOT EXISTS (SELECT 1 FROM charter_grant WHERE session_hash = hash)",
        )
        .bind(before.0)
        .execute(&self.write)
        .await?;
        Ok(())
    }

    async fn touch_session(&self, hash: &str, now: Timestamp) -> anyhow::Result<()> {
        Ok(rows::note_session(&mut *self.write.acquire().await?, hash, now).await?)
    }

    async fn is_session(&self, hash: &str) -> anyhow::Result<bool> {
        let found: Option<i64> = query_scalar("SELECT 1 FROM session WHERE hash = $1")
            .bind(hash)
            .fetch_optional(&self.read)
            .await?;
        Ok(found.is_some())
    }

    async fn session_lang(&self, hash: &str) -> anyhow::Result<Option<Lang>> {
        let tag: Option<Option<String>> = query_scalar("SELECT lang FROM session WHERE hash = $1")
            .bind(hash)
            .fetch_optional(&self.read)
            .await?;
        Ok(tag.flatten().and_then(|tag| Lang::from_tag(&tag)))
    }

    async fn at_phone(&self, session: &str, way_back: &str, workshop: WorkshopId) -> anyhow::Result<AtPhone> {
        let rows = query_as(
            "SELECT lang, session_hash = asks, seat FROM (SELECT $1 AS asks) AS device
             LEFT JOIN session ON hash = asks
             LEFT JOIN session_grant
                ON session_hash IN (asks, $2) AND workshop_id = $3 AND role = 'participant'",
        )
        .bind(session)
        .bind(way_back)
        .bind(workshop.to_string())
        .fetch_all(&self.read)
        .await?;
        Ok(AtPhone::of(rows))
    }

    async fn set_session_lang(&self, hash: &str, lang: Lang, now: Timestamp) -> anyhow::Result<()> {
        query(
            "INSERT INTO session (hash, lang, seen_at) VALUES ($1, $2, $3)
             ON CONFLICT (hash) DO UPDATE SET lang = $2, seen_at = $3",
        )
        .bind(hash)
        .bind(lang.tag())
        .bind(now.0)
        .execute(&self.write)
        .await?;
        Ok(())
    }

    async fn grant(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<()> {
        Ok(rows::insert_grant(&mut *self.write.acquire().await?, session, workshop, role).await?)
    }

    async fn share_seat(
        &self,
        from: &str,
        to: &str,
        workshop: WorkshopId,
        seat: ParticipantId,
    ) -> anyhow::Result<()> {
        query(
            "INSERT INTO session_grant (session_hash, workshop_id, role, seat)
             SELECT $1, workshop_id, role, seat FROM session_grant
             WHERE session_hash = $2 AND workshop_id = $3 AND role = 'participant' AND seat = $4
             ON CONFLICT DO NOTHING",
        )
        .bind(to)
        .bind(from)
        .bind(workshop.to_string())
        .bind(seat.to_string())
        .execute(&mut *self.write.acquire().await?)
        .await?;
        Ok(())
    }

    async fn is_granted(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<bool> {
        let (role, seat) = roles::stored(role);
        let found: Option<i64> = query_scalar(
            "SELECT 1 FROM session_grant
             WHERE session_hash = $1 AND workshop_id = $2 AND role = $3
             AND (seat = $4 OR role = 'participant' AND seat = '')",
        )
        .bind(session)
        .bind(workshop.to_string())
        .bind(role)
        .bind(seat)
        .fetch_optional(&self.read)
        .await?;
        Ok(found.is_some())
    }

    async fn hand_over(
        &self,
        from: &str,
        workshop: WorkshopId,
        to: &[String],
        now: Timestamp,
    ) -> anyhow::Result<Vec<ParticipantId>> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let seats = rows::seats(&mut tx, from, workshop).await?;
        for seat in &seats {
            rows::take_back(&mut tx, workshop, *seat).await?;
            for session in to {
                rows::note_session(&mut tx, session, now).await?;
                rows::insert_grant(&mut tx, session, workshop, Role::Participant(*seat)).await?;
            }
        }
        tx.commit().await?;
        Ok(seats)
    }

    async fn had(&self, session: &str, workshop: WorkshopId, seat: ParticipantId) -> anyhow::Result<bool> {
        let found: Option<i64> = query_scalar(
            "SELECT 1 FROM session_grant
             WHERE session_hash = $1 AND workshop_id = $2 AND role = 'former' AND seat = $3",
        )
        .bind(session)
        .bind(workshop.to_string())
        .bind(seat.to_string())
        .fetch_optional(&self.read)
        .await?;
        Ok(found.is_some())
    }

    async fn seats_of_devices(&self, workshop: WorkshopId) -> anyhow::Result<BTreeSet<ParticipantId>> {
        let seats: Vec<String> = query_scalar(
            "SELECT DISTINCT seat FROM session_grant WHERE workshop_id = $1 AND role = 'participant'",
        )
        .bind(workshop.to_string())
        .fetch_all(&self.read)
        .await?;
        Ok(seats.iter().filter_map(|seat| seat.parse().ok()).collect())
    }

    async fn seats(&self, session: &str, workshop: WorkshopId) -> anyhow::Result<Vec<ParticipantId>> {
        Ok(rows::seats(&mut *self.read.acquire().await?, session, workshop).await?)
    }
}
