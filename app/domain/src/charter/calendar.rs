//! «Kalender»: which year, and the norm of each month. Two holders may write at once.

use rand::Rng;
use serde::{Deserialize, Serialize};

use super::{
    calendar_choices::{CalendarChoices, MonthNorm, Months},
    months::{CalendarMonth, has_norm},
    year::{CalendarYear, YearKind},
};
use crate::{CalendarId, Charter, CharterValue, Day, Kind, Refusal, TextId, Timestamp, norwegian_day};

/// Years before this and after this one.
const YEARS: std::ops::RangeInclusive<i64> = -2..=3;
/// The same of a file, which may be old.
const YEARS_OF_FILES: std::ops::RangeInclusive<i64> = 2_000..=2_099;
/// Of a file. Calendars know none above twice this, and changes are still to come.
const HIGHEST_SEQUENCE: u32 = i32::MAX.unsigned_abs() / 2;

/// What the form holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedCalendar {
    /// «School-2026»
    pub year: String,
    /// The norm of each month from January on; empty for whichever is in turn.
    pub months: Vec<String>,
}

/// How a file holds it, where norms are known by their place among all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiledCalendar {
    pub uid: CalendarId,
    pub kind: YearKind,
    pub begins: i64,
    pub months: [Option<usize>; 12],
    pub sequence: u32,
    pub changed: Timestamp,
}

impl Charter {
    /// As a form holds it: what there is, or what is suggested; of a year that is over, what follows it.
    pub fn calendar_form(&self, today: Day) -> TypedCalendar {
        let (year, months) = match self.calendar() {
            Some(calendar) => (self.calendar_after(today).unwrap_or(calendar.year), calendar.months),
            None => {
                let year = CalendarYear::usual(today);
                (year, self.suggested_months(year))
            }
        };
        let mut form = TypedCalendar { year: year.to_string(), months: vec![String::new(); 12] };
        for month in months {
            form.months[usize::from(month.first.month) - 1] =
                month.norm.map(|norm| norm.to_string()).unwrap_or_default();
        }
        form
    }

    /// «Lag kalenderen», and what is changed in it. `rev` is what the sender saw; 0 where there was none.
    pub(super) fn set_calendar(
        &self,
        rev: u32,
        to: &TypedCalendar,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Result<Charter, Refusal> {
        let held = self.follow_up.calendar.as_ref();
        let new = to.legal(self, norwegian_day(now));
        if let (Some(held), Ok((year, months))) = (held, &new)
            && (held.year, held.months) == (*year, *months)
        {
            return Ok(self.clone());
        }
        // As for a measure, before what is wrong with it.
        if held.map_or(0, |held| held.rev) != rev {
            return Err(Refusal::ItemChanged);
        }
        let (year, months) = new?;
        let (id, sequence) = held.map_or_else(|| (CalendarId::draw(rng), 0), |held| (held.id, held.sequence));
        let rev = rev.saturating_add(1);
        let new = CalendarChoices { id, rev, year, months, sequence, changed: now, heeded: None };
        Ok(self.changed(|charter| charter.follow_up.calendar = Some(new)))
    }

    /// Once what its entries say is not what they said before.
    pub(super) fn calendar_heeds(&mut self, before: &Charter) {
        let said = |charter: &Charter| {
            let name = |value: usize| charter.values.get(value).map(|value| value.name.clone());
            let months = charter.calendar().into_iter().flat_map(|calendar| calendar.months);
            months.map(|month| (month.first, name(month.value), month.words)).collect::<Vec<_>>()
        };
        let changed = before.follow_up.calendar.is_some() && said(before) != said(self);
        if let Some(calendar) = self.follow_up.calendar.as_mut().filter(|_| changed) {
            calendar.sequence = calendar.sequence.saturating_add(1);
        }
    }

    /// With when it was that its entries came to say something else, where nobody chose that in it.
    #[must_use]
    pub fn stamped(mut self, before: &Charter, now: Timestamp) -> Charter {
        if let (Some(before), Some(calendar)) = (&before.follow_up.calendar, &mut self.follow_up.calendar)
            && before.sequence != calendar.sequence
            && before.changed == calendar.changed
        {
            calendar.heeded = Some(now);
        }
        self
    }

    /// For a file of what is shown.
    pub fn filed_calendar(&self) -> Option<FiledCalendar> {
        let calendar = self.calendar()?;
        let shown = self.values.iter().flat_map(CharterValue::shown_norms);
        let shown: Vec<TextId> = shown.map(|norm| norm.id).collect();
        let mut months = [None; 12];
        for month in calendar.months {
            months[usize::from(month.first.month) - 1] = shown.iter().position(|id| Some(*id) == month.norm);
        }
        let CalendarYear { kind, begins } = calendar.year;
        let (uid, sequence, changed) = (calendar.id, calendar.sequence, calendar.changed);
        Some(FiledCalendar { uid, kind, begins, months, sequence, changed })
    }

    /// With what the file says that it was imported of.
    ///
    /// # Errors
    /// What in it is not legal.
    pub fn with_calendar(&self, filed: &FiledCalendar, now: Timestamp) -> Result<Charter, Refusal> {
        if !YEARS_OF_FILES.contains(&filed.begins) {
            return Err(Refusal::NoSuchYear);
        }
        let norms: Vec<MonthNorm> = self.norms().collect();
        let mut months = Months::default();
        for ((month, place), held) in (1..).zip(filed.months).zip(&mut months) {
            *held = match place.filter(|_| has_norm(month)) {
                Some(place) => Some(*norms.get(place).ok_or(Refusal::Unknown)?),
                None => None,
            };
        }
        let choices = CalendarChoices {
            id: filed.uid,
            rev: 1,
            year: CalendarYear { kind: filed.kind, begins: filed.begins },
            months,
            sequence: filed.sequence.min(HIGHEST_SEQUENCE),
            changed: filed.changed.clamp(Timestamp(0), now),
            heeded: None,
        };
        let mut with = self.clone();
        with.follow_up.calendar = Some(choices);
        Ok(with)
    }

    /// All of them, shown or not.
    pub(super) fn norms(&self) -> impl Iterator<Item = MonthNorm> {
        self.values.iter().enumerate().flat_map(|(value, of)| {
            let norms = of.texts.iter().filter(|text| text.kind == Kind::Norm);
            norms.map(move |text| MonthNorm { text: text.id, value })
        })
    }
}

impl TypedCalendar {
    fn legal(&self, charter: &Charter, today: Day) -> Result<(CalendarYear, Months), Refusal> {
        let held = charter.follow_up.calendar.as_ref();
        let year: CalendarYear = self.year.parse().map_err(|()| Refusal::NoSuchYear)?;
        let near = YEARS.contains(&(year.begins.saturating_sub(today.year)));
        if !near && held.is_none_or(|held| held.year != year) {
            return Err(Refusal::NoSuchYear);
        }
        let seen = charter.calendar_form(today).months;
        let mut months = Months::default();
        for ((at, month), new) in (1..).enumerate().zip(&mut months) {
            let typed = self.months.get(at).map_or("", |typed| typed.trim());
            if typed.is_empty() || !has_norm(month) {
                continue;
            }
            let id: TextId = typed.parse().map_err(|_| Refusal::Unknown)?;
            let own = held.and_then(|held| held.months[at]);
            // One that stands in for a norm that is hidden does so until that is shown again.
            let absent = own.filter(|own| seen[at] == typed && charter.norms().any(|norm| norm == *own));
            let chosen = || charter.norms().find(|norm| norm.text == id);
            *new = own.filter(|own| own.text == id).or(absent).or_else(chosen);
            // It may have been deleted since the form was asked for, and another comes in its place.
            if new.is_none() && !charter.deleted.contains(&id) {
                return Err(Refusal::Unknown);
            }
        }
        // Whichever is in turn is chosen by that: what is hidden later moves no other month.
        for CalendarMonth { first, value, norm, .. } in charter.months(year, &months) {
            let month = &mut months[usize::from(first.month) - 1];
            *month = month.or(norm.map(|text| MonthNorm { text, value }));
        }
        Ok((year, months))
    }
}
