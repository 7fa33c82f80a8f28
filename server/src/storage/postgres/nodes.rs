//! Servers that share this database, and what they tell each other. All of it is of the last seconds, by the database's clock.

use std::time::Duration;

use async_trait::async_trait;
use domain::{Timestamp, WorkshopId};
use sqlx::{query, query_as, query_scalar, types::Uuid};

use super::database::Postgres;
use crate::{
    rooms::{LINGER_MS, Note},
    storage::nodes::{Met, Nodes},
};

/// One that has not been heard of for so long (ms) is gone.
const SILENT_MS: i64 = 10_000;
/// So far (ms) back it is looked for who writes: longer than from one look to the next, and the second that is left out.
const LATELY_MS: i64 = 4_000;

/// What is old goes, unless somebody else is just taking it.
const HERE: &str = "
    WITH now AS (
        SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms
    ), here AS (
        INSERT INTO node (id, seen_at) SELECT $1, ms FROM now ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at
    ), gone AS (
        DELETE FROM node WHERE id IN (
            SELECT id FROM node, now WHERE seen_at < ms - $2 FOR UPDATE OF node SKIP LOCKED
        )
    ), silent AS (
        DELETE FROM writing WHERE (workshop_id, writer) IN (
            SELECT workshop_id, writer FROM writing, now WHERE at < ms - $3 FOR UPDATE OF writing SKIP LOCKED
        )
    )
    SELECT COUNT(*) FROM node, now WHERE id <> $1 AND seen_at >= ms - $2";

/// In one order, so that two never wait for each other.
const NEWS: &str = "
    INSERT INTO writing (workshop_id, writer, at, writes)
    SELECT workshop_id, writer, at, writes FROM unnest($1, $2, $3, $4) AS new (workshop_id, writer, at, writes)
    WHERE EXISTS (SELECT 1 FROM workshop WHERE id = workshop_id)
    ORDER BY workshop_id, writer
    ON CONFLICT (workshop_id, writer) DO UPDATE SET at = excluded.at, writes = excluded.writes
    WHERE writing.at < excluded.at";

const LATELY: &str = "
    SELECT workshop_id, writer, at, writes FROM writing
    WHERE workshop_id = ANY($1) AND at > (extract(epoch FROM clock_timestamp()) * 1000)::bigint - $2";

/// What is of the last seconds goes with the last one.
const LEAVE: &str = "
    WITH here AS (
        DELETE FROM node WHERE id = $1
    ), kept AS (
        DELETE FROM upkeep WHERE node = $1
    )
    DELETE FROM writing WHERE NOT EXISTS (
        SELECT 1 FROM node WHERE id <> $1 AND seen_at >= (extract(epoch FROM clock_timestamp()) * 1000)::bigint - $2
    )";

const KEEP_UP: &str = "
    INSERT INTO upkeep (one, node, until)
    SELECT TRUE, $1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint + $2
    ON CONFLICT (one) DO UPDATE SET node = excluded.node, until = excluded.until
    WHERE upkeep.node = excluded.node OR upkeep.until <= excluded.until - $2";

#[async_trait]
impl Nodes for Postgres {
    async fn meet(&self, news: &[(WorkshopId, Note)], of: &[WorkshopId]) -> anyhow::Result<Met> {
        let of = &of.iter().map(|workshop| workshop.0).collect::<Vec<Uuid>>();
        self.pool
            .ask(|mut on| async move {
                let others: i64 = query_scalar(HERE)
                    .bind(self.node)
                    .bind(SILENT_MS)
                    .bind(LINGER_MS)
                    .fetch_one(&mut *on)
                    .await?;
                if !news.is_empty() {
                    query(NEWS)
                        .bind(news.iter().map(|(workshop, _)| workshop.0).collect::<Vec<Uuid>>())
                        .bind(news.iter().map(|(_, note)| note.writer).collect::<Vec<i64>>())
                        .bind(news.iter().map(|(_, note)| note.at.0).collect::<Vec<i64>>())
                        .bind(news.iter().map(|(_, note)| note.writes).collect::<Vec<bool>>())
                        .execute(&mut *on)
                        .await?;
                }
                let lately: Vec<(Uuid, i64, i64, bool)> =
                    query_as(LATELY).bind(of).bind(LATELY_MS).fetch_all(&mut *on).await?;
                let note = |(workshop, writer, at, writes)| {
                    (WorkshopId(workshop), Note { writer, at: Timestamp(at), writes })
                };
                Ok(Met { others: usize::try_from(others)?, writing: lately.into_iter().map(note).collect() })
            })
            .await
    }

    async fn keep_up(&self, so_long: Duration) -> anyhow::Result<bool> {
        let so_long = i64::try_from(so_long.as_millis())?;
        self.pool
            .ask(|mut on| async move {
                let kept = query(KEEP_UP).bind(self.node).bind(so_long).execute(&mut *on).await?;
                Ok(kept.rows_affected() == 1)
            })
            .await
    }

    async fn give_up(&self) -> anyhow::Result<()> {
        self.pool
            .ask(|mut on| async move {
                query("DELETE FROM upkeep WHERE node = $1").bind(self.node).execute(&mut *on).await?;
                Ok(())
            })
            .await
    }

    async fn leave(&self) -> anyhow::Result<()> {
        self.pool
            .ask(|mut on| async move {
                query(LEAVE).bind(self.node).bind(SILENT_MS).execute(&mut *on).await?;
                Ok(())
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock, storage::Storage};

    #[tokio::test]
    async fn of_who_writes_nothing_is_left_after_ten_seconds_or_when_all_have_stopped() {
        let url = cluster::address(&cluster::new_database());
        let open = async || Postgres::open(&url, None).await.expect("opens");
        let (one, other, id) = (open().await, open().await, WorkshopId(Uuid::from_u128(1)));
        let add = "INSERT INTO workshop (id, code, created_at, delete_at, seq, mark) VALUES ($1, 'ABCD2345', 1, 1, 0, 0)";
        let asked = one.pool.ask(|mut on| async move {
            query(add).bind(id.0).execute(&mut *on).await?;
            Ok(())
        });
        asked.await.expect("is there");
        let rows = async || {
            let count = one.pool.ask(|mut on| async move {
                Ok(query_scalar::<_, i64>("SELECT COUNT(*) FROM writing").fetch_one(&mut *on).await?)
            });
            count.await.expect("counts")
        };
        let note = |writer, at| (id, Note { writer, at, writes: true });
        let now = clock::own();
        one.meet(&[note(1, now), note(2, now.plus(-LINGER_MS - 1))], &[]).await.expect("answers");
        assert_eq!(rows().await, 2);
        // It was alone, and starts again.
        other.meet(&[], &[]).await.expect("answers");
        assert_eq!(rows().await, 1, "what is old goes when any of them looks");
        one.leave().await.expect("answers");
        assert_eq!(rows().await, 1, "the other is there");
        other.leave().await.expect("answers");
        assert_eq!(rows().await, 0);
    }

    #[tokio::test]
    async fn one_of_several_keeps_up_what_all_share_and_another_when_it_has_not_for_long() {
        let url = cluster::address(&cluster::new_database());
        let open = async || {
            let folder = tempfile::tempdir().expect("a folder");
            Storage::open(&url, folder.path()).await.expect("opens").nodes.expect("is shared")
        };
        let (one, other) = (open().await, open().await);
        let hour = Duration::from_secs(3_600);
        assert!(one.keep_up(hour).await.expect("answers"));
        assert!(!other.keep_up(hour).await.expect("answers"));
        assert!(one.keep_up(Duration::ZERO).await.expect("answers"), "it goes on");
        assert!(other.keep_up(hour).await.expect("answers"), "that was not for long");
        assert!(!one.keep_up(hour).await.expect("answers"));
        one.give_up().await.expect("answers");
        assert!(!one.keep_up(hour).await.expect("answers"), "it was not its own");
        other.give_up().await.expect("answers");
        assert!(one.keep_up(hour).await.expect("answers"));
    }

    #[tokio::test]
    async fn each_counts_the_others_that_are_there() {
        let url = cluster::address(&cluster::new_database());
        let open = async || {
            let folder = tempfile::tempdir().expect("a folder");
            Storage::open(&url, folder.path()).await.expect("opens").nodes.expect("is shared")
        };
        let others = async |of: &dyn Nodes| of.meet(&[], &[]).await.expect("answers").others;
        let (one, other) = (open().await, open().await);
        assert_eq!(others(one.as_ref()).await, 0);
        assert_eq!(others(other.as_ref()).await, 1);
        assert_eq!(others(one.as_ref()).await, 1);
    }
}
