//! The leader's page as one file that asks nobody for anything, and the index of all files.

use std::sync::Arc;

use app::pages::result::{Colour, Files, Index, Offer, Published};
use base64::{Engine, prelude::BASE64_STANDARD};
use domain::{Lang, ResultView};
use leptos::prelude::*;
use words::words;

use super::{clouds, file::Made};

pub const NAME: &str = "verdier.html";

pub fn names(_: &ResultView) -> Vec<String> {
    vec![NAME.to_owned()]
}

/// The files whose pictures stand in the page, of those there are.
pub fn is_picture(name: &str) -> bool {
    name == "verdiplakat.png" || name.ends_with(".svg")
}

/// The page, with these pictures in it.
pub fn html(result: &Arc<ResultView>, pictures: &[Made], style: &str) -> String {
    let within = pictures.iter().map(|picture| {
        let data = BASE64_STANDARD.encode(&picture.bytes);
        (picture.name.clone(), format!("data:{};base64,{data}", picture.kind))
    });
    let files = Arc::new(Files { within: within.collect(), ..Files::default() });
    let (lang, result, clouds) = (result.lang, result.clone(), Arc::new(clouds::words(result)));
    let title = result.title.clone();
    document(lang, &title, style, move || {
        view! { <Published lang=lang result=result files=files clouds=clouds until=None /> }.into_any()
    })
}

/// The index of these files, to lie beside them.
pub fn index(result: &Arc<ResultView>, files: &[Made], style: &str) -> (&'static str, String) {
    let offers = files.iter().map(|made| Offer { name: made.name.clone(), bytes: Some(made.bytes.len()) });
    let beside = Files { offers: offers.collect(), ..Files::default() };
    let colours = colours(result);
    let (lang, result) = (result.lang, result.clone());
    let title = result.title.clone();
    let page = document(lang, &title, style, move || {
        view! { <Index lang=lang result=result files=Arc::new(beside) colours=colours /> }.into_any()
    });
    (words(lang).files.index_name, page)
}

/// The colours of its poster, those of its values by their names.
fn colours(result: &ResultView) -> Vec<Colour> {
    let (tones, names) = (printing::tones(result.design.palette), &words(result.lang).print_shop.tones);
    let shared = [
        (names.paper, tones.paper),
        (names.ink, tones.ink),
        (names.muted, tones.muted),
        (names.line, tones.line),
        (names.ground, tones.ground),
        (names.norm, tones.norm),
        (names.taboo, tones.taboo),
        (names.taboo_panel, tones.taboo_panel),
    ];
    let spoken = result.values.iter().zip(tones.accents.iter().cycle()).filter(|(value, _)| !value.is_bare());
    let accents = spoken.map(|(value, accent)| (value.name.as_str(), *accent));
    let named = shared.into_iter().chain(accents);
    let colour = |(name, screen): (&str, _)| {
        Some(Colour { name: name.to_owned(), screen, inks: printing::inks(screen)? })
    };
    named.filter_map(colour).collect()
}

/// It may show its own pictures and style, and do nothing else, whatever stands in it.
fn document(lang: Lang, title: &str, style: &str, body: impl FnOnce() -> AnyView) -> String {
    const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
    let body = Owner::new().with(|| body().to_html());
    let title = html_escape::encode_text(title);
    let tag = lang.tag();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title><style>{style}</style></head>\
         <body class=\"result\"><main>{body}</main></body></html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Palette, ResultValue};

    #[test]
    fn the_index_tells_a_print_shop_what_it_asks() {
        let said = |name: &str, main_message: &str| ResultValue {
            name: name.to_owned(),
            main_message: main_message.to_owned(),
            ..ResultValue::default()
        };
        let values = vec![said("Åpenhet", "Vi sier det."), said("Ro", ""), said("Mot", "Vi tør.")];
        for (lang, about) in
            [(Lang::Nb, "med skjæremerker"), (Lang::Nn, "med skjeremerke"), (Lang::En, "with crop marks")]
        {
            for palette in Palette::ALL {
                let mut result = ResultView { lang, values: values.clone(), ..ResultView::default() };
                result.design.palette = palette;
                let (_, page) = index(&Arc::new(result), &[], "");
                let page = page.replace("<!>", "");
                assert!(
                    page.contains(about) && page.contains("3 mm") && page.contains("FOGRA39"),
                    "{lang:?}"
                );
                // The value that is not on the poster has no row, and leaves the others their colours.
                let accents = printing::tones(palette).accents;
                let rows = [("Åpenhet", accents[0]), ("Mot", accents[2])];
                for (name, colour) in rows {
                    let inks = printing::inks(colour).expect("known").map(|ink| format!("<td>{ink}</td>"));
                    let row = page.split("<tr>").find(|row| row.contains(name)).expect("a row");
                    assert!(row.contains(colour) && row.contains(&inks.concat()), "{palette:?}: {row}");
                }
                assert_eq!(page.matches("<th scope=\"row\">").count(), 8 + rows.len());
            }
        }
    }
}
