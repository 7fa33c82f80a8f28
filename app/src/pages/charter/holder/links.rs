//! The link for everybody, and «Gi videre til en annen».

use domain::Timestamp;
use leptos::{prelude::*, server_fn::ServerFn};
use words::{date::date, link::Link, words};

use super::props::HolderProps;
use crate::{CharterLink, charter_act::MakeCharterLink};

pub fn links(props: &HolderProps) -> AnyView {
    let words = words(props.lang);
    let (links, holding) = (&words.link, &words.charter.holding);
    let made = |opens| props.made.iter().find(|(of, _)| *of == opens).map(|(_, at)| *at);
    let reader = CharterLink::Reader.words(props.lang);
    let readers = match made(CharterLink::Reader) {
        None => form(props, CharterLink::Reader, links.make, "primary"),
        Some(at) => anew(
            props,
            CharterLink::Reader,
            at,
            (links, links.make_again, links.again_about, links.again_yes),
        ),
    };
    let holder = made(CharterLink::Holder).unwrap_or(props.now);
    let holder = anew(
        props,
        CharterLink::Holder,
        holder,
        (links, holding.give_on, holding.give_on_about, links.make_again),
    );
    view! {
        <section class="no-print" aria-labelledby="link-Reader">
            <h2 id="link-Reader">{reader.label}</h2>
            <p>{reader.may}</p>
            {readers}
        </section>
        <section class="no-print" aria-labelledby="link-Holder">
            <h2 id="link-Holder">{holding.who}</h2>
            {holder}
        </section>
    }
    .into_any()
}

/// Asks once: the old link is gone for all who have it.
fn anew(
    props: &HolderProps,
    opens: CharterLink,
    since: Timestamp,
    (links, label, about, yes): (&Link, &'static str, &'static str, &'static str),
) -> AnyView {
    view! {
        <p class="hint">{(links.made)(&date(props.lang, since))}</p>
        <details>
            <summary class="button">{label}</summary>
            <p>{about}</p>
            {form(props, opens, yes, "danger")}
        </details>
    }
    .into_any()
}

fn form(props: &HolderProps, opens: CharterLink, button: &'static str, class: &'static str) -> AnyView {
    view! {
        <form method="post" action=MakeCharterLink::url()>
            <input type="hidden" name="charter" value=props.charter.id.to_string() />
            <input type="hidden" name="opens" value=format!("{opens:?}") />
            <button class=class aria-describedby=format!("link-{opens:?}")>
                {button}
            </button>
        </form>
    }
    .into_any()
}
