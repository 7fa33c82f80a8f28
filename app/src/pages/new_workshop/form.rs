//! The form of a new workshop. Without JavaScript it is posted as it stands.

use domain::{CoreValue, Lang, MAX_SERVICES, Part, Refusal, presets, text::TextFault};
use leptos::{ev::SubmitEvent, prelude::*, server_fn::ServerFn, wasm_bindgen::JsCast, web_sys};
use serde::{Deserialize, Serialize};
use words::words;

use super::{
    address::{FORM, page},
    editing::Editing,
    language::LanguageAndServices,
    rehearsal::Rehearsal,
    rows::Table,
    slides::Slides,
    time::Time,
    values::Values,
    way::Way,
};
use crate::{
    Fault, NewWorkshop,
    act::{CreateWorkshop, EditWorkshop},
    parts::{Reply, id_field, send},
    wake::Living,
};

#[derive(Serialize, Deserialize)]
pub struct FormProps {
    pub lang: Lang,
    pub first: NewWorkshop,
    /// Which of the values are our own suggestions.
    pub drafts: Vec<bool>,
    /// Which of the slides are, or are to be checked.
    #[serde(default)]
    pub slide_drafts: Vec<bool>,
    /// Why the form was refused without JavaScript.
    pub wrong: Option<Fault>,
    /// None: it is a new one.
    pub editing: Option<Editing>,
}

impl FormProps {
    pub fn new(lang: Lang, first: NewWorkshop, wrong: Option<Fault>, editing: Option<Editing>) -> FormProps {
        let drafts = first.values.iter().map(presets::is_draft).collect();
        let slide_drafts = first.slides.iter().map(|slide| presets::is_draft_slide(&slide.slide())).collect();
        FormProps { lang, first, drafts, slide_drafts, wrong, editing }
    }
}

impl Living for FormProps {
    const NAME: &str = "new-workshop";

    fn view(self) -> AnyView {
        view! { <NewForm props=self /> }.into_any()
    }
}

/// The fields hold what is typed: nothing is drawn anew when the form is refused. When it is taken, the
/// server sends the browser on.
#[component]
fn NewForm(props: FormProps) -> impl IntoView {
    let FormProps { lang, first, drafts, slide_drafts, wrong, editing } = props;
    let answer = Reply::<()>::new(wrong.map(Err));
    let pressed = RwSignal::new(if first.how == "rehearse" { Way::Rehearse } else { Way::Create });
    let sent = RwSignal::new(false);
    let busy = Signal::from(sent);
    let wrong = Signal::derive(move || answer.get().and_then(Result::err));
    let slide_at = first.slide_at;
    let open = Signal::derive(move || match wrong.get() {
        Some(Fault::Refused(Refusal::Slide(number, _))) => Some(number.saturating_sub(1)),
        _ => slide_at,
    });
    Effect::new(move |_| {
        if answer.get().is_some_and(|answer| answer.is_err()) {
            sent.set(false);
        }
    });
    // What was just asked is answered by pressing once more.
    let seen = move || match wrong.get() {
        Some(Fault::Refused(Refusal::LooksLike(about))) => format!("{about:?}"),
        _ => String::new(),
    };
    let all = words(lang);
    let edits = &all.editing;
    let words = &all.new_workshop;
    let (finish, finish_about) = match editing {
        Some(_) => (edits.save, edits.save_about),
        None => (words.create, words.create_about),
    };
    let any_draft = drafts.contains(&true);
    let drafts = drafts.into_iter().chain(std::iter::repeat(false));
    let values: Vec<(CoreValue, bool)> = first.values.iter().cloned().zip(drafts).collect();
    let table = Table::new(lang, values, editing.map_or(0, |editing| editing.begun));
    let count = Memo::new(move |_| table.rows.with(Vec::len));
    view! {
        <form
            method="post"
            action=if editing.is_some() { EditWorkshop::url() } else { CreateWorkshop::url() }
            class="new-form"
            id=FORM
            on:submit=move |event| {
                if begins_anew(&event) {
                    return;
                }
                send(&event, answer);
                sent.set(true);
            }
        >
            // Enter in a field presses the first button there is: this one, which says no more than «Opprett».
            <button hidden></button>
            {id_field(answer, None)}
            <input type="hidden" name="form[seen]" value=seen />
            <input type="hidden" name="form[preset]" value=first.preset.clone() />
            {editing
                .map(|editing| {
                    view! {
                        <input type="hidden" name="workshop" value=editing.workshop.to_string() />
                        <input type="hidden" name="form[from]" value=first.from.clone() />
                    }
                        .into_any()
                })}
            <section class="sheet">
                <h2>{words.workshop}</h2>
                <Title lang=lang title=first.title.clone() organisation=first.organisation.clone() />
            </section>
            <section class="sheet">
                <h2>{words.values}</h2>
                <p class="hint">{words.values_about}</p>
                <Values table=table drafts=any_draft more=editing.is_none_or(|editing| editing.more) />
            </section>
            <section class="sheet">
                <h2>{all.slides.title}</h2>
                <Slides table=table slides=first.slides.clone() drafts=slide_drafts again=page(editing) open=open />
            </section>
            <section class="sheet">
                <h2>{words.room}</h2>
                <Time lang=lang first=first.clone() editing=editing count=count />
                <LanguageAndServices lang=lang first=first.clone() editing=editing />
            </section>
            <section class="sheet finish">
                <button
                    class="primary"
                    name="form[how]"
                    value="create"
                    disabled=busy
                    on:click=move |_| pressed.set(Way::Create)
                >
                    {finish}
                </button>
                <p class="hint">{finish_about}</p>
                <Wrong lang=lang wrong=wrong how="create" here=Signal::derive(move || pressed.get() == Way::Create) />
            </section>
            {editing
                .is_none()
                .then(|| {
                    view! {
                        <section class="sheet alone">
                            <h2>{words.alone}</h2>
                            <p>{words.alone_about}</p>
                            <Rehearsal lang=lang first=first busy=busy pressed=pressed />
                            <Wrong
                                lang=lang
                                wrong=wrong
                                how="rehearse"
                                here=Signal::derive(move || pressed.get() == Way::Rehearse)
                            />
                        </section>
                    }
                        .into_any()
                })}
        </form>
    }
}

/// Some buttons ask for the page again, with what is typed and what goes with it: the browser follows them.
fn begins_anew(event: &SubmitEvent) -> bool {
    let by: Option<web_sys::Element> = event.submitter().and_then(|by| by.dyn_into().ok());
    by.is_some_and(|by| by.has_attribute("formaction"))
}

#[component]
fn Title(lang: Lang, title: String, organisation: String) -> impl IntoView {
    let words = &words(lang).new_workshop;
    view! {
        <div class="fields">
            <div>
                <label for="title">{words.name}</label>
                <input id="title" name="form[title]" value=title required maxlength="100" pattern=r".*\S.*" />
            </div>
            <div>
                <label for="organisation">{words.organisation}</label>
                <input id="organisation" name="form[organisation]" value=organisation maxlength="80" />
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Wrong(
    lang: Lang,
    wrong: Signal<Option<Fault>>,
    here: Signal<bool>,
    /// What its button asks for, for «Send likevel».
    how: &'static str,
) -> impl IntoView {
    view! {
        {move || {
            let wrong = wrong.get().filter(|_| here.get())?;
            let asks = matches!(wrong, Fault::Refused(Refusal::LooksLike(_)));
            let anyway = asks.then(|| {
                view! {
                    <button class="anyway" name="form[how]" value=how>
                        {words::words(lang).phone.write.send_anyway}
                    </button>
                }
                .into_any()
            });
            Some(view! { <p class="fault" role="alert">{sentence(lang, &wrong)}</p> {anyway} }.into_any())
        }}
    }
}

/// A refusal in this form's own words where they are clearer.
fn sentence(lang: Lang, wrong: &Fault) -> String {
    let (words, pace) = (&words(lang).new_workshop, &words(lang).pace);
    match wrong {
        Fault::Refused(Refusal::Text(TextFault::Empty)) => words.fill_in.to_owned(),
        Fault::Refused(Refusal::TooMany) => (words.many_services)(MAX_SERVICES),
        Fault::Refused(Refusal::Minutes) => (words.wrong_number)(words.minutes, words.minutes_about),
        Fault::Refused(Refusal::Planned(part)) => {
            let label = match part {
                Part::GroupWork => pace.group_work,
                Part::Plenum => pace.plenum,
                Part::Closing => pace.closing,
            };
            (words.wrong_number)(label, pace.about)
        }
        Fault::Refused(Refusal::Seconds) => (words.wrong_number)(words.seconds, words.seconds_about),
        Fault::Refused(Refusal::RetentionDays) => {
            (words.wrong_number)(words.retention, words.retention_about)
        }
        Fault::Refused(Refusal::People) => (words.wrong_number)(words.people, words.people_about),
        other => other.sentence(lang),
    }
}
