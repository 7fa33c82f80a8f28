//! The browser entry: wakes the page that the server rendered.

#[cfg(not(any(feature = "host", feature = "nb", feature = "nn", feature = "en")))]
compile_error!("a bundle speaks the language that it is built with, or all of them (`host`)");

#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    // Nobody reads a phone's console, and every phone would have to download the words for it.
    #[cfg(feature = "host")]
    console_error_panic_hook::set_once();
    app::pages::wake();
}
