//! Plenum on the projector: «Resultatet kommer», then what the groups chose, and the clouds.

use domain::{
    Kind,
    view::{ShownText, ShownValue},
};
use leptos::prelude::*;

use super::{Wall, fit::fit, stages::ValueName};
use crate::words::words;

#[component]
pub fn Plenum(wall: Wall) -> impl IntoView {
    let result = wall.slice(|view| view.result.clone());
    view! {
        <ValueName wall />
        {move || match result.get() {
            None => {
                view! { <p class="wall-coming">{words(wall.lang).screen.result_comes}</p> }.into_any()
            }
            Some(value) => view! { <Chosen wall value /> }.into_any(),
        }}
    }
}

#[component]
fn Chosen(wall: Wall, value: ShownValue) -> impl IntoView {
    let fit = fit(&value);
    let cloud = |kind, texts: &[ShownText]| (!texts.is_empty()).then(|| cloud(wall, &value, kind, texts));
    view! {
        <div class=format!("wall-chosen fit-{} wide-{}", fit.narrow, fit.wide)>
            {list(wall, Kind::Norm, &value.norms, fit.norms, value.groups)}
            {list(wall, Kind::Taboo, &value.taboos, fit.taboos, value.groups)}
            <div class="wall-clouds">
                {cloud(Kind::Norm, &value.norms)} {cloud(Kind::Taboo, &value.taboos)}
            </div>
        </div>
    }
}

fn list(
    wall: Wall,
    kind: Kind,
    texts: &[ShownText],
    most: usize,
    groups: Option<u32>,
) -> impl IntoView + use<> {
    let all = words(wall.lang);
    let (class, title) = match kind {
        Kind::Norm => ("wall-list norm", all.common.norms),
        Kind::Taboo => ("wall-list taboo", all.common.taboos),
    };
    let items = texts.iter().take(most).map(|text| {
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
    let left_out = texts.len().saturating_sub(most);
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
}

/// The number in the address makes the browser fetch the picture anew when the result changes.
fn cloud(wall: Wall, value: &ShownValue, kind: Kind, texts: &[ShownText]) -> impl IntoView + use<> {
    let screen = &words(wall.lang).screen;
    let (file, class, alt) = match kind {
        Kind::Norm => ("norm", "wall-cloud norm", (screen.cloud_of_norms)(&value.name)),
        Kind::Taboo => ("taboo", "wall-cloud taboo", (screen.cloud_of_taboos)(&value.name)),
    };
    let address =
        format!("/s/{}/ordsky/{}/{file}.png?v={:x}", wall.workshop, value.index, fingerprint(texts));
    view! { <img class=class src=address alt=alt /> }
}

/// FNV-1a: the same on the server and in the browser, which the standard hasher is not.
fn fingerprint(texts: &[ShownText]) -> u64 {
    let bytes = texts.iter().flat_map(|text| {
        let support = text.support.unwrap_or_default().to_le_bytes();
        text.words.bytes().chain([0]).chain(support)
    });
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
