//! «Hva skjer videre? Hvem? Når?»

use domain::{Refusal, StepId, StepRow, text::identifying};
use leptos::prelude::*;

use super::{
    rows_typing::Writing,
    saving::{SavedMark, SelfSaving},
};
use crate::{Fault, forms::facilitator::STEPS, pages::facilitator::host::Host, wake::AWAKE};

/// «Hva skjer videre? Hvem? Når?», a row for each, sent together with what each was begun from.
#[component]
pub fn NextSteps(host: Host) -> impl IntoView {
    let (words, common) = (host.material(), host.common());
    let writing = Writing::new(host.steps, host.slice(|view| view.next_steps.clone()));
    let unsaved = Memo::new(move |_| !writing.waiting.with(Vec::is_empty));
    let pointing = Memo::new(move |_| writing.waiting.with(|rows| rows.iter().find_map(points_out)));
    // A row without «Hva?» is not yet one, and what another has written is not overwritten unasked.
    let whole = |row: &StepRow| row.is_blank() || !row.what.trim().is_empty();
    let fit = Memo::new(move |_| {
        writing.waiting.with(|rows| rows.iter().all(whole)) && pointing.get().is_none() && !writing.told.get()
    });
    Effect::new(move |_| host.steps_wait.set(unsaved.get()));
    let answer = host.key.sent_back.answer(STEPS);
    Effect::new(move |_| {
        if answer.with(|answer| matches!(answer, Some(Err(Fault::Refused(Refusal::RowChanged))))) {
            writing.tell();
        }
    });
    let ids = move || writing.shown.with(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>());
    view! {
        <section class="next-steps">
            <h2>{common.what_next}</h2>
            <p class="quiet-text" id="steps-note">
                {words.steps_note}
            </p>
            <SelfSaving
                host
                form_id=STEPS.to_owned()
                unsaved
                fit
                typing=Callback::new(move |moment| writing.at(moment))
                answer
            >
                {move || writing.from.get().iter().enumerate().map(began).collect_view()}
                <For each=ids key=|id| *id let:id>
                    <Row host writing id />
                </For>
                <p class="warning" role="status">
                    {move || pointing.get().map(|about| words::words(host.key.lang).phone.write.warning(about))}
                </p>
                {(!AWAKE).then(|| view! { <p class="quiet-text">{words.emptied_row}</p> }.into_any())}
                <div class="step-acts">
                    {AWAKE
                        .then(|| {
                            view! {
                                <button type="button" on:click=move |_| writing.add()>
                                    {words.add_row}
                                </button>
                            }
                                .into_any()
                        })}
                    <button>{common.save}</button>
                </div>
                <SavedMark host unsaved written=true answer />
            </SelfSaving>
        </section>
    }
    .into_any()
}

fn points_out(row: &StepRow) -> Option<domain::text::Identifying> {
    [&row.what, &row.who, &row.when].into_iter().find_map(|text| identifying(text))
}

fn written_id(id: Option<StepId>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

/// What a row was begun from, as the form sends it.
fn began((at, row): (usize, &StepRow)) -> AnyView {
    let parts = [
        ("id", written_id(row.id)),
        ("what", row.what.clone()),
        ("who", row.who.clone()),
        ("when", row.when.clone()),
    ];
    let field = move |(part, value): (_, String)| {
        let name = format!("command[WriteNextSteps][from][{at}][{part}]");
        view! { <input type="hidden" name=name value=value.clone() prop:value=value /> }
    };
    parts.map(field).collect_view().into_any()
}

#[component]
fn Row(host: Host, writing: Writing, id: Option<StepId>) -> impl IntoView {
    let (words, common) = (host.material(), host.common());
    let at = Memo::new(move |_| {
        writing.shown.with(|rows| rows.iter().position(|row| row.id == id).unwrap_or(rows.len()))
    });
    let field = move |part: &str| format!("command[WriteNextSteps][steps][{}][{part}]", at.get());
    let clash = move || {
        let now = writing.clash(id)?;
        let parts = [now.what, now.who, now.when];
        let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ");
        Some((words.row_now)(&said))
    };
    view! {
        <fieldset class="step-row">
            <legend>{move || (words.row)(at.get() + 1)}</legend>
            <input type="hidden" name=move || field("id") value=written_id(id) prop:value=written_id(id) />
            <Cell writing id label=common.what name="what" field part=|row| &mut row.what />
            <Cell writing id label=common.who name="who" field part=|row| &mut row.who />
            <Cell writing id label=common.when name="when" field part=|row| &mut row.when />
            {AWAKE
                .then(|| {
                    view! {
                        <button type="button" on:click=move |_| writing.remove(id)>
                            {move || (words.remove_row)(at.get() + 1)}
                        </button>
                    }
                        .into_any()
                })}
            <p class="row-now" role="status">
                {clash}
            </p>
        </fieldset>
    }
    .into_any()
}

#[component]
fn Cell(
    writing: Writing,
    id: Option<StepId>,
    label: &'static str,
    name: &'static str,
    field: impl Fn(&str) -> String + Send + Sync + 'static,
    part: fn(&mut StepRow) -> &mut String,
) -> impl IntoView {
    let text = Memo::new(move |_| {
        let row = writing.shown.with(|rows| rows.iter().find(|row| row.id == id).cloned());
        row.map(|mut row| std::mem::take(part(&mut row))).unwrap_or_default()
    });
    view! {
        <label class=format!("step-{name}")>
            {label}
            <input
                type="text"
                name=move || field(name)
                value=text.get_untracked()
                prop:value=text
                aria-describedby="steps-note"
                autocomplete="off"
                on:input=move |event| writing.write(id, |row| *part(row) = event_target_value(&event))
            />
        </label>
    }
}
