//! «Slik møtes vi»: what was agreed on, beside the step in which it shows.

use domain::{Lang, ResultView};
use leptos::prelude::*;
use words::words;

/// Of a verdigrunnlag, the texts that are on its poster.
#[derive(Clone)]
pub struct Lived {
    /// The language of everything in it.
    pub written_in: Lang,
    values: Vec<domain::Lived>,
}

impl Lived {
    /// None where there is nothing to live by.
    pub fn of(result: &ResultView) -> Option<Lived> {
        let mut values = result.lived(false);
        values.retain(domain::Lived::speaks);
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
        let message = value.message().map(str::to_owned);
        let norms = match message {
            Some(message) => view! { <dd class="lived-message">{message}</dd> }.into_any(),
            None => value.norms.into_iter().map(|norm| view! { <dd>{norm}</dd> }).collect_view().into_any(),
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
