//! Events, verdigrunnlag and rounds as every database stores them. What is wrong with one is said by where, and not by what
//! stands there: errors are logged, and what people write is not.

use domain::{Charter, Event, OpenPulse};
use serde::Serialize;

use super::Illegible;

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

pub fn encode_event(event: &Event) -> anyhow::Result<String> {
    Ok(serde_json::to_string(&Versioned { body: event, v: EVENT_VERSION })?)
}

pub fn decode_event(body: &str) -> anyhow::Result<Event> {
    serde_json::from_str(body).map_err(|error| illegible("an event", &error))
}

pub fn encode_charter(charter: &Charter) -> anyhow::Result<String> {
    Ok(serde_json::to_string(&Versioned { body: charter, v: CHARTER_VERSION })?)
}

pub fn decode_charter(body: &str) -> anyhow::Result<Charter> {
    Ok(serde_json::from_str(body).map_err(Illegible)?)
}

pub fn encode_round(round: &OpenPulse) -> anyhow::Result<String> {
    Ok(serde_json::to_string(round)?)
}

pub fn decode_round(body: &str) -> anyhow::Result<OpenPulse> {
    serde_json::from_str(body).map_err(|error| illegible("a round", &error))
}

fn illegible(what: &str, error: &serde_json::Error) -> anyhow::Error {
    anyhow::anyhow!("{what} is not legible: {:?} error at column {}", error.classify(), error.column())
}
