//! Connections, lent one at a time. sqlx has a pool of its own; it takes a connection back that somebody walked away from in
//! the middle of a statement, asks it whether it is well, and waits for ever where nothing comes back.

use std::{
    ops::{Deref, DerefMut},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use anyhow::ensure;
use sqlx::{Connection, PgConnection, postgres::PgConnectOptions, query_scalar};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};

use crate::clock;

/// Three machines together stay far below the hundred that PostgreSQL lets in.
const CONNECTIONS: usize = 10;
/// Whatever is asked is answered within this time, or has failed: less than a phone waits for its answer.
pub const PATIENCE: Duration = Duration::from_secs(4);
/// One that lay for longer is asked first whether it is still there, and has this long to answer.
const FRESH: Duration = Duration::from_millis(200);
const ALIVE: Duration = Duration::from_secs(1);
/// Between two tries at a database that is being started.
const PAUSE: Duration = Duration::from_millis(50);

#[derive(Clone)]
pub struct Pool(Arc<Held>);

struct Held {
    options: PgConnectOptions,
    turns: Arc<Semaphore>,
    idle: Mutex<Vec<Idle>>,
}

struct Idle {
    connection: PgConnection,
    since: Instant,
}

/// A connection for one piece of work. It comes back by [`Lent::give_back`] alone: after an error, or when whoever waited for
/// the work went away, nobody knows what it is in the midst of, and it is closed.
pub struct Lent {
    connection: PgConnection,
    pool: Pool,
    _turn: OwnedSemaphorePermit,
}

impl Pool {
    pub fn new(options: PgConnectOptions) -> Pool {
        let turns = Arc::new(Semaphore::new(CONNECTIONS));
        Pool(Arc::new(Held { options, turns, idle: Mutex::default() }))
    }

    /// For work that may be done twice: it is tried again where a connection was lost, for as long as anybody waits.
    pub async fn again<T, F>(&self, work: impl Fn() -> F) -> anyhow::Result<T>
    where
        F: Future<Output = anyhow::Result<T>>,
    {
        within(async {
            loop {
                match work().await {
                    Err(error) if is_passing(&error) => sleep(PAUSE).await,
                    outcome => return outcome,
                }
            }
        })
        .await
    }

    /// Waits for its turn, and for the database where that is being started: within some [`PATIENCE`].
    pub async fn lend(&self) -> anyhow::Result<Lent> {
        let turn = self.0.turns.clone().acquire_owned().await?;
        while let Some(mut idle) = self.pop() {
            let fresh = idle.since.elapsed() < FRESH;
            if fresh || timeout(ALIVE, idle.connection.ping()).await.is_ok_and(|alive| alive.is_ok()) {
                return Ok(Lent { connection: idle.connection, pool: self.clone(), _turn: turn });
            }
            // What cut this one has hardly spared those that lay beside it.
            self.idle().clear();
        }
        loop {
            match self.connect().await {
                Err(error) if is_passing(&error) => sleep(PAUSE).await,
                connection => return Ok(Lent { connection: connection?, pool: self.clone(), _turn: turn }),
            }
        }
    }

    /// One that is nobody else's, beside those that are lent.
    pub async fn connect(&self) -> anyhow::Result<PgConnection> {
        let mut connection = PgConnection::connect_with(&self.0.options).await?;
        let follows: bool = query_scalar("SELECT pg_is_in_recovery()").fetch_one(&mut connection).await?;
        ensure!(!follows, "the database only follows another");
        Ok(connection)
    }

    fn pop(&self) -> Option<Idle> {
        self.idle().pop()
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lent {
    /// Done, and all is well: the next may have it.
    pub fn give_back<T>(self, found: T) -> anyhow::Result<T> {
        let Lent { connection, pool, _turn } = self;
        pool.idle().push(Idle { connection, since: clock::instant() });
        Ok(found)
    }
}

impl Deref for Lent {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.connection
    }
}

impl DerefMut for Lent {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.connection
    }
}

/// Nothing waits for ever: neither sqlx nor the system ends a wait for a machine that has gone.
pub async fn within<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    timeout(PATIENCE, work).await.unwrap_or_else(|_| Err(anyhow::anyhow!("the database does not answer")))
}

/// Whether another connection may do better: this one was lost, or is to one that is stopping, starting or was told to take no
/// writes; or two waited for each other.
pub fn is_passing(error: &anyhow::Error) -> bool {
    match error.downcast_ref() {
        Some(sqlx::Error::Io(_) | sqlx::Error::Protocol(_)) => true,
        Some(sqlx::Error::Database(fault)) => {
            let code = fault.code().unwrap_or_default();
            code.starts_with("08") || ["25006", "40P01", "53300", "57P01", "57P02", "57P03"].contains(&&*code)
        }
        _ => false,
    }
}
