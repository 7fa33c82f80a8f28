//! Somebody else's connection to the database.

use std::{cell::RefCell, collections::HashMap, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection};
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;

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

    /// Leaves the bodies of a table as they were stored before there were keys, to be changed.
    pub fn unseal(&self, table: &str) {
        let Database::Postgres(name) = self else { return };
        for place in cluster::tell(name, &format!("SELECT ctid FROM {table}")).lines() {
            let body = self.texts(&format!("SELECT body FROM {table} WHERE ctid = '{place}'")).concat();
            let body = body.replace('\'', "''");
            cluster::tell(name, &format!("UPDATE {table} SET body = '{body}' WHERE ctid = '{place}'"));
        }
    }

    /// The first column of each row, opened where it is sealed.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        match self {
            Database::Sqlite(runtime, connection) => {
                let mut connection = connection.borrow_mut();
                let rows = runtime.block_on(sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *connection));
                rows.expect("rows").iter().map(|row| row.get(0)).collect()
            }
            Database::Postgres(name) => {
                let keys = Keys::of(name);
                cluster::tell(name, sql).lines().map(|row| keys.open(row)).collect()
            }
        }
    }
}

/// The keys that a PostgreSQL holds to what is kept in it.
pub struct Keys(HashMap<Uuid, LessSafeKey>);

impl Keys {
    pub fn of(database: &str) -> Keys {
        let rows = cluster::tell(database, "SELECT id || ' ' || encode(key, 'base64') FROM data_key");
        let key = |row: &str| {
            let (id, key) = row.split_once(' ').expect("two columns");
            let key = UnboundKey::new(&CHACHA20_POLY1305, &STANDARD.decode(key).expect("base64"));
            (id.parse().expect("an id"), LessSafeKey::new(key.expect("a key")))
        };
        Keys(rows.lines().map(key).collect())
    }

    /// A body as it was before it was sealed. What is not sealed stays as it is.
    pub fn open(&self, stored: &str) -> String {
        let sealed = stored.strip_prefix("{\"sealed\":\"").and_then(|rest| rest.strip_suffix("\"}"));
        let Some(sealed) = sealed else { return stored.to_owned() };
        let sealed = STANDARD.decode(sealed).expect("base64");
        let (id, sealed) = sealed.split_first_chunk().expect("a key's id");
        let (number, sealed) = sealed.split_first_chunk::<NONCE_LEN>().expect("a number");
        let (nonce, mut text) = (Nonce::assume_unique_for_key(*number), sealed.to_vec());
        let text = self.0[&Uuid::from_bytes(*id)].open_in_place(nonce, Aad::empty(), &mut text);
        String::from_utf8(text.expect("it opens").to_vec()).expect("UTF-8")
    }
}
