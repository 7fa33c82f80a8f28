//! How a page comes alive. The server renders it whole; once the wasm is there, the browser builds it anew from the
//! same properties, beside what stands there, and puts it in its place. Nothing is read off the markup, so it may have
//! been translated meanwhile, and the wasm holds one way of making a page instead of two.

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

/// Whether this is a browser: what would do nothing without scripts is shown by it alone.
pub const AWAKE: bool = cfg!(feature = "hydrate");

/// The properties of a page, or of the part of it that comes alive.
pub trait Living: DeserializeOwned + 'static {
    /// Tells the living parts apart in the document.
    const NAME: &'static str;
    fn view(self) -> AnyView;
}

/// The page as the server sends it: what it shows, and what it is made of.
#[component]
pub fn Asleep<Props: Living + Serialize>(props: Props) -> impl IntoView {
    // What cannot be written down is shown and does not wake.
    let written = serde_json::to_string(&props).ok();
    view! {
        <living-page data-page=Props::NAME data-props=written>
            {props.view()}
        </living-page>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    /// `wake.js`, which stands in the document's head.
    #[wasm_bindgen(js_name = takePlace)]
    fn take_place(asleep: &web_sys::Element, alive: &web_sys::Element);
}

/// Wakes the part of the document that is made of `Props`, if it holds one. What cannot be read is thrown: then `alive.js`
/// has the page kept right without the wasm.
#[cfg(feature = "hydrate")]
pub fn wake<Props: Living>() {
    use wasm_bindgen::JsCast;
    let document = document();
    let selector = format!("living-page[data-page={}]", Props::NAME);
    let Ok(Some(asleep)) = document.query_selector(&selector) else { return };
    let Some(props) = asleep.get_attribute("data-props") else { return };
    let Ok(props) = crate::json::read::<Props>(&props) else {
        wasm_bindgen::throw_str("the page's props cannot be read");
    };
    let Ok(alive) = document.create_element("living-page") else { return };
    mount_to(alive.clone().unchecked_into(), move || props.view()).forget();
    take_place(&asleep, &alive);
}
