//! Its holder's page of the pulse: one thing at a time. A round is open, or one may begin, or why not yet.

use domain::{Charter, Day, Lang, Refusal};
use leptos::{prelude::*, server_fn::ServerFn};
use words::{date::date, words};

use super::{begin, opened, props::PulseProps};
use crate::{
    charter_act::CharterAct,
    parts::{Frame, Keeps},
};

#[component]
pub fn PulsePage(props: PulseProps) -> impl IntoView {
    let (lang, charter) = (props.lang, props.charter.id);
    let said = &words(lang).pulse;
    let fault = props.fault.as_ref().map(|fault| {
        view! {
            <p class="fault" role="alert">
                {fault.sentence(lang)}
            </p>
        }
        .into_any()
    });
    let may_begin = props.charter.may_begin_pulse(props.today());
    let keeps =
        (props.open.is_none() && may_begin.is_ok()).then_some(Keeps { form: begin::FORM, field: "lang" });
    let body = match (&props.open, may_begin) {
        (Some(round), _) => opened::opened(&props, round),
        (None, Ok(())) => begin::begin(&props),
        (None, Err(refusal)) => not_yet(&props, &refusal),
    };
    view! {
        <Frame lang=lang back=Some(format!("/h/{charter}/puls")) keeps=keeps>
            <div class="sheet planning pulse">
                <h1>{said.title}</h1>
                {fault}
                {body}
                <p>
                    <a href=format!("/h/{charter}")>{said.holding.back}</a>
                </p>
            </div>
        </Frame>
    }
}

/// What must be first, the round that is over still to be followed, or 28 days.
fn not_yet(props: &PulseProps, refusal: &Refusal) -> AnyView {
    let (lang, charter) = (props.lang, &props.charter);
    let said = &words(lang).pulse.holding;
    let day = |day: Day| date(lang, day.noon());
    let next = charter.next_pulse().filter(|_| *refusal == Refusal::PulseTooSoon);
    let next = next.map(|next| view! { <p>{(said.next_from)(&day(next))}</p> }.into_any());
    // Of a round that was over before it came here, there is nothing.
    let result = (!charter.pulse_results().is_empty()).then(|| {
        view! {
            <p>
                <a class="button" href=format!("/v/{}#puls", charter.id)>
                    {said.see_result}
                </a>
            </p>
        }
        .into_any()
    });
    view! {
        <p>{said.about}</p>
        {next}
        {result}
        {follow(lang, charter)}
    }
    .into_any()
}

/// «Nytt tiltak», or «Ingen tiltak nå», after what the last round showed.
fn follow(lang: Lang, charter: &Charter) -> Option<AnyView> {
    let said = &words(lang).pulse.holding;
    let closed = charter.unfollowed_pulse()?.closed;
    Some(
        view! {
            <p class="notice">{(said.measures_first)(&date(lang, closed.noon()))}</p>
            <p>
                <a class="button primary" href=format!("/h/{}/tiltak", charter.id)>
                    {words(lang).measures.new}
                </a>
            </p>
            <form method="post" action=CharterAct::url()>
                <input type="hidden" name="charter" value=charter.id.to_string() />
                <input type="hidden" name="command[NoMeasures][closed]" value=closed.to_string() />
                <button>{said.no_measures}</button>
            </form>
        }
        .into_any(),
    )
}
