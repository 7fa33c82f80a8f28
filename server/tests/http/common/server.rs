//! The real server in a process of its own.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, MutexGuard},
};

use super::Device;

/// What it logs, shown when a test fails.
const LOG: &str = "server.log";

pub struct Server {
    process: Mutex<Child>,
    /// Where it listens now: another port after each start. Its devices follow.
    address: Arc<Mutex<String>>,
    settings: Vec<(&'static str, String)>,
    folder: tempfile::TempDir,
    /// Its database's name, where it keeps workshops in a PostgreSQL.
    postgres: Option<String>,
}

impl Server {
    pub fn open() -> Server {
        Server::open_with(&[])
    }

    /// With settings besides the usual, as environment variables.
    pub fn open_with(settings: &[(&'static str, &str)]) -> Server {
        let folder = tempfile::tempdir().expect("a folder");
        let mut settings =
            settings.iter().map(|(name, value)| (*name, (*value).to_owned())).collect::<Vec<_>>();
        let is_usual = settings.iter().all(|(name, _)| *name != "DATABASE_URL");
        let postgres = (is_usual && asks_for_postgres()).then(cluster::new_database);
        if let Some(name) = &postgres {
            settings.push(("DATABASE_URL", cluster::address(name)));
        }
        let (process, url) = start(&folder, &settings);
        Server {
            process: Mutex::new(process),
            address: Arc::new(Mutex::new(url)),
            settings,
            folder,
            postgres,
        }
    }

    /// Starts it on the same database, once it has stopped.
    pub fn start_again(&self) {
        let (process, url) = start(&self.folder, &self.settings);
        *self.process() = process;
        *self.address.lock().expect("the address") = url;
    }

    /// Its devices are led to another one from now on.
    pub fn lead_to(&self, other: &Server) {
        *self.address.lock().expect("the address") = other.url();
    }

    /// `kill -9`.
    pub fn kill(&self) {
        let mut process = self.process();
        process.kill().expect("a running server");
        process.wait().expect("its end");
    }

    /// Asks it to stop, and answers with how it ended.
    pub fn terminate(&self) -> ExitStatus {
        signal(&self.pid(), "TERM");
        self.process().wait().expect("its end")
    }

    pub fn pid(&self) -> String {
        self.process().id().to_string()
    }

    pub fn url(&self) -> String {
        self.address.lock().expect("the address").clone()
    }

    /// The address without the scheme, to open a socket by hand.
    pub fn socket(&self) -> String {
        self.url().replace("http://", "")
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join(LOG)).expect("a log")
    }

    /// SQLite's file.
    pub fn database(&self) -> PathBuf {
        database(&self.folder)
    }

    pub fn postgres(&self) -> Option<&str> {
        self.postgres.as_deref()
    }

    /// `server backup`, while this one runs.
    pub fn backup(&self, args: &[&str]) -> std::process::Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
        command
            .arg("backup")
            .args(args)
            .env("DATABASE_URL", format!("sqlite://{}", self.database().display()));
        command.output().expect("the built server")
    }

    pub fn device(&self) -> Device {
        Device::new(self.address.clone())
    }

    fn process(&self) -> MutexGuard<'_, Child> {
        self.process.lock().expect("the process")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(process) = self.process.get_mut() {
            let _ = process.kill();
            let _ = process.wait();
        }
        if let Some(name) = &self.postgres {
            cluster::remove(name);
        }
        if std::thread::panicking() {
            eprintln!("{}", std::fs::read_to_string(self.folder.path().join(LOG)).unwrap_or_default());
        }
    }
}

/// The same tests on either storage.
fn asks_for_postgres() -> bool {
    std::env::var("TEST_DATABASE").is_ok_and(|asked| asked == "postgres")
}

fn database(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("workshops.sqlite")
}

pub fn signal(pid: &str, name: &str) {
    let sent = Command::new("kill").arg(format!("-{name}")).arg(pid).status();
    assert!(sent.expect("the command kill").success());
}

pub fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").to_string()
}

fn start(folder: &tempfile::TempDir, settings: &[(&'static str, String)]) -> (Child, String) {
    let address = free_address();
    let url = format!("http://{address}");
    let log = File::options().create(true).append(true).open(folder.path().join(LOG)).expect("a log");
    // A file that may not grow is an error here, as a full disk is, and not the end of the process.
    let mut process = Command::new("sh")
        .args(["-c", "trap '' XFSZ; exec \"$0\"", env!("CARGO_BIN_EXE_server")])
        .env("DATABASE_URL", format!("sqlite://{}", database(folder).display()))
        .env("DATA_DIR", folder.path())
        .env("LEPTOS_SITE_ADDR", &address)
        .env("LEPTOS_SITE_ROOT", folder.path())
        .env("LEPTOS_OUTPUT_NAME", "verdiverksted")
        .env("PUBLIC_URL", &url)
        .envs(settings.iter().map(|(name, value)| (name, value)))
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("the built server");
    // It prints its address when it listens.
    let mut line = String::new();
    let output = process.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("a line");
    assert!(!line.is_empty(), "it listens");
    (process, url)
}
