//! What is left of a workshop when something was taken away, written anew under another key: with the one before it, all that
//! was there cannot be read any more.

use sqlx::{PgConnection, query, query_as, types::Uuid};

use super::{
    data_keys::DataKeys,
    sealing::{DataKey, Sealed},
};
use crate::storage::Seq;

/// All but what is sealed under this key already.
pub async fn write(
    tx: &mut PgConnection,
    workshop: Uuid,
    keys: &DataKeys,
    key: &DataKey,
) -> anyhow::Result<()> {
    let rows: Vec<(Seq, String)> = query_as("SELECT seq, body FROM event WHERE workshop_id = $1")
        .bind(workshop)
        .fetch_all(&mut *tx)
        .await?;
    let (mut seqs, mut bodies) = (Vec::new(), Vec::new());
    for (seq, body) in rows {
        if Sealed::of(&body).is_none_or(|sealed| sealed.key != key.id) {
            seqs.push(seq);
            bodies.push(key.seal(&keys.open(body)?)?);
        }
    }
    query(
        "UPDATE event SET body = new.body FROM unnest($2, $3) AS new (seq, body)
         WHERE workshop_id = $1 AND event.seq = new.seq",
    )
    .bind(workshop)
    .bind(seqs)
    .bind(bodies)
    .execute(&mut *tx)
    .await?;
    let logos: Vec<(Uuid, Vec<u8>)> = query_as("SELECT id, bytes FROM logo WHERE workshop_id = $1")
        .bind(workshop)
        .fetch_all(&mut *tx)
        .await?;
    for (id, bytes) in logos {
        query("UPDATE logo SET bytes = $3 WHERE workshop_id = $1 AND id = $2")
            .bind(workshop)
            .bind(id)
            .bind(key.seal_bytes(&keys.open_bytes(bytes)?)?)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}
