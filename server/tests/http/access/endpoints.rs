//! What there is to ask of the server, read off its own code: so that nothing can be added without a row in the tables.

use std::{collections::BTreeSet, fs, path::Path};

use serde::de::DeserializeOwned;

/// Every path that the router is given, wherever in the server's sources that is.
pub fn paths() -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    look_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    assert!(paths.len() > 20, "{paths:?}");
    paths
}

fn look_in(folder: &Path, paths: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            look_in(&path, paths);
            continue;
        }
        let source = fs::read_to_string(&path).expect("a source");
        for other in [".nest(", ".nest_service(", ".route_service(", ".method_route("] {
            assert!(!source.contains(other), "{}: {other} hides paths from the tables", path.display());
        }
        for call in source.split(".route(").skip(1) {
            let literal = call.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'));
            let (route, _) =
                literal.unwrap_or_else(|| panic!("{}: a path that is not written out", path.display()));
            paths.insert(route.to_owned());
        }
    }
}

/// Every server function that is registered, by its path.
pub fn functions() -> BTreeSet<String> {
    let all = leptos::server_fn::axum::server_fn_paths();
    let paths: BTreeSet<String> = all.map(|(path, _)| path.to_owned()).collect();
    assert!(paths.contains(<app::act::Join as leptos::server_fn::ServerFn>::PATH), "{paths:?}");
    paths
}

/// Every variant of a command: what serde says when it meets none of them.
pub fn variants<Command: DeserializeOwned>() -> BTreeSet<String> {
    let unknown = serde_json::json!({ "none of them": {} });
    let said = serde_json::from_value::<Command>(unknown).err().expect("no such command").to_string();
    let variants: BTreeSet<String> = said.split('`').skip(3).step_by(2).map(str::to_owned).collect();
    assert!(variants.len() > 20, "{said}");
    variants
}
