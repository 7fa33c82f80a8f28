//! All slides as they will stand on the wall, for the facilitator before the day.

use domain::{Lang, Slide, SlidePlace, Timestamp, Workshop, WorkshopId, view, view::ScreenView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use words::words;

use super::{slide::SlidePicture, wall::Wall};
use crate::{
    Asleep, Bundle, Meta,
    parts::Frame,
    shell::SLIDES,
    wake::{AWAKE, Living},
};

#[derive(Clone, Serialize, Deserialize)]
pub struct PreviewProps {
    pub lang: Lang,
    workshop: WorkshopId,
    wall: ScreenView,
    /// In the order they are met, those without a text too.
    slides: Vec<Slide>,
    values: Vec<String>,
}

impl PreviewProps {
    pub fn new(lang: Lang, workshop: &Workshop) -> PreviewProps {
        let settings = &workshop.settings;
        let stages = std::iter::successors(Some(domain::Stage::Lobby), |at| at.next(settings.values.len()));
        let at = |stage| settings.slides.iter().filter(move |slide| slide.place.stage() == stage);
        PreviewProps {
            lang,
            workshop: workshop.id,
            wall: ScreenView { timer: domain::Timer::Off, ..view::screen(workshop) },
            slides: stages.flat_map(at).cloned().collect(),
            values: settings.values.iter().map(|value| value.name.clone()).collect(),
        }
    }
}

pub fn preview_meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).slides.preview, class: SLIDES, refresh: None, bundle: Some(Bundle::Host) }
}

#[component]
pub fn PreviewPage(props: PreviewProps) -> impl IntoView {
    let (lang, workshop) = (props.lang, props.workshop);
    let words = words(lang);
    let about = if props.slides.is_empty() { words.slides.none } else { words.slides.preview_about };
    view! {
        <Frame lang=lang back=Some(format!("/f/{workshop}/bilder"))>
            <p>
                <a href=format!("/f/{workshop}")>{words.link.back}</a>
            </p>
            <h1>{words.slides.preview}</h1>
            <p class="lead">{about}</p>
            <Asleep props=props />
        </Frame>
    }
}

impl Living for PreviewProps {
    const NAME: &str = "slides";

    fn view(self) -> AnyView {
        view! { <Previews props=self /> }.into_any()
    }
}

#[component]
fn Previews(props: PreviewProps) -> impl IntoView {
    let PreviewProps { lang, workshop, wall, slides, values } = props;
    let all = words(lang);
    let words = &all.slides;
    let spoken = wall.lang;
    let wall = Wall { lang: spoken, workshop, view: RwSignal::new(wall) };
    let place = move |place| {
        let name = |value: usize| values.get(value).cloned().unwrap_or_default();
        match place {
            SlidePlace::Lobby => all.common.lobby.to_owned(),
            SlidePlace::Before(value) => (words.before)(&name(value)),
            SlidePlace::After(value) => (words.after)(&name(value)),
            SlidePlace::Closing => all.common.closing.to_owned(),
        }
    };
    let one = move |(at, slide): (usize, Slide)| {
        let caption = format!("{} · {} · {}", at + 1, place(slide.place), words.kind_of(slide.kind));
        let blank = slide.is_blank().then(|| format!(" · {}", words.empty));
        view! {
            <li>
                <figure class="slide-preview">
                    <figcaption>{caption} {blank}</figcaption>
                    <div class="slide-frame" lang=spoken.tag()>
                        <SlidePicture wall slide now=Timestamp(0) offset=RwSignal::new(0) level=2 />
                    </div>
                </figure>
            </li>
        }
        .into_any()
    };
    view! {
        <ol class="slide-previews" class:is-awake=AWAKE>
            {slides.into_iter().enumerate().map(one).collect_view()}
        </ol>
    }
    .into_any()
}
