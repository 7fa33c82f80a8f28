//! Any events in any order, with any of their fields exchanged: `apply` and the views stand it.
#![no_main]

use arbitrary::{Result, Unstructured};
use domain::{Event, Workshop};
use fuzz::{STORED, look};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

/// Exchanges one of its leaves.
fn change(value: &mut Value, input: &mut Unstructured) -> Result<()> {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let at = input.choose_index(fields.len())?;
            let (_, field) = fields.iter_mut().nth(at).expect("it is there");
            change(field, input)?;
        }
        Value::Array(items) if !items.is_empty() => match input.int_in_range(0..=3)? {
            0 => drop(items.remove(input.choose_index(items.len())?)),
            1 => items.push(items[input.choose_index(items.len())?].clone()),
            _ => {
                let at = input.choose_index(items.len())?;
                change(&mut items[at], input)?;
            }
        },
        Value::Number(_) => {
            *value = json!(*input.choose(&[0_i64, 1, 2, 3, 255, 65_535, 4_294_967_295, i64::MAX, -1])?);
        }
        Value::Bool(on) => *on = !*on,
        // Ids are of a few, so that one meets another; what is no id may be anything.
        Value::String(text) => *text = if text.len() == 36 { id(input)? } else { input.arbitrary()? },
        other => *other = if input.arbitrary()? { json!(0) } else { json!(id(input)?) },
    }
    Ok(())
}

fn id(input: &mut Unstructured) -> Result<String> {
    let log = input.choose(&*STORED)?;
    let event = input.choose(log)?.to_string();
    let ids: Vec<&str> = event.split('"').filter(|text| text.len() == 36 && text.contains('-')).collect();
    Ok(if ids.is_empty() { String::new() } else { (*input.choose(&ids)?).to_owned() })
}

fn play(input: &mut Unstructured) -> Result<()> {
    let file = input.choose_index(STORED.len())?;
    let begun = input.int_in_range(1..=STORED[file].len())?;
    let mut log = fuzz::golden(file, begun - 1);
    for _ in 0..input.int_in_range(1..=12)? {
        let of = input.choose(&*STORED)?;
        let mut stored = input.choose(of)?.clone();
        for _ in 0..input.int_in_range(0..=3)? {
            change(&mut stored, input)?;
        }
        log.extend(serde_json::from_value::<Event>(stored).ok());
    }
    if let Some(workshop) = Workshop::fold(&log) {
        look(&workshop);
    }
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    // The log as it lies on the disk, and one made of its parts.
    if let Ok(log) = serde_json::from_slice::<Vec<Event>>(bytes) {
        Workshop::fold(&log).iter().for_each(look);
    }
    let _ = play(&mut Unstructured::new(bytes));
});
