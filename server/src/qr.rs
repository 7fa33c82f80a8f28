//! QR codes as SVG.

use fast_qr::{
    ECL, QRBuilder,
    convert::{Builder, svg::SvgBuilder},
};

/// Light around the code, in modules: readers may count on it, whatever is beside.
const MARGIN: usize = 4;

/// A QR code, black on white whatever is around it. A seventh of it may be lost (correction M): what people point a phone at
/// is whole, and fewer, larger modules are read from further off. Empty when the text is too long for a code,
/// which no address of ours is.
pub fn svg(text: &str) -> String {
    QRBuilder::new(text)
        .ecl(ECL::M)
        .build()
        .map_or_else(|_| String::new(), |code| SvgBuilder::default().margin(MARGIN).to_str(&code))
}

/// The address of a workshop's door as its code has it.
pub fn join_address(base_url: &str, code: &str) -> String {
    in_capitals(base_url, &format!("/j/{code}"))
}

/// The same of where a round of the pulse is answered.
pub fn pulse_address(base_url: &str, code: &str) -> String {
    in_capitals(base_url, &format!("/p/{code}"))
}

/// In capitals, of which a code holds half as many again. Scheme and host are the same in any case, and `/J/` is `/j/`.
/// Whoever serves us beneath a path of their own has chosen its case.
fn in_capitals(base_url: &str, path: &str) -> String {
    let beneath_a_path = base_url.split_once("://").is_some_and(|(_, host)| host.contains('/'));
    let whole = format!("{base_url}{path}");
    if beneath_a_path { whole } else { whole.to_ascii_uppercase() }
}

#[cfg(test)]
#[path = "qr_tests.rs"]
mod tests;
