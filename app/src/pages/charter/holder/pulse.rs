//! The way to the pulse, and whether a round is open or may begin. What has been answered is not for this page either.

use domain::Refusal;
use leptos::prelude::*;
use words::{date::date, words};

use super::{super::pulse::to_wall, props::HolderProps};
use crate::CharterLink;

pub fn pulse(props: &HolderProps) -> AnyView {
    let (lang, charter) = (props.lang, &props.charter);
    let said = &words(lang).pulse;
    let now = match (&props.pulse, charter.may_begin_pulse(props.today())) {
        (Some(round), _) => format!("{}. {}", said.holding.is_open, round.until(lang)),
        (None, Err(Refusal::PulseTooSoon)) => {
            let day = charter.next_pulse().map(|day| date(lang, day.noon()));
            (said.holding.next_from)(&day.unwrap_or_default())
        }
        (None, Err(_)) => said.holding.follow.to_owned(),
        (None, Ok(())) => said.holding.ready.to_owned(),
    };
    let open = props.pulse.is_some();
    let wall = open.then(|| to_wall(lang, charter.id, "button primary"));
    let unshared = open && !props.made.iter().any(|(opens, _)| *opens == CharterLink::Reader);
    let no_readers = unshared.then(|| {
        view! {
            <p class="notice">
                {said.holding.no_readers} " " <a href="#link-Reader">{said.holding.make_readers}</a>
            </p>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="puls">
            <h2 id="puls">{said.title}</h2>
            <p>{said.holding.about}</p>
            <p>{now}</p>
            {no_readers}
            <p class="pulse-ways">
                {wall}
                <a class="button" href=format!("/h/{}/puls", charter.id)>
                    {said.holding.open_page}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// What there is to do with it, for «Hva er neste?».
pub fn next(props: &HolderProps) -> Option<AnyView> {
    let said = &words(props.lang).pulse.holding;
    let now = match &props.pulse {
        Some(round) => Some(format!("{}. {}", said.is_open, round.until(props.lang))),
        None => props.charter.unfollowed_pulse().map(|_| said.follow.to_owned()),
    };
    let path = format!("/h/{}/puls", props.charter.id);
    now.map(|now| view! { <li><a href=path>{now}</a></li> }.into_any())
}
