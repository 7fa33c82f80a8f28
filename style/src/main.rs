//! A style sheet as it is served: what old engines cannot read, said in words they can. Reads a file, and prints.
//!
//! A program of its own, so that nothing else waits for lightningcss to be built.

use std::{env, fs};

use anyhow::{Context, Result, anyhow};
use lightningcss::{
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet},
    targets::{Browsers, Targets},
};

/// The oldest engines that are styled in full (README, «Which browsers»). What has no older form stands in the
/// source beside its fallback.
const FLOOR: Browsers = Browsers {
    android: None,
    chrome: Some(version(80)),
    edge: Some(version(80)),
    firefox: Some(version(78)),
    ie: None,
    ios_saf: Some(version(13)),
    opera: None,
    safari: Some(version(13)),
    samsung: Some(version(13)),
};

const fn version(major: u32) -> u32 {
    major << 16
}

fn main() -> Result<()> {
    let path = env::args().nth(1).context("which file?")?;
    print!("{}", built_down(&fs::read_to_string(path)?)?);
    Ok(())
}

fn built_down(source: &str) -> Result<String> {
    let targets = Targets::from(FLOOR);
    let mut sheet =
        StyleSheet::parse(source, ParserOptions::default()).map_err(|error| anyhow!("{error}"))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("{error}"))?;
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| anyhow!("{error}"))?.code)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};

    use super::built_down;

    /// What engines between the floor and today would stumble over, and lightningcss cannot always put in other words.
    const BELOW: [&str; 16] = [
        "@layer",
        "@container",
        "@property",
        "light-dark(",
        "color-mix(",
        "oklch(",
        "&",
        ":is(",
        ":where(",
        "inset:",
        "-block:",
        "-inline:",
        "-start:",
        "-end:",
        "block-size:",
        "inline-size:",
    ];

    /// Each with what it may weigh, packed by gzip.
    const SHEETS: [(&str, usize); 3] = [
        (include_str!("../main.css"), 12_000),
        (include_str!("../wall.css"), 4_000),
        (include_str!("../meeting.css"), 3_000),
    ];

    /// The shared one first, as pages have them.
    fn served() -> String {
        SHEETS.map(|(source, _)| built_down(source).expect("the style sheet is legal")).concat()
    }

    #[test]
    fn each_keeps_to_its_budget() {
        for (source, budget) in SHEETS {
            let css = built_down(source).expect("the style sheet is legal");
            let mut packed = GzEncoder::new(Vec::new(), Compression::best());
            packed.write_all(css.as_bytes()).expect("memory is written to");
            let packed = packed.finish().expect("memory is written to").len();
            assert!(packed <= budget, "{packed} of {budget}: {}", source.lines().next().unwrap_or_default());
        }
    }

    #[test]
    fn what_is_served_holds_nothing_that_is_younger_than_the_floor() {
        let css = served();
        let found: Vec<_> = BELOW.iter().filter(|younger| css.contains(**younger)).collect();
        assert_eq!(found, Vec::<&&str>::new());
        assert!(
            !css.split("@media").skip(1).any(|rest| rest[..rest.find('{').unwrap_or(0)].contains(['<', '>']))
        );
    }

    /// An engine that does not know a selector forgets the whole rule, with all that stands beside it.
    #[test]
    fn what_only_adds_stands_in_rules_of_its_own() {
        for selector in served().split(['{', '}']).filter(|text| text.contains(":has(")) {
            let all_have = |one: &str| one.contains(":has(");
            assert!(selector.starts_with('@') || selector.split(',').all(all_have), "{selector}");
        }
    }

    #[test]
    fn what_is_younger_than_the_floor_stands_behind_its_fallback() {
        let css = served();
        for block in css.split(['{', '}']).filter(|text| !text.starts_with('@')) {
            for (younger, fallback) in [("dvh", "100vh"), (" / \"\"", "content:\"")] {
                let Some(at) = block.find(younger) else { continue };
                let before = block[..at].rfind(';').map_or("", |end| &block[..end]);
                assert!(before.contains(fallback), "no fallback: {block}");
            }
        }
    }

    #[test]
    fn nesting_and_ranges_are_said_in_older_words() {
        let css = built_down(".a { & .b { top: 0 } @media (width < 40rem) { top: 1px } }").expect("legal");
        assert_eq!(css, ".a .b{top:0}@media not (min-width:40rem){.a{top:1px}}");
    }
}
