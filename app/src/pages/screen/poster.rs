//! The published poster on the wall, and the way to it for those who took part.

use leptos::prelude::*;
use words::words;

use super::wall::Wall;

/// `at`: when it was published, and `without`: what has been taken off it since, so that another one is another picture.
#[component]
pub fn Poster(wall: Wall, at: i64, without: u32) -> impl IntoView {
    let words = &words(wall.lang).screen;
    let title = wall.view.with_untracked(|view| view.title.clone());
    let alt = format!("{} – {title}", words.poster);
    view! {
        <div class="wall-poster">
            <img class="wall-poster-picture" src=format!("/s/{}/plakat.png?{at}-{without}", wall.workshop) alt=alt />
            <div class="wall-poster-way">
                <h1>{title}</h1>
                <img class="wall-qr" src=format!("/s/{}/resultat.svg", wall.workshop) alt=words.result_qr />
                <p>{words.result_way}</p>
            </div>
        </div>
    }
    .into_any()
}
