//! Whether what was said to be saved is there, once.

use std::collections::HashMap;

use anyhow::{Result, bail, ensure};
use domain::{Kind, view::FacilitatorView};

use crate::phone::Phone;

/// Each phone's own list holds what it was told is saved, each text once, and nothing else.
pub fn own_texts(phones: &[Phone], value: usize) -> Result<usize> {
    let mut found = 0;
    for phone in phones {
        let Some(view) = phone.now() else { bail!("a phone without a view") };
        let mut shown: Vec<(Kind, &str)> = view.texts.iter().map(|text| (text.kind, &*text.words)).collect();
        let told = phone.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut saved: Vec<(Kind, &str)> =
            told.iter().filter(|told| told.0 == value).map(|(_, kind, words)| (*kind, &**words)).collect();
        shown.sort_unstable();
        saved.sort_unstable();
        ensure!(shown == saved, "told {saved:?}, but there is {shown:?}");
        found += shown.len();
    }
    Ok(found)
}

/// Every phone shows the same result.
pub fn same_result(phones: &[Phone]) -> Result<()> {
    let mut views = phones.iter().filter_map(Phone::now);
    let Some(first) = views.next() else { bail!("no phone has a view") };
    ensure!(first.result.is_some(), "no result is shown");
    for view in views {
        ensure!(view.result == first.result && view.stage == first.stage, "two phones differ");
    }
    Ok(())
}

/// After the session: each text that was put forward is in the facilitator's material exactly once.
pub fn material(view: &FacilitatorView, forward: &[(usize, String)]) -> Result<usize> {
    let mut held: HashMap<(usize, &str), usize> = HashMap::new();
    for board in &view.boards {
        let lines = board.lines.iter().flat_map(|line| std::iter::once(&line.words).chain(&line.originals));
        for words in lines.chain(board.others.iter().map(|other| &other.words)) {
            *held.entry((board.value, words)).or_default() += 1;
        }
    }
    for (value, words) in forward {
        let count = held.get(&(*value, words.as_str())).copied().unwrap_or_default();
        ensure!(count == 1, "«{words}» of value {value} is there {count} times");
    }
    ensure!(held.len() == forward.len(), "{} texts for {} put forward", held.len(), forward.len());
    Ok(forward.len())
}
