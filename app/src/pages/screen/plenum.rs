//! Plenum on the projector: «Resultatet kommer» where one does, then what the groups chose, and the clouds.

use domain::{
    Kind,
    view::{ShownText, ShownValue},
};
use leptos::prelude::*;
use words::words;

use super::{
    cloud::{Cloud, CloudPicture},
    fit::Fitted,
    plan::Plan,
    stages::ValueName,
    wall::Wall,
};

/// The lists come first: beside or beneath them the clouds, when large type leaves room; else the clouds
/// have a page of their own.
const PLAN: Plan = Plan {
    largest: 6.5,
    whole: &["below", "half below", "beside", "half beside", "stacked below", "stacked beside"],
    enough: 3.7,
    paged: &["alone", "half alone", "stacked alone"],
    floor: 3.34,
    lists: &[".wall-list.norm li", ".wall-list.taboo li"],
    last: Some(("only-clouds", ".wall-cloud")),
};
/// Texts of each kind.
const MOST: usize = 48;

/// What stands on the wall; what it says may change without it being built anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Coming,
    /// No group has chosen anything, and so there is nothing to wait for.
    NotYet,
    Nothing,
    Chosen(usize),
}

#[component]
pub fn Plenum(wall: Wall) -> impl IntoView {
    let standing = wall.slice(|view| match &view.result {
        None if view.no_result => Standing::NotYet,
        None => Standing::Coming,
        Some(value) if value.norms.is_empty() && value.taboos.is_empty() => Standing::Nothing,
        Some(value) => Standing::Chosen(value.index),
    });
    let screen = &words(wall.lang).screen;
    view! {
        <ValueName wall />
        {move || match standing.get() {
            Standing::Coming => view! { <p class="wall-coming">{screen.result_comes}</p> }.into_any(),
            Standing::NotYet => view! { <p class="wall-coming">{screen.no_result_yet}</p> }.into_any(),
            Standing::Nothing => view! { <p class="wall-nothing">{screen.no_group_finished}</p> }.into_any(),
            Standing::Chosen(value) => view! { <Chosen wall value /> }.into_any(),
        }}
    }
}

#[component]
fn Chosen(wall: Wall, value: usize) -> impl IntoView {
    let result = wall.slice(|view| view.result.clone());
    let texts = |result: &Option<ShownValue>, kind| {
        let texts = result.as_ref().map(|value| match kind {
            Kind::Norm => value.norms.clone(),
            Kind::Taboo => value.taboos.clone(),
        });
        texts.unwrap_or_default()
    };
    let half = move |kind| {
        move || {
            result.with(|result| {
                list(wall, kind, &texts(result, kind), result.as_ref().and_then(|value| value.groups))
            })
        }
    };
    let drawn =
        wall.slice(|view| view.clouds.map_or((false, false), |(norms, taboos)| (norms != 0, taboos != 0)));
    let pictures = [Kind::Norm, Kind::Taboo].map(|_| RwSignal::new(CloudPicture::default()));
    let cloud = move |kind| {
        let any = Memo::new(move |_| if kind == Kind::Norm { drawn.get().0 } else { drawn.get().1 });
        let picture = pictures[kind as usize];
        move || any.get().then(|| view! { <Cloud wall value kind picture /> }.into_any())
    };
    let (norm_cloud, taboo_cloud) = (cloud(Kind::Norm), cloud(Kind::Taboo));
    // Whether there is room for a cloud depends on the smallest word in it.
    let content = Signal::derive(move || {
        result.track();
        drawn.track();
        pictures.iter().for_each(Track::track);
    });
    view! {
        <Fitted wall class="wall-chosen" plan=&PLAN content>
            {half(Kind::Norm)}
            {half(Kind::Taboo)}
            <div class="wall-clouds">{norm_cloud} {taboo_cloud}</div>
        </Fitted>
    }
}

fn list(wall: Wall, kind: Kind, texts: &[ShownText], groups: Option<u32>) -> AnyView {
    let all = words(wall.lang);
    let class = match kind {
        Kind::Norm => "wall-list norm",
        Kind::Taboo => "wall-list taboo",
    };
    let title = all.common.heading(kind, texts.len());
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
