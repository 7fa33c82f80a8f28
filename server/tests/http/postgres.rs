//! A PostgreSQL that cannot be used: one sentence, without the driver's words or the password, and nothing is changed.

use std::{
    io::{Read, Write},
    net::TcpListener,
    process::{Command, Output},
    thread,
};

use crate::common::{Server, free_address};

/// What a server says that cannot start on this.
fn refusal(url: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_server"))
        .env("DATABASE_URL", url)
        .env_remove("RUST_BACKTRACE")
        .env("DATA_DIR", &data)
        .env("LEPTOS_SITE_ADDR", free_address())
        .current_dir(folder.path())
        .output()
        .expect("the built server");
    let said = String::from_utf8(stderr).expect("UTF-8");
    assert_eq!((status.code(), stdout.len()), (Some(1), 0), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(!data.exists(), "{said}");
    said.trim_end().to_owned()
}

/// All that a database says of itself and holds, but for what servers tell each other from second to second.
pub fn content(name: &str) -> String {
    let columns = "SELECT table_name, column_name FROM information_schema.columns
                   WHERE table_schema = 'public' ORDER BY 1, 2";
    let kept = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                AND relpersistence = 'p' ORDER BY 1";
    let tables = cluster::tell(name, kept);
    let rows = tables.lines().map(|table| cluster::tell(name, &format!("SELECT * FROM {table}")));
    [cluster::tell(name, columns)].into_iter().chain(rows).collect()
}

#[test]
fn an_address_that_leads_nowhere_is_said_in_one_sentence() {
    for (url, said) in [
        ("mysql://host/base", "begins with mysql://"),
        ("postgres://host:port/base", "is no address of a PostgreSQL"),
        ("postgres://verdi:hemmelig@127.0.0.1:1/verdi", "no PostgreSQL answers at 127.0.0.1:1"),
    ] {
        let refusal = refusal(url);
        assert!(refusal.contains(said) && !refusal.contains("hemmelig"), "{refusal}");
    }
    let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = other.local_addr().expect("its address");
    thread::spawn(move || {
        other.accept().and_then(|(mut caller, _)| caller.write_all(b"HTTP/1.1 400\r\n\r\n"))
    });
    let refusal = refusal(&format!("postgres://verdi@{address}/verdi"));
    assert!(refusal.contains(&format!("what answers at {address} is no PostgreSQL")), "{refusal}");
}

#[test]
fn one_that_cannot_prove_who_it_is_is_told_from_one_that_does_not_answer() {
    let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = other.local_addr().expect("its address");
    // It takes the question for TLS, and goes on with what is none.
    thread::spawn(move || {
        let (mut caller, _) = other.accept()?;
        caller.read_exact(&mut [0; 8])?;
        caller.write_all(b"SHTTP/1.1 400 Bad Request\r\n\r\n")?;
        std::io::copy(&mut caller, &mut std::io::sink())
    });
    let refusal = refusal(&format!("postgres://verdi@{address}/verdi?sslmode=verify-full"));
    assert!(refusal.contains("no TLS that can be trusted"), "{refusal}");
}

#[test]
fn a_postgresql_that_lets_nobody_in_is_named_and_why() {
    let absent = refusal(&cluster::address("absent"));
    assert!(absent.contains("has no database absent: make it first"), "{absent}");
    let name = cluster::new_database();
    let stranger = refusal(&format!("{}&user=stranger", cluster::address(&name)));
    assert!(stranger.contains("does not let the user stranger in"), "{stranger}");
    let tls = refusal(&format!("{}&sslmode=require", cluster::address(&name)));
    assert!(tls.contains("no TLS that can be trusted"), "{tls}");
    cluster::tell(&name, "CREATE ROLE guest LOGIN");
    let guest = refusal(&format!("{}&user=guest", cluster::address(&name)));
    assert!(guest.contains("the user guest may not make and use tables"), "{guest}");
    assert_eq!(content(&name), "");
}

#[test]
fn a_database_that_is_no_place_for_workshops_stays_as_it_is() {
    let (invoices, migrated, latin) = (cluster::new_database(), cluster::new_database(), "latin");
    cluster::tell(&invoices, "CREATE TABLE invoice (id INT); INSERT INTO invoice VALUES (1)");
    // Another program's that keeps its tables as this one does.
    cluster::tell(
        &migrated,
        "CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL,
            installed_on TIMESTAMPTZ NOT NULL DEFAULT now(), success BOOLEAN NOT NULL, checksum BYTEA NOT NULL,
            execution_time BIGINT NOT NULL);
         INSERT INTO _sqlx_migrations VALUES (1, 'start', now(), TRUE, '\\x00', 1);
         CREATE TABLE workshop (id INT); CREATE TABLE event (id INT); CREATE TABLE format (least BIGINT);
         INSERT INTO format VALUES (1)",
    );
    cluster::tell("postgres", "CREATE DATABASE latin ENCODING LATIN1 TEMPLATE template0");
    let foreign = "holds tables that this program did not make";
    for (name, why) in [(invoices.as_str(), foreign), (&migrated, foreign), (latin, "is not in UTF-8")] {
        let before = content(name);
        let said = refusal(&cluster::address(name));
        assert!(said.contains(&format!("database {name} ")) && said.contains(why), "{said}");
        assert_eq!(content(name), before);
    }
}

#[test]
fn a_database_that_is_too_new_or_takes_no_writes_stays_as_it_is() {
    let name = cluster::new_database();
    cluster::tell(&name, &format!("ALTER DATABASE {name} SET default_transaction_read_only = on"));
    let read_only = refusal(&cluster::address(&name));
    assert!(read_only.contains("takes no writes"), "{read_only}");
    assert_eq!(content(&name), "");
    cluster::tell("postgres", &format!("ALTER DATABASE {name} RESET default_transaction_read_only"));

    let server = Server::open_with(&[("DATABASE_URL", &cluster::address(&name))]);
    server.kill();
    // A newer program has added something: this one does not mind. Then one that did more.
    cluster::tell(&name, "INSERT INTO _sqlx_migrations VALUES (999, 'newer', now(), TRUE, '\\x00', 1)");
    server.start_again();
    server.kill();
    cluster::tell(&name, "UPDATE format SET least = 999");
    let before = content(&name);
    let newer = refusal(&cluster::address(&name));
    assert!(newer.contains("belongs to a newer version of this program"), "{newer}");
    assert_eq!(content(&name), before);
}

#[test]
fn how_a_postgresql_is_set_is_looked_at_and_left() {
    let check_with = |url: &str, keys: &[(&str, &str)]| {
        let mut check = Command::new(env!("CARGO_BIN_EXE_server"));
        check.arg("check").env("DATABASE_URL", url).envs(keys.iter().copied());
        let checked = check.output().expect("the built server");
        assert_eq!(checked.status.code(), Some(1));
        String::from_utf8(checked.stdout).expect("UTF-8")
    };
    let check = |url: &str| check_with(url, &[]);
    let name = cluster::new_database();
    let said = check(&cluster::address(&name));
    for unsafe_here in
        ["fsync is off", "synchronous_standby_names is empty", "log_parameter_max_length is -1, not 0"]
    {
        assert!(said.contains(unsafe_here), "{said}");
    }
    assert!(!said.contains("archive_mode") && !said.contains("synchronous_commit"), "{said}");
    cluster::tell("postgres", &format!("ALTER DATABASE {name} SET log_parameter_max_length = 0"));
    assert!(!check(&cluster::address(&name)).contains("log_parameter_max_length"));
    let keys = cluster::address(&cluster::new_database());
    let said = check_with(&cluster::address(&name), &[("KEYS_URL", &keys)]);
    for unsafe_there in
        ["The keys' database's fsync is off", "KEYS_URL leads to the PostgreSQL that DATABASE_URL"]
    {
        assert!(said.contains(unsafe_there), "{said}");
    }
    assert_eq!(content(&name), "");
    let nobody = check("postgres://verdi:hemmelig@127.0.0.1:1/verdi");
    assert!(
        nobody.contains("no PostgreSQL answers at 127.0.0.1:1") && !nobody.contains("hemmelig"),
        "{nobody}"
    );
}
