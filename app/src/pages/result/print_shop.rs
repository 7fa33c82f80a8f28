//! What a print shop asks about the poster, in the index of all files.

use domain::{Lang, Orientation};
use leptos::prelude::*;
use words::words;

/// A colour of the poster: on screens (`#rrggbb`), and in per cents of cyan, magenta, yellow and black.
#[derive(Clone, Debug)]
pub struct Colour {
    pub name: String,
    pub screen: &'static str,
    pub inks: [u8; 4],
}

#[component]
pub fn PrintShop(lang: Lang, orientation: Orientation, colours: Vec<Colour>) -> impl IntoView {
    let words = &words(lang).print_shop;
    let format = match orientation {
        Orientation::Portrait => "A3: 297 × 420 mm. A4: 210 × 297 mm.",
        Orientation::Landscape => "A3: 420 × 297 mm. A4: 297 × 210 mm.",
    };
    let answers = [
        (words.terms.format, format),
        (words.terms.bleed, words.bleed),
        (words.terms.lettering, words.lettering),
        (words.terms.sides, words.sides),
        (words.terms.colours, words.colours),
        (words.terms.yours, words.yours),
    ];
    let answers =
        answers.map(|(term, answer)| view! { <div><dt>{term}</dt><dd>{answer}</dd></div> }.into_any());
    let heads = ["C", "M", "Y", "K"].map(|ink| view! { <th scope="col">{ink}</th> }.into_any());
    let rows = colours.into_iter().map(|Colour { name, screen, inks }| {
        let inks = inks.map(|ink| view! { <td>{ink}</td> }.into_any());
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td><span class="swatch" style=format!("background: {screen}")></span>{screen}</td>
                {inks.collect_view()}
            </tr>
        }
        .into_any()
    });
    view! {
        <section class="print-shop">
            <h2>{words.title}</h2>
            <p>{words.about}</p>
            <dl>{answers.collect_view()}</dl>
            <table>
                <caption>{words.palette}</caption>
                <thead>
                    <tr><th scope="col">{words.colour}</th><th scope="col">{words.screen}</th>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
