//! QR codes as SVG.

use fast_qr::{
    QRBuilder,
    convert::{Builder, svg::SvgBuilder},
};

/// A QR code with a quiet zone, black on white. Empty when the text is too long for one, which no address
/// of ours is.
pub fn svg(text: &str) -> String {
    QRBuilder::new(text)
        .build()
        .map_or_else(|_| String::new(), |code| SvgBuilder::default().margin(4).to_str(&code))
}
