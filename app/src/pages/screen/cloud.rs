//! A word cloud on the wall: real text, placed by the server, that moves gently when one more answer comes.

use domain::Kind;
use leptos::{html, prelude::*};
use serde::{Deserialize, Serialize};
use words::words;

use super::wall::Wall;
use crate::parts::keyed_list;

/// Where every word stands, in units of a canvas.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CloudPicture {
    pub width: u32,
    pub height: u32,
    /// Most chosen first.
    pub words: Vec<CloudWord>,
    /// Too small to be read, or without room.
    pub left_out: Vec<(String, u32)>,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloudWord {
    pub text: String,
    pub weight: u32,
    pub lines: Vec<CloudLine>,
    pub colour: String,
    /// The pen's start on the first line.
    pub x: f64,
    pub y: f64,
    /// The size of its type.
    pub em: f64,
}

/// One line of a word or phrase, in em from where the first begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloudLine {
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub width: f64,
}

/// With a heading of its own: a photograph of the taboos must not look like a policy. Who does not see it is told
/// the words and their figures in order.
#[component]
pub fn Cloud(wall: Wall, value: usize, kind: Kind, picture: RwSignal<CloudPicture>) -> impl IntoView {
    let all = words(wall.lang);
    let (file, class, title) = match kind {
        Kind::Norm => ("norm", "wall-cloud norm", all.screen.norms_are),
        Kind::Taboo => ("taboo", "wall-cloud taboo", all.screen.taboos_are),
    };
    let mark = wall.slice(move |view| {
        let (norms, taboos) = view.clouds?;
        Some(if kind == Kind::Norm { norms } else { taboos })
    });
    let frame = NodeRef::<html::Figure>::new();
    #[cfg(feature = "hydrate")]
    browser::follow(format!("/s/{}/ordsky/{value}/{file}", wall.workshop), mark, picture, frame);
    #[cfg(not(feature = "hydrate"))]
    let _ = (mark, file, value);
    // Every word there has been, in the order they came: an element that is taken out or moved would jump.
    let ever = Memo::new(move |before: Option<&Vec<String>>| {
        let mut ever = before.cloned().unwrap_or_default();
        picture.with(|picture| {
            for word in &picture.words {
                if !ever.contains(&word.text) {
                    ever.push(word.text.clone());
                }
            }
        });
        ever
    });
    // Whole wordings stand in the list beside, with their figures: nobody need hear them twice.
    let listed = wall.slice(move |view| {
        let texts = view.result.iter().flat_map(|value| match kind {
            Kind::Norm => &value.norms,
            Kind::Taboo => &value.taboos,
        });
        texts.map(|text| text.words.clone()).collect::<Vec<_>>()
    });
    let ranked = Memo::new(move |_| {
        picture.with(|picture| {
            let placed = picture.words.iter().map(|word| (word.text.clone(), word.weight));
            let all = placed.chain(picture.left_out.iter().cloned());
            let unheard = all.filter(|(text, _)| listed.with(|listed| !listed.contains(text)));
            unheard.map(|(text, weight)| (text, picture.groups.map(|of| (weight, of)))).collect::<Vec<_>>()
        })
    });
    let item = move |(text, figure): (String, Option<(u32, u32)>)| {
        let figure = figure.map(|(n, of)| format!(" – {}", (all.common.chosen_by)(n, of)));
        view! { <li>{text} {figure}</li> }
    };
    let left_out = move || {
        let count = picture.with(|picture| picture.left_out.len());
        let said = (all.screen.no_room)(count);
        (count > 0).then(|| view! { <p class="wall-cloud-rest">{said}</p> }.into_any())
    };
    view! {
        <figure class=class node_ref=frame>
            <figcaption class="kind-label">{title}</figcaption>
            <svg
                class="cloud-words"
                aria-hidden="true"
                viewBox=move || picture.with(|picture| format!("0 0 {} {}", picture.width, picture.height))
            >
                {keyed_list(ever, Clone::clone, move |text| word(picture, text))}
            </svg>
            {left_out}
            <ol class="visually-hidden">{keyed_list(ranked, Clone::clone, item)}</ol>
        </figure>
    }
    .into_any()
}

/// A word where it stands, or unseen where it last stood. Style turns each new place into a movement.
fn word(picture: RwSignal<CloudPicture>, text: String) -> AnyView {
    let find = move |picture: &CloudPicture| picture.words.iter().find(|word| word.text == text).cloned();
    let now = Memo::new(move |_| picture.with(&find));
    let Some(first) = now.get_untracked() else { return ().into_any() };
    let place = Memo::new(move |before: Option<&String>| match (now.get(), before) {
        (None, Some(before)) => before.clone(),
        (Some(word), _) => format!("translate({:.2} {:.2}) scale({:.4})", word.x, word.y, word.em / EM),
        (None, None) => String::new(),
    });
    // Whoever was gone for a while may come back in another colour: its neighbours are others by then.
    let colour = Memo::new(move |before: Option<&String>| match (now.get(), before) {
        (Some(word), _) => word.colour,
        (None, before) => before.cloned().unwrap_or_default(),
    });
    let unseen = move || now.with(Option::is_none).then_some("cloud-gone");
    let lines = first.lines.into_iter().map(|line| {
        let [x, y, width] = [line.x, line.y, line.width].map(|em| format!("{:.2}", em * EM));
        view! {
            <tspan x=x y=y textLength=width lengthAdjust="spacingAndGlyphs">
                {line.text}
            </tspan>
        }
        .into_any()
    });
    view! {
        <g class=unseen>
            <text class="cloud-word" font-size=EM fill=colour transform=place>
                {lines.collect_view()}
            </text>
        </g>
    }
    .into_any()
}

/// Type of this size is scaled to each word's, so that place and size change in one movement.
const EM: f64 = 100.0;

#[cfg(feature = "hydrate")]
mod browser {
    use std::time::Duration;

    use leptos::{html, prelude::*};
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;

    use super::CloudPicture;

    /// Before it is asked again, when there was no answer.
    const PAUSE: Duration = Duration::from_secs(3);

    /// Fetches the cloud when the room's view says that it is another.
    pub fn follow(
        url: String,
        mark: Memo<Option<u64>>,
        picture: RwSignal<CloudPicture>,
        frame: NodeRef<html::Figure>,
    ) {
        let again = RwSignal::new(());
        Effect::new(move |_| {
            again.track();
            let Some(asked) = mark.get() else { return };
            let url = url.clone();
            leptos::task::spawn_local(async move {
                let answer = fetch(&url).await;
                // The page may show something else by now, or a later cloud.
                if mark.try_get_untracked().flatten() != Some(asked) {
                    return;
                }
                match answer {
                    Some(cloud) => {
                        say_what_it_needs(frame, &cloud);
                        picture.set(cloud);
                    }
                    None => set_timeout(move || _ = again.try_set(()), PAUSE),
                }
            });
        });
    }

    /// The smallest type, as a part of the height, and the proportions: the wall draws no cloud so small that it could not be
    /// read. Told before the picture is, since that is when room is looked for.
    fn say_what_it_needs(frame: NodeRef<html::Figure>, cloud: &CloudPicture) {
        let Some(frame) = frame.try_get_untracked().flatten() else { return };
        let least = cloud.words.iter().map(|word| word.em).fold(f64::INFINITY, f64::min);
        let (width, height) = (f64::from(cloud.width), f64::from(cloud.height));
        for (name, said) in [("--least", least / height), ("--ratio", width / height)] {
            // Infallible in practice: a plain custom property.
            let _ = match said.is_finite() {
                true => frame.style().set_property(name, &format!("{said:.4}")),
                false => frame.style().remove_property(name).map(drop),
            };
        }
    }

    async fn fetch(url: &str) -> Option<CloudPicture> {
        let response = JsFuture::from(window().fetch_with_str(url)).await.ok()?;
        let response: web_sys::Response = response.unchecked_into();
        let body = JsFuture::from(response.text().ok().filter(|_| response.ok())?).await.ok()?;
        crate::json::read(&body.as_string()?).ok()
    }
}
