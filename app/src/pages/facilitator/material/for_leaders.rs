//! «Lenke til ledere».

use leptos::{prelude::*, server_fn::ServerFn};
use words::words;

use crate::{act::MakeLink, pages::facilitator::host::Host};

/// Makes the link and shows it; where there is one already, it leads to where that can be replaced.
#[component]
pub fn ForLeaders(
    host: Host,
    #[prop(into)] primary: Signal<bool>,
    described_by: &'static str,
) -> impl IntoView {
    let title = words(host.key.lang).link.leader.title;
    if host.leaders {
        return view! {
            <a
                class="button"
                class:primary=primary
                href=format!("{}#link-Leader", host.links())
                aria-describedby=described_by
            >
                {title}
            </a>
        }
        .into_any();
    }
    view! {
        <form method="post" action=MakeLink::url()>
            <input type="hidden" name="workshop" value=host.key.workshop.to_string() />
            <input type="hidden" name="opens" value="Leader" />
            <input type="hidden" name="first" value="true" />
            <button class:primary=primary aria-describedby=described_by>
                {title}
            </button>
        </form>
    }
    .into_any()
}
