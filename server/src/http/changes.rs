//! What differs between two views, as a page is told that has the first: each value that is another, with the way to it.

mod views;

use std::{fmt::Write, sync::Arc};

use serde::Serialize;

/// Pairs in JSON: names of fields and places in lists, with points between, and the value that is there now. A list that
/// has become shorter is told its `length`.
pub struct Changes {
    way: String,
    json: Vec<u8>,
}

/// What can be told in parts.
pub trait Differs: Serialize + PartialEq {
    /// Adds what is another than it was. In most things all is, or nothing.
    ///
    /// # Errors
    /// If it cannot be written as JSON.
    fn differ(&self, before: &Self, to: &mut Changes) -> serde_json::Result<()> {
        if self == before { Ok(()) } else { to.set(self) }
    }
}

/// The list of changes.
///
/// # Errors
/// If a view cannot be written as JSON.
pub fn between<View: Differs>(before: &View, now: &View) -> serde_json::Result<Vec<u8>> {
    let mut changes = Changes { way: String::new(), json: b"[".to_vec() };
    now.differ(before, &mut changes)?;
    changes.json.push(b']');
    Ok(changes.json)
}

impl Changes {
    fn set(&mut self, value: &(impl Serialize + ?Sized)) -> serde_json::Result<()> {
        if self.json.len() > 1 {
            self.json.push(b',');
        }
        serde_json::to_writer(&mut self.json, &(&self.way, value))
    }

    /// One step further in.
    fn at(
        &mut self,
        step: impl std::fmt::Display,
        add: impl FnOnce(&mut Changes) -> serde_json::Result<()>,
    ) -> serde_json::Result<()> {
        let here = self.way.len();
        let point = if here == 0 { "" } else { "." };
        let _ = write!(self.way, "{point}{step}");
        let added = add(self);
        self.way.truncate(here);
        added
    }
}

impl<T: Differs> Differs for Option<T> {
    fn differ(&self, before: &Self, to: &mut Changes) -> serde_json::Result<()> {
        match (self, before) {
            (Some(now), Some(before)) => now.differ(before, to),
            (None, None) => Ok(()),
            _ => to.set(self),
        }
    }
}

impl<T: Differs> Differs for Vec<T> {
    fn differ(&self, before: &Self, to: &mut Changes) -> serde_json::Result<()> {
        // What is empty may not have been sent at all.
        if before.is_empty() {
            return if self.is_empty() { Ok(()) } else { to.set(self) };
        }
        for (place, now) in self.iter().enumerate() {
            match before.get(place) {
                Some(before) if now == before => {}
                Some(before) => to.at(place, |to| now.differ(before, to))?,
                None => to.at(place, |to| to.set(now))?,
            }
        }
        if self.len() < before.len() { to.at("length", |to| to.set(&self.len())) } else { Ok(()) }
    }
}

impl<T: Differs> Differs for Arc<T> {
    fn differ(&self, before: &Self, to: &mut Changes) -> serde_json::Result<()> {
        if Arc::ptr_eq(self, before) { Ok(()) } else { T::differ(self, before, to) }
    }
}

/// Told whole, or not at all.
macro_rules! whole {
    ($($kind:ty),* $(,)?) => { $(impl Differs for $kind {})* };
}

/// Field by field. A field that is forgotten is a mistake the compiler finds.
macro_rules! fields {
    ($kind:ident { $($field:ident),* $(,)? }) => {
        impl Differs for $kind {
            fn differ(&self, before: &Self, to: &mut Changes) -> serde_json::Result<()> {
                let $kind { $($field),* } = self;
                // Most fields are the same, and need no way to them.
                $(if *$field != before.$field {
                    to.at(stringify!($field), |to| $field.differ(&before.$field, to))?;
                })*
                Ok(())
            }
        }
    };
}

use fields;
use whole;

#[cfg(test)]
mod tests {
    use domain::view::{ShownText, ShownValue};

    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        let text = |words: &str| ShownText { words: words.to_owned(), support: None };
        let before = ShownValue {
            index: 0,
            name: "Mot".to_owned(),
            truth: String::new(),
            groups: None,
            norms: vec![text("a"), text("b"), text("c")],
            taboos: Vec::new(),
            left_out: 0,
        };
        let told = |now: &ShownValue| String::from_utf8(between(&before, now).unwrap()).unwrap();
        assert_eq!(told(&before), "[]");

        let mut now = before.clone();
        now.groups = Some(3);
        now.norms[1] = text("ny");
        now.norms.push(text("d"));
        now.taboos.push(text("e"));
        let [new, last, first] = ["ny", "d", "e"].map(|words| serde_json::to_string(&text(words)).unwrap());
        assert_eq!(
            told(&now),
            format!(r#"[["groups",3],["norms.1",{new}],["norms.3",{last}],["taboos",[{first}]]]"#)
        );

        let mut now = before.clone();
        now.norms.truncate(1);
        assert_eq!(told(&now), r#"[["norms.length",1]]"#);
    }
}
