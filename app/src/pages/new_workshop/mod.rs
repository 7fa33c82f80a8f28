//! «Nytt verksted»: a preset, edited, and made.

mod address;
#[cfg(feature = "ssr")]
mod anew;
mod edit;
mod editing;
mod form;
mod language;
mod rehearsal;
mod rows;
mod slides;
mod time;
mod value;
mod values;
mod way;

use domain::{CharterId, Lang, presets::Preset};
use leptos::prelude::*;
use words::words;

use crate::{Asleep, Bundle, Fault, Meta, NewWorkshop, parts::Frame};
use address::{FORM, KEEPS, PATH};
pub use edit::{EditPage, EditProps, meta as edit_meta};
pub use form::FormProps;

#[derive(Clone)]
pub struct NewProps {
    pub lang: Lang,
    pub first: NewWorkshop,
    /// Why the form was refused a moment ago without JavaScript.
    pub wrong: Option<Fault>,
    pub edition: Option<EditionOf>,
}

/// What it is to be the next edition of.
#[derive(Clone)]
pub struct EditionOf {
    pub charter: CharterId,
    /// None: it is not this device's to see.
    pub title: Option<String>,
    pub chosen: bool,
}

impl NewProps {
    /// Nothing is typed yet.
    pub fn begin(lang: Lang, preset: Preset) -> NewProps {
        let first = NewWorkshop::of(preset.settings(lang));
        let first = NewWorkshop { preset: preset.tag().to_owned(), ..first };
        NewProps { lang, first, wrong: None, edition: None }
    }
}

pub fn meta(lang: Lang) -> Meta {
    Meta {
        lang,
        title: words(lang).new_workshop.title,
        class: "start",
        refresh: None,
        bundle: Some(Bundle::Host),
    }
}

#[component]
pub fn NewPage(props: NewProps) -> impl IntoView {
    let NewProps { lang, first, wrong, edition } = props;
    let chosen = Preset::from_tag(&first.preset);
    view! {
        <Frame lang=lang back=Some(PATH.to_owned()) keeps=Some(KEEPS)>
            <h1>{words(lang).new_workshop.title}</h1>
            {match edition {
                // It is begun from that.
                Some(edition) => as_edition(lang, edition),
                None => view! { <Presets lang=lang chosen=chosen /> }.into_any(),
            }}
            <Asleep props=FormProps::new(lang, first, wrong, None) />
        </Frame>
    }
}

/// What becomes of it, with a way out for who would have a workshop of its own.
fn as_edition(lang: Lang, of: EditionOf) -> AnyView {
    let words = &words(lang).edition;
    view! {
        <p class="as-edition">
            <input type="hidden" form=FORM name="form[edition_offered]" value=of.charter.to_string() />
            <label class="check">
                <input
                    type="checkbox"
                    form=FORM
                    name="form[next_edition_of]"
                    value=of.charter.to_string()
                    checked=of.chosen
                    aria-describedby="edition-about"
                />
                <span>{of.title.map_or_else(|| words.of_unknown.to_owned(), |title| (words.of)(&title))}</span>
            </label>
            <span class="hint" id="edition-about">{words.about}</span>
        </p>
    }
    .into_any()
}

#[component]
fn Presets(lang: Lang, chosen: Option<Preset>) -> impl IntoView {
    let words = &words(lang).new_workshop;
    let choice = move |preset| {
        let [name, about] = match preset {
            Preset::Siljan => words.siljan,
            Preset::VestreToten => words.vestre_toten,
            Preset::Blank => words.blank,
        };
        view! {
            <li>
                <button
                    form=FORM
                    formaction=PATH
                    formnovalidate
                    name="form[start_from]"
                    value=preset.tag()
                    aria-pressed=if Some(preset) == chosen { "true" } else { "false" }
                >
                    <strong>{name}</strong>
                    <span>{about}</span>
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="presets" aria-labelledby="presets">
            <h2 id="presets">{words.start_from}</h2>
            <p class="hint">{words.start_from_about}</p>
            <ul>{Preset::ALL.map(choice).collect_view()}</ul>
        </nav>
    }
}
