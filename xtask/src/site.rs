//! Builds the site: what the server hands out as files.
//!
//! `cargo-leptos` would do, but takes over twenty minutes to build on two cores; this takes one.
//! The folder is laid out as it would lay it out, with a `.br` and a `.gz` beside what gets smaller.

use crate::tools::{self, step};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

pub const NAME: &str = "verdiverksted";
/// The participant's page alone in one language, a third of the whole. Where it is not built, phones get the whole.
const PHONES: [(&str, &str); 3] = [("phone-nb", "nb"), ("phone-nn", "nn"), ("phone-en", "en")];
/// The style sheets and their sources: what all pages share, and what the wall and the meetings have besides.
const STYLES: [(&str, &str); 3] =
    [(NAME, "style/main.css"), ("wall", "style/wall.css"), ("meeting", "style/meeting.css")];
pub const PKG: &str = "pkg";
/// In it: a line for each file, with its name as it was and as it is.
const NAMES: &str = "names.txt";

#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    Dev,
    Release,
}

/// Builds from nothing into a folder beside, then swaps, so that no stale file outlives its source.
pub fn build(profile: Profile) -> Result<PathBuf> {
    let (name, cargo_profile, folder) = match profile {
        Profile::Dev => ("site-dev", "dev", "debug"),
        Profile::Release => ("site", "wasm-release", "wasm-release"),
    };
    tools::ensure_wasm_target()?;
    let (site, draft) = (tools::target().join(name), tools::target().join(format!("{name}.draft")));
    remove(&draft)?;
    fs::create_dir_all(draft.join(PKG))?;
    let build = ["build", "--package", "hydrate", "--target", tools::WASM, "--profile", cargo_profile];
    let wasm = tools::target().join(tools::WASM).join(folder).join("hydrate.wasm");
    step(&format!("wasm ({cargo_profile})"));
    tools::cargo(&build)?;
    bindgen(&wasm, &draft.join(PKG), NAME, profile)?;
    if profile == Profile::Release {
        for (name, lang) in PHONES {
            step(&format!("wasm for phones ({lang})"));
            tools::cargo(&[&build[..], &["--no-default-features", "--features", lang]].concat())?;
            bindgen(&wasm, &draft.join(PKG), name, profile)?;
        }
    }
    step("style");
    for (name, source) in STYLES {
        let style = ["run", "--quiet", "--package", "style", "--", source];
        fs::write(
            draft.join(PKG).join(format!("{name}.css")),
            tools::output(tools::command("cargo").args(style))?,
        )?;
    }
    name_by_content(&draft.join(PKG))?;
    copy_all(&tools::root().join("public"), &draft)?;
    uncomment_scripts(&draft)?;
    if profile == Profile::Release {
        step("brotli, gzip");
        compress_all(&draft)?;
        report(&draft.join(PKG))?;
    }
    keep_the_one_before(&site.join(PKG), &draft.join(PKG))?;
    remove(&site)?;
    fs::rename(&draft, &site)?;
    Ok(site)
}

/// Each file gets its content into its name, so that a page and what it fetches are of one build, whatever caches and
/// upgrades come between. The server reads the names off a list.
fn name_by_content(pkg: &Path) -> Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(pkg)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).context("a name")?.to_owned();
        let (stem, ending) = name.split_once('.').context("an ending")?;
        let hash = Sha256::digest(fs::read(&path)?);
        let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let named = format!("{stem}.{hash}.{ending}");
        fs::rename(&path, pkg.join(&named))?;
        names.push(format!("{name} {named}\n"));
    }
    names.sort();
    fs::write(pkg.join(NAMES), names.concat())?;
    Ok(())
}

/// Pages that were opened before an upgrade still fetch what they name.
fn keep_the_one_before(old: &Path, new: &Path) -> Result<()> {
    let Ok(list) = fs::read_to_string(old.join(NAMES)) else { return Ok(()) };
    let named = list.lines().filter_map(|line| line.split_once(' '));
    for name in named.flat_map(|(_, name)| ["", ".br", ".gz"].map(|more| format!("{name}{more}"))) {
        if old.join(&name).exists() {
            fs::copy(old.join(&name), new.join(&name))?;
        }
    }
    Ok(())
}

fn bindgen(wasm: &Path, to: &Path, name: &str, profile: Profile) -> Result<()> {
    let release = profile == Profile::Release;
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(release)
        .remove_producers_section(release)
        .out_name(name)
        .generate(to)
        .context("wasm-bindgen")?;
    // The name that Leptos asks for.
    fs::rename(to.join(format!("{name}_bg.wasm")), to.join(format!("{name}.wasm")))?;
    Ok(())
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy_all(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Only text and wasm; pictures and fonts are packed as they are.
fn compress_all(folder: &Path) -> Result<()> {
    const PACKABLE: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress_all(&path)?;
        } else if path.extension().is_some_and(|ending| PACKABLE.iter().any(|packable| ending == *packable)) {
            let bytes = fs::read(&path)?;
            keep_if_smaller(&path, "br", &bytes, brotli(&bytes)?)?;
            keep_if_smaller(&path, "gz", &bytes, gzip(&bytes)?)?;
        }
    }
    Ok(())
}

fn keep_if_smaller(path: &Path, ending: &str, plain: &[u8], packed: Vec<u8>) -> Result<()> {
    if packed.len() < plain.len() {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        fs::write(name, packed)?;
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

fn report(pkg: &Path) -> Result<()> {
    let bundles = PHONES.map(|(name, _)| name).into_iter().chain([NAME]);
    let built = bundles.flat_map(|name| [(name, "js"), (name, "wasm")]);
    let built = built.chain(STYLES.map(|(name, _)| (name, "css")));
    let list = fs::read_to_string(pkg.join(NAMES))?;
    let names: HashMap<&str, &str> = list.lines().filter_map(|line| line.split_once(' ')).collect();
    for (name, ending) in built {
        let named = names.get(&*format!("{name}.{ending}")).copied().unwrap_or_default();
        let size = |more: &str| {
            let file = fs::metadata(pkg.join(format!("{named}{more}")));
            file.map_or(0.0, |file| file.len() as f64 / 1000.0)
        };
        println!(
            "   {name}.{ending}: {:.1} kB, {:.1} kB brotli, {:.1} kB gzip",
            size(""),
            size(".br"),
            size(".gz")
        );
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Those of `public/`, which are otherwise served as they are written: each comment is a line of its own, or it is an error.
fn uncomment_scripts(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let script = fs::read_to_string(&path)?;
            let lines = script.lines().map(str::trim);
            if let Some(open) = lines.clone().find(|line| line.starts_with("/*") && !line.ends_with("*/")) {
                bail!("{}: a comment of more lines than one: {open}", path.display());
            }
            let code =
                lines.filter(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("/**"));
            fs::write(&path, code.collect::<Vec<_>>().join("\n"))?;
        }
    }
    Ok(())
}
