//! Rounds of the pulse that are open: each a row, and a row for each device that has answered.

use async_trait::async_trait;
use domain::{Charter, CharterId, JoinCode, OpenPulse, PulseAnswers, Timestamp};
use sqlx::{Connection, query, query_as, query_scalar, types::Uuid};

use super::{
    charter_rows,
    data_keys::NotAtHand,
    database::Postgres,
    pool::in_time,
    pulse_rows::{self, legible_or_gone},
};
use crate::storage::{
    encoding::{decode_charter, decode_round, encode_charter, encode_round},
    pulses::{Answered, Ending, Pulses},
};

#[async_trait]
impl Pulses for Postgres {
    async fn open(&self, of: &Charter, code: &JoinCode, pulse: &OpenPulse) -> anyhow::Result<bool> {
        let open = || {
            self.pool.once(|mut on| async move {
                // Whoever changes the charter at the same moment comes before, or finds the round.
                let mut tx = on.begin().await?;
                let key: Option<Option<Uuid>> =
                    query_scalar("SELECT key FROM charter WHERE id = $1 AND rev = $2 FOR UPDATE")
                        .bind(of.id.0)
                        .bind(i64::from(of.rev))
                        .fetch_optional(&mut *tx)
                        .await?;
                let body = encode_round(pulse)?;
                let body = match key {
                    None => return Ok(false),
                    Some(None) => body,
                    Some(Some(key)) => self.keys.at_hand(key)?.seal(&body)?,
                };
                let made = query(
                    "INSERT INTO pulse (charter, code, closes_at, body) VALUES ($1, $2, $3, $4)
                     ON CONFLICT DO NOTHING",
                )
                .bind(of.id.0)
                .bind(code.as_str())
                .bind(pulse.closes_at.0)
                .bind(body)
                .execute(&mut *tx)
                .await?;
                tx.commit().await?;
                Ok(made.rows_affected() == 1)
            })
        };
        self.keys.with(open).await
    }

    async fn read(&self, charter: CharterId) -> anyhow::Result<Option<(JoinCode, OpenPulse)>> {
        let find = || {
            self.pool.ask(|mut on| async move {
                let row = query_as("SELECT code, body FROM pulse WHERE charter = $1")
                    .bind(charter.0)
                    .fetch_optional(&mut *on)
                    .await?;
                Ok(row)
            })
        };
        let hold = || {
            self.pool.ask(|mut on| async move {
                let mut tx = on.begin().await?;
                let open = pulse_rows::read(&mut tx, &self.keys, charter).await?;
                tx.commit().await?;
                Ok(open)
            })
        };
        let read = || async {
            let row: Option<(String, String)> = find().await?;
            let Some((code, body)) = row else { return Ok(None) };
            let code =
                JoinCode::parse(&code).ok_or_else(|| anyhow::anyhow!("a round's code is not legible"))?;
            let open = match self.keys.open(body).and_then(|body| decode_round(&body)) {
                Ok(open) => Some(open),
                Err(error) if error.is::<NotAtHand>() => return Err(error),
                // By one who holds it: it may be another by now.
                Err(_) => hold().await?,
            };
            Ok(open.map(|open| (code, open)))
        };
        self.keys.with(read).await
    }

    async fn by_code(&self, code: &str) -> anyhow::Result<Option<CharterId>> {
        self.pool
            .ask(|mut on| async move {
                let id: Option<Uuid> = query_scalar("SELECT charter FROM pulse WHERE code = $1")
                    .bind(code)
                    .fetch_optional(&mut *on)
                    .await?;
                Ok(id.map(CharterId))
            })
            .await
    }

    async fn has_answered(&self, charter: CharterId, mark: &str) -> anyhow::Result<bool> {
        self.pool
            .ask(|mut on| async move {
                let found: Option<i32> =
                    query_scalar("SELECT 1 FROM pulse_mark WHERE charter_id = $1 AND mark = $2")
                        .bind(charter.0)
                        .bind(mark)
                        .fetch_optional(&mut *on)
                        .await?;
                Ok(found.is_some())
            })
            .await
    }

    async fn answer(
        &self,
        code: &JoinCode,
        mark: &str,
        answers: &PulseAnswers,
        now: Timestamp,
    ) -> anyhow::Result<Answered> {
        self.answers.count(code, mark, answers, now).await
    }

    async fn close(&self, charter: CharterId, ending: Ending<'_>) -> anyhow::Result<bool> {
        in_time(async {
            let key = &self.keys.make().await?;
            let close = || {
                self.pool.once(|mut on| async move {
                    let mut tx = on.begin().await?;
                    let held: Option<String> =
                        query_scalar("SELECT body FROM charter WHERE id = $1 FOR UPDATE")
                            .bind(charter.0)
                            .fetch_optional(&mut *tx)
                            .await?;
                    let open: Option<String> =
                        query_scalar("SELECT body FROM pulse WHERE charter = $1 FOR UPDATE")
                            .bind(charter.0)
                            .fetch_optional(&mut *tx)
                            .await?;
                    let (Some(held), Some(open)) = (held, open) else {
                        tx.rollback().await?;
                        return Ok(false);
                    };
                    if let Some(open) = legible_or_gone(&mut tx, &self.keys, charter, open).await? {
                        let held = self.keys.open(held)?;
                        let ended = ending(&decode_charter(&held)?, &open);
                        pulse_rows::delete(&mut tx, charter).await?;
                        let body = encode_charter(&ended)?;
                        let stored = charter_rows::replace(&mut tx, &self.keys, &ended, &body, key).await?;
                        anyhow::ensure!(stored, "a round that ends is the next of its charter");
                    }
                    tx.commit().await?;
                    Ok(true)
                })
            };
            let ended = self.keys.with(close).await?;
            if !ended {
                self.keys.take_back(key).await;
            }
            Ok(ended)
        })
        .await
    }

    async fn over(&self, now: Timestamp) -> anyhow::Result<Vec<CharterId>> {
        self.pool
            .ask(|mut on| async move {
                let ids: Vec<Uuid> = query_scalar("SELECT charter FROM pulse WHERE closes_at <= $1")
                    .bind(now.0)
                    .fetch_all(&mut *on)
                    .await?;
                Ok(ids.into_iter().map(CharterId).collect())
            })
            .await
    }
}
