//! What the facilitator decides before the room arrives.

use serde::{Deserialize, Serialize};

use super::slides::MAX_SLIDES;
use crate::{CharterId, Lang, Part, Refusal, Slide, text};

/// A kjerneverdi. The two prompts cannot be derived from the name; both are the facilitator's to edit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoreValue {
    pub name: String,
    /// For the five silent minutes.
    pub individual_prompt: String,
    /// For the group, when it agrees on its key norms.
    pub group_prompt: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub title: String,
    /// The municipality or organisation; may be empty.
    pub organisation: String,
    pub lang: Lang,
    pub values: Vec<CoreValue>,
    /// Services that mix in the room. Empty: participants are not asked.
    pub services: Vec<String>,
    /// Seconds per individual stage; `None` is no limit.
    pub individual_seconds: Option<u32>,
    /// How long the rest is meant to take.
    #[serde(default, skip_serializing_if = "Plan::is_usual")]
    pub plan: Plan,
    /// Simulated participants play along («Prøvekjør»).
    pub rehearsal: bool,
    /// Days from the end until everything is deleted.
    pub retention_days: u16,
    /// Whoever joins is told that what is published may be kept longer. Not of workshops from before that was said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_be_kept: bool,
    /// In the order they are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slides: Vec<Slide>,
    /// The verdigrunnlag whose next edition is to be published from it. Never of a rehearsal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_edition_of: Option<CharterId>,
}

/// Minutes that are meant for each part. Advice: nothing is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Per core value, as the next.
    pub group_work: u32,
    pub plenum: u32,
    pub closing: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Plan { group_work: 20, plenum: 5, closing: 15 }
    }
}

impl Plan {
    fn is_usual(&self) -> bool {
        *self == Plan::default()
    }

    fn checked(self) -> Result<Plan, Refusal> {
        let parts =
            [(Part::GroupWork, self.group_work), (Part::Plenum, self.plenum), (Part::Closing, self.closing)];
        match parts.into_iter().find(|(_, minutes)| !PLANNED.contains(minutes)) {
            Some((part, _)) => Err(Refusal::Planned(part)),
            None => Ok(self),
        }
    }
}

pub const MAX_VALUES: usize = 8;
pub const MAX_SERVICES: usize = 30;
/// Minutes per individual stage.
pub const MINUTES: std::ops::RangeInclusive<u32> = 1..=50;
/// Minutes of any other part.
pub const PLANNED: std::ops::RangeInclusive<u32> = 1..=180;
/// Minutes that writing without a limit is reckoned as.
pub const USUAL_MINUTES: u32 = 5;
pub const RETENTION_DAYS: u16 = 30;
pub const LONGEST_RETENTION_DAYS: u16 = 365;

impl Settings {
    /// These settings in their stored form: lines cleaned, empty services dropped.
    ///
    /// # Errors
    /// What in them is not legal.
    pub fn checked(&self) -> Result<Settings, Refusal> {
        let line = |typed: &str, longest| text::line(typed, longest).map_err(Refusal::Text);
        let required = |typed: &str, longest| text::required(typed, longest).map_err(Refusal::Text);
        if self.values.is_empty() || self.values.len() > MAX_VALUES {
            return Err(Refusal::ValueCount);
        }
        if self.services.len() > MAX_SERVICES {
            return Err(Refusal::TooMany);
        }
        let legal_time = |s: u32| (10..=MINUTES.end() * 60).contains(&s) && (self.rehearsal || s >= 60);
        if !self.individual_seconds.is_none_or(legal_time) {
            return Err(if self.rehearsal { Refusal::Seconds } else { Refusal::Minutes });
        }
        if !(1..=LONGEST_RETENTION_DAYS).contains(&self.retention_days) {
            return Err(Refusal::RetentionDays);
        }
        let values = self
            .values
            .iter()
            .map(|value| {
                Ok(CoreValue {
                    name: required(&value.name, text::LONGEST_NAME)?,
                    individual_prompt: required(&value.individual_prompt, 300)?,
                    group_prompt: required(&value.group_prompt, 300)?,
                })
            })
            .collect::<Result<_, _>>()?;
        let mut services = Vec::new();
        for service in &self.services {
            let service = line(service, text::LONGEST_NAME)?;
            if !service.is_empty() && !services.contains(&service) {
                services.push(service);
            }
        }
        Ok(Settings {
            title: required(&self.title, text::LONGEST_TITLE)?,
            organisation: line(&self.organisation, text::LONGEST_ORGANISATION)?,
            values,
            services,
            plan: self.plan.checked()?,
            slides: self.checked_slides()?,
            next_edition_of: self.next_edition_of.filter(|_| !self.rehearsal),
            ..self.clone()
        })
    }

    /// Those on which nothing was typed are dropped.
    fn checked_slides(&self) -> Result<Vec<Slide>, Refusal> {
        if self.slides.len() > MAX_SLIDES {
            return Err(Refusal::SlideCount(self.slides.len()));
        }
        let mut kept = Vec::new();
        for (at, slide) in self.slides.iter().enumerate() {
            let slide = slide.checked(self.values.len()).map_err(|fault| Refusal::Slide(at + 1, fault))?;
            kept.extend(Some(slide).filter(|slide| slide.typed().any(|typed| !typed.is_empty())));
        }
        Ok(kept)
    }

    /// What was typed in them.
    pub fn typed(&self) -> Vec<&str> {
        let values = self.values.iter();
        let values = values.flat_map(|value| [&*value.name, &value.individual_prompt, &value.group_prompt]);
        let services = self.services.iter().map(String::as_str);
        let slides = self.slides.iter().flat_map(Slide::typed);
        [&*self.title, &self.organisation].into_iter().chain(values).chain(services).chain(slides).collect()
    }
}
