//! One phone: its seat, its stream, and what it was told.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use domain::{Kind, ParticipantCommand, Phase, Stage, view::PhoneView};
use futures_util::StreamExt;
use serde::Serialize;
use tokio::{sync::watch, task::JoinHandle};

use crate::device::{Device, Outcome, Site};

/// Longer than anything may take: what has not come by then has been lost.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Phone {
    device: Arc<Device>,
    workshop: String,
    seat: String,
    seen: watch::Sender<Option<Seen>>,
    stream: Mutex<Option<JoinHandle<()>>>,
    /// Texts whose writing was acknowledged.
    pub told: Mutex<Vec<(usize, Kind, String)>>,
}

/// The latest view, and when it came.
#[derive(Clone)]
pub struct Seen {
    pub at: Instant,
    pub view: Arc<PhoneView>,
}

#[derive(Serialize)]
struct Join<'a> {
    code: &'a str,
    id: String,
}

#[derive(Serialize)]
struct Act<'a> {
    workshop: &'a str,
    seat: &'a str,
    id: String,
    command: &'a ParticipantCommand,
}

impl Phone {
    /// Types the code, and gets a seat.
    pub async fn join(site: &Site, code: &str) -> Result<Phone> {
        let device = Device::new(site);
        let path = device.submit("join", &Join { code, id: uuid::Uuid::new_v4().to_string() }).await?;
        let mut parts = path.split('/').skip(2).map(str::to_owned);
        let (Some(workshop), Some(seat)) = (parts.next(), parts.next()) else { bail!("no seat: {path}") };
        Ok(Phone {
            device: Arc::new(device),
            workshop,
            seat,
            seen: watch::Sender::new(None),
            stream: Mutex::default(),
            told: Mutex::default(),
        })
    }

    pub async fn load_page(&self) -> Result<()> {
        self.device.load(&format!("/d/{}/{}", self.workshop, self.seat)).await
    }

    /// Opens the stream. What was seen before is forgotten, so that the next view seen is this stream's.
    pub fn wake(&self) {
        self.seen.send_replace(None);
        let (device, seen) = (self.device.clone(), self.seen.clone());
        let path = format!("/d/{}/{}/live", self.workshop, self.seat);
        let stream = tokio::spawn(async move {
            let Ok(mut views) = device.follow::<PhoneView>(&path).await else { return };
            while let Some(Ok(view)) = views.next().await {
                seen.send_replace(Some(Seen { at: Instant::now(), view: Arc::new(view) }));
            }
        });
        *self.stream.lock().unwrap_or_else(PoisonError::into_inner) = Some(stream);
    }

    /// Lets go of the stream, as a phone that locks.
    pub fn sleep(&self) {
        if let Some(stream) = self.stream.lock().unwrap_or_else(PoisonError::into_inner).take() {
            stream.abort();
        }
    }

    /// The first view from now on that shows what is asked for.
    pub async fn sees(&self, what: impl Fn(&PhoneView) -> bool) -> Result<Seen> {
        let mut seen = self.seen.subscribe();
        let shows = |seen: &Option<Seen>| seen.as_ref().is_some_and(|seen| what(&seen.view));
        let found = tokio::time::timeout(PATIENCE, seen.wait_for(shows)).await;
        let found = found.with_context(|| format!("phone {} never saw it", self.seat))?;
        found?.clone().context("nothing seen")
    }

    pub fn now(&self) -> Option<Arc<PhoneView>> {
        self.seen.borrow().as_ref().map(|seen| seen.view.clone())
    }

    /// Wakes when the view changes, or after a while.
    pub async fn changed(&self, seen: &mut watch::Receiver<Option<Seen>>) {
        let _ = tokio::time::timeout(Duration::from_millis(500), seen.changed()).await;
    }

    pub fn watch(&self) -> watch::Receiver<Option<Seen>> {
        self.seen.subscribe()
    }

    /// Presses something. Answers with what came of it, and how long the answer took.
    pub async fn act(&self, command: &ParticipantCommand) -> Result<(Outcome, Duration)> {
        let id = uuid::Uuid::new_v4().to_string();
        let fields = Act { workshop: &self.workshop, seat: &self.seat, id, command };
        let pressed = Instant::now();
        let outcome = self.device.act("participant", &fields).await?;
        Ok((outcome, pressed.elapsed()))
    }

    /// Writes a text, and remembers that it was told that it is saved.
    pub async fn write(&self, value: usize, kind: Kind, words: String) -> Result<Duration> {
        let (outcome, took) =
            self.act(&ParticipantCommand::Add { value, kind, words: words.clone() }).await?;
        if outcome == Outcome::Refused {
            bail!("«{words}» was refused");
        }
        self.told.lock().unwrap_or_else(PoisonError::into_inner).push((value, kind, words));
        Ok(took)
    }
}

/// Whether the room is where everybody writes.
pub fn is_writing(view: &PhoneView) -> bool {
    matches!(view.stage, Stage::Value { phase: Phase::Individual, .. })
}
