//! The values as they are being written, in their order.

use domain::{CoreValue, Lang};
use leptos::prelude::*;
use words::words;

/// One value's fields. The signals hold what was typed, so that a removed value can be put back.
#[derive(Clone, Copy, PartialEq)]
pub struct Row {
    pub key: usize,
    pub name: RwSignal<String>,
    pub individual_prompt: RwSignal<String>,
    pub group_prompt: RwSignal<String>,
    /// Still our own suggestion, and not read through.
    pub draft: RwSignal<bool>,
}

impl Row {
    fn new(key: usize, value: CoreValue, draft: bool) -> Row {
        Row {
            key,
            name: RwSignal::new(value.name),
            individual_prompt: RwSignal::new(value.individual_prompt),
            group_prompt: RwSignal::new(value.group_prompt),
            draft: RwSignal::new(draft),
        }
    }

    /// What to call the value when speaking of it.
    pub fn label(self, lang: Lang) -> String {
        let name = self.name.get_untracked();
        if name.trim().is_empty() { (words(lang).new_workshop.value)(self.key + 1) } else { name }
    }
}

/// The rows in their order, and what was done last.
#[derive(Clone, Copy)]
pub struct Table {
    pub lang: Lang,
    /// How many of the first stand as they are.
    pub begun: usize,
    pub rows: RwSignal<Vec<Row>>,
    /// The row removed last, and where it stood.
    pub removed: RwSignal<Option<(usize, Row)>>,
    next_key: StoredValue<usize>,
    pub said: RwSignal<String>,
}

impl Table {
    /// `first` are the values, and whether each is a draft of ours.
    pub fn new(lang: Lang, first: Vec<(CoreValue, bool)>, begun: usize) -> Table {
        let rows: Vec<Row> =
            first.into_iter().enumerate().map(|(key, (value, draft))| Row::new(key, value, draft)).collect();
        Table {
            lang,
            begun,
            next_key: StoredValue::new(rows.len()),
            rows: RwSignal::new(rows),
            removed: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    pub fn position(self, key: usize) -> usize {
        self.rows.with(|rows| rows.iter().position(|row| row.key == key)).unwrap_or_default()
    }

    /// Moves a value one place, towards the start or the end.
    pub fn shift(self, key: usize, down: bool) {
        let at = self.rows.with_untracked(|rows| rows.iter().position(|row| row.key == key));
        let Some(at) = at else { return };
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        let count = self.rows.with_untracked(Vec::len);
        if to == at || to >= count || at.min(to) < self.begun {
            return;
        }
        self.rows.update(|rows| rows.swap(at, to));
        self.said.set((words(self.lang).new_workshop.moved)(to + 1, count));
    }

    pub fn remove(self, key: usize) {
        let at = self.rows.with_untracked(|rows| rows.iter().position(|row| row.key == key));
        let Some(at) = at.filter(|_| self.rows.with_untracked(Vec::len) > 1) else { return };
        let mut row = None;
        self.rows.update(|rows| row = Some(rows.remove(at)));
        let Some(row) = row else { return };
        self.removed.set(Some((at, row)));
        self.said.set((words(self.lang).new_workshop.removed)(&row.label(self.lang)));
    }

    pub fn put_back(self) {
        let Some((at, row)) = self.removed.get_untracked() else { return };
        self.rows.update(|rows| rows.insert(at.min(rows.len()), row));
        self.removed.set(None);
        self.said.set(String::new());
    }

    pub fn add(self) {
        let key = self.next_key.get_value();
        self.next_key.set_value(key + 1);
        self.rows.update(|rows| rows.push(Row::new(key, CoreValue::default(), false)));
    }
}
