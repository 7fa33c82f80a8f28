//! «Rediger»: the same form for a workshop that was made.

use domain::{Lang, Session};
use leptos::prelude::*;
use words::words;

use super::{editing::Editing, form::FormProps};
use crate::{Asleep, Bundle, Fault, Meta, NewWorkshop, parts::Frame};

#[derive(Clone)]
pub struct EditProps {
    pub lang: Lang,
    pub editing: Editing,
    pub first: NewWorkshop,
    /// Why the form was refused without JavaScript.
    pub wrong: Option<Fault>,
}

impl EditProps {
    /// `typed` is what this device sent a moment ago, and why it was refused.
    pub fn new(lang: Lang, session: &Session, typed: Option<(Option<Fault>, NewWorkshop)>) -> EditProps {
        let settings = session.settings.clone();
        let begun = session.values_begun();
        let editing = Editing {
            workshop: session.id,
            begun,
            more: begun < settings.values.len() || session.stage != domain::Stage::Closing,
            rehearsal: settings.rehearsal,
        };
        let (wrong, first) = typed.unwrap_or_else(|| (None, NewWorkshop::to_edit(settings)));
        EditProps { lang, editing, first, wrong }
    }
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).editing.title, class: "start", refresh: None, bundle: Some(Bundle::Host) }
}

#[component]
pub fn EditPage(props: EditProps) -> impl IntoView {
    let EditProps { lang, editing, first, wrong } = props;
    let words = words(lang);
    view! {
        <Frame lang=lang back=None>
            <p>
                <a href=format!("/f/{}", editing.workshop)>{words.link.back}</a>
            </p>
            <h1>{words.editing.title}</h1>
            {(editing.begun > 0).then(|| view! { <p class="lead">{words.editing.begun_about}</p> })}
            <Asleep props=FormProps::new(lang, first, wrong, Some(editing)) />
        </Frame>
    }
}
