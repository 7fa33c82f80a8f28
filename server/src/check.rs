//! `server check`: what in the settings is unsafe, in words for whoever runs the server.

use std::{path::Path, str::FromStr};

use sqlx::sqlite::SqliteConnectOptions;

use crate::{config::Config, storage};

/// What lies outside the settings.
#[derive(Clone, Copy)]
pub struct Seen {
    pub site: bool,
    /// The program that makes documents.
    pub documents: bool,
    /// Others on this machine can read the database.
    pub database_open: bool,
    /// In a container other machines reach only the ports that were opened.
    pub container: bool,
    /// Files and connections that may be open at once, where the system says so.
    pub most_open: Option<u64>,
}

/// Files that are open besides connections: the database's, the register, what is being sent.
const OTHER_FILES: u64 = 64;

/// Files and connections that may be open at once, where the system says so: as many as it lets anybody ask for. A shell
/// asks for a thousand, and a large room would have to wait.
pub fn most_open() -> Option<u64> {
    rlimit::increase_nofile_limit(u64::MAX).ok()
}

/// How many of the connections that are asked for can be open at once.
pub fn connections(asked: u16, most_open: Option<u64>) -> u16 {
    let most = most_open.map_or(u64::MAX, |most| most.saturating_sub(OTHER_FILES).max(2));
    asked.min(u16::try_from(most).unwrap_or(u16::MAX))
}

/// Looks at this machine.
pub fn look(config: &Config) -> Seen {
    let database = SqliteConnectOptions::from_str(&config.database_url).ok();
    let open = database.and_then(|options| storage::is_readable_by_others(options.get_filename()));
    let container = ["/run/.containerenv", "/.dockerenv"].iter().any(|mark| Path::new(mark).exists());
    Seen {
        site: Path::new(&config.site_root).join("pkg").is_dir(),
        documents: config.documents().is_file(),
        database_open: open == Some(true),
        container,
        most_open: most_open(),
    }
}

/// Each is one thing that should not stay so; none means that nothing was found.
pub fn concerns(config: &Config, seen: Seen) -> Vec<String> {
    let mut found = Vec::new();
    let (listen, port) = (config.listen, config.listen.port());
    match config.public_url.as_deref() {
        None => found.push(
            "PUBLIC_URL is not set. Links and QR codes hold this machine's own address, over plain http, and what \
             people write can be read by others in the same network. Fine for trying it out, not for a workshop."
                .to_owned(),
        ),
        Some(url) if !config.is_secure() => found.push(format!(
            "PUBLIC_URL is {url}. Without https, what people write can be read on the way. Put a proxy with TLS \
             before the server (docs/deploy)."
        )),
        Some(_) if !listen.ip().is_loopback() && !seen.container => found.push(format!(
            "It listens on {listen}, which other machines reach past the proxy and its TLS. Set LEPTOS_SITE_ADDR to \
             127.0.0.1:{port}, or close the port in the firewall."
        )),
        Some(_) => {}
    }
    if config.is_secure() && config.trusted_proxies.is_empty() {
        found.push(
            "TRUSTED_PROXIES is not set. All requests seem to come from the proxy, so that one who guesses codes \
             keeps everybody else from joining."
                .to_owned(),
        );
    }
    for everybody in config.trusted_proxies.iter().filter(|proxies| proxies.prefix_len() == 0) {
        found.push(format!(
            "TRUSTED_PROXIES holds {everybody}, which is everybody: anyone can claim any address."
        ));
    }
    if let Some(figures) = config.metrics_listen.filter(|at| !at.ip().is_loopback()) {
        found
            .push(format!("Figures are served on {figures}. Let a firewall keep them to your own machines."));
    }
    let kept = Some(&config.database_url).filter(|url| storage::is_postgres(url));
    let keys = kept.and(config.keys_url.as_ref());
    let words = if keys.is_some() {
        "who takes part in what, though not what they write,"
    } else {
        "what opens what people write"
    };
    for (name, url, what) in
        [("DATABASE_URL", kept, words), ("KEYS_URL", keys, "what opens what people write")]
    {
        if url.is_some_and(|url| storage::can_be_overheard(url)) {
            found.push(format!(
                "{name} leads to another machine, and does not say sslmode=verify-full: {what} can be read on its way there."
            ));
        }
    }
    if seen.database_open {
        found.push("Others on this machine can read the database: chmod 600 the file.".to_owned());
    }
    if !seen.site {
        found.push(format!(
            "There is no site in {}: pages would come without style and script.",
            config.site_root
        ));
    }
    if !seen.documents {
        found.push(format!(
            "There is no {}: no poster and no other document could be made. It is built together with the server, and \
             belongs beside it.",
            config.documents().display()
        ));
    }
    let (asked, can) = (config.connections, connections(config.connections, seen.most_open));
    if let Some(most) = seen.most_open.filter(|_| can < asked) {
        found.push(format!(
            "Only {most} files can be open at once, so that there are {can} connections, not {asked}. Raise the limit \
             (ulimit -n, LimitNOFILE), or lower CONNECTIONS."
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::config::Cli;

    const GOOD: [&str; 6] = [
        "--public-url",
        "https://verdi.kommune.no",
        "--listen",
        "127.0.0.1:3000",
        "--trusted-proxies",
        "127.0.0.1,::1",
    ];
    const WELL: Seen =
        Seen { site: true, documents: true, database_open: false, container: false, most_open: Some(16_384) };

    fn found(args: &[&str], seen: Seen) -> Vec<String> {
        let args = ["server"].iter().chain(args);
        concerns(&Cli::try_parse_from(args).expect("settings").config, seen)
    }

    #[test]
    fn a_server_behind_its_proxy_is_well() {
        assert_eq!(found(&GOOD, WELL), Vec::<String>::new());
        let container = ["--public-url", "https://v.no", "--trusted-proxies", "10.88.0.0/16"];
        assert_eq!(found(&container, Seen { container: true, ..WELL }), Vec::<String>::new());
        for url in
            ["postgres://verdi@db.kommune.no/verdi?sslmode=verify-full", "postgres://verdi@localhost/verdi"]
        {
            assert_eq!(found(&[&GOOD[..], &["--database-url", url]].concat(), WELL), Vec::<String>::new());
        }
    }

    #[test]
    fn each_unsafe_setting_is_named() {
        for (args, seen, about) in [
            (&[][..], WELL, "PUBLIC_URL is not set"),
            (&["--public-url", "http://v.no"], WELL, "Without https"),
            (
                &["--public-url", "https://v.no", "--trusted-proxies", "::1"],
                WELL,
                "It listens on 0.0.0.0:3000",
            ),
            (
                &["--public-url", "https://v.no", "--listen", "127.0.0.1:1"],
                WELL,
                "TRUSTED_PROXIES is not set",
            ),
            (&["--public-url", "http://v.no", "--trusted-proxies", "0.0.0.0/0"], WELL, "everybody"),
            (&["--public-url", "http://v.no", "--metrics-listen", "0.0.0.0:9000"], WELL, "Figures"),
            (&["--database-url", "postgres://verdi@db.kommune.no/verdi"], WELL, "sslmode=verify-full"),
            (
                &["--database-url", "postgres://localhost/verdi", "--keys-url", "postgres://keys.no/verdi"],
                WELL,
                "KEYS_URL leads to another machine",
            ),
            (&GOOD, Seen { database_open: true, ..WELL }, "can read the database"),
            (&GOOD, Seen { site: false, ..WELL }, "no site"),
            (&GOOD, Seen { documents: false, ..WELL }, "no poster"),
            (&GOOD, Seen { most_open: Some(256), ..WELL }, "Only 256 files"),
            (&GOOD, Seen { most_open: Some(8_255), ..WELL }, "8191 connections, not 8192"),
        ] {
            let found = found(args, seen);
            assert!(found.iter().any(|words| words.contains(about)), "{about}: {found:?}");
        }
    }
}
