//! The main program.

mod access;
mod addresses;
mod charter_changes;
mod charter_desk;
mod check;
mod clock;
mod config;
mod desk;
mod device_shelf;
mod edition;
mod faults;
mod figures;
mod files;
mod http;
mod limits;
mod pulse;
mod pulse_desk;
mod qr;
mod rehearsal;
mod rooms;
mod serve;
mod shelf;
mod site;
mod state;
mod storage;
#[cfg(test)]
mod testing;
mod upkeep;

use std::{path::Path, process::ExitCode, time::Duration};

use anyhow::Context;
use clap::Parser;
use tracing_subscriber::EnvFilter;

use crate::{
    config::{Cli, Config, Subcommand},
    limits::Connections,
    state::AppState,
    storage::Storage,
};

/// Thousands of small things of every age are made and dropped by all threads at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A document that is being made when the server stops has this long to end.
const LAST_WORK: Duration = Duration::from_secs(1);

fn main() -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Runtime::new()?;
    let Cli { command, config } = Cli::parse();
    let outcome = match command {
        None => runtime.block_on(run(config)).map(|()| ExitCode::SUCCESS),
        Some(Subcommand::Check) => Ok(runtime.block_on(check(&config))),
        Some(Subcommand::Backup { file, with_open }) => {
            runtime.block_on(backup(&config, &file, with_open)).map(|()| ExitCode::SUCCESS)
        }
        Some(Subcommand::Restore { file }) => {
            runtime.block_on(restore(&config, &file)).map(|()| ExitCode::SUCCESS)
        }
    };
    runtime.shutdown_timeout(LAST_WORK);
    outcome
}

async fn run(config: Config) -> anyhow::Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(&config.log))
        .with_writer(std::io::stderr)
        .init();
    // Leptos does this itself only where its router lists the routes.
    any_spawner::Executor::init_tokio()?;

    let storage =
        Storage::open_with(&config.database_url, config.keys_url.as_deref(), &config.data_dir).await?;
    serve(AppState::new(config, storage, clock::now)).await
}

async fn check(config: &Config) -> ExitCode {
    let mut found = check::concerns(config, check::look(config));
    if storage::is_postgres(&config.database_url) {
        found.extend(storage::concerns(&config.database_url, config.keys_url.as_deref()).await);
    }
    for words in &found {
        say(&format!("- {words}\n"));
    }
    if !found.is_empty() {
        return ExitCode::FAILURE;
    }
    say("Nothing unsafe was found in the settings.\n");
    ExitCode::SUCCESS
}

async fn backup(config: &Config, file: &Path, with_open: bool) -> anyhow::Result<()> {
    let copied =
        storage::backup::copy(&config.database_url, config.keys_url.as_deref(), file, with_open).await?;
    let (workshops, charters) = (copied.workshops, copied.charters);
    say(&format!("{} holds {workshops} workshops and {charters} verdigrunnlag.\n", file.display()));
    if copied.left_out > 0 {
        say(&format!("Left out, because their sessions are not closed: {}.\n", copied.left_out));
    }
    if with_open {
        say("Keep it as you would keep a diary: drafts are in it, and who wrote what.\n");
    }
    Ok(())
}

async fn restore(config: &Config, file: &Path) -> anyhow::Result<()> {
    let restored =
        storage::restore::restore(&config.database_url, config.keys_url.as_deref(), &config.data_dir, file)
            .await?;
    let (workshops, charters) = (restored.workshops, restored.charters);
    say(&format!("The database holds {workshops} workshops and {charters} verdigrunnlag now.\n"));
    Ok(())
}

async fn serve(state: AppState) -> anyhow::Result<()> {
    if let Some(heads) = state.storage.heads.clone() {
        // Before anything is done by the clock.
        state.rooms.look(heads.as_ref()).await.context("cannot ask the database for the time")?;
        let (rooms, stopping) = (state.rooms.clone(), state.stopping.clone());
        tokio::spawn(async move { rooms.follow(heads.as_ref(), &stopping).await });
    }
    let meeting = state.storage.nodes.clone().map(|nodes| {
        let state = state.clone();
        tokio::spawn(async move {
            let heard = |others| {
                figures::heard(others);
                state.guesses.share_with(others);
            };
            state.rooms.meet_others(nodes.as_ref(), heard, &state.stopping).await;
        })
    });
    let trust = upkeep::before_serving(&state).await.context("cannot delete what must be gone")?;
    let listen = state.config.listen;
    let listener =
        tokio::net::TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
    if let Some(listen) = state.config.metrics_listen {
        figures::serve(listen, state.lags.clone(), state.stopping.clone()).await?;
    }
    say(&format!(
        "On this machine:  http://localhost:{}\nIn the room:      {}\n",
        listener.local_addr()?.port(),
        state.addresses.current()
    ));
    tokio::spawn(upkeep::run(state.clone(), trust));
    let playing = state.clone();
    tokio::spawn(async move {
        if let Err(error) = rehearsal::resume(&playing).await {
            tracing::error!(error = format!("{error:#}"), "rehearsals do not play on");
        }
    });
    if state.config.demo {
        say(&rehearsal::demo(&state).await?);
    }
    let stopping = state.stopping.clone();
    tokio::spawn(async move {
        serve::asked_to_stop().await;
        stopping.cancel();
    });
    let (stopping, patience) = (state.stopping.clone(), state.config.patience());
    let limit = Connections::new(connections(&state.config).into(), state.config.trusted_proxies.clone());
    serve::run(listener, http::router(state), limit, stopping, patience).await;
    if let Some(meeting) = meeting {
        // The others are told that this one has stopped.
        let _ = meeting.await;
    }
    Ok(())
}

/// How many may be open at once: beyond the system's limit, new ones would fail and not wait.
fn connections(config: &Config) -> u16 {
    let most = check::connections(config.connections, check::most_open());
    if most < config.connections {
        tracing::warn!(
            most,
            asked = config.connections,
            "fewer connections than asked for: too few files can be open"
        );
    }
    most
}

/// Tells whoever started the server. That nobody may be reading any more is no reason to stop.
fn say(words: &str) {
    use std::io::Write;
    let _ = std::io::stdout().write_all(words.as_bytes());
}
