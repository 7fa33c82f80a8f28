//! What is said of a measure and of a meeting, on pages, in lists and in calendars.

use domain::{FollowUpMeeting, Holiday, Lang, Measure, holidays, meeting::Meeting};

use super::{
    date::date,
    fault::in_language,
    meetings::{Part, of},
    words,
};

/// «24. desember 2026», or the words that stand there.
pub fn measure_when(lang: Lang, measure: &Measure) -> String {
    measure.day().map_or_else(|| measure.when.clone(), |day| date(lang, day.noon()))
}

/// What a list says of one, in the order of [`Measures::columns`](super::measures::Measures).
pub fn cells(lang: Lang, measure: &Measure) -> [String; 5] {
    let status = words(lang).measures.status(measure.status).to_owned();
    [measure.what.clone(), measure.who.clone(), measure_when(lang, measure), measure.value.clone(), status]
}

/// «mandag 11. januar 2027, kl. 09.00–09.45 (uke 2)»; and what else that day is, where people are off.
pub fn meeting_when(lang: Lang, meeting: &FollowUpMeeting) -> String {
    let (said, day) = (&words(lang).follow_up, meeting.day);
    let (weekday, date) = (said.weekdays[day.weekday()], date(lang, day.noon()));
    let (from, to) = (said.clock(meeting.start), said.clock(meeting.end().1));
    let off = holidays(day).map(|holiday: Holiday| format!(", {}", said.holidays[holiday as usize]));
    let (week, off) = (day.week(), off.collect::<String>());
    format!("{weekday} {date}, {}{from}–{to} ({} {week}{off})", said.at, said.week)
}

/// The parts of a meeting that follows up, with what is to be done in each.
pub fn agenda() -> &'static [Part] {
    of(Meeting::FollowUp).parts
}

/// «Saksliste (utkast)»
pub fn agenda_title(lang: Lang) -> String {
    format!("{} ({})", words(lang).follow_up.agenda, words(lang).meetings.draft)
}

/// What a calendar says of a meeting: the roles, and the agenda.
pub fn description(lang: Lang, meeting: &FollowUpMeeting) -> String {
    let said = &words(lang).follow_up;
    let roles = [(said.chair, &meeting.chair), (said.scribe, &meeting.scribe)];
    let roles = roles.into_iter().filter(|(_, role)| !role.is_empty());
    let mut lines: Vec<String> = roles.map(|(label, role)| format!("{label}: {role}")).collect();
    lines.push(agenda_title(lang));
    for part in agenda() {
        lines.push(in_language(lang, part.name).to_uppercase());
        let all = part.aim.into_iter().chain(part.lines.iter().map(|line| line.text));
        lines.extend(all.map(|said| format!("– {}", in_language(lang, said))));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Clock, Day, MeetingId, Timestamp};

    fn meeting(day: &str) -> FollowUpMeeting {
        FollowUpMeeting {
            id: MeetingId("00000000-0000-4000-8000-000000000000".parse().expect("an id")),
            rev: 1,
            day: Day::parse(day).expect("a day"),
            start: Clock::typed("09:00").expect("a time"),
            minutes: 45,
            place: String::new(),
            chair: "Rektor".to_owned(),
            scribe: String::new(),
            sequence: 0,
            changed: Timestamp(0),
            cancelled: false,
        }
    }

    #[test]
    fn a_meeting_is_said_with_its_week_and_what_else_the_day_is() {
        for (lang, day, said) in [
            (Lang::Nb, "2027-01-11", "mandag 11.\u{a0}januar 2027, kl. 09.00–09.45 (uke 2)"),
            (Lang::Nn, "2026-12-29", "tysdag 29.\u{a0}desember 2026, kl. 09.00–09.45 (veke 53)"),
            (Lang::En, "2027-01-11", "Monday 11\u{a0}January 2027, 09:00–09:45 (week 2)"),
            (
                Lang::Nb,
                "2027-05-17",
                "mandag 17.\u{a0}mai 2027, kl. 09.00–09.45 (uke 20, 17. mai, 2. pinsedag)",
            ),
        ] {
            assert_eq!(meeting_when(lang, &meeting(day)), said);
        }
        assert_eq!(
            [0, 1, 12].map(|days| words(Lang::Nb).follow_up.next(days)),
            ["Neste møte er i dag", "Neste møte er i morgen", "Neste møte om 12 dager"]
        );
    }

    #[test]
    fn a_calendar_says_what_the_meeting_is_about() {
        let said = description(Lang::Nb, &meeting("2027-01-11"));
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines[..3], ["Møteleder (rolle): Rektor", "Saksliste (utkast)", "ÅPNE"]);
        for line in ["UNDERSØKE", "– Vi drøfter ingen enkeltsaker.", "LUKKE", "– Velg én norm å øve på."]
        {
            assert!(lines.contains(&line), "{line}: {said}");
        }
    }
}
