//! `cloud-baseline LIST COUNT`: one picture by `wordcloud-rs`, for the benchmark of the crate `cloud`.
//!
//! LIST has a weight and a word on each line. Prints the time of making the picture, in
//! microseconds. It may never end (a fault of the crate's): run it with a limit.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::time::Instant;

use wordcloud_rs::{Token, WordCloud};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [list, count] = arguments.as_slice() else { return Err("usage: cloud-baseline LIST COUNT".into()) };
    let text = std::fs::read_to_string(list)?;
    let mut tokens = Vec::new();
    for line in text.lines().take(count.parse()?) {
        let (weight, word) = line.split_once(' ').ok_or("a line without a weight")?;
        tokens.push((Token::Text(word.to_owned()), weight.parse::<f32>()?));
    }
    let start = Instant::now();
    let picture = WordCloud::new().dim(1920, 1080).generate(tokens);
    let time = start.elapsed();
    std::hint::black_box(picture);
    println!("{}", time.as_micros());
    Ok(())
}
