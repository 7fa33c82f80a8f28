//! What each part of the holder's page is handed, and the form that each press of hers is.

use domain::{Charter, CharterId, Day, Lang, Timestamp, norwegian_day};
use leptos::{prelude::*, server_fn::ServerFn};

use super::super::pulse::OpenRound;
use crate::{CharterLink, Refused, charter_act::CharterAct};

#[derive(Clone)]
pub struct HolderProps {
    pub lang: Lang,
    pub charter: Charter,
    pub now: Timestamp,
    /// The links that there are, and since when.
    pub made: Vec<(CharterLink, Timestamp)>,
    /// The round of the pulse that is open.
    pub pulse: Option<OpenRound>,
    /// «Forleng ett år» is what was just pressed.
    pub renewed: bool,
    /// Why the last act was not carried out, and what had been typed.
    pub refused: Option<Refused>,
}

impl HolderProps {
    pub fn today(&self) -> Day {
        norwegian_day(self.now)
    }
}

/// One press of hers: the fields of a command, and its button.
pub fn act(charter: &Charter, fields: Vec<(&'static str, String)>, button: AnyView) -> AnyView {
    let fields =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let fields = fields.collect_view();
    form(charter.id, view! { {fields} {button} }.into_any())
}

/// A form of hers.
pub fn form(charter: CharterId, children: AnyView) -> AnyView {
    view! {
        <form method="post" action=CharterAct::url()>
            <input type="hidden" name="charter" value=charter.to_string() />
            {children}
        </form>
    }
    .into_any()
}
