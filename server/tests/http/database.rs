//! Somebody else's connection to the database.

use std::{cell::RefCell, path::Path};

use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection};
use tokio::runtime::{Builder, Runtime};

use crate::common::Server;

pub enum Database {
    Sqlite(Runtime, RefCell<SqliteConnection>),
    /// By its name.
    Postgres(String),
}

impl Database {
    /// The one that a server keeps workshops in.
    pub fn of(server: &Server) -> Database {
        match server.postgres() {
            Some(name) => Database::Postgres(name.to_owned()),
            None => Database::open(&server.database()),
        }
    }

    /// SQLite's, in this file.
    pub fn open(file: &Path) -> Database {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let url = format!("sqlite://{}", file.display());
        let connection = runtime.block_on(SqliteConnection::connect(&url)).expect("the database");
        Database::Sqlite(runtime, RefCell::new(connection))
    }

    pub fn run(&self, sql: &str) {
        match self {
            Database::Sqlite(runtime, connection) => {
                let mut connection = connection.borrow_mut();
                let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *connection);
                runtime.block_on(done).expect("it runs");
            }
            Database::Postgres(name) => drop(cluster::tell(name, sql)),
        }
    }

    /// The first column of each row.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        match self {
            Database::Sqlite(runtime, connection) => {
                let mut connection = connection.borrow_mut();
                let rows = runtime.block_on(sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *connection));
                rows.expect("rows").iter().map(|row| row.get(0)).collect()
            }
            Database::Postgres(name) => cluster::tell(name, sql).lines().map(str::to_owned).collect(),
        }
    }
}
