//! What everybody sees of rounds that are over: sums as bars and in words. No means, no ranking.

use domain::{Counts, HowOften, Lang, PulseResult, QuestionResult};
use leptos::prelude::*;
use words::{
    date::{date, moment},
    words,
};

use super::{over, round::OpenRound, said, written_in};

/// A round that is open, and the way to answer it: first on the page, for as long as it is.
pub fn open(lang: Lang, round: &OpenRound) -> AnyView {
    let words = &words(lang).pulse;
    view! {
        <section class="pulse-now">
            <p class="notice">{words.result.now} " " {(words.holding.closes)(&moment(lang, round.closes_at))}</p>
            <p>
                <a class="button primary" href=round.path()>
                    {words.result.answer}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// None before the first one is over.
pub fn results(lang: Lang, charter: Lang, all: &[PulseResult]) -> Option<AnyView> {
    let words = &words(lang).pulse;
    let (newest, older) = all.split_first()?;
    let care = newest.devices.map(|_| words.result.read_with_care);
    let newest = round(lang, charter, newest, care);
    let older = (!older.is_empty()).then(|| {
        let rounds = older.iter().map(|result| round(lang, charter, result, None));
        view! {
            <details>
                <summary>{words.result.older}</summary>
                {rounds.collect_view()}
            </details>
        }
        .into_any()
    });
    Some(
        view! {
            <section class="follow-up pulse-result">
                <h2 id="puls">{words.title}</h2>
                {newest}
                {older}
            </section>
        }
        .into_any(),
    )
}

fn round(lang: Lang, charter: Lang, result: &PulseResult, care: Option<&'static str>) -> AnyView {
    let words = &words(lang).pulse;
    let about = match result.devices {
        None => words.result.too_few.to_owned(),
        Some(_) if result.questions.is_empty() => words.result.gone.to_owned(),
        Some(devices) => format!("{} {}", words.question, (words.result.devices)(devices)),
    };
    let mut last = String::new();
    let questions = result.questions.iter().map(|question| {
        let heading = over(lang, &question.question);
        let new = heading != last;
        last.clone_from(&heading);
        one(lang, charter, question, new.then_some(heading))
    });
    view! {
        <h3>{(words.result.closed)(&date(lang, result.closed.noon()))}</h3>
        <p>{about}</p>
        {care.map(|care| view! { <p>{care}</p> }.into_any())}
        {questions.collect_view()}
    }
    .into_any()
}

fn one(lang: Lang, charter: Lang, result: &QuestionResult, heading: Option<String>) -> AnyView {
    let words = &words(lang).pulse.result;
    let question = &result.question;
    let sums = match &result.counts {
        None => view! { <p class="hint">{words.few}</p> }.into_any(),
        Some(counts) => bar_and_words(lang, counts),
    };
    let before = result.before.as_ref().map(|(day, counts)| {
        view! {
            <div class="pulse-before">
                <p class="hint">{(words.before)(&date(lang, day.noon()))}</p>
                {bar_and_words(lang, counts)}
            </div>
        }
        .into_any()
    });
    view! {
        <div class="pulse-question">
            <div lang=written_in(lang, charter, question)>
                {heading.map(|heading| view! { <p class="pulse-over">{heading}</p> }.into_any())}
                <h4>{said(lang, question)}</h4>
            </div>
            {sums}
            {before}
        </div>
    }
    .into_any()
}

/// The bar is for the eye alone: the words say the same.
fn bar_and_words(lang: Lang, counts: &Counts) -> AnyView {
    let all = counts.iter().map(|count| f64::from(*count)).sum::<f64>().max(1.0);
    let mut from = 0.0;
    let parts = HowOften::ALL.into_iter().zip(counts).filter(|(_, count)| **count > 0).map(|(how, count)| {
        let width = f64::from(*count) * 100.0 / all;
        let x = from;
        from += width;
        view! {
            <rect
                class=format!("how-{}", how as usize)
                x=format!("{x:.2}")
                width=format!("{width:.2}")
                height="10"
            />
        }
        .into_any()
    });
    let parts = parts.collect_view();
    let said = HowOften::ALL.into_iter().zip(counts).map(|(how, count)| {
        view! {
            <li>
                <svg class="pulse-swatch" viewBox="0 0 10 10" aria-hidden="true">
                    <rect class=format!("how-{}", how as usize) width="10" height="10" />
                </svg>
                {words(lang).pulse.how_often(how)}
                " "
                <strong>{*count}</strong>
            </li>
        }
        .into_any()
    });
    view! {
        <svg class="pulse-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {parts}
        </svg>
        <ul class="pulse-words">{said.collect_view()}</ul>
    }
    .into_any()
}
