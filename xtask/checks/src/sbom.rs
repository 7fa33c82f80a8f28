//! What ships, as a CycloneDX bill of materials: the crates linked into both programs and into the two wasm bundles. Not
//! what only builds or tests them, and not the benchmark's baseline.

use crate::{
    deps,
    tools::{self, WASM},
};
use anyhow::{Context, Result, ensure};
use cargo_metadata::{MetadataCommand, Package, PackageId};
use cyclonedx_bom::{
    models::{
        bom::SpecVersion,
        component::{Classification, Components},
        dependency::{Dependencies, Dependency},
        license::{LicenseChoice, Licenses},
        property::{Properties, Property},
    },
    prelude::*,
};
use std::{collections::BTreeSet, fs, path::Path};

/// What is linked into what.
type Parts = [(&'static str, BTreeSet<String>); 3];

pub const FILE: &str = "sbom.cdx.json";

/// Writes it into `folder`, which is made if it is missing.
pub fn write(folder: &Path) -> Result<()> {
    let file = folder.join(FILE);
    let bom = bom()?;
    let wrong = bom.validate_version(SpecVersion::V1_5);
    ensure!(wrong.passed(), "not as CycloneDX has it: {wrong:?}");
    let mut json = Vec::new();
    bom.output_as_json_v1_5(&mut json)?;
    fs::create_dir_all(folder)?;
    fs::write(&file, json).with_context(|| format!("can't write {}", file.display()))
}

fn bom() -> Result<Bom> {
    // The bundle of the phones is a part of the whole one (feature `host`).
    let parts: Parts = [
        ("server", deps::linked("server", &[])?),
        ("documents", deps::linked("poster", &[])?),
        ("site", deps::linked("hydrate", &["--target", WASM])?),
    ];
    let all: BTreeSet<&String> = parts.iter().flat_map(|(_, crates)| crates).collect();
    let metadata = MetadataCommand::new().manifest_path(tools::root().join("Cargo.toml")).exec()?;
    let shipped: Vec<&Package> =
        metadata.packages.iter().filter(|package| all.contains(&named(package))).collect();
    ensure!(shipped.len() == all.len(), "cargo tree and cargo metadata name crates alike");
    let component = |package: &&Package| component(package, &parts);
    let nodes = metadata.resolve.as_ref().context("cargo resolves")?.nodes.iter();
    let refs =
        |id: &PackageId| shipped.iter().find(|package| package.id == *id).map(|package| named(package));
    let dependencies = nodes.filter_map(|node| {
        let dependencies: BTreeSet<String> = node.dependencies.iter().filter_map(refs).collect();
        Some(Dependency { dependency_ref: refs(&node.id)?, dependencies: dependencies.into_iter().collect() })
    });
    let version = env!("CARGO_PKG_VERSION");
    let product = Component::new(Classification::Application, "verdiverksted", version, None);
    Ok(Bom {
        spec_version: SpecVersion::V1_5,
        // The same sources give the same file.
        serial_number: None,
        metadata: Some(Metadata { component: Some(product), ..Metadata::default() }),
        components: Some(Components(shipped.iter().map(component).collect::<Result<_>>()?)),
        dependencies: Some(Dependencies(dependencies.collect())),
        ..Bom::default()
    })
}

fn component(package: &Package, parts: &Parts) -> Result<Component> {
    let (name, version) = (package.name.as_str(), package.version.to_string());
    let mut component = Component::new(Classification::Library, name, &version, Some(named(package)));
    component.description = package.description.as_deref().map(NormalizedString::new);
    // As it was written before SPDX had `OR`.
    let licence = package.license.as_ref().map(|licence| licence.replace('/', " OR "));
    component.licenses = licence.map(|licence| Licenses(vec![LicenseChoice::expression(&licence)]));
    // Ours come with the sources; all else is from crates.io (deny.toml).
    if package.source.is_some() {
        component.purl = Some(Purl::new("cargo", name, &version)?);
    }
    let parts = parts.iter().filter(|(_, crates)| crates.contains(&named(package)));
    let parts = parts.map(|(part, _)| Property::new("verdiverksted:part", part)).collect();
    component.properties = Some(Properties(parts));
    Ok(component)
}

/// As `cargo tree` names it: `serde v1.0.229`.
fn named(package: &Package) -> String {
    format!("{} v{}", package.name, package.version)
}
