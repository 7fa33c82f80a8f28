//! Devices, secrets and grants.
//!
//! What a device has is looked for by the device, of which a few rows are, and then among them (`IS NOT DISTINCT FROM` has no
//! index). In a new table PostgreSQL takes all who are in a room for as few, and would go through them at each press.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{Lang, ParticipantId, Timestamp, WorkshopId};
use sqlx::{Connection, query, query_as, query_scalar};

use super::{database::Postgres, rows, seats};
use crate::{
    access::Role,
    storage::{AtPhone, Keys, roles},
};

#[async_trait]
impl Keys for Postgres {
    async fn renew_secret(
        &self,
        hash: &str,
        workshop: WorkshopId,
        role: Role,
        keep: &str,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        self.pool
            .once(|mut on| async move {
                let mut tx = on.begin().await?;
                rows::hold(&mut tx, workshop).await?;
                rows::renew_secret(&mut tx, hash, workshop, role, keep, now).await?;
                rows::note_rights(&mut tx, workshop).await?;
                tx.commit().await?;
                Ok(())
            })
            .await
    }

    async fn with_secret(&self, workshop: WorkshopId) -> anyhow::Result<Vec<(Role, Option<Timestamp>)>> {
        let rows: Vec<(String, Option<i64>)> = self
            .pool
            .ask(|mut on| async move {
                Ok(query_as("SELECT role, made_at FROM secret WHERE workshop_id = $1")
                    .bind(workshop.0)
                    .fetch_all(&mut *on)
                    .await?)
            })
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
        self.pool
            .ask(|mut on| async move {
                let mut tx = on.begin().await?;
                let opens = rows::secret(&mut tx, hash).await?;
                if let Some((workshop, role)) = opens {
                    rows::note_session(&mut tx, session, now).await?;
                    rows::insert_grant(&mut tx, session, workshop, role).await?;
                }
                tx.commit().await?;
                Ok(opens)
            })
            .await
    }

    async fn forget_devices(&self, before: Timestamp) -> anyhow::Result<()> {
        self.pool
            .run(|| {
                query(
                    "DELETE FROM session WHERE seen_at < $1
                     AND NOT EXISTS (SELECT 1 FROM session_grant WHERE session_hash = hash)
                     AND NOT EXISTS (SELECT 1 FROM charter_grant WHERE session_hash = hash)",
                )
                .bind(before.0)
            })
            .await
    }

    async fn touch_session(&self, hash: &str, now: Timestamp) -> anyhow::Result<()> {
        // Nobody waits for the disk: what it leads to is written after it, and takes it along.
        self.pool
            .run(|| {
                query(
                    "INSERT INTO session (hash, seen_at)
                     SELECT $1, $2 FROM set_config('synchronous_commit', 'off', TRUE)
                     ON CONFLICT (hash) DO UPDATE SET seen_at = excluded.seen_at",
                )
                .bind(hash)
                .bind(now.0)
            })
            .await
    }

    async fn is_session(&self, hash: &str) -> anyhow::Result<bool> {
        self.pool
            .ask(|mut on| async move {
                Ok(query_scalar("SELECT EXISTS (SELECT 1 FROM session WHERE hash = $1)")
                    .bind(hash)
                    .fetch_one(&mut *on)
                    .await?)
            })
            .await
    }

    async fn session_lang(&self, hash: &str) -> anyhow::Result<Option<Lang>> {
        self.pool
            .ask(|mut on| async move {
                let tag: Option<Option<String>> = query_scalar("SELECT lang FROM session WHERE hash = $1")
                    .bind(hash)
                    .fetch_optional(&mut *on)
                    .await?;
                Ok(tag.flatten().and_then(|tag| Lang::from_tag(&tag)))
            })
            .await
    }

    async fn at_phone(&self, session: &str, way_back: &str, workshop: WorkshopId) -> anyhow::Result<AtPhone> {
        self.pool
            .ask(|mut on| async move {
                let rows = query_as(
                    "SELECT lang, session_hash = $1, seat FROM (SELECT) AS device
                     LEFT JOIN session ON hash = $1
                     LEFT JOIN session_grant ON session_hash IN ($1, $2)
                        AND workshop_id IS NOT DISTINCT FROM $3 AND role = 'participant'",
                )
                .bind(session)
                .bind(way_back)
                .bind(workshop.0)
                .fetch_all(&mut *on)
                .await?;
                Ok(AtPhone::of(rows))
            })
            .await
    }

    async fn set_session_lang(&self, hash: &str, lang: Lang, now: Timestamp) -> anyhow::Result<()> {
        self.pool
            .run(|| {
                query(
                    "INSERT INTO session (hash, lang, seen_at) VALUES ($1, $2, $3)
                     ON CONFLICT (hash) DO UPDATE SET lang = $2, seen_at = $3",
                )
                .bind(hash)
                .bind(lang.tag())
                .bind(now.0)
            })
            .await
    }

    async fn grant(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<()> {
        self.pool
            .ask(|mut on| async move {
                rows::insert_grant(&mut on, session, workshop, role).await?;
                Ok(())
            })
            .await
    }

    async fn share_seat(
        &self,
        from: &str,
        to: &str,
        workshop: WorkshopId,
        seat: ParticipantId,
    ) -> anyhow::Result<()> {
        self.pool
            .ask(|mut on| async move {
                let mut tx = on.begin().await?;
                rows::hold(&mut tx, workshop).await?;
                seats::share(&mut tx, from, to, workshop, seat).await?;
                tx.commit().await?;
                Ok(())
            })
            .await
    }

    async fn is_granted(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<bool> {
        let (role, seat) = &roles::stored(role);
        self.pool
            .ask(|mut on| async move {
                Ok(query_scalar(
                    "SELECT EXISTS (SELECT 1 FROM session_grant
                     WHERE session_hash = $1 AND workshop_id IS NOT DISTINCT FROM $2 AND role = $3
                     AND (seat = $4 OR role = 'participant' AND seat = ''))",
                )
                .bind(session)
                .bind(workshop.0)
                .bind(role)
                .bind(seat)
                .fetch_one(&mut *on)
                .await?)
            })
            .await
    }

    async fn hand_over(
        &self,
        from: &str,
        workshop: WorkshopId,
        to: &[String],
        now: Timestamp,
    ) -> anyhow::Result<Vec<ParticipantId>> {
        let to = &to.iter().collect::<BTreeSet<&String>>();
        self.pool
            .once(|mut on| async move {
                let mut tx = on.begin().await?;
                rows::hold(&mut tx, workshop).await?;
                let seats = seats::of(&mut tx, from, workshop).await?;
                for seat in &seats {
                    seats::hand_over(&mut tx, workshop, *seat, to, now).await?;
                }
                if !seats.is_empty() {
                    rows::note_rights(&mut tx, workshop).await?;
                }
                tx.commit().await?;
                Ok(seats)
            })
            .await
    }

    async fn had(&self, session: &str, workshop: WorkshopId, seat: ParticipantId) -> anyhow::Result<bool> {
        self.pool.ask(|mut on| async move { Ok(seats::was(&mut on, session, workshop, seat).await?) }).await
    }

    async fn seats_of_devices(&self, workshop: WorkshopId) -> anyhow::Result<BTreeSet<ParticipantId>> {
        self.pool.ask(|mut on| async move { Ok(seats::all(&mut on, workshop).await?) }).await
    }

    async fn seats(&self, session: &str, workshop: WorkshopId) -> anyhow::Result<Vec<ParticipantId>> {
        self.pool.ask(|mut on| async move { Ok(seats::of(&mut on, session, workshop).await?) }).await
    }
}
