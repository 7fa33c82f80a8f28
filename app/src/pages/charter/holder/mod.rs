//! Its holder's page: what is next, the measures, the meetings, the calendar, what is used every day, the links, the texts, the
//! next edition, and how long it lives. Each is a file of its own.

mod calendar;
mod edition;
mod everyday;
mod fields;
mod life;
mod links;
mod measure;
mod measures;
mod meeting;
mod meetings;
mod next;
mod props;
mod pulse;
mod quoting;
mod texts;

use leptos::prelude::*;
use words::words;

use super::reader::{published, whose};
use crate::{forms::KEEPER, parts::Frame};
pub use calendar::{CalendarPage, CalendarProps};
pub use measure::{MeasurePage, MeasureProps};
pub use meeting::{MeetingPage, MeetingProps};
pub use props::HolderProps;
pub use quoting::{QuotingPage, QuotingProps};

#[component]
pub fn HolderPage(props: HolderProps) -> impl IntoView {
    let words = &words(props.lang).charter;
    let parts = [
        next::next,
        measures::measures,
        meetings::meetings,
        calendar::calendar,
        everyday::everyday,
        pulse::pulse,
        links::links,
        texts::texts,
        edition::edition,
        life::life,
    ]
    .map(|part| part(&props));
    let HolderProps { lang, charter, refused, .. } = props;
    // The role says what was wrong with it beside itself.
    let fault = refused.filter(|refused| refused.form != KEEPER).map(|refused| refused.fault);
    view! {
        <Frame lang=lang back=Some(format!("/h/{}", charter.id))>
            <div class="sheet links holder">
                <hgroup>
                    <p class="organisation">{whose(words.title, &charter.organisation)}</p>
                    <h1 lang=charter.lang.tag()>{charter.title.clone()}</h1>
                    <p class="edition">{published(lang, charter.edition, charter.published_at)}</p>
                </hgroup>
                <p>
                    <strong>{words.holding.who}</strong>
                    ". "
                    {words.holding.about}
                </p>
                {fault.map(|fault| view! { <p class="fault" role="alert">{fault.sentence(lang)}</p> }.into_any())}
                {parts.into_iter().collect_view()}
            </div>
        </Frame>
    }
}
