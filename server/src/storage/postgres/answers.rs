//! Answers to a pulse as PostgreSQL counts them: rounds are held by their rows.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{CharterId, OpenPulse};
use sqlx::{Connection, PgConnection, query, query_as, types::Uuid};

use super::{pool::Pool, pulse_rows::set};
use crate::storage::{
    answers::{Count, Given},
    encoding::decode_round,
    pulses::Answered,
};

#[async_trait]
impl Count for Pool {
    async fn count(&self, all: &[Given]) -> anyhow::Result<Vec<Answered>> {
        self.once(|mut on| async move {
            let mut tx = on.begin().await?;
            // In the order of their codes, so that two machines never wait for each other's rounds.
            let mut rounds: BTreeMap<&str, Option<(CharterId, OpenPulse)>> =
                all.iter().map(|given| (given.code.as_str(), None)).collect();
            for (code, round) in &mut rounds {
                *round = open(&mut tx, code).await?;
            }
            let mut outcomes = Vec::with_capacity(all.len());
            for given in all {
                let round = rounds.get_mut(given.code.as_str()).and_then(Option::as_mut);
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
        })
        .await
    }
}

async fn open(tx: &mut PgConnection, code: &str) -> anyhow::Result<Option<(CharterId, OpenPulse)>> {
    let row: Option<(Uuid, String)> =
        query_as("SELECT charter_id, body FROM pulse WHERE code = $1 FOR UPDATE")
            .bind(code)
            .fetch_optional(tx)
            .await?;
    let round = row.map(|(charter, body)| anyhow::Ok((CharterId(charter), decode_round(&body)?))).transpose();
    // One broken row is no reason to keep the others from answering.
    Ok(round.inspect_err(|error| tracing::error!(%error, "a round cannot be counted in")).ok().flatten())
}

/// False if it is there already.
async fn mark(tx: &mut PgConnection, charter: CharterId, mark: &str) -> sqlx::Result<bool> {
    let made = query("INSERT INTO pulse_mark (charter_id, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(charter.0)
        .bind(mark)
        .execute(tx)
        .await?;
    Ok(made.rows_affected() == 1)
}
