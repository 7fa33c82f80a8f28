//! `/h/{id}/tekster`: which norms stand in the texts, one to three of each value.

use domain::{Charter, CharterValue, Lang, Refusal, TextId};
use leptos::prelude::*;
use words::{
    fault::{TICKS_CHANGED, in_language},
    words,
};

use super::props::form;
use crate::{Fault, parts::Frame};

#[derive(Clone)]
pub struct QuotingProps {
    pub lang: Lang,
    pub charter: Charter,
    /// What was ticked, if anything was, and why it was not taken in.
    pub refused: Option<(Option<Vec<TextId>>, Fault)>,
}

#[component]
pub fn QuotingPage(props: QuotingProps) -> impl IntoView {
    let QuotingProps { lang, charter, refused } = props;
    let (all, said) = (words(lang), &words(lang).job_ad);
    let (ticked, fault) = refused.unzip();
    let stand: Vec<TextId> =
        charter.values.iter().flat_map(|value| charter.quoted_of(value)).map(|norm| norm.id).collect();
    // Another holder was before: what stands there now is beside what was ticked.
    let changed = matches!(fault, Some(Fault::Refused(Refusal::ItemChanged)));
    let now = changed.then(|| {
        let norms: Vec<String> = charter.quotes().into_iter().flat_map(|quote| quote.norms).collect();
        view! {
            <p class="notice" lang=charter.lang.tag()>
                {(said.now)(&norms.join(" · "))}
            </p>
        }
        .into_any()
    });
    let why = fault.map(|fault| {
        let sentence =
            if changed { in_language(lang, TICKS_CHANGED).to_owned() } else { fault.sentence(lang) };
        view! {
            <p class="fault" role="alert">
                {sentence}
            </p>
        }
        .into_any()
    });
    let shown = ticked.flatten().unwrap_or(stand);
    let values = charter.values.iter().map(|value| of_value(charter.lang, value, &shown)).collect_view();
    let fields = view! {
        <input type="hidden" name="command[QuoteNorms][rev]" value=charter.quoted.rev.to_string() />
        {values}
        <button class="primary">{all.common.save}</button>
    };
    view! {
        <Frame lang=lang back=None>
            <div class="sheet planning quoting">
                <h1>{said.choose}</h1>
                <p>{said.choose_about}</p>
                {why}
                {now}
                {form(charter.id, fields.into_any())}
                <p>
                    <a href=format!("/v/{}/tekster", charter.id)>{said.back}</a>
                </p>
            </div>
        </Frame>
    }
}

/// None where there is nothing to tick.
fn of_value(written_in: Lang, value: &CharterValue, ticked: &[TextId]) -> Option<AnyView> {
    let norms: Vec<AnyView> = value
        .shown_norms()
        .map(|norm| {
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        name="command[QuoteNorms][norms][]"
                        value=norm.id.to_string()
                        checked=ticked.contains(&norm.id)
                        autocomplete="off"
                    />
                    <span>{norm.words.clone()}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    (!norms.is_empty()).then(|| {
        view! {
            <fieldset lang=written_in.tag()>
                <legend>{value.name.clone()}</legend>
                {norms}
            </fieldset>
        }
        .into_any()
    })
}
