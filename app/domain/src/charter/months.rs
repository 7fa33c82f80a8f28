//! «Månedens norm»: what each month of a calendar says, of what is shown now.

use serde::{Deserialize, Serialize};

use super::calendar_choices::{CalendarChoices, MonthNorm, Months};
use crate::{CalendarId, CalendarYear, Charter, Day, TextId, Timestamp};

const JULY: u8 = 7;

/// A calendar as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearCalendar {
    pub id: CalendarId,
    pub year: CalendarYear,
    /// In their order.
    pub months: Vec<CalendarMonth>,
    pub sequence: u32,
    /// When what it says last changed.
    pub changed: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarMonth {
    pub first: Day,
    /// Among the core values, for its name and colour.
    pub value: usize,
    /// None where it is a hovedbudskap that stands there.
    pub norm: Option<TextId>,
    /// Empty where the value has no more than its name.
    pub words: String,
}

impl CalendarMonth {
    /// Its first day that people are at work.
    pub fn first_working_day(&self) -> Day {
        let mut day = self.first;
        while !day.is_working() {
            day = day.plus_days(1);
        }
        day
    }
}

/// July has a hovedbudskap, and none of the norms.
pub const fn has_norm(month: u8) -> bool {
    month != JULY
}

impl YearCalendar {
    /// The month that this day is in.
    pub fn month_of(&self, day: Day) -> Option<&CalendarMonth> {
        self.months.iter().find(|month| (month.first.year, month.first.month) == (day.year, day.month))
    }
}

impl Charter {
    /// Once its holder has made one.
    pub fn calendar(&self) -> Option<YearCalendar> {
        let CalendarChoices { id, year, months, sequence, changed, heeded, .. } =
            self.follow_up.calendar.as_ref()?;
        let (id, year, sequence) = (*id, *year, *sequence);
        let changed = heeded.map_or(*changed, |heeded| heeded.max(*changed));
        Some(YearCalendar { id, year, months: self.months(year, months), sequence, changed })
    }

    /// The year to make one for, once that of the one there is is over.
    pub fn calendar_after(&self, today: Day) -> Option<CalendarYear> {
        let held = self.follow_up.calendar.as_ref()?.year;
        held.is_over(today).then(|| held.kind.at_hand(today))
    }

    /// What is suggested before anything is chosen: the poster's norms, values in turn.
    pub fn suggested_months(&self, year: CalendarYear) -> Vec<CalendarMonth> {
        self.months(year, &Months::default())
    }

    /// What is chosen, as far as it is shown. In another's place comes the norm of the poster that the year has least of,
    /// of the same value where there is one, and else the next in turn; a hovedbudskap where there are no norms.
    pub(super) fn months(&self, year: CalendarYear, chosen: &Months) -> Vec<CalendarMonth> {
        let (turn, mut own) = (self.in_turn(), *chosen);
        for (held, month) in own.iter_mut().zip(1..) {
            *held = held.filter(|norm| has_norm(month) && self.shown_norm(norm.text).is_some());
        }
        let norm_of = |own: &mut Months, first: Day| {
            let at = usize::from(first.month) - 1;
            if own[at].is_none() && has_norm(first.month) {
                let used =
                    |norm: &MonthNorm| own.iter().flatten().filter(|held| held.text == norm.text).count();
                let value = chosen[at].map(|norm| norm.value);
                let best =
                    turn.iter().min_by_key(|norm| (used(norm), value.is_some_and(|of| of != norm.value)));
                own[at] = best.copied();
            }
            own[at]
        };
        let months = year.months().enumerate();
        let months = months.map(|(place, first)| match norm_of(&mut own, first) {
            Some(norm) => {
                let (value, words) = self.shown_norm(norm.text).unwrap_or((norm.value, ""));
                CalendarMonth { first, value, norm: Some(norm.text), words: words.to_owned() }
            }
            None => {
                let value = self.message_in_turn(place);
                let words = self.values.get(value).map(|value| value.main_message.clone());
                CalendarMonth { first, value, norm: None, words: words.unwrap_or_default() }
            }
        });
        months.collect()
    }

    /// The poster's norms, values in turn; all norms, where none is to be on it.
    fn in_turn(&self) -> Vec<MonthNorm> {
        let norms = |poster: bool| {
            let of_value = move |value: usize| {
                self.values[value]
                    .shown_norms()
                    .filter(move |text| text.on_poster || !poster)
                    .map(move |text| MonthNorm { text: text.id, value })
            };
            let all = (0..self.values.len()).flat_map(move |value| of_value(value).enumerate());
            let mut all: Vec<(usize, MonthNorm)> = all.collect();
            all.sort_by_key(|(place, norm)| (*place, norm.value));
            all.into_iter().map(|(_, norm)| norm).collect::<Vec<_>>()
        };
        let on_poster = norms(true);
        if on_poster.is_empty() { norms(false) } else { on_poster }
    }

    /// The value of a norm, and its words, while it is shown.
    fn shown_norm(&self, id: TextId) -> Option<(usize, &str)> {
        self.values.iter().enumerate().find_map(|(value, of)| {
            let mut texts = of.shown_norms();
            texts.find(|text| text.id == id).map(|text| (value, text.words.as_str()))
        })
    }

    /// The value whose turn it is to say its hovedbudskap, of those that have one.
    fn message_in_turn(&self, place: usize) -> usize {
        let said = |value: &usize| !self.values[*value].main_message.is_empty();
        let with: Vec<usize> = (0..self.values.len()).filter(said).collect();
        match (with.len(), self.values.len()) {
            (0, 0) => 0,
            (0, all) => place % all,
            (some, _) => with[place % some],
        }
    }
}
