//! «Nytt tiltak», and one that is changed.

use domain::{CharterId, Day, Lang, Measure, MeasureStatus, TypedMeasure};
use leptos::prelude::*;
use words::{planned::cells, words};

use super::{
    fields::{Why, again, field_of, question, stands_now, which, why},
    props::form,
};
use crate::{Fault, parts::Frame};

#[derive(Clone)]
pub struct MeasureProps {
    pub lang: Lang,
    pub charter: CharterId,
    /// Names of the core values that it may be for.
    pub values: Vec<String>,
    /// The one that is changed, as it stands.
    pub held: Option<Measure>,
    /// What was typed, if anything was, and why it was not taken in.
    pub refused: Option<(Option<TypedMeasure>, Fault)>,
}

#[component]
pub fn MeasurePage(props: MeasureProps) -> impl IntoView {
    let MeasureProps { lang, charter, values, held, refused } = props;
    let (all, said) = (words(lang), &words(lang).measures);
    let (typed, fault) = refused.unzip();
    let typed = typed.flatten();
    let stands = held.as_ref().map_or("", |held| held.when.as_str());
    let at_fault = match (&typed, &fault) {
        (Some(typed), Some(Fault::Refused(refusal))) => typed.at_fault(refusal, stands),
        _ => None,
    };
    let mut why = Why::new(at_fault, fault.as_ref().map(|fault| why(lang, typed.is_some(), fault)));
    let shown = typed.or_else(|| held.as_ref().map(as_typed)).unwrap_or_default();
    let of = if held.is_some() { "command[EditMeasure][to]" } else { "command[AddMeasure]" };
    let name = |part: &str| format!("{of}[{part}]");
    let rev = held.as_ref().map(|held| which("EditMeasure", "measure", &held.id, held.rev));
    let now = held.as_ref().and_then(|held| stands_now(fault.as_ref(), said.now, cells(lang, held).into()));
    let save = if held.is_some() { all.common.save } else { said.add };
    let lines = [
        ("what", said.what, &shown.what, "no-names"),
        ("who", said.who, &shown.who, "no-names"),
        ("when", said.when, &shown.when, "when-about"),
    ];
    let lines = lines.map(|(part, label, value, about)| {
        field_of("text", name(part), label, value, about, why.beside(part))
    });
    let fields = view! {
        {rev}
        {lines.into_iter().collect_view()}
        <p class="hint" id="when-about">
            {said.when_about}
        </p>
        <label>{said.value} {of_value(name("value"), said.no_value, values, &shown.value)}</label>
        <label>{said.status} {of_status(name("status"), lang, shown.status)}</label>
        {again(lang, fault.as_ref(), save)}
    };
    let remove = held.map(|held| {
        let fields = [("measure", held.id.to_string()), ("rev", held.rev.to_string())];
        let fields = fields.map(|(part, value)| (format!("command[RemoveMeasure][{part}]"), value));
        question(charter, said.remove, said.remove_question, said.remove_yes, fields)
    });
    let title = if remove.is_some() { said.edit } else { said.new };
    view! {
        <Frame lang=lang back=None>
            <div class="sheet planning">
                <h1>{title}</h1>
                <p class="hint" id="no-names">
                    {all.phone.write.no_names}
                </p>
                {why.above()}
                {now}
                {form(charter, fields.into_any())}
                {remove}
                <p>
                    <a href=format!("/h/{charter}#tiltak")>{said.back}</a>
                </p>
            </div>
        </Frame>
    }
}

/// A day as people here write it.
fn as_typed(held: &Measure) -> TypedMeasure {
    let written = |day: Day| format!("{}.{}.{}", day.day, day.month, day.year);
    TypedMeasure { when: held.day().map_or_else(|| held.when.clone(), written), ..held.form() }
}

/// The one that it is for may have another name by now.
fn of_value(name: String, none: &'static str, values: Vec<String>, chosen: &str) -> AnyView {
    let other = (!chosen.is_empty() && !values.iter().any(|name| name == chosen)).then(|| chosen.to_owned());
    let options = values.into_iter().chain(other).map(|value| {
        let selected = value == chosen;
        view! {
            <option value=value.clone() selected=selected>
                {value.clone()}
            </option>
        }
        .into_any()
    });
    view! {
        <select name=name>
            <option value="">{none}</option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}

fn of_status(name: String, lang: Lang, chosen: MeasureStatus) -> AnyView {
    let options = MeasureStatus::ALL.map(|status| {
        view! {
            <option value=format!("{status:?}") selected=status == chosen>
                {words(lang).measures.status(status)}
            </option>
        }
        .into_any()
    });
    view! { <select name=name>{options.collect_view()}</select> }.into_any()
}
