//! What is used every day: the same as everybody's.

use leptos::prelude::*;
use words::words;

use super::{
    super::{job_ad::door, meeting_template::meeting_template},
    props::HolderProps,
};

pub fn everyday(props: &HolderProps) -> AnyView {
    let (lang, charter) = (props.lang, props.charter.id);
    let said = &words(lang).job_ad;
    view! {
        {meeting_template(lang, charter)}
        <section class="no-print" aria-labelledby="tekster">
            <h2 id="tekster">{said.heading}</h2>
            <p>{said.about}</p>
            {door(lang, charter)}
        </section>
    }
    .into_any()
}
