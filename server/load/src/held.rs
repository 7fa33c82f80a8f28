//! The view that a page holds: whole at first, and then changed as it is told.

use anyhow::{Context, Result};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

#[derive(Default)]
pub struct Held(Value);

#[derive(Deserialize)]
struct Whole {
    view: Value,
}

/// Each value with the way to it: names of fields and places in lists, with points between.
#[derive(Deserialize)]
struct Changes {
    set: Vec<(String, Value)>,
}

impl Held {
    /// The view after an event; none if it has nothing to do with views.
    pub fn take<View: DeserializeOwned>(&mut self, event: &str, data: &str) -> Result<Option<View>> {
        match event {
            "view" => self.0 = serde_json::from_str::<Whole>(data)?.view,
            "change" => {
                for (way, value) in serde_json::from_str::<Changes>(data)?.set {
                    set(&mut self.0, &way, value).with_context(|| format!("nothing at {way}"))?;
                }
            }
            _ => return Ok(None),
        }
        Ok(Some(View::deserialize(&self.0)?))
    }
}

/// As a page does it, where a list grows when something is put behind its end, and its `length` can be set.
fn set(at: &mut Value, way: &str, value: Value) -> Option<()> {
    let (step, rest) = way.split_once('.').map_or((way, None), |(step, rest)| (step, Some(rest)));
    match (at, rest) {
        (Value::Object(fields), Some(rest)) => set(fields.get_mut(step)?, rest, value),
        (Value::Array(places), Some(rest)) => set(places.get_mut(step.parse::<usize>().ok()?)?, rest, value),
        (Value::Object(fields), None) => fields.insert(step.to_owned(), value).map(drop).or(Some(())),
        (Value::Array(places), None) if step == "length" => {
            places.truncate(usize::try_from(value.as_u64()?).ok()?);
            Some(())
        }
        (Value::Array(places), None) => {
            let place = step.parse::<usize>().ok()?;
            if place == places.len() {
                places.push(value);
            } else {
                *places.get_mut(place)? = value;
            }
            Some(())
        }
        _ => None,
    }
}
