//! Small drawings beside the choices.

use domain::{Layout, Orientation};
use leptos::prelude::*;

use super::swatch::Swatch;

/// Boxes in the places where a layout has its values (dark) and its texts: x, y, width, height, dark.
#[component]
pub fn Sketch(layout: Layout) -> impl IntoView {
    let boxes: &[(u8, u8, u8, u8, bool)] = match layout {
        Layout::Bands => &[
            (2, 4, 8, 12, false),
            (12, 4, 10, 12, false),
            (24, 4, 12, 12, true),
            (38, 4, 10, 12, false),
            (50, 4, 8, 12, false),
            (2, 20, 8, 12, false),
            (12, 20, 10, 12, false),
            (24, 20, 12, 12, true),
            (38, 20, 10, 12, false),
            (50, 20, 8, 12, false),
        ],
        Layout::Columns => &[
            (2, 4, 20, 8, true),
            (26, 4, 15, 2, false),
            (26, 8, 13, 2, false),
            (44, 4, 14, 2, false),
            (44, 8, 10, 2, false),
            (2, 20, 18, 8, true),
            (26, 20, 14, 2, false),
            (26, 24, 15, 2, false),
            (44, 20, 12, 2, false),
        ],
        Layout::Cards => &[
            (2, 4, 17, 8, true),
            (2, 13, 17, 19, false),
            (22, 4, 17, 8, true),
            (22, 13, 17, 19, false),
            (42, 4, 17, 8, true),
            (42, 13, 17, 19, false),
        ],
        Layout::Large => &[
            (0, 0, 4, 36, true),
            (8, 5, 46, 6, true),
            (8, 13, 36, 6, true),
            (8, 26, 20, 2, false),
            (8, 30, 17, 2, false),
            (33, 26, 20, 2, false),
            (33, 30, 14, 2, false),
        ],
        Layout::Tulips => &[
            (2, 4, 30, 5, true),
            (2, 11, 24, 5, true),
            (2, 22, 22, 2, false),
            (2, 26, 26, 2, false),
            (2, 30, 18, 2, false),
            (43, 6, 8, 10, true),
            (46, 16, 2, 17, true),
            (36, 15, 5, 7, false),
            (38, 22, 1, 11, false),
            (53, 15, 5, 7, false),
            (55, 22, 1, 11, false),
        ],
    };
    let drawn = boxes.iter().map(|(x, y, width, height, dark)| {
        view! {
            <rect x=*x y=*y width=*width height=*height rx="1" fill="currentColor" opacity=if *dark { "1" } else { "0.3" } />
        }
    });
    view! {
        <svg class="sketch" viewBox="0 0 60 36" aria-hidden="true">
            {drawn.collect_view()}
        </svg>
    }
    .into_any()
}

#[component]
pub fn Colours(swatch: Swatch) -> impl IntoView {
    let stripes = swatch
        .accents
        .iter()
        .take(4)
        .enumerate()
        .map(|(at, colour)| view! { <rect x=4 + at * 13 y="6" width="13" height="24" fill=*colour /> });
    view! {
        <svg class="sketch" viewBox="0 0 60 36" aria-hidden="true">
            <rect width="60" height="36" fill=swatch.paper />
            {stripes.collect_view()}
        </svg>
    }
    .into_any()
}

#[component]
pub fn Sheet(way: Orientation) -> impl IntoView {
    let (x, y, width, height) = match way {
        Orientation::Landscape => (8, 3, 44, 30),
        Orientation::Portrait => (19, 1, 24, 34),
    };
    view! {
        <svg class="sketch" viewBox="0 0 60 36" aria-hidden="true">
            <rect x=x y=y width=width height=height rx="1.5" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
    }
    .into_any()
}
