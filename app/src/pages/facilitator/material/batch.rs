//! What can be done to the ticked lines, all at once.

use leptos::prelude::*;

use super::lines::Lines;
use crate::{pages::facilitator::host::Host, parts::FacilitatorForm};

/// The id of the form that the ticks belong to.
pub fn batch_form(value: usize) -> String {
    format!("merge-{value}")
}

#[component]
pub fn Batch(host: Host, lines: Lines) -> impl IntoView {
    let (words, list) = (host.material(), host.list_words());
    let count = Memo::new(move |_| lines.ticked.with(Vec::len));
    let note = format!("merge-note-{}", lines.value);
    let done = Callback::new(move |()| lines.ticked.set(Vec::new()));
    let act = |act: &'static str, label: &'static str| {
        view! {
            <button name="command[Together][act]" value=act>
                {label}
            </button>
        }
        .into_any()
    };
    view! {
        // In sight while something is ticked. Before that it would only hide lines that are to be read.
        <div class="batch" class:ticking=move || { count.get() > 0 }>
            <FacilitatorForm key=host.key form_id=batch_form(lines.value) class="merge" done>
                <button
                    name="command[Together][act]"
                    value="Merge"
                    aria-describedby=note.clone()
                    disabled=move || { count.get() < 2 }
                >
                    {words.merge}
                </button>
                {move || {
                    (count.get() > 0)
                        .then(|| {
                            view! {
                                {lines
                                    .synthesis
                                    .then(|| {
                                        [act("ToPoster", list.to_poster), act("OffPoster", list.off_poster)]
                                    })}
                                {act("Hide", list.hide_ticked)}
                            }
                                .into_any()
                        })
                }}
                <span id=note class="quiet-text" role="status">
                    {move || match count.get() {
                        0 => words.merge_how.to_owned(),
                        count => (words.ticked)(count),
                    }}
                </span>
            </FacilitatorForm>
        </div>
    }
    .into_any()
}
