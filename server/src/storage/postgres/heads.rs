//! How far workshops have come, for nodes that follow them.

use anyhow::Context;
use async_trait::async_trait;
use domain::{Timestamp, WorkshopId};
use sqlx::{query_as, types::Uuid};

use super::{database::Postgres, pool::TakesNoWrites};
use crate::storage::{
    Head,
    heads::{Answer, Heads, Standing},
};

type Row = (i64, bool, Option<Uuid>, Option<i64>, Option<i64>, Option<i64>);

#[async_trait]
impl Heads for Postgres {
    async fn heads(&self, of: &[WorkshopId]) -> anyhow::Result<Answer> {
        let of = &of.iter().map(|workshop| workshop.0).collect::<Vec<Uuid>>();
        let rows: Vec<Row> = self
            .pool
            .ask(|mut on| async move {
                // A row also where there is no workshop.
                let rows = query_as(
                    "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint,
                        current_setting('transaction_read_only') = 'on', id, seq, mark, rights
                     FROM (SELECT) AS now LEFT JOIN workshop ON id = ANY($1)",
                )
                .bind(of)
                .fetch_all(&mut *on)
                .await?;
                if rows.iter().any(|row: &Row| row.1) { Err(TakesNoWrites.into()) } else { Ok(rows) }
            })
            .await
            .inspect_err(|error| {
                // Where one database was demoted, the one with the keys may have been too.
                if error.is::<TakesNoWrites>() {
                    self.keys.let_go();
                }
            })?;
        let (now, ..) = rows.first().context("there is always a row")?;
        Ok(Answer { now: Timestamp(*now), standings: rows.iter().filter_map(standing).collect() })
    }
}

fn standing((_, _, id, seq, mark, rights): &Row) -> Option<Standing> {
    let head = Head { seq: (*seq)?, mark: (*mark)? };
    Some(Standing { workshop: WorkshopId((*id)?), head, rights: (*rights)? })
}
