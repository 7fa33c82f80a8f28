//! «Velg de fem øverste»: for her who has no time to choose, and a poster that would be nearly empty. It says how it chooses
//! among equals: the list has them by the alphabet, which is no reason to put one on a poster.

use domain::Kind;
use leptos::prelude::*;

use crate::{pages::facilitator::host::Host, parts::FacilitatorForm};

#[component]
pub fn Topmost(host: Host, value: usize, kind: Kind) -> impl IntoView {
    let name = match kind {
        Kind::Norm => "norm",
        Kind::Taboo => "taboo",
    };
    view! {
        <FacilitatorForm key=host.key class="topmost">
            <input type="hidden" name="command[PickTopmost][value]" value=value.to_string() />
            <input type="hidden" name="command[PickTopmost][kind]" value=name />
            <button aria-describedby=format!("value-name-{value} kind-{value}-{name}")>
                {host.list_words().topmost}
            </button>
            <p class="quiet-text">{host.list_words().topmost_about}</p>
        </FacilitatorForm>
    }
    .into_any()
}
