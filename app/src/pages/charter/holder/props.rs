//! What each part of the holder's page is handed, and the form that each press of hers is.

use domain::{Charter, Lang, Timestamp};
use leptos::{prelude::*, server_fn::ServerFn};

use crate::{CharterLink, Fault, charter_act::CharterAct};

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

/// One press of hers: the fields of a command, and its button.
pub fn act(charter: &Charter, fields: Vec<(&'static str, String)>, button: AnyView) -> AnyView {
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
