//! Figures for Prometheus, when they are asked for: how much, how fast, how often not. Labels are names from our own
//! code; never an id, and never anything that somebody wrote.

use std::{
    collections::HashMap,
    fmt::{self, Debug, Write},
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::Context;
use app::Fault;
use axum::{Router, routing::get};
use domain::{Answer, Command};
use metrics::{counter, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use tokio_util::sync::CancellationToken;

use crate::clock;

/// From a write that nobody noticed to one that a phone gave up on.
const SECONDS: [f64; 10] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
/// From a batch that met nobody's to one that its phones hardly waited out.
const TRIES: [f64; 7] = [1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 21.0];
/// What is measured is summed up this often, whether or not anybody asks.
const SUM_UP: Duration = Duration::from_secs(5);

/// Starts to count, and answers whoever asks at `/metrics` on an address of its own. Without this, counting
/// leads nowhere.
pub async fn serve(listen: SocketAddr, lags: Lags, stopping: CancellationToken) -> anyhow::Result<()> {
    let tries = Matcher::Full("append_tries".to_owned());
    let builder = PrometheusBuilder::new().set_buckets(&SECONDS)?.set_buckets_for_metric(tries, &TRIES)?;
    let handle = builder.install_recorder()?;
    let listener =
        tokio::net::TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
    let asked = handle.clone();
    let render = move || async move {
        gauge!("stream_lag_seconds").set(lags.longest().as_secs_f64());
        asked.render()
    };
    let stopped = stopping.clone();
    tokio::spawn(async move {
        let router = Router::new().route("/metrics", get(render));
        axum::serve(listener, router).with_graceful_shutdown(stopped.cancelled_owned()).await
    });
    tokio::spawn(async move {
        while tokio::time::timeout(SUM_UP, stopping.cancelled()).await.is_err() {
            handle.run_upkeep();
        }
    });
    Ok(())
}

/// A command's label.
pub fn kind(command: &Command) -> String {
    match command {
        Command::Participant(command) => name(command),
        Command::Facilitator(command) => name(command),
        Command::Join { .. } | Command::CloseIdle => name(command),
    }
}

/// One command of this kind, from the request to its answer.
pub fn command(kind: String, outcome: &Result<Answer, Fault>, since: Instant) {
    let outcome = match outcome {
        Ok(_) => "done",
        Err(Fault::Refused(refusal)) => {
            counter!("refusals_total", "reason" => name(refusal)).increment(1);
            "refused"
        }
        Err(_) => "failed",
    };
    counter!("commands_total", "kind" => kind, "outcome" => outcome).increment(1);
    histogram!("command_seconds").record(since.elapsed());
}

/// One transaction that appended to a log.
pub fn append(since: Instant) {
    histogram!("append_seconds").record(since.elapsed());
}

/// One append that another server's came before.
pub fn append_lost() {
    counter!("appends_lost_total").increment(1);
}

/// A batch that was stored, after so many tries.
pub fn tried(tries: u32) {
    histogram!("append_tries").record(tries);
}

/// A batch that is decided once more, because somebody else had written.
pub fn decided_again() {
    counter!("decided_again_total").increment(1);
}

/// One question of how far all rooms have come.
pub fn looked(since: Instant) {
    histogram!("look_seconds").record(since.elapsed());
}

/// How long ago the database last said how far all rooms have come.
pub fn unheard(since: Duration) {
    gauge!("unheard_seconds").set(since.as_secs_f64());
}

/// So long after another server stored it, something was read here.
pub fn behind(by: Duration) {
    histogram!("behind_seconds").record(by);
}

/// So many others that share the database were heard of.
pub fn heard(others: usize) {
    gauge!("servers_heard").set(u32::try_from(others).unwrap_or(u32::MAX));
}

/// A request that was not looked at.
pub fn cut(fault: &Fault) {
    counter!("refusals_total", "reason" => name(fault)).increment(1);
}

/// A variant's name, without what it holds.
fn name(of: &impl Debug) -> String {
    struct FirstWord(String);
    impl Write for FirstWord {
        fn write_str(&mut self, more: &str) -> fmt::Result {
            let word = more.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            self.0.push_str(word);
            if word.len() == more.len() { Ok(()) } else { Err(fmt::Error) }
        }
    }
    let mut word = FirstWord(String::new());
    // It stops, as an error, where the name ends.
    let _ = write!(word, "{of:?}");
    word.0
}

/// The streams that have something to send, and since when.
#[derive(Clone, Default)]
pub struct Lags(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    streams: u64,
    since: HashMap<u64, Instant>,
}

/// One open stream. It counts until it is dropped.
pub struct OpenStream {
    lags: Lags,
    number: u64,
}

impl Lags {
    pub fn open(&self) -> OpenStream {
        gauge!("streams_open").increment(1);
        let number = self.with(|waiting| {
            waiting.streams += 1;
            waiting.streams
        });
        OpenStream { lags: self.clone(), number }
    }

    fn longest(&self) -> Duration {
        self.with(|waiting| waiting.since.values().map(Instant::elapsed).max().unwrap_or_default())
    }

    fn with<T>(&self, change: impl FnOnce(&mut Waiting) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl OpenStream {
    /// It has heard of something that its page may not have yet.
    pub fn behind(&self) {
        self.lags.with(|waiting| {
            waiting.since.entry(self.number).or_insert_with(clock::instant);
        });
    }

    /// The connection has taken all there was.
    pub fn even(&self) {
        self.lags.with(|waiting| waiting.since.remove(&self.number));
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        self.even();
        gauge!("streams_open").decrement(1);
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_label_is_a_name_and_nothing_more() {
        let add = domain::ParticipantCommand::Add {
            value: 0,
            kind: domain::Kind::Norm,
            words: "Hemmelig om Kari".to_owned(),
        };
        assert_eq!(name(&add), "Add");
        assert_eq!(name(&domain::FacilitatorCommand::Pause), "Pause");
        assert_eq!(name(&domain::Refusal::Text(domain::text::TextFault::NoGlyph('x'))), "Text");
    }
}
