//! How long each step is to take, and who sits round the table. A form that asks for the page again: what is chosen stands
//! in its address, and nowhere else. There is no field to write in.

use domain::{
    Lang,
    meeting::{CHAIR_FIELD, Chair, MAX_CHAIRS, MINUTES_FIELD, Meeting, Setup},
};
use leptos::prelude::*;
use words::{
    meetings::{chair, in_language, of},
    words,
};

/// Minutes to choose among.
const CHOICES: [u16; 12] = [5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90];

#[component]
pub fn SetupForm(meeting: Meeting, lang: Lang, setup: Setup, path: String) -> impl IntoView {
    let page = &words(lang).meetings;
    let steps = of(meeting).parts.iter().zip(setup.minutes).map(|(part, minutes)| {
        view! { <Minutes label=(page.minutes_for)(in_language(lang, part.name)) minutes /> }
    });
    let chairs = meeting.has_round().then(|| view! { <Chairs lang chairs=setup.chairs /> });
    view! {
        <details class="no-print setup">
            <summary>{page.setup}</summary>
            <form action=format!("{path}/{}", meeting.slug())>
                <div class="fields">{steps.collect_view()}</div>
                {chairs}
                <button>{page.use_it}</button>
            </form>
        </details>
    }
}

#[component]
fn Minutes(label: String, minutes: u16) -> impl IntoView {
    let mut choices = CHOICES.to_vec();
    // What stands in the address may be none of ours.
    if !choices.contains(&minutes) {
        choices.push(minutes);
        choices.sort_unstable();
    }
    let options = choices.into_iter().map(|choice| {
        view! {
            <option value=choice selected=choice == minutes>
                {choice}
            </option>
        }
    });
    view! {
        <label>
            {label} <select name=MINUTES_FIELD autocomplete="off">
                {options.collect_view()}
            </select>
        </label>
    }
}

#[component]
fn Chairs(lang: Lang, chairs: Vec<Chair>) -> impl IntoView {
    let page = &words(lang).meetings;
    let selects = (0..MAX_CHAIRS).map(|at| {
        let set = chairs.get(at).copied();
        let options = Chair::ALL.map(|one| {
            let label = chair(one).map_or(page.plain_chair, |label| in_language(lang, label));
            view! {
                <option value=one.slug() selected=set == Some(one)>
                    {label}
                </option>
            }
        });
        view! {
            <label>
                {(page.chair)(at + 1)} <select name=CHAIR_FIELD autocomplete="off">
                    <option value="" selected=set.is_none()>
                        {page.no_chair}
                    </option>
                    {options.collect_view()}
                </select>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{page.chairs}</legend>
            <p class="hint">{page.chairs_about}</p>
            <div class="fields">{selects.collect_view()}</div>
        </fieldset>
    }
}
