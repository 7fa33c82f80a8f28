//! What is not done, and why: in one sentence, and nothing is changed.

use std::fs;

use super::{House, refusal, run, succeeds};
use crate::{
    common::{Room, Server},
    database::Database,
};

#[test]
fn what_cannot_be_restored_is_refused_in_one_sentence() {
    let (house, sqlite) = (House::new(), Server::open());
    Room::open(&sqlite);
    let copy = house.file("kopi.sqlite");
    assert!(sqlite.backup(&["--with-open", copy.to_str().expect("UTF-8")]).status.success());

    let untouched = house.refuses("backup", &house.file("ny.sqlite"));
    assert!(untouched.contains("holds nothing of this program's"), "{untouched}");
    assert!(!house.file("ny.sqlite").exists());
    let absent = house.refuses("restore", &house.file("absent.sqlite"));
    assert!(absent.contains("there is no file at"), "{absent}");
    let (words, other) = (house.file("words.sqlite"), house.file("other.sqlite"));
    fs::write(&words, "Lytte til barnet. ".repeat(1_000)).expect("a file");
    fs::write(&other, "").expect("a file");
    Database::open(&other).run("CREATE TABLE invoice (id INT)");
    for file in [&words, &other] {
        let foreign = house.refuses("restore", file);
        assert!(foreign.contains("is no database of this program"), "{foreign}");
    }
    let versions = [
        ("newer", "INSERT INTO _sqlx_migrations VALUES (999, 'newer', datetime(), TRUE, x'00', 1)"),
        ("older", "DELETE FROM _sqlx_migrations WHERE version = 8"),
    ];
    for (which, made) in versions {
        let file = house.file(which);
        fs::copy(&copy, &file).expect("a copy");
        Database::open(&file).run(made);
        let said = house.refuses("restore", &file);
        assert!(said.contains("of this program") && said.contains(which), "{said}");
    }
    assert!(!house.file("data").exists());

    let file = format!("sqlite://{}", house.file("ny.sqlite").display());
    let sqlites = refusal(&run(&file, &house.file("data"), "restore", &copy, &[]));
    assert!(sqlites.contains("fills a PostgreSQL") && sqlites.contains("docs/running.md"), "{sqlites}");
    assert!(!house.file("ny.sqlite").exists());

    succeeds(&house.run("restore", &copy, &[]));
    let full = house.refuses("restore", &copy);
    assert!(full.contains(&format!("the database {} is not empty", house.name)), "{full}");
}

/// The last of its rows is broken.
#[test]
fn a_file_that_cannot_be_read_to_its_end_restores_nothing() {
    let (house, sqlite) = (House::new(), Server::open());
    Room::open(&sqlite);
    let copy = house.file("kopi.sqlite");
    assert!(sqlite.backup(&["--with-open", copy.to_str().expect("UTF-8")]).status.success());
    Database::open(&copy)
        .run("PRAGMA foreign_keys = OFF; INSERT INTO charter_grant VALUES ('no id', 'holder', 'nobody')");
    let done = house.run("restore", &copy, &[]);
    assert!(!done.status.success() && String::from_utf8_lossy(&done.stderr).contains("nothing was restored"));
    assert_eq!((house.count("workshop"), house.count("session")), ("0".to_owned(), "0".to_owned()));
}
