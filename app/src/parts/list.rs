//! Lists that follow the view.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};

use leptos::prelude::*;

type Item = (u64, Box<dyn FnOnce() -> AnyView + Send>);

/// A list whose items stay on the page, with what was typed into them, while their key stays. `key` says
/// everything that an item's view was built from.
///
/// Leptos' `For` under one type for all lists: each type of its own is eight kilobytes for a phone to download.
pub fn keyed_list<T, K: Hash, V: IntoView + 'static>(
    items: Memo<Vec<T>>,
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    view: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    keyed(Box::new(move || {
        let item = |one: T| {
            let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(key(&one));
            let view = view.clone();
            (hash, Box::new(move || view(one).into_any()) as Box<dyn FnOnce() -> AnyView + Send>)
        };
        items.get().into_iter().map(item).collect()
    }))
}

fn keyed(items: Box<dyn Fn() -> Vec<Item> + Send + Sync>) -> AnyView {
    view! { <For each=items key=|(key, _)| *key children=|(_, view): Item| view() /> }.into_any()
}
