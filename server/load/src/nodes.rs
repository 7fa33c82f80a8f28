//! The server in processes of its own over one database, and what they cost together.

use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result};

use crate::{
    measure::Report,
    options::{Database, Options},
    process,
};

/// For ten thousand phones at one node, each with its stream and a page.
const MOST_CONNECTIONS: &str = "16000";

pub struct Nodes {
    nodes: Vec<Node>,
    database: Kept,
    /// What those have cost that were ended.
    ended: Mutex<f64>,
}

struct Node {
    process: Mutex<Child>,
    id: u32,
    url: String,
    /// Holds its files until it ends.
    _folder: tempfile::TempDir,
}

enum Kept {
    File(tempfile::TempDir),
    /// By this name, in the cluster that all plays share. What its processes had cost before.
    Cluster {
        name: String,
        before: f64,
    },
}

impl Nodes {
    /// Starts them on free ports of the loopback interface, with a database of their own.
    pub async fn start(options: &Options) -> Result<Nodes> {
        let (database, address) = match options.database {
            Database::Sqlite => {
                let folder = tempfile::tempdir()?;
                let address = format!("sqlite://{}", folder.path().join("load.sqlite").display());
                (Kept::File(folder), address)
            }
            Database::Postgres => {
                let name = cluster::new_database();
                let address = cluster::address(&name);
                (Kept::Cluster { name, before: process::cpu(cluster::process())? }, address)
            }
        };
        let mut nodes: Vec<Node> = Vec::new();
        for _ in 0..options.nodes {
            let public = nodes.first().map(|node| node.url.clone());
            nodes.push(Node::start(options, &address, public).await?);
        }
        Ok(Nodes { nodes, database, ended: Mutex::default() })
    }

    pub fn urls(&self) -> Vec<String> {
        self.nodes.iter().map(|node| node.url.clone()).collect()
    }

    /// Of the largest of them, in megabytes.
    pub fn memory(&self) -> Result<f64> {
        self.most(process::memory)
    }

    /// Ends one without a word, if there are others. Answers with its address.
    pub fn kill_last(&self) -> Result<Option<&str>> {
        let [_, .., last] = self.nodes.as_slice() else { return Ok(None) };
        *self.ended.lock().unwrap_or_else(PoisonError::into_inner) += process::cpu(last.id)?;
        last.end();
        Ok(Some(&last.url))
    }

    /// What they have cost.
    pub fn note(&self, report: &Report) -> Result<()> {
        report.note("memory at the end", "MB", self.memory()?);
        report.note("memory at most", "MB", self.most(process::peak)?);
        let ended = *self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        let servers = ended + self.living().map(|node| process::cpu(node.id)).sum::<Result<f64>>()?;
        match &self.database {
            Kept::File(folder) => {
                let files = std::fs::read_dir(folder.path())?;
                let disk: u64 = files.filter_map(|file| Some(file.ok()?.metadata().ok()?.len())).sum();
                report.note("processor of the server", "s", servers);
                report.note("on disk", "MB", disk as f64 / 1e6);
            }
            Kept::Cluster { name, before } => {
                let database = process::cpu(cluster::process())? - before;
                report.note("processor of the server", "s", servers + database);
                report.note("processor of PostgreSQL, in it", "s", database);
                let size: f64 = cluster::tell(name, "SELECT pg_database_size(current_database())").parse()?;
                report.note("on disk", "MB", size / 1e6);
            }
        }
        Ok(())
    }

    fn living(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(|node| node.lives())
    }

    fn most(&self, of: impl Fn(u32) -> Result<f64>) -> Result<f64> {
        let all: Vec<f64> = self.living().map(|node| of(node.id)).collect::<Result<_>>()?;
        all.into_iter().max_by(f64::total_cmp).context("no node")
    }
}

impl Node {
    /// `public`: where people think they are, if not here.
    async fn start(options: &Options, database: &str, public: Option<String>) -> Result<Node> {
        let folder = tempfile::tempdir()?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let url = format!("http://{address}");
        let process = Command::new(options.server.canonicalize()?)
            .current_dir(folder.path())
            .env("DATABASE_URL", database)
            .env("LEPTOS_SITE_ADDR", address.to_string())
            .env("LEPTOS_SITE_ROOT", folder.path())
            .env("LEPTOS_OUTPUT_NAME", "verdiverksted")
            .env("DATA_DIR", folder.path())
            .env("PUBLIC_URL", public.as_ref().unwrap_or(&url))
            // As behind a balancer: all phones come from one address, and may take every place.
            .env("TRUSTED_PROXIES", "127.0.0.1")
            .env("CONNECTIONS", MOST_CONNECTIONS)
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", options.server.display()))?;
        let id = process.id();
        let node = Node { process: Mutex::new(process), id, url, _folder: folder };
        while tokio::net::TcpStream::connect(address).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(node)
    }

    fn lives(&self) -> bool {
        let mut process = self.process.lock().unwrap_or_else(PoisonError::into_inner);
        process.try_wait().is_ok_and(|ended| ended.is_none())
    }

    fn end(&self) {
        let mut process = self.process.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = process.kill();
        let _ = process.wait();
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.end();
    }
}
