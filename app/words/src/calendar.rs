//! Words of «Kalender»: on a verdigrunnlag's pages, on its two papers, and in calendars.

use domain::{CalendarMonth, CalendarYear, Day, ENGLISH_MONTHS, Lang, NORWEGIAN_MONTHS, YearKind};

pub struct CalendarWords {
    pub title: &'static str,
    pub about: &'static str,
    pub none: &'static str,
    pub make: &'static str,
    pub change: &'static str,
    /// In the form.
    pub choose: &'static str,
    pub choose_about: &'static str,
    pub year: &'static str,
    pub create: &'static str,
    pub heeds: &'static str,
    pub suggest: &'static str,
    pub suggest_question: &'static str,
    pub suggest_yes: &'static str,
    pub school_year: fn(i64, i64) -> String,
    pub calendar_year: fn(i64) -> String,
    /// The year of the calendar is over, and this one is at hand.
    pub school_over: fn(i64, i64) -> String,
    pub calendar_over: fn(i64) -> String,
    /// What another holder has made of it.
    pub now: fn(&str) -> String,
    pub files: &'static str,
    pub wall: &'static str,
    pub sheets: &'static str,
    /// At that moment.
    pub saved: fn(&str) -> String,
    pub entries: &'static str,
    pub entries_about: &'static str,
    /// Of a file's name.
    pub entries_name: &'static str,
    pub norm_of: fn(&str) -> String,
    pub month_norm: &'static str,
    pub message: &'static str,
    pub value: &'static str,
    pub last_time: &'static str,
    /// On paper: over week numbers, in a day, and before those of a month.
    pub week: &'static str,
    pub meeting: &'static str,
    pub meetings: &'static str,
    /// On this day of the month, at that time.
    pub meeting_on: fn(u8, &str) -> String,
    pub as_of: fn(&str) -> String,
}

impl CalendarWords {
    /// «Skoleåret 2026/2027»
    pub fn year_name(&self, year: CalendarYear) -> String {
        match year.kind {
            YearKind::School => (self.school_year)(year.begins, year.begins.saturating_add(1)),
            YearKind::Calendar => (self.calendar_year)(year.begins),
        }
    }

    /// «Skoleåret er over. Lag kalender for 2027/2028.»
    pub fn over(&self, next: CalendarYear) -> String {
        match next.kind {
            YearKind::School => (self.school_over)(next.begins, next.begins.saturating_add(1)),
            YearKind::Calendar => (self.calendar_over)(next.begins),
        }
    }

    /// What is said there: «Månedens norm», or whichever it is.
    pub fn label(&self, month: &CalendarMonth) -> &'static str {
        match (month.norm, month.words.is_empty()) {
            (Some(_), _) => self.month_norm,
            (None, false) => self.message,
            (None, true) => self.value,
        }
    }
}

/// «august», of a month by its first day.
pub fn month_name(lang: Lang, first: Day) -> &'static str {
    let names = if lang == Lang::En { ENGLISH_MONTHS } else { NORWEGIAN_MONTHS };
    names.get(usize::from(first.month) - 1).copied().unwrap_or_default()
}

/// «August 2026»
pub fn month_title(lang: Lang, first: Day) -> String {
    let mut letters = month_name(lang, first).chars();
    let initial: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{initial}{} {}", letters.as_str(), first.year)
}

pub const NB: CalendarWords = CalendarWords {
    title: "Kalender",
    about: "Én norm for hver måned: på veggen, på bordet og i alles kalender.",
    none: "Ingen kalender ennå.",
    make: "Lag kalender",
    change: "Bytt år eller normer",
    choose: "Velg år og normer",
    choose_about: "Månedene har fått plakatens normer, med verdiene etter tur. Bytt dem du vil. Juli har et hovedbudskap, om det finnes.",
    year: "Hvilket år?",
    create: "Lag kalenderen",
    heeds: "Skjules eller slettes en norm, tar en annen plassen med én gang, også i filene.",
    suggest: "Foreslå normene på nytt",
    suggest_question: "Månedene får plakatens normer etter tur. Det som er byttet, blir borte.",
    suggest_yes: "Ja, foreslå på nytt",
    school_year: |from, to| format!("Skoleåret {from}/{to}"),
    calendar_year: |year| format!("Kalenderåret {year}"),
    school_over: |from, to| format!("Skoleåret er over. Lag kalender for {from}/{to}."),
    calendar_over: |year| format!("Kalenderåret er over. Lag kalender for {year}."),
    now: |said| format!("Slik står det nå: {said}"),
    files: "Last ned kalenderen",
    wall: "Veggkalender, A3 (PDF)",
    sheets: "Ett ark for hver måned, A4 (PDF)",
    saved: |moment| format!("Lagret {moment}."),
    entries: "Årets normer (.ics)",
    entries_about: "«Årets normer» legger månedens norm i kalenderen din, på den første arbeidsdagen i hver måned. Filene er øyeblikksbilder.",
    entries_name: "Årets normer",
    norm_of: |month| format!("Normen i {month}"),
    month_norm: "Månedens norm",
    message: "Hovedbudskap",
    value: "Verdi",
    last_time: "Når gjorde vi dette sist?",
    week: "Uke",
    meeting: "Møte",
    meetings: "Møter",
    meeting_on: |day, at| format!("{day}. kl. {at}"),
    as_of: |day| format!("Slik det sto {day}"),
};

pub const NN: CalendarWords = CalendarWords {
    title: "Kalender",
    about: "Éi norm for kvar månad: på veggen, på bordet og i kalenderen til alle.",
    none: "Ingen kalender enno.",
    make: "Lag kalender",
    change: "Byt år eller normer",
    choose: "Vel år og normer",
    choose_about: "Månadene har fått normene på plakaten, med verdiane etter tur. Byt dei du vil. Juli har ein hovudbodskap, om det finst.",
    year: "Kva år?",
    create: "Lag kalenderen",
    heeds: "Blir ei norm skjult eller sletta, tek ei anna plassen med ein gong, òg i filene.",
    suggest: "Foreslå normene på nytt",
    suggest_question: "Månadene får normene på plakaten etter tur. Det som er bytt, blir borte.",
    suggest_yes: "Ja, foreslå på nytt",
    school_year: |from, to| format!("Skuleåret {from}/{to}"),
    calendar_year: |year| format!("Kalenderåret {year}"),
    school_over: |from, to| format!("Skuleåret er over. Lag kalender for {from}/{to}."),
    calendar_over: |year| format!("Kalenderåret er over. Lag kalender for {year}."),
    now: |said| format!("Slik står det no: {said}"),
    files: "Last ned kalenderen",
    wall: "Veggkalender, A3 (PDF)",
    sheets: "Eitt ark for kvar månad, A4 (PDF)",
    saved: |moment| format!("Lagra {moment}."),
    entries: "Normene i året (.ics)",
    entries_about: "«Normene i året» legg norma for månaden i kalenderen din, på den første arbeidsdagen i kvar månad. Filene er augeblinksbilete.",
    entries_name: "Normene i året",
    norm_of: |month| format!("Norma i {month}"),
    month_norm: "Norm for månaden",
    message: "Hovudbodskap",
    value: "Verdi",
    last_time: "Når gjorde vi dette sist?",
    week: "Veke",
    meeting: "Møte",
    meetings: "Møte",
    meeting_on: |day, at| format!("{day}. kl. {at}"),
    as_of: |day| format!("Slik det stod {day}"),
};

pub const EN: CalendarWords = CalendarWords {
    title: "Calendar",
    about: "One norm for each month: on the wall, on the desk and in everybody’s calendar.",
    none: "No calendar yet.",
    make: "Make a calendar",
    change: "Change the year or the norms",
    choose: "Choose the year and the norms",
    choose_about: "The months have the norms of the poster, with the values in turn. Swap any you like. July has a main message, if there is one.",
    year: "Which year?",
    create: "Make the calendar",
    heeds: "If a norm is hidden or deleted, another takes its place at once, in the files too.",
    suggest: "Suggest the norms again",
    suggest_question: "The months are given the norms of the poster in turn. What has been swapped is gone.",
    suggest_yes: "Yes, suggest again",
    school_year: |from, to| format!("School year {from}/{to}"),
    calendar_year: |year| format!("Calendar year {year}"),
    school_over: |from, to| format!("The school year is over. Make a calendar for {from}/{to}."),
    calendar_over: |year| format!("The calendar year is over. Make a calendar for {year}."),
    now: |said| format!("It now says: {said}"),
    files: "Download the calendar",
    wall: "Wall calendar, A3 (PDF)",
    sheets: "One sheet for each month, A4 (PDF)",
    saved: |moment| format!("Saved on {moment}."),
    entries: "The norms of the year (.ics)",
    entries_about: "“The norms of the year” puts the norm of the month into your calendar, on the first working day of each month. The files are snapshots.",
    entries_name: "The norms of the year",
    norm_of: |month| format!("The norm of {month}"),
    month_norm: "Norm of the month",
    message: "Main message",
    value: "Value",
    last_time: "When did we last do this?",
    week: "Week",
    meeting: "Meeting",
    meetings: "Meetings",
    meeting_on: |day, at| format!("{day} at {at}"),
    as_of: |day| format!("As of {day}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_months_are_named() {
        let year = |kind| CalendarYear { kind, begins: 2026 };
        assert_eq!(NB.year_name(year(YearKind::School)), "Skoleåret 2026/2027");
        assert_eq!(NN.year_name(year(YearKind::Calendar)), "Kalenderåret 2026");
        let first = Day { year: 2027, month: 3, day: 1 };
        assert_eq!(
            [Lang::Nb, Lang::En].map(|lang| month_title(lang, first)),
            ["Mars 2027", "March 2027"].map(str::to_owned)
        );
    }
}
