//! What the outbox keeps, as the participant sees it.

use leptos::prelude::*;

use super::{
    line::{Sending, content},
    outbox::Outbox,
};
use crate::{Fault, pages::phone::page::Phone, parts::keyed_list};

/// What is kept, and what was refused after all.
#[component]
pub fn Unsent(
    phone: Phone,
    /// The value whose fields are in sight, to put a text back into.
    #[prop(optional)]
    fields_of: Option<usize>,
) -> impl IntoView {
    let words = phone.words();
    let write = &words.phone.write;
    let Outbox { notebook, queue, .. } = phone.outbox;
    let shown = Memo::new(move |_| queue.get().into_iter().filter(Sending::is_shown).collect::<Vec<_>>());
    view! {
        <div role="status">
            <ul class="unsent">
                {keyed_list(shown, |sending| (sending.line.clone(), sending.wrong.is_some()), move |sending| {
                    let (said, kind, value) = content(&sending.line);
                    let label = match kind.as_str() {
                        "norm" => words.common.norm,
                        "taboo" => words.common.taboo,
                        _ => "",
                    };
                    let beside = fields_of.is_some_and(|of| of.to_string() == value);
                    let back = (sending.wrong.is_some() && beside).then(|| {
                        let (line, said, note) = (sending.line.clone(), said.clone(), format!("{value}:{kind}"));
                        let put_back = move || {
                            let typed = notebook.read(&note).map(|typed| format!("{typed} ")).unwrap_or_default();
                            notebook.write(&note, &format!("{typed}{said}"));
                            notebook.put_back.update(|times| *times += 1);
                            phone.outbox.remove(&line);
                        };
                        view! {
                            <form on:submit=move |event| {
                                event.prevent_default();
                                put_back();
                            }>
                                <button>{write.put_back}</button>
                            </form>
                        }
                        .into_any()
                    });
                    let note = sending.wrong.unwrap_or_else(|| Fault::Kept.sentence(phone.key.lang));
                    let line = sending.line;
                    view! {
                        <li class=kind>
                            <span class="kind-label">{label}</span>
                            <span class="text" translate="no" lang=phone.spoken.tag()>
                                {said}
                            </span>
                            <span class="note">{note}</span>
                            {back}
                            <form on:submit=move |event| {
                                event.prevent_default();
                                phone.outbox.remove(&line);
                            }>
                                <button class="danger">{write.delete}</button>
                            </form>
                        </li>
                    }
                })}
            </ul>
        </div>
    }
    .into_any()
}
