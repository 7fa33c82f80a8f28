//! What the pages fetch of the built site, by the names that it has there.

use std::{collections::HashMap, path::Path, sync::Arc};

use app::{Bundle, SiteFiles};

/// The folder of what is built, in the site's.
const PKG: &str = "pkg";
/// In it: a line for each file that is named by its content, as `phone.wasm phone.0123456789abcdef.wasm`.
const NAMES: &str = "names.txt";
const WHOLE: &str = "verdiverksted";
const PHONE: &str = "phone";

#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// What the style sheet says, for pages that are handed out as files.
    pub style: Arc<str>,
    host: SiteFiles,
    phone: SiteFiles,
}

impl Site {
    /// As `cargo xtask` has built it. `cargo leptos` and `xtask dev` make only the whole, for phones too, and the former
    /// names nothing by its content.
    pub fn read(site_root: &str) -> Site {
        let pkg = Path::new(site_root).join(PKG);
        let list = std::fs::read_to_string(pkg.join(NAMES)).unwrap_or_default();
        let names: HashMap<&str, &str> = list.lines().filter_map(|line| line.split_once(' ')).collect();
        let address = |name: String| format!("/{PKG}/{}", names.get(&*name).unwrap_or(&&*name));
        let files = |bundle: &str| SiteFiles {
            style: address(format!("{WHOLE}.css")),
            wall_style: address("wall.css".to_owned()),
            meeting_style: address("meeting.css".to_owned()),
            script: address(format!("{bundle}.js")),
            wasm: address(format!("{bundle}.wasm")),
        };
        let wasm = format!("{PHONE}.wasm");
        let has_phone = names.contains_key(&*wasm) || pkg.join(&wasm).exists();
        let host = files(WHOLE);
        let style = std::fs::read_to_string(Path::new(site_root).join(host.style.trim_start_matches('/')));
        let style = style.unwrap_or_default().into();
        Site { style, host, phone: files(if has_phone { PHONE } else { WHOLE }) }
    }

    pub fn files(&self, bundle: Option<Bundle>) -> &SiteFiles {
        if bundle == Some(Bundle::Phone) { &self.phone } else { &self.host }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_name_what_was_built() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_str().unwrap();
        std::fs::create_dir(folder.path().join("pkg")).unwrap();
        let plain = Site::read(root);
        assert_eq!(plain.files(Some(Bundle::Phone)).wasm, "/pkg/verdiverksted.wasm", "only the whole");
        assert_eq!(plain.files(None).style, "/pkg/verdiverksted.css");
        let list =
            "phone.wasm phone.0123456789abcdef.wasm\nverdiverksted.css verdiverksted.00112233445566ff.css\n";
        std::fs::write(folder.path().join("pkg/names.txt"), list).unwrap();
        let named = Site::read(root);
        assert_eq!(named.files(Some(Bundle::Phone)).wasm, "/pkg/phone.0123456789abcdef.wasm");
        assert_eq!(named.files(Some(Bundle::Host)).style, "/pkg/verdiverksted.00112233445566ff.css");
        assert_eq!(named.files(Some(Bundle::Host)).wasm, "/pkg/verdiverksted.wasm");
    }
}
