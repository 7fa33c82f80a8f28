//! Whatever is typed: what is stored of it is legal, the same when it is read again, and the same text to everybody.
#![no_main]

use domain::{similar, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|typed: Vec<&str>| {
    let mut legal = Vec::new();
    for typed in &typed {
        let _ = text::identifying(typed);
        let _ = domain::JoinCode::parse(typed);
        let Ok(stored) = text::contribution(typed) else { continue };
        assert!(text::TEXT_LENGTH.contains(&stored.chars().count()));
        assert!(stored.chars().all(|c| text::has_glyph(c) && !c.is_control()));
        assert_eq!(text::contribution(&stored).as_ref(), Ok(&stored), "cleaning once is enough");
        assert_eq!(text::key(&text::key(&stored)), text::key(&stored));
        // What is said to look like it names somebody while typing looks so when it is stored.
        if text::identifying(typed).is_none() {
            assert_eq!(text::identifying(&stored), None, "{typed:?}");
        }
        legal.push(stored);
    }
    if legal.len() <= 40 {
        let texts: Vec<&str> = legal.iter().map(String::as_str).collect();
        let sets = similar::sets(&texts, &[]);
        assert!(sets.iter().flatten().all(|at| *at < texts.len()));
    }
});
