//! Plenum on the projector: «Resultatet kommer», then what the groups chose, and the clouds.

use domain::{
    Kind,
    view::{ShownText, ShownValue},
};
use leptos::prelude::*;

use super::{
    Wall,
    fit::{Fitted, Plan},
    stages::ValueName,
};
use crate::words::words;

/// The lists come first: beside or beneath them the clouds, when large type leaves room; else the clouds
/// have a page of their own.
const PLAN: Plan = Plan {
    largest: 6.5,
    whole: &["below", "half below", "beside", "half beside", "stacked below", "stacked beside"],
    enough: 3.7,
    paged: &["alone", "half alone", "stacked alone"],
    floor: 3.0,
    lists: &[".wall-list.norm li", ".wall-list.taboo li"],
    last: Some("only-clouds"),
};
/// Texts of each kind.
const MOST: usize = 48;

#[component]
pub fn Plenum(wall: Wall) -> impl IntoView {
    let result = wall.slice(|view| view.result.clone());
    let screen = &words(wall.lang).screen;
    view! {
        <ValueName wall />
        {move || match result.get() {
            None => view! { <p class="wall-coming">{screen.result_comes}</p> }.into_any(),
            Some(value) if value.norms.is_empty() && value.taboos.is_empty() => {
                view! { <p class="wall-nothing">{screen.no_group_finished}</p> }.into_any()
            }
            Some(value) => view! { <Chosen wall value /> }.into_any(),
        }}
    }
}

#[component]
fn Chosen(wall: Wall, value: ShownValue) -> impl IntoView {
    let cloud = |kind, texts: &[ShownText]| (!texts.is_empty()).then(|| cloud(wall, &value, kind, texts));
    let clouds = (cloud(Kind::Norm, &value.norms), cloud(Kind::Taboo, &value.taboos));
    let norms = list(wall, Kind::Norm, &value.norms, value.groups);
    let taboos = list(wall, Kind::Taboo, &value.taboos, value.groups);
    view! {
        <Fitted lang=wall.lang class="wall-chosen" plan=&PLAN>
            {norms}
            {taboos}
            <div class="wall-clouds">{clouds}</div>
        </Fitted>
    }
}

fn list(wall: Wall, kind: Kind, texts: &[ShownText], groups: Option<u32>) -> AnyView {
    let all = words(wall.lang);
    let (class, title) = match kind {
        Kind::Norm => ("wall-list norm", all.common.norms),
        Kind::Taboo => ("wall-list taboo", all.common.taboos),
    };
    let items = texts.iter().take(MOST).map(|text| {
        let figure = text.support.zip(groups).map(|(n, of)| {
            view! {
                <span class="wall-figure" translate="no">
                    <span aria-hidden="true">{(all.screen.of)(n, of)}</span>
                    <span class="visually-hidden">" – " {(all.common.chosen_by)(n, of)}</span>
                </span>
            }
            .into_any()
        });
        view! {
            <li>
                <span>{text.words.clone()}</span>
                {figure}
            </li>
        }
        .into_any()
    });
    let left_out = texts.len().saturating_sub(MOST);
    view! {
        <section class=class>
            <h2>
                <span class="kind-label">{title}</span>
                {groups
                    .filter(|_| !texts.is_empty())
                    .map(|_| view! { <span class="wall-figure-head">{all.screen.chosen_by_groups}</span> }.into_any())}
            </h2>
            {texts.is_empty().then(|| view! { <p>{all.screen.nothing_chosen}</p> }.into_any())}
            <ul>{items.collect_view()}</ul>
            {(left_out > 0).then(|| view! { <p class="wall-more">{(all.common.more)(left_out)}</p> }.into_any())}
        </section>
    }
    .into_any()
}

/// With a heading of its own: a photograph of the taboos must not look like a policy. The number in the
/// address makes the browser fetch the picture anew when the result changes.
fn cloud(wall: Wall, value: &ShownValue, kind: Kind, texts: &[ShownText]) -> AnyView {
    let screen = &words(wall.lang).screen;
    let (file, class, title, alt) = match kind {
        Kind::Norm => ("norm", "wall-cloud norm", screen.norms_are, (screen.cloud_of_norms)(&value.name)),
        Kind::Taboo => {
            ("taboo", "wall-cloud taboo", screen.taboos_are, (screen.cloud_of_taboos)(&value.name))
        }
    };
    let address =
        format!("/s/{}/ordsky/{}/{file}.png?v={:x}", wall.workshop, value.index, fingerprint(texts));
    view! {
        <figure class=class>
            <figcaption class="kind-label">{title}</figcaption>
            <img src=address alt=alt />
        </figure>
    }
    .into_any()
}

/// FNV-1a: the same on the server and in the browser, which the standard hasher is not.
fn fingerprint(texts: &[ShownText]) -> u64 {
    let bytes = texts.iter().flat_map(|text| {
        let support = text.support.unwrap_or_default().to_le_bytes();
        text.words.bytes().chain([0]).chain(support)
    });
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
