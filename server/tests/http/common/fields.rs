//! Commands as browsers send them.

use serde::Serialize;
use serde_json::Value;

/// A command as the fields of a form.
pub fn as_fields(command: &impl Serialize) -> Vec<(String, String)> {
    fn into(fields: &mut Vec<(String, String)>, name: String, value: &Value) {
        match value {
            Value::Null => {}
            Value::Object(held) => {
                held.iter().for_each(|(key, value)| into(fields, format!("{name}[{key}]"), value))
            }
            Value::Array(held) => {
                held.iter().enumerate().for_each(|(at, value)| into(fields, format!("{name}[{at}]"), value));
            }
            Value::String(text) => fields.push((name, text.clone())),
            other => fields.push((name, other.to_string())),
        }
    }
    let mut fields = Vec::new();
    into(&mut fields, "command".to_owned(), &serde_json::to_value(command).expect("JSON"));
    fields
}

/// For what sends them.
pub fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}
