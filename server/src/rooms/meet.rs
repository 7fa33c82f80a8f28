//! What servers that share a database tell each other once a second: that they are there, and who writes.

use std::{collections::HashMap, time::Duration};

use domain::WorkshopId;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::{Note, Room, Rooms};
use crate::storage::Nodes;

const PAUSE: Duration = Duration::from_secs(1);
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

impl Rooms {
    /// Meets the others until the server stops, and leaves them then. `heard` is told how many they are.
    pub async fn meet_others(&self, nodes: &dyn Nodes, heard: impl Fn(usize), stopping: &CancellationToken) {
        loop {
            match timeout(PATIENCE, self.meet(nodes)).await {
                Ok(Ok(others)) => heard(others),
                Ok(Err(error)) => tracing::debug!(%error, "other servers were not heard"),
                Err(_) => tracing::debug!("other servers were not heard in time"),
            }
            tokio::select! {
                () = stopping.cancelled() => break,
                () = sleep(PAUSE) => {}
            }
        }
        if !matches!(timeout(PATIENCE, nodes.leave()).await, Ok(Ok(()))) {
            tracing::debug!("other servers will see for themselves that this one has stopped");
        }
    }

    /// Meets them once. Answers with how many they are.
    async fn meet(&self, nodes: &dyn Nodes) -> anyhow::Result<usize> {
        let (of, news) = {
            let live = self.lock();
            let of: Vec<WorkshopId> = live.rooms.keys().copied().collect();
            let news_of = |(id, room): (&WorkshopId, &Room)| {
                let id = *id;
                room.news_of_writers().into_iter().map(move |note| (id, note))
            };
            (of, live.rooms.iter().flat_map(news_of).collect::<Vec<(WorkshopId, Note)>>())
        };
        let met = nodes.meet(&news, &of).await?;
        let mut writing: HashMap<WorkshopId, Vec<Note>> = HashMap::new();
        for (id, note) in met.writing {
            writing.entry(id).or_default().push(note);
        }
        let live = self.lock();
        for (id, note) in news {
            if let Some(room) = live.rooms.get(&id) {
                room.told_of_writer(note);
            }
        }
        for (id, notes) in writing {
            if let Some(room) = live.rooms.get(&id) {
                room.hear_of_writers(&notes);
            }
        }
        Ok(met.others)
    }
}
