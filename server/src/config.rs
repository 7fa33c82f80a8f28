//! Settings, by environment variable or argument.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use app::Operator;
use clap::{Args, Parser};
use ipnet::IpNet;
use printing::PROGRAM;

use crate::access::proxies;

/// Verdiverksted: a room full of people agreeing on what their shared values mean in practice.
#[derive(Debug, Parser)]
#[command(name = "server", version)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Subcommand>,

    #[command(flatten)]
    pub config: Config,
}

/// What the program does instead of serving.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
    /// Looks at the settings, and says in plain words what is unsafe. Fails if anything is.
    Check,

    /// Copies the database to a new file, while the server runs.
    ///
    /// Workshops whose sessions are not closed are left out, and so are devices that belong to no other.
    Backup {
        /// The copy. A file that is there already is never overwritten.
        file: PathBuf,

        /// Take in workshops that are not closed. Risky: until a session is closed, the database holds drafts that
        /// nobody but their authors have seen, and who wrote and voted what. All of it is then in the copy, for as
        /// long as the copy is kept.
        #[arg(long)]
        with_open: bool,
    },

    /// Fills an empty PostgreSQL with a copy that Backup has made, or with the SQLite file of a server that is stopped.
    ///
    /// What is noted as deleted, in DATA_DIR, in the database or beside the file, is deleted again.
    Restore {
        /// The copy. It is only read.
        file: PathBuf,
    },
}

#[derive(Debug, Clone, Args)]
pub struct Config {
    /// Where to keep workshops: a file, which is made with its folder if it is missing, or a PostgreSQL of one's own,
    /// postgres://user:password@host:5432/database.
    #[arg(long, global = true, env = "DATABASE_URL", default_value = "sqlite://data/verdiverksted.sqlite")]
    pub database_url: String,

    /// With a PostgreSQL: another one, of which no copies are kept, for the keys that everything is sealed under and that are
    /// destroyed with what is deleted. Unset: they lie beside what they open, and in every copy of that.
    #[arg(long, global = true, env = "KEYS_URL")]
    pub keys_url: Option<String>,

    /// With a PostgreSQL: the folder for what each machine keeps on its own disk, the register of what was deleted and the
    /// last time that was believed. With SQLite they lie beside its file.
    #[arg(long, global = true, env = "DATA_DIR", default_value = "data")]
    pub data_dir: PathBuf,

    /// Address and port to listen on.
    #[arg(long, global = true, env = "LEPTOS_SITE_ADDR", default_value = "0.0.0.0:3000")]
    pub listen: SocketAddr,

    /// The address people reach this server at, such as <https://verdi.kommune.no>. It goes into QR codes
    /// and links. Unset: one of this machine's own addresses, which can be chosen in Samling.
    #[arg(long, global = true, env = "PUBLIC_URL")]
    pub public_url: Option<String>,

    /// Folder with the built site.
    #[arg(long, global = true, env = "LEPTOS_SITE_ROOT", default_value = "target/site")]
    pub site_root: String,

    /// The program that makes documents. Unset: `documents` beside this program.
    #[arg(long, global = true, env = "DOCUMENTS")]
    pub documents: Option<PathBuf>,

    /// Proxies before this server, as addresses or networks with a comma between. What they say of who asks is
    /// believed; what others say is not.
    #[arg(long, global = true, env = "TRUSTED_PROXIES", value_delimiter = ',', value_parser = proxies)]
    pub trusted_proxies: Vec<IpNet>,

    /// Seconds that a request may take to arrive, and an idle connection may stay.
    #[arg(long, env = "REQUEST_SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..))]
    pub request_seconds: u64,

    /// Connections open at once. One address has at most half of them, save the proxies above. A room of 1,000 phones
    /// uses up to 4,000 while pages load.
    #[arg(long, env = "CONNECTIONS", default_value_t = 8_192, value_parser = clap::value_parser!(u16).range(2..))]
    pub connections: u16,

    /// Address and port for Prometheus to read figures at, under /metrics. Unset: nothing is counted. It is not for
    /// the public.
    #[arg(long, global = true, env = "METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,

    /// Who is responsible for what people write, and how they are reached. It stands under «Personvern».
    #[arg(long, env = "RESPONSIBLE")]
    pub responsible: Option<String>,

    /// Address of the accessibility statement, linked from the pages outside the room.
    #[arg(long, env = "ACCESSIBILITY_STATEMENT", value_parser = web_address)]
    pub accessibility_statement: Option<String>,

    /// What to log, in tracing's syntax. What people write is never logged.
    #[arg(long, env = "RUST_LOG", default_value = "server=info,warn")]
    pub log: String,

    /// Believe the clock, though the last time that was believed is more than a week ago, or later than now.
    /// Without this, nothing is deleted by its day before the clock has gone evenly for twelve hours.
    #[arg(long)]
    pub clock_is_right: bool,

    /// Milliseconds between what simulated participants do, a part of them at a time.
    #[arg(long, env = "REHEARSAL_BEAT_MS", default_value_t = 900, value_parser = clap::value_parser!(u64).range(20..))]
    pub rehearsal_beat_ms: u64,

    /// Start with a rehearsal that plays by itself, and print all its links.
    #[arg(long)]
    pub demo: bool,
}

impl Config {
    /// Where the program is that makes documents.
    pub fn documents(&self) -> PathBuf {
        self.documents.clone().unwrap_or_else(|| {
            let own = std::env::current_exe().unwrap_or_default();
            own.with_file_name(PROGRAM).with_extension(std::env::consts::EXE_EXTENSION)
        })
    }

    /// What pages tell of whoever runs the server.
    pub fn operator(&self) -> Operator {
        Operator {
            responsible: self.responsible.clone(),
            accessibility: self.accessibility_statement.clone(),
        }
    }

    pub fn patience(&self) -> Duration {
        Duration::from_secs(self.request_seconds)
    }

    /// Cookies are marked `Secure` when people come over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
    }
}

fn web_address(typed: &str) -> Result<String, String> {
    let known = ["https://", "http://"].iter().any(|scheme| typed.starts_with(scheme));
    if known { Ok(typed.to_owned()) } else { Err("an address begins with https://".to_owned()) }
}
