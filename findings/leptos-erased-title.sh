#!/bin/sh
# A dynamic text in <title>, rendered by Leptos with its views' types erased.
#
# leptos 0.8.23 (tachys 0.2.19), compiled with `--cfg erase_components`, which it offers for shorter builds, renders an empty
# comment behind a text in an element. In most elements a parser makes a comment of that; a title holds text alone, so it is
# part of what the tab says.
# Seen:
#  - without the flag: <title>Verdier</title><p>Verdier</p>
#  - with it:          <title>Verdier<!></title><p>Verdier<!></p><!>
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "erased"
version = "0.0.0"
edition = "2021"

[dependencies]
leptos = { version = "=0.8.23", default-features = false, features = ["ssr"] }
tachys = "=0.2.19"
TOML
cat > src/main.rs <<'RUST'
use leptos::prelude::*;

fn main() {
    let said = String::from("Verdier");
    let page = Owner::new().with(|| view! { <title>{said.clone()}</title><p>{said.clone()}</p> }.to_html());
    println!("{page}");
}
RUST
plain=$(CARGO_TARGET_DIR="$folder/plain" RUSTFLAGS= cargo run --quiet)
erased=$(CARGO_TARGET_DIR="$folder/erased" RUSTFLAGS="--cfg erase_components" cargo run --quiet)
echo "without: $plain"
echo "with:    $erased"
[ "$plain" = "<title>Verdier</title><p>Verdier</p>" ]
[ "$erased" = "<title>Verdier<!></title><p>Verdier<!></p><!>" ]
