//! The browser entry: wakes the page that the server rendered.

#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    // Nobody reads a phone's console, and every phone would have to download the words for it.
    #[cfg(feature = "host")]
    console_error_panic_hook::set_once();
    app::pages::wake();
}
