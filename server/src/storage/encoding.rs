//! Events, verdigrunnlag and rounds as every database stores them. What is wrong with one is said by where, and not by what
//! stands there: errors are logged, and what people write is not.

use std::fmt;

use domain::{Charter, Event, OpenPulse};
use serde::Serialize;
use serde_json::error::Category;

/// The versions of the stored forms.
const EVENT_VERSION: u64 = 1;
const CHARTER_VERSION: u64 = 1;

/// What is stored: its own fields, and the version of their form.
#[derive(Serialize)]
struct Versioned<'a, T: Serialize> {
    #[serde(flatten)]
    body: &'a T,
    v: u64,
}

/// What stands in its row and cannot be read: nobody is shown it. It says where, and not what stands there.
#[derive(Debug)]
pub struct Illegible {
    what: &'static str,
    error: serde_json::Error,
}

impl Illegible {
    /// Whether it is well formed all the same: a newer program has written it.
    pub fn is_newer(&self) -> bool {
        self.error.classify() == Category::Data
    }
}

impl fmt::Display for Illegible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Illegible { what, error } = self;
        write!(f, "{what} is not legible: {:?} error at column {}", error.classify(), error.column())
    }
}

impl std::error::Error for Illegible {}

pub fn encode_event(event: &Event) -> anyhow::Result<String> {
    Ok(serde_json::to_string(&Versioned { body: event, v: EVENT_VERSION })?)
}

pub fn decode_event(body: &str) -> anyhow::Result<Event> {
    Ok(serde_json::from_str(body).map_err(|error| Illegible { what: "an event", error })?)
}

pub fn encode_charter(charter: &Charter) -> anyhow::Result<String> {
    Ok(serde_json::to_string(&Versioned { body: charter, v: CHARTER_VERSION })?)
}

pub fn decode_charter(body: &str) -> anyhow::Result<Charter> {
    Ok(serde_json::from_str(body).map_err(|error| Illegible { what: "a charter", error })?)
}

pub fn encode_round(round: &OpenPulse) -> anyhow::Result<String> {
    Ok(serde_json::to_string(round)?)
}

pub fn decode_round(body: &str) -> anyhow::Result<OpenPulse> {
    Ok(serde_json::from_str(body).map_err(|error| Illegible { what: "a round", error })?)
}
