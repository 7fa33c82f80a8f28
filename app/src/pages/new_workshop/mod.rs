//! «Nytt verksted»: a preset, edited, and made.

mod edit;
mod form;
mod rehearsal;
mod rows;
mod value;
mod values;
mod way;

use domain::{Lang, presets::Preset};
use leptos::prelude::*;
use words::words;

use crate::{Asleep, Bundle, Fault, Meta, NewWorkshop, parts::Frame};
pub use edit::{EditPage, EditProps, meta as edit_meta};
pub use form::FormProps;

#[derive(Clone)]
pub struct NewProps {
    pub lang: Lang,
    pub preset: Preset,
    /// A form this device posted without JavaScript, refused a moment ago.
    pub refused: Option<(Fault, NewWorkshop)>,
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
    let NewProps { lang, preset, refused } = props;
    let (wrong, first, drafts) = match refused {
        Some((fault, typed)) => (Some(fault), typed, Vec::new()),
        None => {
            let first = NewWorkshop::of(preset.settings(lang));
            let drafts = (0..first.values.len()).map(|value| preset.is_draft(lang, value)).collect();
            (None, first, drafts)
        }
    };
    view! {
        <Frame lang=lang back=Some(path(preset))>
            <h1>{words(lang).new_workshop.title}</h1>
            <Presets lang=lang chosen=preset />
            <Asleep props=FormProps { lang, first, drafts, wrong, editing: None } />
        </Frame>
    }
}

fn path(preset: Preset) -> String {
    format!("/nytt?utgangspunkt={}", preset.tag())
}

#[component]
fn Presets(lang: Lang, chosen: Preset) -> impl IntoView {
    let words = &words(lang).new_workshop;
    let choice = move |preset| {
        let [name, about] = match preset {
            Preset::Siljan => words.siljan,
            Preset::VestreToten => words.vestre_toten,
            Preset::Blank => words.blank,
        };
        view! {
            <li>
                <a href=path(preset) aria-current=(preset == chosen).then_some("true")>
                    <strong>{name}</strong>
                    <span>{about}</span>
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="presets" aria-labelledby="presets">
            <h2 id="presets">{words.start_from}</h2>
            <ul>{Preset::ALL.map(choice).collect_view()}</ul>
        </nav>
    }
}
