//! Lists that follow the view.

use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash},
    sync::Arc,
};

use leptos::prelude::*;

type Item = (u64, Box<dyn FnOnce() -> AnyView + Send>);

/// A list whose items stay on the page, with what was typed into them, while their key stays. `key` says
/// everything that an item's view was built from.
///
/// Leptos' `For` under one type for all lists: each type of its own is eight kilobytes for a phone to download.
pub fn keyed_list<T, K: Hash, V: IntoView + 'static>(
    items: Memo<Vec<T>>,
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    view: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let key = move |one: &T| BuildHasherDefault::<DefaultHasher>::default().hash_one(key(one));
    of_one_type(items, Box::new(key), Arc::new(move |one| view(one).into_any()))
}

fn of_one_type<T: Clone + Send + Sync + 'static>(
    items: Memo<Vec<T>>,
    key: Box<dyn Fn(&T) -> u64 + Send + Sync>,
    view: Arc<dyn Fn(T) -> AnyView + Send + Sync>,
) -> AnyView {
    keyed(Box::new(move || {
        let item = |one: T| {
            let (key, view) = (key(&one), view.clone());
            (key, Box::new(move || view(one)) as Box<dyn FnOnce() -> AnyView + Send>)
        };
        items.get().into_iter().map(item).collect()
    }))
}

fn keyed(items: Box<dyn Fn() -> Vec<Item> + Send + Sync>) -> AnyView {
    view! { <For each=items key=|(key, _)| *key children=|(_, view): Item| view() /> }.into_any()
}
