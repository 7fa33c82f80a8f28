//! Somebody else's connection to the database.

use std::{cell::RefCell, path::Path};

use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection};
use tokio::runtime::{Builder, Runtime};

pub struct Database {
    runtime: Runtime,
    connection: RefCell<SqliteConnection>,
}

impl Database {
    pub fn open(file: &Path) -> Database {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let url = format!("sqlite://{}", file.display());
        let connection = runtime.block_on(SqliteConnection::connect(&url)).expect("the database");
        Database { runtime, connection: RefCell::new(connection) }
    }

    pub fn run(&self, sql: &str) {
        let mut connection = self.connection.borrow_mut();
        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *connection);
        self.runtime.block_on(done).expect("it runs");
    }

    /// The first column of each row.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        let mut connection = self.connection.borrow_mut();
        let rows = self.runtime.block_on(sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *connection));
        rows.expect("rows").iter().map(|row| row.get(0)).collect()
    }
}
