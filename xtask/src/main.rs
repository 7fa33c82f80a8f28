//! The project's own commands: `cargo xtask <command>`.

mod bench;
mod ci;
mod dist;
mod load;
mod serve;
mod site;
mod test;
mod tools;

use anyhow::{Result, bail};
use std::{path::PathBuf, process::ExitCode};

const HELP: &str = "\
cargo xtask <command>
  run [-- server arguments]   build and serve, with the site that ships
  dev [-- server arguments]   the same, with a site that is built in seconds
  test [-- playwright arguments]   all tests, the browser's included
  load [-- load arguments]    play rooms of 60 to 1,000 phones against a release build, verify and measure
  bench <revision> [-- load arguments]
                              play that revision's server and the present one in turn, and print the ratios
  dist [folder]               build for release, and lay programs and site in a folder (target/dist)
  ci                          format, lints, directions of dependencies, circles of files, then all tests
  circles                     which files of our crates import each other in a circle
  sbom                        list what ships, as CycloneDX (target/dist/sbom.cdx.json)
  build-site                  only script, wasm, style and public files, for release";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.skip_while(|arg| arg == "--").collect();
    match command.as_str() {
        "run" => serve::serve(site::Profile::Release, &rest),
        "dev" => serve::serve(site::Profile::Dev, &rest),
        "test" => test::test(&rest),
        "load" => load::load(&rest),
        "bench" => bench::bench(&rest),
        "dist" => dist::dist(&rest.first().map_or_else(dist::folder, PathBuf::from)),
        "sbom" => dist::sbom(&dist::folder()),
        "ci" => ci::ci(),
        "circles" => tools::check(&["circles"]),
        "build-site" => site::build(site::Profile::Release).map(|root| println!("{}", root.display())),
        "" | "help" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => bail!("no command «{unknown}»\n\n{HELP}"),
    }
}
