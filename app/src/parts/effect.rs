//! What runs again when something it has read is another.

use leptos::prelude::Effect;

/// [`Effect::new`], built once for all of one type: around each closure it would be a kilobyte to download.
pub fn effect<T: 'static>(act: impl FnMut(Option<T>) -> T + 'static) {
    boxed(Box::new(act));
}

fn boxed<T: 'static>(act: Box<dyn FnMut(Option<T>) -> T>) {
    Effect::new(act);
}
