//! Text inside XML.

/// Text for an element or a quoted attribute. What XML 1.0 forbids is dropped.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in legal(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// Without the characters that XML 1.0 has no way to write. Breaks and tabs are spaces, as in a workshop's texts.
pub fn legal(text: &str) -> String {
    let one = |c| match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => None,
        c => Some(c),
    };
    text.chars().filter_map(one).collect()
}
