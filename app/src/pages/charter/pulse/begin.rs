//! «Start runden»: what is asked, and for how long.

use domain::{CharterValue, Kind, PulseLength, TextId};
use leptos::{prelude::*, server_fn::ServerFn};
use words::words;

use super::{begun::Begun, letter::no_readers, props::PulseProps};
use crate::pulse_act::BeginPulse;

/// What is chosen for a round, by the id of its form.
pub const FORM: &str = "pulse-form";

pub fn begin(props: &PulseProps) -> AnyView {
    let (lang, charter) = (props.lang, &props.charter);
    let said = &words(lang).pulse.holding;
    let chosen = props.chosen.clone().unwrap_or_else(|| Begun {
        norms: charter.longest_unasked(),
        meetings: false,
        length: PulseLength::Meeting,
    });
    let tell = charter.pulses.is_empty().then(|| view! { <p class="notice">{said.tell}</p> }.into_any());
    let values = charter.values.iter().map(|value| of_value(charter.lang.tag(), value, &chosen.norms));
    let norms = if charter.pulse_norms().next().is_some() {
        view! {
            <fieldset aria-describedby="norms-about">
                <legend>{said.norms}</legend>
                <p class="hint" id="norms-about">
                    {said.norms_about}
                </p>
                {values.collect_view()}
            </fieldset>
        }
        .into_any()
    } else {
        view! { <p class="hint">{said.none_shown}</p> }.into_any()
    };
    let lengths = PulseLength::ALL.map(|length| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="length"
                    value=format!("{length:?}")
                    checked=length == chosen.length
                    required
                />
                {said.length(length)}
            </label>
        }
        .into_any()
    });
    view! {
        <p>{said.about}</p>
        {tell}
        {no_readers(props)}
        <form id=FORM method="post" action=BeginPulse::url()>
            <input type="hidden" name="charter" value=charter.id.to_string() />
            {norms}
            <label class="choice">
                <input type="checkbox" name="meetings" value="true" checked=chosen.meetings />
                {said.with_meetings}
            </label>
            <fieldset>
                <legend>{said.length}</legend>
                <div class="pulse-choices">{lengths.into_iter().collect_view()}</div>
            </fieldset>
            <p class="hint">{said.pause}</p>
            <button class="primary wide">{said.begin}</button>
        </form>
    }
    .into_any()
}

fn of_value(written_in: &'static str, value: &CharterValue, chosen: &[TextId]) -> Option<AnyView> {
    let norms = value.texts.iter().filter(|text| text.kind == Kind::Norm && text.is_shown()).map(|text| {
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    name="norms[]"
                    value=text.id.to_string()
                    checked=chosen.contains(&text.id)
                />
                <span>{text.words.clone()}</span>
            </label>
        }
        .into_any()
    });
    let norms: Vec<AnyView> = norms.collect();
    (!norms.is_empty()).then(|| {
        view! {
            <div lang=written_in>
                <h2 class="kind-label">{value.name.clone()}</h2>
                {norms}
            </div>
        }
        .into_any()
    })
}
