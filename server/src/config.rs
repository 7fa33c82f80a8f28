//! Settings, by environment variable or argument.

use std::{net::SocketAddr, time::Duration};

use clap::Parser;

/// Verdiverksted: a room full of people agreeing on what their shared values mean in practice.
#[derive(Debug, Clone, Parser)]
#[command(name = "server", version)]
pub struct Config {
    /// Where to keep workshops. The file and its folder are made if they are missing.
    #[arg(long, env = "DATABASE_URL", default_value = "sqlite://data/verdiverksted.sqlite")]
    pub database_url: String,

    /// Address and port to listen on.
    #[arg(long, env = "LEPTOS_SITE_ADDR", default_value = "0.0.0.0:3000")]
    pub listen: SocketAddr,

    /// The address people reach this server at, such as <https://verdi.kommune.no>. It goes into QR codes
    /// and links. Unset: this machine's own address in its network.
    #[arg(long, env = "PUBLIC_URL")]
    pub public_url: Option<String>,

    /// Folder with the built site.
    #[arg(long, env = "LEPTOS_SITE_ROOT", default_value = "target/site")]
    pub site_root: String,

    /// Seconds that a request may take to arrive, and an idle connection may stay.
    #[arg(long, env = "REQUEST_SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..))]
    pub request_seconds: u64,

    /// What to log, in tracing's syntax. What people write is never logged.
    #[arg(long, env = "RUST_LOG", default_value = "server=info,warn")]
    pub log: String,

    /// Start with a rehearsal that plays by itself, and print all its links.
    #[arg(long)]
    pub demo: bool,
}

impl Config {
    /// The address that phones reach, without a final slash.
    pub fn base_url(&self) -> String {
        if let Some(url) = &self.public_url {
            return url.trim_end_matches('/').to_owned();
        }
        let ip = if self.listen.ip().is_unspecified() {
            local_ip_address::local_ip().unwrap_or(self.listen.ip())
        } else {
            self.listen.ip()
        };
        format!("http://{}", SocketAddr::new(ip, self.listen.port()))
    }

    pub fn patience(&self) -> Duration {
        Duration::from_secs(self.request_seconds)
    }

    /// Cookies are marked `Secure` when people come over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
    }
}
