//! The form of a new workshop, as it is typed.

use domain::{Lang, text::Identifying};
use serde::{Deserialize, Serialize};

use crate::typed_slide::TypedSlide;

#[cfg(feature = "ssr")]
use crate::Fault;
#[cfg(feature = "ssr")]
use domain::{FacilitatorCommand, Part, Refusal, WorkshopId, text::asked_before};

/// Checked in the domain; a refused one comes back as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NewWorkshop {
    pub title: String,
    pub organisation: String,
    pub lang: Lang,
    pub values: Vec<domain::CoreValue>,
    pub slides: Vec<TypedSlide>,
    /// One service a line.
    pub services: String,
    /// Minutes per individual stage; empty is no limit.
    pub minutes: String,
    /// Minutes that are meant for the other parts; empty is the usual.
    pub group_minutes: String,
    pub plenum_minutes: String,
    pub closing_minutes: String,
    /// From the end of the session until everything is deleted; empty is the usual.
    pub retention_days: String,
    /// Simulated participants, when it is a rehearsal.
    pub people: String,
    /// Seconds per individual stage in a rehearsal.
    pub rehearsal_seconds: String,
    /// Which button was pressed: `create` or `rehearse`.
    pub how: String,
    /// What the editing of a workshop began from, as JSON; empty for a new one.
    pub from: String,
    /// The verdigrunnlag whose next edition it is to be; empty for none.
    pub next_edition_of: String,
    /// The verdigrunnlag that it may be the next edition of, whatever is chosen.
    pub edition_offered: String,
    /// The preset it was begun from, by its tag.
    pub preset: String,
    /// The preset that is pressed now: what nobody has touched is exchanged.
    pub start_from: String,
    /// One of the slides' buttons, pressed now: `add`, or `up-`, `down-` or `remove-` and a number from 0.
    pub slide: String,
    /// Where the slide went whose button was pressed.
    pub slide_at: Option<usize>,
    /// The language that is pressed for the page.
    pub page: String,
    /// What the sender was asked about.
    pub seen: Option<Identifying>,
}

impl NewWorkshop {
    /// What the form holds before anything is typed.
    pub fn of(settings: domain::Settings) -> NewWorkshop {
        NewWorkshop {
            title: settings.title,
            organisation: settings.organisation,
            lang: settings.lang,
            values: settings.values,
            slides: settings.slides.into_iter().map(TypedSlide::from).collect(),
            services: settings.services.join("\n"),
            minutes: settings.individual_seconds.map(|s| (s / 60).to_string()).unwrap_or_default(),
            group_minutes: settings.plan.group_work.to_string(),
            plenum_minutes: settings.plan.plenum.to_string(),
            closing_minutes: settings.plan.closing.to_string(),
            retention_days: settings.retention_days.to_string(),
            people: "12".to_owned(),
            rehearsal_seconds: "20".to_owned(),
            how: String::new(),
            from: String::new(),
            next_edition_of: settings.next_edition_of.map(|charter| charter.to_string()).unwrap_or_default(),
            edition_offered: String::new(),
            preset: String::new(),
            start_from: String::new(),
            slide: String::new(),
            slide_at: None,
            page: String::new(),
            seen: None,
        }
    }

    /// What it holds for a workshop that was made.
    pub fn to_edit(settings: domain::Settings) -> NewWorkshop {
        let from = serde_json::to_string(&settings).unwrap_or_default();
        let seconds = settings.individual_seconds.unwrap_or_default().to_string();
        NewWorkshop { from, rehearsal_seconds: seconds, ..NewWorkshop::of(settings) }
    }

    /// Makes the workshop, and answers with the path where its facilitator goes on.
    #[cfg(feature = "ssr")]
    pub async fn make(
        &self,
        id: Option<domain::CommandId>,
        desk: &dyn crate::desk::Desk,
    ) -> Result<String, Fault> {
        let rehearsal = self.how == "rehearse";
        let settings = self.settings(rehearsal)?;
        asked_before(&settings.typed(), self.seen)?;
        let settings = settings.checked()?;
        if rehearsal {
            desk.rehearse(settings, self.people()?, id).await
        } else {
            desk.create(settings, id).await
        }
    }

    /// Edits a workshop that was made.
    #[cfg(feature = "ssr")]
    pub async fn edit(&self, workshop: WorkshopId, desk: &dyn crate::desk::Desk) -> Result<(), Fault> {
        let from: domain::Settings = serde_json::from_str(&self.from).map_err(|_| Fault::Malformed)?;
        let settings = Box::new(self.settings(from.rehearsal)?);
        let command = FacilitatorCommand::Edit { settings, from: Box::new(from) };
        desk.facilitator(workshop, None, self.seen, command).await
    }

    #[cfg(feature = "ssr")]
    fn people(&self) -> Result<usize, Fault> {
        let people = self.people.trim().parse().ok().filter(|n| (4..=60).contains(n));
        people.ok_or(Fault::Refused(Refusal::People))
    }

    #[cfg(feature = "ssr")]
    fn settings(&self, rehearsal: bool) -> Result<domain::Settings, Fault> {
        let number = |typed: &str, wrong| typed.trim().parse::<u32>().map_err(|_| wrong);
        let usual = domain::Plan::default();
        let planned = |typed: &str, part, usual| match typed.trim() {
            "" => Ok(usual),
            typed => number(typed, Refusal::Planned(part)),
        };
        let individual_seconds = match (rehearsal, self.minutes.trim()) {
            (true, _) => Some(number(&self.rehearsal_seconds, Refusal::Seconds)?),
            (false, "") => None,
            (false, minutes) => Some(number(minutes, Refusal::Minutes)?.saturating_mul(60)),
        };
        Ok(domain::Settings {
            title: self.title.clone(),
            organisation: self.organisation.clone(),
            lang: self.lang,
            values: self.values.clone(),
            services: self.services.lines().map(str::to_owned).collect(),
            individual_seconds,
            plan: domain::Plan {
                group_work: planned(&self.group_minutes, Part::GroupWork, usual.group_work)?,
                plenum: planned(&self.plenum_minutes, Part::Plenum, usual.plenum)?,
                closing: planned(&self.closing_minutes, Part::Closing, usual.closing)?,
            },
            rehearsal,
            retention_days: match self.retention_days.trim() {
                "" => domain::RETENTION_DAYS,
                days => days.parse().map_err(|_| Refusal::RetentionDays)?,
            },
            slides: self.slides.iter().filter_map(TypedSlide::to_be_shown).collect(),
            // So says the page where people join.
            may_be_kept: true,
            next_edition_of: match self.next_edition_of.trim() {
                "" => None,
                charter => Some(charter.parse().map_err(|_| Refusal::NotHeld)?),
            },
        })
    }
}
