//! What the pages fetch of the built site, by the names that it has there.

use std::{collections::HashMap, path::Path, sync::Arc};

use app::{Bundle, SiteFiles};
use domain::Lang;
use words::fault::in_language;

/// The folder of what is built, in the site's.
const PKG: &str = "pkg";
/// In it: a line for each file that is named by its content, as `phone.wasm phone.0123456789abcdef.wasm`.
const NAMES: &str = "names.txt";
const WHOLE: &str = "verdiverksted";
/// Before its language: a phone gets the words of its page's alone.
const PHONE: &str = "phone-";

#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// What the style sheet says, for pages that are handed out as files.
    pub style: Arc<str>,
    host: SiteFiles,
    /// In [`Lang`]'s order.
    phones: [SiteFiles; 3],
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
        let is_built = |wasm: &str| names.contains_key(wasm) || pkg.join(wasm).exists();
        let phones = Lang::ALL.map(|lang| {
            let bundle = format!("{PHONE}{}", lang.tag());
            files(if is_built(&format!("{bundle}.wasm")) { &bundle } else { WHOLE })
        });
        let host = files(WHOLE);
        let style = std::fs::read_to_string(Path::new(site_root).join(host.style.trim_start_matches('/')));
        let style = style.unwrap_or_default().into();
        Site { style, host, phones }
    }

    /// What a page in this language is made of.
    pub fn files(&self, bundle: Option<Bundle>, lang: Lang) -> &SiteFiles {
        match bundle {
            Some(Bundle::Phone) => in_language(lang, self.phones.each_ref()),
            Some(Bundle::Host) | None => &self.host,
        }
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
        assert_eq!(
            plain.files(Some(Bundle::Phone), Lang::Nn).wasm,
            "/pkg/verdiverksted.wasm",
            "only the whole"
        );
        assert_eq!(plain.files(None, Lang::Nn).style, "/pkg/verdiverksted.css");
        let list = "phone-nn.wasm phone-nn.0123456789abcdef.wasm\nverdiverksted.css verdiverksted.00112233445566ff.css\n";
        std::fs::write(folder.path().join("pkg/names.txt"), list).unwrap();
        let named = Site::read(root);
        assert_eq!(named.files(Some(Bundle::Phone), Lang::Nn).wasm, "/pkg/phone-nn.0123456789abcdef.wasm");
        assert_eq!(named.files(Some(Bundle::Phone), Lang::Nb).wasm, "/pkg/verdiverksted.wasm", "not built");
        assert_eq!(
            named.files(Some(Bundle::Host), Lang::Nn).style,
            "/pkg/verdiverksted.00112233445566ff.css"
        );
        assert_eq!(named.files(Some(Bundle::Host), Lang::Nn).wasm, "/pkg/verdiverksted.wasm");
    }
}
