//! «Slik møtes vi»: what was agreed on, beside the step in which it shows.

use domain::{Kind, Lang, ResultView};
use leptos::prelude::*;
use words::words;

/// Of a verdigrunnlag, the texts that are on its poster. A value without norms is there with its hovedbudskap.
#[derive(Clone)]
pub struct Lived {
    /// The language of everything in it.
    pub written_in: Lang,
    values: Vec<LivedValue>,
}

#[derive(Clone)]
struct LivedValue {
    name: String,
    norms: Vec<String>,
    main_message: String,
}

impl Lived {
    /// None where there is nothing to live by.
    pub fn of(result: &ResultView) -> Option<Lived> {
        let value = |value: &domain::ResultValue| {
            let norms = value.texts.iter().filter(|text| text.kind == Kind::Norm && text.on_poster);
            LivedValue {
                name: value.name.clone(),
                norms: norms.map(|text| text.words.clone()).collect(),
                main_message: value.main_message.clone(),
            }
        };
        let mut values: Vec<LivedValue> = result.values.iter().map(value).collect();
        values.retain(|value| !value.norms.is_empty() || !value.main_message.is_empty());
        (!values.is_empty()).then_some(Lived { written_in: result.lang, values })
    }
}

/// Read, and not ticked. `level` is that of its heading.
#[component]
pub fn LivedNorms(lived: Lived, lang: Lang, level: u8) -> impl IntoView {
    let title = words(lang).meetings.lived;
    let heading = match level {
        3 => view! { <h3>{title}</h3> }.into_any(),
        _ => view! { <h4>{title}</h4> }.into_any(),
    };
    let values = lived.values.into_iter().map(|value| {
        let norms = match value.norms.is_empty() {
            true => view! { <dd class="lived-message">{value.main_message}</dd> }.into_any(),
            false => value.norms.into_iter().map(|norm| view! { <dd>{norm}</dd> }).collect_view().into_any(),
        };
        view! {
            <div>
                <dt>{value.name}</dt>
                {norms}
            </div>
        }
    });
    view! {
        <div class="lived">
            {heading}
            <dl lang=lived.written_in.tag()>{values.collect_view()}</dl>
        </div>
    }
}
