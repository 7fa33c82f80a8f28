//! The form of a workshop begun anew, from another preset or in another language: what somebody wrote stays, and only what
//! nobody has touched is exchanged. It goes by the words themselves.

use super::{
    presets::{Preset, general, is_untouched, said_in},
    settings::{CoreValue, MAX_VALUES},
};
use crate::Lang;

/// Where the values of a form have gone, by their places.
#[derive(Debug, PartialEq, Eq)]
pub struct Moved {
    kept: Vec<bool>,
}

impl Moved {
    /// Of one that stood there. None where nobody had touched it, and it has gone.
    pub fn of_before(&self, value: usize) -> Option<usize> {
        self.kept.get(value).copied().unwrap_or(false).then(|| self.kept_before(value))
    }

    /// Of one of the preset. None where there is no room for it.
    pub fn of_preset(&self, value: usize) -> Option<usize> {
        Some(self.kept_before(self.kept.len()) + value).filter(|at| *at < MAX_VALUES)
    }

    fn kept_before(&self, value: usize) -> usize {
        self.kept.iter().take(value).filter(|kept| **kept).count()
    }
}

/// Those that somebody wrote, and behind them the preset's, as many as there is room for. What is blank adds nothing to them.
pub fn values_from(preset: Preset, values: &[CoreValue], lang: Lang) -> (Vec<CoreValue>, Moved) {
    let moved = Moved { kept: values.iter().map(|value| !is_untouched(value)).collect() };
    let mut all: Vec<CoreValue> = values.iter().filter(|value| !is_untouched(value)).cloned().collect();
    if all.is_empty() || preset != Preset::Blank {
        all.extend(preset.settings(lang).values);
    }
    all.truncate(MAX_VALUES);
    (all, moved)
}

impl CoreValue {
    /// The same in another language, as far as nobody has written it: as a preset has it, or as any may be asked.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> CoreValue {
        let asked = Lang::ALL.map(|lang| general(&self.name, lang));
        let [individual, group] = general(&self.name, lang);
        let said = |typed: &String, asks: String, is_ours: bool| {
            let typed = if is_ours { asks } else { typed.clone() };
            said_in(&typed, lang).map_or(typed, str::to_owned)
        };
        let ours = |part: usize, typed: &String| asked.iter().any(|asked| asked[part] == *typed);
        CoreValue {
            name: said(&self.name, String::new(), false),
            individual_prompt: said(&self.individual_prompt, individual, ours(0, &self.individual_prompt)),
            group_prompt: said(&self.group_prompt, group, ours(1, &self.group_prompt)),
        }
    }
}

/// A press on one of the buttons of a list, as a form sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arranging {
    Add,
    Remove(usize),
    Up(usize),
    Down(usize),
}

impl Arranging {
    /// `add`, or `up-`, `down-` or `remove-` and a place from 0.
    pub fn read(pressed: &str) -> Option<Arranging> {
        let place = |of: &str| pressed.strip_prefix(of)?.parse().ok();
        match pressed {
            "add" => Some(Arranging::Add),
            _ => place("remove-")
                .map(Arranging::Remove)
                .or_else(|| place("up-").map(Arranging::Up))
                .or_else(|| place("down-").map(Arranging::Down)),
        }
    }

    /// Where the one is then that it was about, if it is anywhere. Nothing becomes of what the list has no place for.
    pub fn arrange<T>(self, all: &mut Vec<T>, most: usize, new: impl FnOnce(&[T]) -> T) -> Option<usize> {
        let swapped = |all: &mut Vec<T>, at: usize, to: usize| {
            let there = at < all.len() && to < all.len();
            there.then(|| all.swap(at, to)).map(|()| to)
        };
        match self {
            Arranging::Add if all.len() < most => {
                let new = new(all);
                all.push(new);
                Some(all.len() - 1)
            }
            Arranging::Add => None,
            Arranging::Remove(at) => {
                if at < all.len() {
                    all.remove(at);
                }
                None
            }
            Arranging::Up(at) => swapped(all, at, at.checked_sub(1)?),
            Arranging::Down(at) => swapped(all, at, at.checked_add(1)?),
        }
    }
}
