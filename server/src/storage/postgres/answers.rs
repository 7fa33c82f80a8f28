//! Answers to a pulse as PostgreSQL counts them: rounds are held by their rows.

use std::{collections::BTreeMap, sync::Arc};

use async_trait::async_trait;
use domain::{CharterId, OpenPulse};
use sqlx::{Connection, PgConnection, query, query_as, types::Uuid};

use super::{
    data_keys::{DataKeys, NotAtHand},
    pool::Pool,
    pulse_rows::set,
    sealing::{DataKey, Sealed},
};
use crate::storage::{
    answers::{Count, Given},
    encoding::decode_round,
    pulses::Answered,
};

pub struct Counting {
    pub pool: Pool,
    pub keys: DataKeys,
}

/// Of a charter, under its key. One from before there were keys has none.
type Round = (CharterId, Option<Arc<DataKey>>, OpenPulse);

#[async_trait]
impl Count for Counting {
    async fn count(&self, all: &[Given]) -> anyhow::Result<Vec<Answered>> {
        let count = || {
            self.pool.once(|mut on| async move {
                let mut tx = on.begin().await?;
                // In the order of their codes, so that two machines never wait for each other's rounds.
                let mut rounds: BTreeMap<&str, Option<Round>> =
                    all.iter().map(|given| (given.code.as_str(), None)).collect();
                for (code, round) in &mut rounds {
                    *round = self.open(&mut tx, code).await?;
                }
                let mut outcomes = Vec::with_capacity(all.len());
                for given in all {
                    let round = rounds.get_mut(given.code.as_str()).and_then(Option::as_mut);
                    outcomes.push(match round {
                        None => Answered::Over,
                        Some((charter, _, pulse)) => match given.unfit_for(pulse) {
                            Some(unfit) => unfit,
                            None if mark(&mut tx, *charter, &given.mark).await? => {
                                pulse.count(&given.answers);
                                Answered::Counted
                            }
                            None => Answered::Before,
                        },
                    });
                }
                for (charter, key, pulse) in rounds.into_values().flatten() {
                    set(&mut tx, charter, &pulse, key.as_deref()).await?;
                }
                tx.commit().await?;
                Ok(outcomes)
            })
        };
        self.keys.with(count).await
    }
}

impl Counting {
    async fn open(&self, tx: &mut PgConnection, code: &str) -> anyhow::Result<Option<Round>> {
        let row: Option<(Uuid, String)> =
            query_as("SELECT charter, body FROM pulse WHERE code = $1 FOR UPDATE")
                .bind(code)
                .fetch_optional(tx)
                .await?;
        let Some((charter, body)) = row else { return Ok(None) };
        match self.legible(body) {
            Ok((key, round)) => Ok(Some((CharterId(charter), key, round))),
            Err(error) if error.is::<NotAtHand>() => Err(error),
            // One broken row, or key, is no reason to keep the others from answering.
            Err(error) => {
                tracing::error!(%error, "a round cannot be counted in");
                Ok(None)
            }
        }
    }

    fn legible(&self, body: String) -> anyhow::Result<(Option<Arc<DataKey>>, OpenPulse)> {
        let key = Sealed::of(&body).map(|sealed| self.keys.at_hand(sealed.key)).transpose()?;
        Ok((key, decode_round(&self.keys.open(body)?)?))
    }
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
