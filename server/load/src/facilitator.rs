//! The facilitator's laptop.

use anyhow::{Context, Result, ensure};
use domain::{CoreValue, FacilitatorCommand, Lang, Stage, UNASKED, view::FacilitatorView};
use futures_util::StreamExt;
use serde::Serialize;

use crate::device::{Device, Outcome, Site, Views};

pub struct Facilitator {
    device: Device,
    pub workshop: String,
}

#[derive(Serialize)]
struct Made {
    form: Form,
}

#[derive(Serialize)]
struct Form {
    title: String,
    organisation: String,
    lang: Lang,
    values: Vec<CoreValue>,
    services: String,
    minutes: String,
    how: String,
}

#[derive(Serialize)]
struct Act<'a> {
    workshop: &'a str,
    id: String,
    command: FacilitatorCommand,
}

impl Facilitator {
    pub async fn open(site: &Site, values: usize) -> Result<Facilitator> {
        let device = Device::new(site);
        let value = |at: usize| CoreValue {
            name: format!("Verdi {at}"),
            individual_prompt: "Finn normer og tabuer.".to_owned(),
            group_prompt: "Bli enige.".to_owned(),
        };
        let form = Form {
            title: "Stort verksted".to_owned(),
            organisation: "Siljan kommune".to_owned(),
            lang: Lang::Nb,
            values: (1..=values).map(value).collect(),
            services: String::new(),
            minutes: "50".to_owned(),
            how: "create".to_owned(),
        };
        let path = device.submit("create", &Made { form }).await?;
        let workshop = path.split('/').nth(2).context("no workshop in the path")?.to_owned();
        Ok(Facilitator { device, workshop })
    }

    /// The page's view as it is now.
    pub async fn view(&self) -> Result<FacilitatorView> {
        self.follow().await?.next().await.context("no view")?
    }

    pub async fn follow(&self) -> Result<Views<FacilitatorView>> {
        Ok(self.device.follow(&format!("/f/{}/live", self.workshop)).await?.views)
    }

    pub async fn act(&self, command: FacilitatorCommand) -> Result<()> {
        let fields = Act { workshop: &self.workshop, id: uuid::Uuid::new_v4().to_string(), command };
        let outcome = self.device.act("facilitator", &fields).await?;
        ensure!(outcome == Outcome::Done, "the facilitator was refused: {:?}", fields.command);
        Ok(())
    }

    /// «Neste steg». Answers with the stage that the room is at then.
    pub async fn next(&self) -> Result<Stage> {
        let view = self.view().await?;
        self.act(FacilitatorCommand::Next { rev: view.stage_rev, told: UNASKED }).await?;
        Ok(view.stage.next(view.settings.values.len()).unwrap_or(view.stage))
    }
}
