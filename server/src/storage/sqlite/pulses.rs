//! Rounds of the pulse that are open: each a row, and a row for each device that has answered.

use async_trait::async_trait;
use domain::{Charter, CharterId, JoinCode, OpenPulse, PulseAnswers, Timestamp};
use sqlx::{query, query_as, query_scalar};

use super::{
    charter_rows,
    database::Sqlite,
    pulse_rows::{self, legible_or_gone},
};
use crate::storage::{
    Log,
    encoding::{decode_charter, decode_round, encode_charter, encode_round},
    pulses::{Answered, Ending, Pulses},
};

#[async_trait]
impl Pulses for Sqlite {
    async fn open(&self, of: &Charter, code: &JoinCode, pulse: &OpenPulse) -> anyhow::Result<bool> {
        let made = query(
            "INSERT INTO pulse (charter_id, code, closes_at, body)
             SELECT id, $3, $4, $5 FROM charter WHERE id = $1 AND rev = $2
             ON CONFLICT DO NOTHING",
        )
        .bind(of.id.to_string())
        .bind(of.rev)
        .bind(code.as_str())
        .bind(pulse.closes_at.0)
        .bind(encode_round(pulse)?)
        .execute(&self.write)
        .await?;
        Ok(made.rows_affected() == 1)
    }

    async fn read(&self, charter: CharterId) -> anyhow::Result<Option<(JoinCode, OpenPulse)>> {
        let row: Option<(String, String)> = query_as("SELECT code, body FROM pulse WHERE charter_id = $1")
            .bind(charter.to_string())
            .fetch_optional(&self.read)
            .await?;
        let Some((code, body)) = row else { return Ok(None) };
        let code = JoinCode::parse(&code).ok_or_else(|| anyhow::anyhow!("a round's code is not legible"))?;
        let open = match decode_round(&body) {
            Ok(open) => Some(open),
            // By the one who writes: it may be another by now.
            Err(_) => {
                let mut writer = self.write.acquire().await?;
                pulse_rows::read(&mut writer, charter).await?
            }
        };
        Ok(open.map(|open| (code, open)))
    }

    async fn by_code(&self, code: &str) -> anyhow::Result<Option<CharterId>> {
        let id: Option<String> = query_scalar("SELECT charter_id FROM pulse WHERE code = $1")
            .bind(code)
            .fetch_optional(&self.read)
            .await?;
        Ok(id.map(|id| id.parse()).transpose()?)
    }

    async fn has_answered(&self, charter: CharterId, mark: &str) -> anyhow::Result<bool> {
        let found: Option<i64> = query_scalar("SELECT 1 FROM pulse_mark WHERE charter_id = $1 AND mark = $2")
            .bind(charter.to_string())
            .bind(mark)
            .fetch_optional(&self.read)
            .await?;
        Ok(found.is_some())
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
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let row: Option<(String, String)> = query_as(
            "SELECT charter.body, pulse.body FROM pulse JOIN charter ON charter.id = charter_id
             WHERE charter_id = $1",
        )
        .bind(charter.to_string())
        .fetch_optional(&mut *tx)
        .await?;
        let Some((held, open)) = row else { return Ok(false) };
        if let Some(open) = legible_or_gone(&mut tx, charter, &open).await? {
            let ended = ending(&decode_charter(&held)?, &open);
            pulse_rows::delete(&mut tx, charter).await?;
            let stored = charter_rows::replace(&mut tx, &ended, &encode_charter(&ended)?).await?;
            anyhow::ensure!(stored, "a round that ends is the next of its charter");
        }
        tx.commit().await?;
        if let Err(error) = self.scrub().await {
            tracing::warn!(%error, "what was deleted is still in the write-ahead log");
        }
        Ok(true)
    }

    async fn over(&self, now: Timestamp) -> anyhow::Result<Vec<CharterId>> {
        let ids: Vec<String> = query_scalar("SELECT charter_id FROM pulse WHERE closes_at <= $1")
            .bind(now.0)
            .fetch_all(&self.read)
            .await?;
        let legible =
            |id: String| id.parse().inspect_err(|_| tracing::error!("a charter's id cannot be read")).ok();
        Ok(ids.into_iter().filter_map(legible).collect())
    }
}
