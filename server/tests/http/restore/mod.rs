//! From SQLite into a PostgreSQL and back again.

mod moving;
mod refusals;

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

use crate::{
    common::{Server, free_address},
    postgres::content,
};

/// A place for copies, and a PostgreSQL that holds nothing.
struct House {
    folder: TempDir,
    name: String,
}

impl House {
    fn new() -> House {
        House { folder: tempfile::tempdir().expect("a folder"), name: cluster::new_database() }
    }

    fn url(&self) -> String {
        cluster::address(&self.name)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// `server backup` or `server restore` of this PostgreSQL.
    fn run(&self, command: &str, file: &Path, more: &[&str]) -> Output {
        run(&self.url(), &self.file("data"), command, file, more)
    }

    /// The only line that it says in refusing, and nothing was changed.
    fn refuses(&self, command: &str, file: &Path) -> String {
        let before = content(&self.name);
        let said = refusal(&self.run(command, file, &[]));
        assert_eq!(content(&self.name), before, "{said}");
        said
    }

    fn serve(&self) -> Server {
        let data = self.file("data");
        Server::open_with(&[("DATABASE_URL", &self.url()), ("DATA_DIR", data.to_str().expect("UTF-8"))])
    }

    fn count(&self, of: &str) -> String {
        cluster::tell(&self.name, &format!("SELECT COUNT(*) FROM {of}"))
    }
}

impl Drop for House {
    fn drop(&mut self) {
        cluster::remove(&self.name);
    }
}

fn run(url: &str, data: &Path, command: &str, file: &Path, more: &[&str]) -> Output {
    let mut server = Command::new(env!("CARGO_BIN_EXE_server"));
    server.arg(command).arg(file).args(more).env("DATABASE_URL", url).env("DATA_DIR", data);
    server.env("LEPTOS_SITE_ADDR", free_address()).env_remove("RUST_BACKTRACE");
    server.output().expect("the built server")
}

fn succeeds(done: &Output) -> String {
    assert!(done.status.success(), "{done:?}");
    String::from_utf8(done.stdout.clone()).expect("UTF-8")
}

fn refusal(done: &Output) -> String {
    let said = String::from_utf8(done.stderr.clone()).expect("UTF-8");
    assert_eq!((done.status.code(), said.lines().count()), (Some(1), 1), "{said}");
    said
}
