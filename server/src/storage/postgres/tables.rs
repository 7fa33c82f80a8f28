//! The tables that SQLite and PostgreSQL both have, for copies from one to the other.

use std::{future::poll_fn, pin::Pin};

use futures_core::{Stream, stream::BoxStream};

/// What a column holds. SQLite has texts and numbers for what PostgreSQL has types of its own for.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Id,
    Flag,
    Text,
    Number,
    /// Sealed in PostgreSQL, under the key of whatever the row's first column names.
    Words,
    Picture,
}

pub struct Table {
    pub name: &'static str,
    pub columns: &'static [(&'static str, Kind)],
    /// Which rows may leave, where `kept` are the workshops that do. None: no copy holds any.
    pub leaves: Option<&'static str>,
    /// Columns that PostgreSQL alone has, and what they are filled with from `new`.
    pub besides: Option<(&'static str, &'static str)>,
}

const OF_WORKSHOP: Option<&str> = Some("workshop_id IN (SELECT id FROM kept)");
const ALL: Option<&str> = Some("TRUE");

/// None before what it refers to.
pub const TABLES: [Table; 13] = {
    use Kind::{Flag, Id, Number, Picture, Text, Words};
    [
        Table {
            name: "workshop",
            columns: &[
                ("id", Id),
                ("code", Text),
                ("created_at", Number),
                ("delete_at", Number),
                ("open", Flag),
            ],
            leaves: Some("id IN (SELECT id FROM kept)"),
            // Where its log ends is known when that is there; the number is drawn.
            besides: Some(("seq, mark", "0, hashtextextended(gen_random_uuid()::text, 0)")),
        },
        Table {
            name: "event",
            columns: &[("workshop_id", Id), ("seq", Number), ("at", Number), ("body", Words)],
            leaves: OF_WORKSHOP,
            besides: Some(("mark", "(SELECT mark FROM workshop WHERE id = new.workshop_id::uuid)")),
        },
        Table {
            name: "logo",
            columns: &[("workshop_id", Id), ("id", Id), ("bytes", Picture)],
            leaves: OF_WORKSHOP,
            besides: None,
        },
        Table {
            name: "secret",
            columns: &[("hash", Text), ("workshop_id", Id), ("role", Text), ("made_at", Number)],
            leaves: OF_WORKSHOP,
            besides: None,
        },
        Table {
            name: "charter",
            columns: &[
                ("id", Id),
                ("workshop_id", Id),
                ("rev", Number),
                ("delete_at", Number),
                ("body", Words),
            ],
            leaves: ALL,
            besides: None,
        },
        Table {
            name: "charter_former",
            columns: &[("workshop_id", Id), ("charter_id", Id)],
            leaves: OF_WORKSHOP,
            besides: None,
        },
        Table {
            name: "charter_logo",
            columns: &[("charter_id", Id), ("bytes", Picture)],
            leaves: ALL,
            besides: None,
        },
        Table {
            name: "charter_secret",
            columns: &[("hash", Text), ("charter_id", Id), ("role", Text), ("made_at", Number)],
            leaves: ALL,
            besides: None,
        },
        Table {
            name: "session",
            columns: &[("hash", Text), ("lang", Text), ("seen_at", Number)],
            leaves: Some(
                "hash IN (SELECT session_hash FROM session_grant WHERE workshop_id IN (SELECT id FROM kept)
                          UNION SELECT session_hash FROM charter_grant)",
            ),
            besides: None,
        },
        Table {
            name: "session_grant",
            columns: &[("session_hash", Text), ("workshop_id", Id), ("role", Text), ("seat", Text)],
            leaves: OF_WORKSHOP,
            besides: None,
        },
        Table {
            name: "charter_grant",
            columns: &[("charter_id", Id), ("role", Text), ("session_hash", Text)],
            leaves: ALL,
            besides: None,
        },
        Table {
            name: "pulse",
            columns: &[("charter_id", Id), ("code", Text), ("closes_at", Number), ("body", Words)],
            leaves: None,
            besides: None,
        },
        Table {
            name: "pulse_mark",
            columns: &[("charter_id", Id), ("mark", Text)],
            leaves: None,
            besides: None,
        },
    ]
};

impl Table {
    /// The names of its columns, or what each becomes, with commas between.
    pub fn list(&self, each: impl Fn(usize, &str, Kind) -> String) -> String {
        let columns = self.columns.iter().enumerate();
        columns.map(|(nth, (name, kind))| each(nth, name, *kind)).collect::<Vec<_>>().join(", ")
    }
}

/// The next row of many, of which never all are in memory.
pub async fn next<Row>(rows: &mut BoxStream<'_, sqlx::Result<Row>>) -> sqlx::Result<Option<Row>> {
    poll_fn(|waker| Pin::new(&mut *rows).poll_next(waker)).await.transpose()
}
