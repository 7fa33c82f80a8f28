//! A slide on the wall: words alone, as large as there is room for.

use domain::{Slide, SlideKind, Timer, Timestamp};
use leptos::prelude::*;
use words::words;

use super::{fit::Fitted, plan::Plan, wall::Wall};
use crate::parts::Clock;

/// A line of a full slide is read from the back row, or the slide is parted.
const PLAN: Plan = Plan {
    largest: 7.5,
    whole: &[""],
    enough: 2.65,
    paged: &[""],
    floor: 2.65,
    lists: &[".slide-lines > *"],
    last: None,
};

/// `now` and `offset` are the clock's of a talk.
#[component]
pub fn SlidePicture(
    wall: Wall,
    slide: Slide,
    now: Timestamp,
    offset: RwSignal<i64>,
    /// Of its heading.
    #[prop(default = 1)]
    level: u8,
) -> impl IntoView {
    let timer = wall.slice(|view| view.timer);
    // A clock that comes or goes changes what there is room for.
    let timed = wall.slice(|view| view.timer != Timer::Off);
    move || {
        let (timed, slide) = (timed.get(), slide.clone());
        let words = &words(wall.lang).slides;
        let clock = timed.then(|| {
            view! {
                <div class="wall-clock">
                    <Clock lang=wall.lang timer now offset up=words.time_is_up />
                </div>
            }
            .into_any()
        });
        view! {
            <Fitted wall class="wall-slide" plan=&PLAN>
                <SlideWords slide level />
                {clock}
            </Fitted>
        }
        .into_any()
    }
}

#[component]
fn SlideWords(slide: Slide, level: u8) -> impl IntoView {
    let Slide { kind, heading, lines, by, .. } = slide;
    let alone = lines.is_empty();
    let parts =
        |lines: Vec<String>| lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect_view();
    let lines = match kind {
        _ if alone => ().into_any(),
        SlideKind::List => {
            let items = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any());
            view! { <ul class="slide-lines">{items.collect_view()}</ul> }.into_any()
        }
        // One who said it in several sentences said them as one.
        SlideKind::Quote => view! { <blockquote><q>{lines.join(" ")}</q></blockquote> }.into_any(),
        SlideKind::Why | SlideKind::Question | SlideKind::Verse => {
            view! { <div class="slide-lines">{parts(lines)}</div> }.into_any()
        }
    };
    let class = match kind {
        SlideKind::Why => "slide slide-why",
        SlideKind::Quote => "slide slide-quote",
        SlideKind::Question => "slide slide-question",
        SlideKind::List => "slide slide-list",
        SlideKind::Verse => "slide slide-verse",
    };
    let heading = match level {
        _ if heading.is_empty() => ().into_any(),
        1 => view! { <h1 class="slide-heading">{heading}</h1> }.into_any(),
        _ => view! { <h2 class="slide-heading">{heading}</h2> }.into_any(),
    };
    view! {
        <div class=class class:alone=alone>
            {heading}
            {lines}
            {(!by.is_empty()).then(|| view! { <p class="slide-by">"– " {by}</p> }.into_any())}
        </div>
    }
    .into_any()
}
