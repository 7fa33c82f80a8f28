//! Two who began from the same, and have each changed it.

/// What one of two who began from the same is to leave, when the other has left `now` there meanwhile. None: both
/// have changed it, each in their way.
pub(crate) fn merged<T: PartialEq>(from: &T, mine: T, now: T) -> Option<T> {
    if mine == *from {
        return Some(now);
    }
    (now == *from || now == mine).then_some(mine)
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn what_only_one_has_changed_stands() {
        for (from, mine, now, left) in [
            ("a", "a", "a", Some("a")),
            ("a", "b", "a", Some("b")),
            ("a", "a", "b", Some("b")),
            ("a", "b", "b", Some("b")),
            ("a", "b", "c", None),
        ] {
            assert_eq!(merged(&from, mine, now), left, "{from} {mine} {now}");
        }
    }
}
