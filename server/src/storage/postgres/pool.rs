//! Connections, lent one at a time. sqlx has a pool of its own; it takes a connection back that somebody walked away from in
//! the middle of a statement, asks it whether it is well, and waits for ever where nothing comes back.

#[cfg(test)]
mod tests;

use std::{
    borrow::Cow,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use sqlx::{
    Connection, PgConnection, Postgres,
    postgres::{PgArguments, PgConnectOptions},
    query::Query,
    query_scalar,
};
use tokio::{
    sync::{self, OwnedMutexGuard, Semaphore},
    time::{sleep, timeout, timeout_at},
};

use crate::{clock, storage::AppendError};

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
    turns: Semaphore,
    idle: Mutex<AtRest>,
}

/// Connections that nobody has.
#[derive(Default)]
struct AtRest {
    idle: Vec<Idle>,
    /// How often all were let go of: one that was lent before comes back no more.
    round: u64,
}

struct Idle {
    connection: Shared,
    since: Instant,
}

/// The pool keeps hold of what it lends: what is given it comes back when the work is done, and not when it is dropped.
type Shared = Arc<sync::Mutex<PgConnection>>;

/// What work with a connection may end in.
pub trait Fault: From<anyhow::Error> {
    /// None if all went well, and only what it was to change was found otherwise.
    fn cause(&self) -> Option<&anyhow::Error>;
}

impl Fault for anyhow::Error {
    fn cause(&self) -> Option<&anyhow::Error> {
        Some(self)
    }
}

impl Fault for AppendError {
    fn cause(&self) -> Option<&anyhow::Error> {
        match self {
            AppendError::Conflict => None,
            AppendError::Failed(error) | AppendError::Unknown(error) => Some(error),
        }
    }
}

/// A connection for one piece of work.
pub type Lent = OwnedMutexGuard<PgConnection>;

type Statement<'q> = Query<'q, Postgres, PgArguments>;

impl Pool {
    pub fn new(options: PgConnectOptions) -> Pool {
        Pool(Arc::new(Held { options, turns: Semaphore::new(CONNECTIONS), idle: Mutex::default() }))
    }

    /// For work that may be done twice: it is tried again where a connection was lost, for as long as anybody waits.
    pub async fn ask<T, F>(&self, work: impl Fn(Lent) -> F) -> anyhow::Result<T>
    where
        F: Future<Output = anyhow::Result<T>>,
    {
        let until = clock::instant() + PATIENCE;
        loop {
            match self.in_time(until, &work).await {
                Err(error) if is_passing(&error) && is_time_left(until) => sleep(PAUSE).await,
                outcome => return outcome,
            }
        }
    }

    /// One statement that may be carried out twice.
    pub async fn run<'q>(&self, statement: impl Fn() -> Statement<'q>) -> anyhow::Result<()> {
        self.ask(|mut on| {
            let statement = statement();
            async move { Ok(statement.execute(&mut *on).await.map(drop)?) }
        })
        .await
    }

    /// For work that must not be done twice.
    pub async fn once<T, F>(&self, work: impl FnOnce(Lent) -> F) -> anyhow::Result<T>
    where
        F: Future<Output = anyhow::Result<T>>,
    {
        self.in_time(clock::instant() + PATIENCE, work).await
    }

    /// Nothing waits for ever: neither sqlx nor the system ends a wait for a machine that has gone.
    async fn in_time<T, F>(&self, until: Instant, work: impl FnOnce(Lent) -> F) -> anyhow::Result<T>
    where
        F: Future<Output = anyhow::Result<T>>,
    {
        let lent = self.lend(until, work);
        timeout_at(until.into(), lent).await.unwrap_or_else(|_| Err(silent()))
    }

    /// Lends a connection that has been found by then. After an error, or when whoever waited for the work went away, nobody
    /// knows what it is in the midst of, and it is closed.
    pub async fn lend<T, E, F>(&self, until: Instant, work: impl FnOnce(Lent) -> F) -> Result<T, E>
    where
        E: Fault,
        F: Future<Output = Result<T, E>>,
    {
        let found = timeout_at(until.into(), async {
            let turn = self.0.turns.acquire().await?;
            let round = self.at_rest().round;
            anyhow::Ok((turn, round, self.find(until).await?))
        });
        let (_turn, round, connection) = found.await.unwrap_or_else(|_| Err(silent()))?;
        let done = work(connection.clone().lock_owned().await).await;
        match &done {
            Ok(_) => {
                let mut at_rest = self.at_rest();
                if at_rest.round == round {
                    at_rest.idle.push(Idle { connection, since: clock::instant() });
                }
            }
            // A database that takes no writes any more, say: those that lie beside it may meet it too.
            Err(error) if error.cause().is_some_and(is_of_connections) => self.let_go(),
            Err(_) => {}
        }
        done
    }

    /// Waits for the database where that is being started, and says why there is no connection when it has waited long enough.
    async fn find(&self, until: Instant) -> anyhow::Result<Shared> {
        while let Some(Idle { connection, since }) = self.pop() {
            let fresh = since.elapsed() < FRESH;
            if fresh || timeout(ALIVE, connection.lock().await.ping()).await.is_ok_and(|alive| alive.is_ok())
            {
                return Ok(connection);
            }
            // What cut this one has hardly spared those that lay beside it.
            self.let_go();
        }
        loop {
            match self.connect().await {
                Err(error) if is_passing(&error) && is_time_left(until) => sleep(PAUSE).await,
                connection => return Ok(Arc::new(sync::Mutex::new(connection?))),
            }
        }
    }

    /// One that is nobody else's, beside those that are lent.
    pub async fn connect(&self) -> anyhow::Result<PgConnection> {
        let mut connection = PgConnection::connect_with(&self.0.options).await?;
        let read_only: bool = query_scalar("SELECT current_setting('transaction_read_only') = 'on'")
            .fetch_one(&mut connection)
            .await?;
        if read_only { Err(TakesNoWrites.into()) } else { Ok(connection) }
    }

    fn pop(&self) -> Option<Idle> {
        self.at_rest().idle.pop()
    }

    /// Of all that are not lent, and of those that are when they come back.
    pub fn let_go(&self) {
        let mut at_rest = self.at_rest();
        at_rest.idle.clear();
        at_rest.round += 1;
    }

    fn at_rest(&self) -> MutexGuard<'_, AtRest> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether there is any for another try.
fn is_time_left(until: Instant) -> bool {
    clock::instant() + PAUSE < until
}

/// It follows another, or has been told to take no writes, when another has taken its place: its word is not taken.
#[derive(Debug)]
pub struct TakesNoWrites;

impl fmt::Display for TakesNoWrites {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the database takes no writes")
    }
}

impl std::error::Error for TakesNoWrites {}

/// All of what somebody waits for, also where it goes to two databases.
pub async fn in_time<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    timeout(PATIENCE, work).await.unwrap_or_else(|_| Err(silent()))
}

pub fn silent() -> anyhow::Error {
    anyhow::anyhow!("the database does not answer")
}

/// Whether another try may do better: the connection was lost, or is to one that is stopping, starting or was told to take no
/// writes; or two waited for each other.
pub fn is_passing(error: &anyhow::Error) -> bool {
    is_of_connections(error) || code(error).is_some_and(|code| code == "40P01" || code == "53300")
}

/// Whether all connections are likely to be no better than the one that met this.
fn is_of_connections(error: &anyhow::Error) -> bool {
    if error.is::<TakesNoWrites>() {
        return true;
    }
    match error.downcast_ref() {
        Some(sqlx::Error::Io(_) | sqlx::Error::Protocol(_)) => true,
        _ => code(error).is_some_and(|code| {
            code.starts_with("08") || ["25006", "57P01", "57P02", "57P03"].contains(&&*code)
        }),
    }
}

/// PostgreSQL's, for what it refuses.
fn code(error: &anyhow::Error) -> Option<Cow<'_, str>> {
    match error.downcast_ref() {
        Some(sqlx::Error::Database(fault)) => fault.code(),
        _ => None,
    }
}
