//! Answers to a pulse as SQLite counts them: nobody else writes meanwhile.

use std::collections::HashMap;

use async_trait::async_trait;
use domain::{CharterId, JoinCode, OpenPulse};
use sqlx::{SqliteConnection, SqlitePool, query, query_as};

use super::pulse_rows::set;
use crate::storage::{
    answers::{Count, Given},
    encoding::decode_round,
    pulses::Answered,
};

/// By the one who writes.
#[async_trait]
impl Count for SqlitePool {
    async fn count(&self, all: &[Given]) -> anyhow::Result<Vec<Answered>> {
        let mut tx = self.begin_with("BEGIN IMMEDIATE").await?;
        let mut rounds: HashMap<&JoinCode, Option<(CharterId, OpenPulse)>> = HashMap::new();
        let mut outcomes = Vec::with_capacity(all.len());
        for given in all {
            if !rounds.contains_key(&given.code) {
                rounds.insert(&given.code, open(&mut tx, &given.code).await?);
            }
            let round = rounds.get_mut(&given.code).and_then(Option::as_mut);
            outcomes.push(match round {
                None => Answered::Over,
                Some((charter, pulse)) => match given.unfit_for(pulse) {
                    Some(unfit) => unfit,
                    None if mark(&mut tx, *charter, &given.mark).await? => {
                        pulse.count(&given.answers);
                        Answered::Counted
                    }
                    None => Answered::Before,
                },
            });
        }
        for (charter, pulse) in rounds.into_values().flatten() {
            set(&mut tx, charter, &pulse).await?;
        }
        tx.commit().await?;
        Ok(outcomes)
    }
}

async fn open(tx: &mut SqliteConnection, code: &JoinCode) -> anyhow::Result<Option<(CharterId, OpenPulse)>> {
    let row: Option<(String, String)> = query_as("SELECT charter_id, body FROM pulse WHERE code = $1")
        .bind(code.as_str())
        .fetch_optional(tx)
        .await?;
    let round = row.map(|(charter, body)| anyhow::Ok((charter.parse()?, decode_round(&body)?))).transpose();
    // One broken row is no reason to keep the others from answering.
    Ok(round.inspect_err(|error| tracing::error!(%error, "a round cannot be counted in")).ok().flatten())
}

/// False if it is there already.
async fn mark(tx: &mut SqliteConnection, charter: CharterId, mark: &str) -> sqlx::Result<bool> {
    let made = query("INSERT INTO pulse_mark (charter_id, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(charter.to_string())
        .bind(mark)
        .execute(tx)
        .await?;
    Ok(made.rows_affected() == 1)
}
