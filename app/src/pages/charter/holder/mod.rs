//! Its holder's page: what is next, the links, the texts, and how long it lives. Each is a file of its own.

mod life;
mod links;
mod next;
mod texts;

use domain::{Charter, Lang, Timestamp};
use leptos::{prelude::*, server_fn::ServerFn};
use words::words;

use super::reader::whose;
use crate::{CharterLink, Fault, charter_act::CharterAct, parts::Frame};

#[derive(Clone)]
pub struct HolderProps {
    pub lang: Lang,
    pub charter: Charter,
    pub now: Timestamp,
    /// The links that there are, and since when.
    pub made: Vec<(CharterLink, Timestamp)>,
    /// Why the last act was not carried out.
    pub fault: Option<Fault>,
}

#[component]
pub fn HolderPage(props: HolderProps) -> impl IntoView {
    let words = &words(props.lang).charter;
    let parts = [next::next, links::links, texts::texts, life::life].map(|part| part(&props));
    let HolderProps { lang, charter, fault, .. } = props;
    view! {
        <Frame lang=lang back=Some(format!("/h/{}", charter.id))>
            <div class="sheet links holder">
                <hgroup>
                    <p class="organisation">{whose(words.title, &charter.organisation)}</p>
                    <h1 lang=charter.lang.tag()>{charter.title.clone()}</h1>
                </hgroup>
                <p>
                    <strong>{words.holding.who}</strong>
                    ". "
                    {words.holding.about}
                </p>
                {fault.map(|fault| view! { <p class="fault" role="alert">{fault.sentence(lang)}</p> }.into_any())}
                {parts.into_iter().collect_view()}
            </div>
        </Frame>
    }
}

/// One press of hers: the fields of a command, and its button.
fn act(charter: &Charter, fields: Vec<(&'static str, String)>, button: AnyView) -> AnyView {
    let fields =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <form method="post" action=CharterAct::url()>
            <input type="hidden" name="charter" value=charter.id.to_string() />
            {fields.collect_view()}
            {button}
        </form>
    }
    .into_any()
}
