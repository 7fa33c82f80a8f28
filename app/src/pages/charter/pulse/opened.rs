//! The round that is open, to be shown in the room: its code, until when, and nothing of what has been answered.

use leptos::{prelude::*, server_fn::ServerFn};
use words::words;

use super::{
    letter::{letter, no_readers},
    props::PulseProps,
    round::{OpenRound, to_wall},
};
use crate::pulse_act::EndPulse;

pub fn opened(props: &PulseProps, round: &OpenRound) -> AnyView {
    let (lang, charter) = (props.lang, props.charter.id);
    let said = &words(lang).pulse.holding;
    view! {
        <p class="lead">{said.is_open}</p>
        <p>{round.until(lang)}</p>
        {no_readers(props)}
        <p>{to_wall(lang, charter, "button primary")}</p>
        <div class="pulse-way">
            <img class="pulse-qr" src=format!("/h/{charter}/puls.svg") alt=said.qr_about width="320" height="320" />
            <dl class="pulse-code">
                <dt>{said.code}</dt>
                <dd translate="no">{round.code.to_string()}</dd>
                <dt>{said.address}</dt>
                <dd translate="no">{props.address.clone()}</dd>
            </dl>
        </div>
        <p>
            <a class="button" href=round.path()>
                {said.answer_yourself}
            </a>
        </p>
        <p class="privacy">{said.nothing_yet}</p>
        {letter(props, round)}
        <details>
            <summary class="button">{said.end}</summary>
            <p>{said.end_question}</p>
            <form method="post" action=EndPulse::url()>
                <input type="hidden" name="charter" value=charter.to_string() />
                <input type="hidden" name="code" value=round.code.as_str().to_owned() />
                <button class="danger">{said.end_yes}</button>
            </form>
        </details>
    }
    .into_any()
}
