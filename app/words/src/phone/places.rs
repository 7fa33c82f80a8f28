//! Several places in one sentence.

/// «plass 1, plass 2 og plass 4», in the words given for place and «og».
pub fn places(places: &[usize], place: &str, and: &str) -> String {
    let named: Vec<String> = places.iter().map(|n| format!("{place} {n}")).collect();
    match named.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {and} {last}", first.join(", ")),
        None => String::new(),
    }
}
