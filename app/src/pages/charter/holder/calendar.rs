//! «Kalender»: the part of the holder's page, and the page where the year and the norms are chosen.

use domain::{
    CalendarYear, Charter, Day, Kind, Lang, Refusal, TextId, Timestamp, TypedCalendar, YearKind, has_norm,
    norwegian_day,
};
use leptos::prelude::*;
use words::{
    calendar::{month_name, month_title},
    date::moment,
    words,
};

use super::{
    super::calendar::files,
    fields::{question, why},
    props::{HolderProps, form},
};
use crate::{Fault, parts::Frame};

pub fn calendar(props: &HolderProps) -> AnyView {
    let said = &words(props.lang).calendar;
    let charter = &props.charter;
    let (about, go) = match charter.calendar() {
        Some(made) => {
            let about = view! {
                <p>{said.year_name(made.year)}</p>
                {files(props.lang, charter.id)}
            };
            (about.into_any(), said.change)
        }
        None => {
            let about = view! {
                <p>{said.about}</p>
                <p class="hint">{said.none}</p>
            };
            (about.into_any(), said.make)
        }
    };
    view! {
        <section aria-labelledby="kalender">
            <h2 id="kalender">{said.title}</h2>
            {about}
            <form method="get" action=format!("/h/{}/kalender", charter.id)>
                <button>{go}</button>
            </form>
        </section>
    }
    .into_any()
}

#[derive(Clone)]
pub struct CalendarProps {
    pub lang: Lang,
    pub charter: Charter,
    pub now: Timestamp,
    /// What was chosen, if anything was, and why it was not taken in.
    pub refused: Option<(Option<TypedCalendar>, Fault)>,
}

#[component]
pub fn CalendarPage(props: CalendarProps) -> impl IntoView {
    let CalendarProps { lang, charter, now, refused } = props;
    let (all, said, today) = (words(lang), &words(lang).calendar, norwegian_day(now));
    let (typed, fault) = refused.unzip();
    let typed = typed.flatten();
    let said_why = fault.as_ref().map(|fault| why(lang, typed.is_some(), fault));
    let held = charter.calendar_form(today);
    // Another holder was before: what stands there now, where that is another, is beside what was chosen.
    let changed = matches!(fault, Some(Fault::Refused(Refusal::ItemChanged)));
    let shown = typed.unwrap_or_else(|| held.clone());
    let now = changed.then(|| other(lang, &charter, &held, &shown));
    let now = now.map(|now| view! { <p class="notice">{(said.now)(&now)}</p> }.into_any());
    let made = charter.follow_up.calendar.as_ref();
    let chosen = made.map(|made| made.changed);
    let rev = made.map_or(0, |made| made.rev);
    let stands = held.year.parse().unwrap_or(CalendarYear::usual(today));
    let others = CalendarYear::offered(today).filter(|year| *year != stands);
    let years: Vec<CalendarYear> = std::iter::once(stands).chain(others).collect();
    let year = shown.year.parse().ok().filter(|year| years.contains(year)).unwrap_or(stands);
    let months = year.months().map(|first| {
        if has_norm(first.month) {
            month(lang, &charter, [&shown, &held], first)
        } else {
            message(lang, &charter, year, first)
        }
    });
    let save = if made.is_some() { all.common.save } else { said.create };
    let fields = view! {
        <input type="hidden" name="command[SetCalendar][rev]" value=rev.to_string() />
        <label>{said.year} {of_year(lang, years, year)}</label>
        <p class="hint">{said.choose_about}</p>
        {months.collect_view()}
        <p class="hint">{said.heeds}</p>
        <button class="primary">{save}</button>
    };
    let anew = made.map(|made| {
        let fields = [("[rev]", made.rev.to_string()), ("[to][year]", stands.to_string())];
        let fields = fields.map(|(part, value)| (format!("command[SetCalendar]{part}"), value));
        question(charter.id, said.suggest, said.suggest_question, said.suggest_yes, fields)
    });
    let id = charter.id;
    let about = match charter.calendar() {
        Some(made) => view! {
            <p>{said.year_name(made.year)}</p>
            // The page is the same before and after «Lagre».
            <p role="status">{chosen.map(|at| (said.saved)(&moment(lang, at)))}</p>
            {files(lang, id)}
            <h2>{said.change}</h2>
        }
        .into_any(),
        None => view! {
            <p>{said.about}</p>
            <h2>{said.choose}</h2>
        }
        .into_any(),
    };
    view! {
        <Frame lang=lang back=Some(format!("/h/{id}/kalender"))>
            <div class="sheet planning calendar">
                <h1>{said.title}</h1>
                {about}
                {said_why}
                {now}
                {form(id, fields.into_any())}
                {anew}
                <p>
                    <a href=format!("/h/{id}#kalender")>{all.measures.back}</a>
                </p>
            </div>
        </Frame>
    }
}

fn of_year(lang: Lang, mut years: Vec<CalendarYear>, chosen: CalendarYear) -> AnyView {
    years.sort_by_key(|year| (year.kind == YearKind::Calendar, year.begins));
    let options = years.into_iter().map(|year| {
        view! {
            <option value=year.to_string() selected=year == chosen>
                {words(lang).calendar.year_name(year)}
            </option>
        }
        .into_any()
    });
    view! { <select name="command[SetCalendar][to][year]">{options.collect_view()}</select> }.into_any()
}

/// The norm of a month, of all that are shown, by value; the first of these choices that is.
fn month(lang: Lang, charter: &Charter, choices: [&TypedCalendar; 2], first: Day) -> AnyView {
    let at = usize::from(first.month) - 1;
    let chosen = choices.iter().find_map(|choice| {
        let id: TextId = choice.months.get(at)?.parse().ok()?;
        charter.texts().find(|text| text.id == id && text.is_shown()).map(|text| text.id)
    });
    let groups = charter.values.iter().map(|value| {
        let norms = value.texts.iter().filter(|text| text.kind == Kind::Norm && text.is_shown());
        let options = norms.map(|text| {
            view! {
                <option value=text.id.to_string() selected=Some(text.id) == chosen>
                    {text.words.clone()}
                </option>
            }
            .into_any()
        });
        let options = options.collect_view();
        (!options.is_empty())
            .then(|| view! { <optgroup label=value.name.clone()>{options}</optgroup> }.into_any())
    });
    let groups: Vec<AnyView> = groups.flatten().collect();
    let name = format!("command[SetCalendar][to][months][{at}]");
    (!groups.is_empty())
        .then(|| {
            view! {
                <label>
                    {month_title(lang, first)}
                    <select name=name lang=charter.lang.tag()>
                        {groups}
                    </select>
                </label>
            }
            .into_any()
        })
        .into_any()
}

/// July's, which is not chosen, and has its place in the list all the same.
fn message(lang: Lang, charter: &Charter, year: CalendarYear, first: Day) -> AnyView {
    let months = charter.suggested_months(year);
    let month = months.into_iter().find(|month| month.first == first);
    let said = month.filter(|month| !month.words.is_empty()).map(|month| {
        let label = words(lang).calendar.label(&month);
        view! {
            <p>
                <strong>{month_title(lang, first)}</strong>
                <br />
                {label}
                ": "
                <span lang=charter.lang.tag()>{month.words}</span>
            </p>
        }
        .into_any()
    });
    let name = format!("command[SetCalendar][to][months][{}]", first.month - 1);
    view! {
        {said}
        <input type="hidden" name=name value="" />
    }
    .into_any()
}

/// What the calendar says now, where that is not what was chosen.
fn other(lang: Lang, charter: &Charter, held: &TypedCalendar, shown: &TypedCalendar) -> String {
    let calendar = charter.calendar();
    let year = calendar.as_ref().filter(|_| held.year != shown.year).map(|calendar| calendar.year);
    let year = year.map(|year| words(lang).calendar.year_name(year));
    let months = calendar.into_iter().flat_map(|calendar| calendar.months);
    let months = months.filter(|month| {
        let at = usize::from(month.first.month) - 1;
        held.months.get(at) != shown.months.get(at)
    });
    let months = months.map(|month| format!("{}: {}", month_name(lang, month.first), month.words));
    year.into_iter().chain(months).collect::<Vec<_>>().join(" · ")
}
