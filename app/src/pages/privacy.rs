//! «Personvern»: what is kept of people, why, how long, and who sees it.

use domain::Lang;
use leptos::prelude::*;
use words::{privacy::Section, words};

use crate::{Meta, Operator, parts::Frame};

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).privacy.title, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn PrivacyPage(lang: Lang) -> impl IntoView {
    let words = &words(lang).privacy;
    let responsible = use_context::<Operator>().and_then(|operator| operator.responsible);
    view! {
        <Frame lang=lang back=Some("/personvern".to_owned())>
            <div class="sheet">
                <h1>{words.title}</h1>
                <p class="lead">{words.lead}</p>
                {words.sections.iter().map(section).collect_view()}
                <p class="notice">
                    {match responsible {
                        Some(name) => format!("{}{name}", words.contact),
                        None => words.ask_inviter.to_owned(),
                    }}
                </p>
            </div>
        </Frame>
    }
}

fn section(section: &'static Section) -> AnyView {
    let points = section.points.iter().map(|(what, said)| {
        view! {
            <dt>{*what}</dt>
            <dd>{*said}</dd>
        }
    });
    view! {
        <section>
            <h2>{section.heading}</h2>
            <dl class="points">{points.collect_view()}</dl>
            {(!section.about.is_empty()).then(|| view! { <p>{section.about}</p> })}
        </section>
    }
    .into_any()
}
