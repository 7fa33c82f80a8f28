//! Where a colleague answers, on a phone: a plain form, once for each device.

use domain::{HowOften, JoinCode, Lang, PulseAnswers, PulseQuestion};
use leptos::{prelude::*, server_fn::ServerFn};
use words::words;

use super::{
    over,
    round::{AGAIN, path},
    said, written_in,
};
use crate::{
    Fault,
    parts::{Frame, Keeps},
    pulse_act::AnswerPulse,
};

#[derive(Clone)]
pub struct AnswerProps {
    pub lang: Lang,
    pub code: JoinCode,
    pub state: AnswerState,
    /// Why what was sent was not counted.
    pub fault: Option<Fault>,
    /// The browser sent no cookie back, so that nothing was counted.
    pub no_cookies: bool,
}

#[derive(Clone)]
pub enum AnswerState {
    Asking {
        title: String,
        organisation: String,
        /// The language of the charter.
        written_in: Lang,
        questions: Vec<PulseQuestion>,
        /// What was chosen, and not counted.
        chosen: PulseAnswers,
    },
    Answered {
        /// What was sent just now was not the first, and not counted.
        again: bool,
        /// The path of the charter, if this device may read it.
        charter: Option<String>,
    },
    Over,
}

/// The answers, by the id of their form.
const FORM: &str = "pulse-form";

#[component]
pub fn AnswerPage(props: AnswerProps) -> impl IntoView {
    let AnswerProps { lang, code, state, fault, no_cookies } = props;
    let words = &words(lang).pulse.answering;
    let fault = fault.map(|fault| {
        view! {
            <p class="fault" role="alert">
                {fault.sentence(lang)}
            </p>
        }
        .into_any()
    });
    let no_cookies = no_cookies.then(|| {
        view! {
            <p class="notice fault" role="alert">
                {words.no_cookies}
            </p>
        }
        .into_any()
    });
    let keeps = match &state {
        AnswerState::Asking { questions, .. } if !questions.is_empty() => {
            Some(Keeps { form: FORM, field: "lang" })
        }
        _ => None,
    };
    let back = match state {
        AnswerState::Answered { again: true, .. } => format!("{}?{AGAIN}", path(&code)),
        _ => path(&code),
    };
    let body = match state {
        AnswerState::Asking { title, organisation, written_in, questions, chosen } => {
            let form = form(lang, &code, written_in, &questions, &chosen);
            view! {
                <hgroup>
                    <p class="organisation" lang=written_in.tag()>
                        {if organisation.is_empty() { title } else { format!("{title} – {organisation}") }}
                    </p>
                    <h1>{words::words(lang).pulse.question}</h1>
                </hgroup>
                <p class="privacy">{words.promise}</p>
                <p>{words.us}</p>
                {form}
            }
            .into_any()
        }
        AnswerState::Answered { again, charter } => view! {
            <h1>{if again { words.thanks_again } else { words.thanks }}</h1>
            {again.then(|| view! { <p>{words.again_about}</p> }.into_any())}
            <p>{words.thanks_about}</p>
            {match charter {
                Some(path) => view! { <a class="button" href=path>{words.go_there}</a> }.into_any(),
                None => view! { <p>{words.ask_for_link}</p> }.into_any(),
            }}
        }
        .into_any(),
        AnswerState::Over => view! {
            <h1>{words.over}</h1>
            <p>{words.over_about}</p>
        }
        .into_any(),
    };
    view! {
        <Frame lang=lang back=Some(back) keeps=keeps>
            <div class="sheet pulse">{no_cookies} {fault} {body}</div>
        </Frame>
    }
}

fn form(
    lang: Lang,
    code: &JoinCode,
    charter: Lang,
    questions: &[PulseQuestion],
    chosen: &PulseAnswers,
) -> AnyView {
    let said = &words(lang).pulse.answering;
    if questions.is_empty() {
        return view! { <p>{said.nothing_left}</p> }.into_any();
    }
    let mut last = String::new();
    let asked = questions.iter().map(|question| {
        let heading = over(lang, question);
        let new = heading != last;
        last.clone_from(&heading);
        let heading = new.then(|| {
            view! { <h2 class="pulse-over" lang=written_in(lang, charter, question)>{heading}</h2> }
                .into_any()
        });
        view! { {heading} {one(lang, charter, question, chosen.get(&question.asked).copied())} }.into_any()
    });
    view! {
        <form id=FORM method="post" action=AnswerPulse::url()>
            <input type="hidden" name="code" value=code.as_str().to_owned() />
            {asked.collect_view()}
            <button class="primary wide">{said.send}</button>
        </form>
        <script src="/once.js" defer></script>
    }
    .into_any()
}

fn one(lang: Lang, charter: Lang, question: &PulseQuestion, chosen: Option<HowOften>) -> AnyView {
    let name = format!("answers[{}]", question.asked);
    let choices = HowOften::ALL.map(|how| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.clone()
                    value=format!("{how:?}")
                    checked=chosen == Some(how)
                    required
                />
                {words(lang).pulse.how_often(how)}
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="pulse-asks">
            <legend lang=written_in(lang, charter, question)>{said(lang, question)}</legend>
            <div class="pulse-choices">{choices.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
