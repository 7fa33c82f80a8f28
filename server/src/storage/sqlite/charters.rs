//! What lives on of workshops: each a row, its document within.

use async_trait::async_trait;
use domain::{Charter, CharterId, Timestamp, WorkshopId};
use sqlx::{SqliteConnection, query, query_as, query_scalar};

use super::{charter_rows::replace, database::Sqlite, rows};
use crate::{
    access::CharterRole,
    storage::{
        Charters,
        charters::Founder,
        encoding::{decode_charter, encode_charter},
    },
};

#[async_trait]
impl Charters for Sqlite {
    async fn create(
        &self,
        charter: &Charter,
        of: Option<WorkshopId>,
        logo: Option<&[u8]>,
        founder: Founder<'_>,
    ) -> anyhow::Result<bool> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let made = query(
            "INSERT INTO charter (id, workshop_id, rev, delete_at, body) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING",
        )
        .bind(charter.id.to_string())
        .bind(of.map(|workshop| workshop.to_string()))
        .bind(charter.rev)
        .bind(charter.delete_at.0)
        .bind(encode_charter(charter)?)
        .execute(&mut *tx)
        .await?;
        if made.rows_affected() == 0 {
            return Ok(false);
        }
        set_logo(&mut tx, charter, logo).await?;
        renew_secret(&mut tx, founder.secret, charter.id, CharterRole::Holder, "", founder.at).await?;
        insert_grant(&mut tx, founder.session, charter.id, CharterRole::Holder, founder.at).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn read(&self, charter: CharterId) -> anyhow::Result<Option<Charter>> {
        let body: Option<String> = query_scalar("SELECT body FROM charter WHERE id = $1")
            .bind(charter.to_string())
            .fetch_optional(&self.read)
            .await?;
        body.map(|body| decode_charter(&body)).transpose()
    }

    async fn of_workshop(&self, workshop: WorkshopId) -> anyhow::Result<Option<Charter>> {
        let body: Option<String> = query_scalar("SELECT body FROM charter WHERE workshop_id = $1")
            .bind(workshop.to_string())
            .fetch_optional(&self.read)
            .await?;
        body.map(|body| decode_charter(&body)).transpose()
    }

    async fn replace(&self, charter: &Charter, logo: Option<&[u8]>) -> anyhow::Result<bool> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        if !replace(&mut tx, charter, &encode_charter(charter)?).await? {
            return Ok(false);
        }
        set_logo(&mut tx, charter, logo).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn next_edition(
        &self,
        charter: &Charter,
        of: WorkshopId,
        logo: Option<&[u8]>,
    ) -> anyhow::Result<bool> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        if !may_follow(&mut tx, charter.id, of).await?
            || !replace(&mut tx, charter, &encode_charter(charter)?).await?
        {
            return Ok(false);
        }
        set_logo(&mut tx, charter, logo).await?;
        follow(&mut tx, charter.id, of).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn formerly_of(&self, workshop: WorkshopId) -> anyhow::Result<Option<Charter>> {
        let body: Option<String> = query_scalar(
            "SELECT body FROM charter_former JOIN charter ON charter.id = charter_id
             WHERE charter_former.workshop_id = $1",
        )
        .bind(workshop.to_string())
        .fetch_optional(&self.read)
        .await?;
        body.map(|body| decode_charter(&body)).transpose()
    }

    async fn logo(&self, charter: CharterId) -> anyhow::Result<Option<Vec<u8>>> {
        let bytes = query_scalar("SELECT bytes FROM charter_logo WHERE charter_id = $1")
            .bind(charter.to_string())
            .fetch_optional(&self.read)
            .await?;
        Ok(bytes)
    }

    async fn due(&self, now: Timestamp) -> anyhow::Result<Vec<CharterId>> {
        let ids: Vec<String> = query_scalar("SELECT id FROM charter WHERE delete_at <= $1")
            .bind(now.0)
            .fetch_all(&self.read)
            .await?;
        // One broken row is no reason to let the others stay for ever.
        let legible =
            |id: String| id.parse().inspect_err(|_| tracing::error!("a charter's id cannot be read")).ok();
        Ok(ids.into_iter().filter_map(legible).collect())
    }

    async fn remove(&self, charter: CharterId) -> anyhow::Result<()> {
        query("DELETE FROM charter WHERE id = $1").bind(charter.to_string()).execute(&self.write).await?;
        Ok(())
    }

    async fn renew_secret(
        &self,
        hash: &str,
        charter: CharterId,
        role: CharterRole,
        keep: &str,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        renew_secret(&mut tx, hash, charter, role, keep, now).await?;
        Ok(tx.commit().await?)
    }

    async fn with_secret(&self, charter: CharterId) -> anyhow::Result<Vec<(CharterRole, Timestamp)>> {
        let rows: Vec<(String, i64)> =
            query_as("SELECT role, made_at FROM charter_secret WHERE charter_id = $1")
                .bind(charter.to_string())
                .fetch_all(&self.read)
                .await?;
        let secret = |(role, at): (String, i64)| Some((CharterRole::named(&role)?, Timestamp(at)));
        Ok(rows.into_iter().filter_map(secret).collect())
    }

    async fn exchange(
        &self,
        hash: &str,
        session: &str,
        now: Timestamp,
    ) -> anyhow::Result<Option<(CharterId, CharterRole)>> {
        // Guesses do not keep the rooms' writers waiting.
        if secret(&mut *self.read.acquire().await?, hash).await?.is_none() {
            return Ok(None);
        }
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let opens = secret(&mut tx, hash).await?;
        if let Some((charter, role)) = opens {
            insert_grant(&mut tx, session, charter, role, now).await?;
        }
        tx.commit().await?;
        Ok(opens)
    }

    async fn grant(
        &self,
        session: &str,
        charter: CharterId,
        role: CharterRole,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        insert_grant(&mut tx, session, charter, role, now).await?;
        Ok(tx.commit().await?)
    }

    async fn is_granted(&self, session: &str, charter: CharterId, role: CharterRole) -> anyhow::Result<bool> {
        let found: Option<i64> = query_scalar(
            "SELECT 1 FROM charter_grant WHERE session_hash = $1 AND charter_id = $2 AND role = $3",
        )
        .bind(session)
        .bind(charter.to_string())
        .bind(role.name())
        .fetch_optional(&self.read)
        .await?;
        Ok(found.is_some())
    }
}

/// No round of its pulse is open, and the workshop has none, nor had any.
async fn may_follow(
    tx: &mut SqliteConnection,
    charter: CharterId,
    workshop: WorkshopId,
) -> sqlx::Result<bool> {
    query_scalar(
        "SELECT NOT EXISTS (SELECT 1 FROM pulse WHERE charter_id = $1)
            AND NOT EXISTS (SELECT 1 FROM charter WHERE workshop_id = $2)
            AND NOT EXISTS (SELECT 1 FROM charter_former WHERE workshop_id = $2)",
    )
    .bind(charter.to_string())
    .bind(workshop.to_string())
    .fetch_one(tx)
    .await
}

/// It is another workshop's from here on.
async fn follow(tx: &mut SqliteConnection, charter: CharterId, workshop: WorkshopId) -> sqlx::Result<()> {
    query(
        "INSERT INTO charter_former (workshop_id, charter_id)
         SELECT workshop_id, id FROM charter WHERE id = $1 AND workshop_id IS NOT NULL",
    )
    .bind(charter.to_string())
    .execute(&mut *tx)
    .await?;
    query("UPDATE charter SET workshop_id = $2 WHERE id = $1")
        .bind(charter.to_string())
        .bind(workshop.to_string())
        .execute(tx)
        .await?;
    Ok(())
}

async fn set_logo(tx: &mut SqliteConnection, charter: &Charter, logo: Option<&[u8]>) -> sqlx::Result<()> {
    if logo.is_some() || charter.design.logo.is_none() {
        query("DELETE FROM charter_logo WHERE charter_id = $1")
            .bind(charter.id.to_string())
            .execute(&mut *tx)
            .await?;
    }
    if let Some(bytes) = logo {
        query("INSERT INTO charter_logo (charter_id, bytes) VALUES ($1, $2)")
            .bind(charter.id.to_string())
            .bind(bytes)
            .execute(tx)
            .await?;
    }
    Ok(())
}

async fn renew_secret(
    tx: &mut SqliteConnection,
    hash: &str,
    charter: CharterId,
    role: CharterRole,
    keep: &str,
    now: Timestamp,
) -> sqlx::Result<()> {
    query("DELETE FROM charter_secret WHERE charter_id = $1 AND role = $2")
        .bind(charter.to_string())
        .bind(role.name())
        .execute(&mut *tx)
        .await?;
    query("DELETE FROM charter_grant WHERE charter_id = $1 AND role = $2 AND session_hash <> $3")
        .bind(charter.to_string())
        .bind(role.name())
        .bind(keep)
        .execute(&mut *tx)
        .await?;
    query("INSERT INTO charter_secret (hash, charter_id, role, made_at) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(charter.to_string())
        .bind(role.name())
        .bind(now.0)
        .execute(tx)
        .await?;
    Ok(())
}

async fn insert_grant(
    tx: &mut SqliteConnection,
    session: &str,
    charter: CharterId,
    role: CharterRole,
    now: Timestamp,
) -> sqlx::Result<()> {
    rows::note_session(&mut *tx, session, now).await?;
    query(
        "INSERT INTO charter_grant (charter_id, role, session_hash) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
    )
    .bind(charter.to_string())
    .bind(role.name())
    .bind(session)
    .execute(tx)
    .await?;
    Ok(())
}

async fn secret(from: &mut SqliteConnection, hash: &str) -> anyhow::Result<Option<(CharterId, CharterRole)>> {
    let row: Option<(String, String)> =
        query_as("SELECT charter_id, role FROM charter_secret WHERE hash = $1")
            .bind(hash)
            .fetch_optional(from)
            .await?;
    let Some((id, role)) = row else { return Ok(None) };
    CharterRole::named(&role).map(|role| anyhow::Ok((id.parse()?, role))).transpose()
}
