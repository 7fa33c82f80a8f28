//! What lives on of workshops: each a row, its document within.

use async_trait::async_trait;
use domain::{Charter, CharterId, Timestamp, WorkshopId};
use sqlx::{Connection, query, query_scalar, types::Uuid};

use super::{
    charter_keys::{insert_grant, is_granted, renew_secret, secret, with_secret},
    charter_rows::{replace, set_logo},
    database::Postgres,
    editions,
    pool::in_time,
};
use crate::{
    access::CharterRole,
    storage::{
        Charters,
        charters::Founder,
        encoding::{decode_charter, encode_charter},
    },
};

#[async_trait]
impl Charters for Postgres {
    async fn create(
        &self,
        charter: &Charter,
        of: Option<WorkshopId>,
        logo: Option<&[u8]>,
        founder: Founder<'_>,
    ) -> anyhow::Result<bool> {
        in_time(async {
            let key = &self.keys.make().await?;
            let made = self
                .pool
                .once(|mut on| async move {
                    let mut tx = on.begin().await?;
                    let made = query(
                        "INSERT INTO charter (id, workshop_id, rev, delete_at, body, key)
                     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                    )
                    .bind(charter.id.0)
                    .bind(of.map(|workshop| workshop.0))
                    .bind(i64::from(charter.rev))
                    .bind(charter.delete_at.0)
                    .bind(key.seal(&encode_charter(charter)?)?)
                    .bind(key.id)
                    .execute(&mut *tx)
                    .await?;
                    if made.rows_affected() == 0 {
                        tx.rollback().await?;
                        return Ok(false);
                    }
                    set_logo(&mut tx, charter, logo, key).await?;
                    renew_secret(&mut tx, founder.secret, charter.id, CharterRole::Holder, "", founder.at)
                        .await?;
                    insert_grant(&mut tx, founder.session, charter.id, CharterRole::Holder, founder.at)
                        .await?;
                    tx.commit().await?;
                    Ok(true)
                })
                .await?;
            if !made {
                self.keys.take_back(key).await;
            }
            Ok(made)
        })
        .await
    }

    async fn read(&self, charter: CharterId) -> anyhow::Result<Option<Charter>> {
        self.body("SELECT body FROM charter WHERE id = $1", charter.0).await
    }

    async fn of_workshop(&self, workshop: WorkshopId) -> anyhow::Result<Option<Charter>> {
        self.body("SELECT body FROM charter WHERE workshop_id = $1", workshop.0).await
    }

    async fn replace(&self, charter: &Charter, logo: Option<&[u8]>) -> anyhow::Result<bool> {
        in_time(async {
            let key = &self.keys.make().await?;
            let replace = || {
                self.pool.once(|mut on| async move {
                    let mut tx = on.begin().await?;
                    if !replace(&mut tx, &self.keys, charter, &encode_charter(charter)?, key).await? {
                        tx.rollback().await?;
                        return Ok(false);
                    }
                    set_logo(&mut tx, charter, logo, key).await?;
                    tx.commit().await?;
                    Ok(true)
                })
            };
            let replaced = self.keys.with(replace).await?;
            if !replaced {
                self.keys.take_back(key).await;
            }
            Ok(replaced)
        })
        .await
    }

    async fn next_edition(
        &self,
        charter: &Charter,
        of: WorkshopId,
        logo: Option<&[u8]>,
    ) -> anyhow::Result<bool> {
        in_time(async {
            let key = &self.keys.make().await?;
            let follow = || {
                self.pool.once(|mut on| async move {
                    let mut tx = on.begin().await?;
                    let followed = editions::may_follow(&mut tx, charter.id, of).await?
                        && replace(&mut tx, &self.keys, charter, &encode_charter(charter)?, key).await?
                        && editions::follow(&mut tx, charter.id, of).await?;
                    if !followed {
                        tx.rollback().await?;
                        return Ok(false);
                    }
                    set_logo(&mut tx, charter, logo, key).await?;
                    tx.commit().await?;
                    Ok(true)
                })
            };
            let followed = self.keys.with(follow).await?;
            if !followed {
                self.keys.take_back(key).await;
            }
            Ok(followed)
        })
        .await
    }

    async fn formerly_of(&self, workshop: WorkshopId) -> anyhow::Result<Option<Charter>> {
        let former = "SELECT body FROM charter_former JOIN charter ON charter.id = charter_id
                      WHERE charter_former.workshop_id = $1";
        self.body(former, workshop.0).await
    }

    async fn logo(&self, charter: CharterId) -> anyhow::Result<Option<Vec<u8>>> {
        let find = || {
            self.pool.ask(|mut on| async move {
                let found = query_scalar("SELECT bytes FROM charter_logo WHERE charter_id = $1")
                    .bind(charter.0)
                    .fetch_optional(&mut *on)
                    .await?;
                Ok(found)
            })
        };
        self.keys
            .with(|| async {
                let bytes: Option<Vec<u8>> = find().await?;
                bytes.map(|bytes| self.keys.open_bytes(bytes)).transpose()
            })
            .await
    }

    async fn due(&self, now: Timestamp) -> anyhow::Result<Vec<CharterId>> {
        self.pool
            .ask(|mut on| async move {
                let ids: Vec<Uuid> = query_scalar("SELECT id FROM charter WHERE delete_at <= $1")
                    .bind(now.0)
                    .fetch_all(&mut *on)
                    .await?;
                Ok(ids.into_iter().map(CharterId).collect())
            })
            .await
    }

    async fn remove(&self, charter: CharterId) -> anyhow::Result<()> {
        self.pool.run(|| query("DELETE FROM charter WHERE id = $1").bind(charter.0)).await
    }

    async fn renew_secret(
        &self,
        hash: &str,
        charter: CharterId,
        role: CharterRole,
        keep: &str,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        self.pool
            .once(|mut on| async move {
                let mut tx = on.begin().await?;
                renew_secret(&mut tx, hash, charter, role, keep, now).await?;
                tx.commit().await?;
                Ok(())
            })
            .await
    }

    async fn with_secret(&self, charter: CharterId) -> anyhow::Result<Vec<(CharterRole, Timestamp)>> {
        self.pool.ask(|mut on| async move { Ok(with_secret(&mut on, charter).await?) }).await
    }

    async fn exchange(
        &self,
        hash: &str,
        session: &str,
        now: Timestamp,
    ) -> anyhow::Result<Option<(CharterId, CharterRole)>> {
        self.pool
            .ask(|mut on| async move {
                let mut tx = on.begin().await?;
                let opens = secret(&mut tx, hash).await?;
                if let Some((charter, role)) = opens {
                    insert_grant(&mut tx, session, charter, role, now).await?;
                }
                tx.commit().await?;
                Ok(opens)
            })
            .await
    }

    async fn grant(
        &self,
        session: &str,
        charter: CharterId,
        role: CharterRole,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        self.pool
            .ask(|mut on| async move {
                let mut tx = on.begin().await?;
                insert_grant(&mut tx, session, charter, role, now).await?;
                tx.commit().await?;
                Ok(())
            })
            .await
    }

    async fn is_granted(&self, session: &str, charter: CharterId, role: CharterRole) -> anyhow::Result<bool> {
        self.pool.ask(|mut on| async move { Ok(is_granted(&mut on, session, charter, role).await?) }).await
    }
}

impl Postgres {
    async fn body(&self, of: &'static str, id: Uuid) -> anyhow::Result<Option<Charter>> {
        let find = || {
            self.pool
                .ask(|mut on| async move { Ok(query_scalar(of).bind(id).fetch_optional(&mut *on).await?) })
        };
        self.keys
            .with(|| async {
                let body: Option<String> = find().await?;
                body.map(|body| decode_charter(&self.keys.open(body)?)).transpose()
            })
            .await
    }
}
