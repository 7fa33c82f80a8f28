//! «Hva nå?»: what there is for its holder to do.

use leptos::prelude::*;
use words::{date::date, words};

use super::{life::renew, props::HolderProps, pulse};
use crate::CharterLink;

pub fn next(props: &HolderProps) -> AnyView {
    let HolderProps { lang, charter, now, made, .. } = props;
    let words = &words(*lang).charter;
    let end = date(*lang, charter.delete_at);
    let ends = charter.ends_soon(*now).then(|| {
        let renewal = charter.renewal(*now).map(|until| renew(props, until, "primary"));
        view! {
            <li>
                <p class="notice">{(words.life.holder_ends)(&end, charter.days_left(*now))}</p>
                {renewal}
            </li>
        }
        .into_any()
    });
    // An address that was kept says nothing of another day.
    let renewed = (props.renewed && charter.renewal(*now).is_none())
        .then(|| view! { <li><p role="status">{(words.life.renewed)(&end)}</p></li> }.into_any());
    let unshared = (!made.iter().any(|(opens, _)| *opens == CharterLink::Reader))
        .then(|| view! { <li><a href="#link-Reader">{words.holding.no_readers}</a></li> }.into_any());
    let overdue = charter.overdue(props.today());
    let overdue = (overdue > 0).then(|| {
        let said = words::words(*lang).measures.overdue(overdue);
        view! { <li><a href="#tiltak">{said}</a></li> }.into_any()
    });
    let meeting = charter.next_meeting(props.today()).map(|meeting| {
        let said = words::words(*lang).follow_up.next(props.today().days_until(meeting.day));
        view! { <li><a href="#moter">{said}</a></li> }.into_any()
    });
    let pulse = pulse::next(props);
    let calendar = charter.calendar_after(props.today()).map(|year| {
        let (to, said) = (format!("/h/{}/kalender", charter.id), words::words(*lang).calendar.over(year));
        view! { <li><a href=to>{said}</a></li> }.into_any()
    });
    let nothing =
        [&ends, &renewed, &unshared, &overdue, &meeting, &pulse, &calendar].iter().all(|part| part.is_none());
    let nothing = nothing.then(|| view! { <li>{(words.life.until)(&end)}</li> }.into_any());
    view! {
        <section aria-labelledby="next">
            <h2 id="next">{words.holding.next}</h2>
            <ul class="next-up">{ends} {renewed} {unshared} {overdue} {pulse} {meeting} {calendar} {nothing}</ul>
            <p>
                <a class="button" href=format!("/v/{}", charter.id)>
                    {words.holding.read}
                </a>
            </p>
        </section>
    }
    .into_any()
}
