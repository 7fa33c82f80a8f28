//! The front page.

use domain::Lang;
use leptos::prelude::*;
use words::words;

use crate::{
    Meta,
    pages::{join::CodeForm, meetings},
    parts::Frame,
};

#[derive(Clone)]
pub struct StartProps {
    pub lang: Lang,
    /// A workshop was deleted a moment ago.
    pub deleted: bool,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).common.product, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn StartPage(props: StartProps) -> impl IntoView {
    let lang = props.lang;
    let words_of_meetings = &words(lang).meetings;
    let words = &words(lang).start;
    view! {
        <Frame lang=lang back=Some("/".to_owned())>
            {props.deleted.then(|| view! { <p class="notice" role="status">{words.deleted}</p> }.into_any())}
            <div class="welcome">
                <h1>{words.heading}</h1>
                <p class="lead">{words.about}</p>
            </div>
            <div class="doors">
                <section class="door">
                    <h2>{words.to_join}</h2>
                    <CodeForm lang=lang typed=String::new() />
                </section>
                <section class="door">
                    <h2>{words.to_lead}</h2>
                    <p>{words.to_lead_about}</p>
                    <form action="/nytt">
                        <button>{words.new}</button>
                    </form>
                    <p>
                        <a href="/verdigrunnlag/nytt">{words.import}</a>
                    </p>
                </section>
            </div>
            <p>
                <a class="meeting-door" href=meetings::PATH>
                    {words_of_meetings.door}
                </a>
            </p>
        </Frame>
    }
}
