//! One phone: its seat, its stream, and what it was told.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use domain::{Kind, ParticipantCommand, Phase, Stage, view::PhoneView};
use futures_util::StreamExt;
use serde::Serialize;
use tokio::{
    sync::{Notify, watch},
    task::JoinHandle,
};

use crate::{
    device::{Device, Following, Outcome, Site},
    options::Hears,
};

/// Longer than anything may take: what has not come by then has been lost.
const PATIENCE: Duration = Duration::from_secs(60);
/// As in `public/follow.js`: seconds that one who asks lets the server wait; the pause after an answer that took its time,
/// and after one that came at once.
const WAIT: u64 = 8;
const SHORT: Duration = Duration::from_millis(100);
const LONG: Duration = Duration::from_millis(2_500);
/// And one whose stream broke waits up to this.
const RETRY: Duration = Duration::from_millis(500);
/// As in `public/plain.js`: what everybody hears at once, everybody fetches within this.
const SPREAD: Duration = Duration::from_secs(1);
/// And from one page to the next that others give cause to.
const PAUSE: Duration = Duration::from_millis(2_500);

pub struct Phone {
    device: Arc<Device>,
    workshop: String,
    seat: String,
    by: Hears,
    seen: watch::Sender<Option<Seen>>,
    /// The node that its stream comes from.
    from: Arc<Mutex<String>>,
    following: Mutex<Option<JoinHandle<()>>>,
    /// It has pressed something.
    pressed: Arc<Notify>,
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
    pub async fn join(site: &Site, code: &str, by: Hears) -> Result<Phone> {
        let device = Device::new(site);
        let path = device.submit("join", &Join { code, id: uuid::Uuid::new_v4().to_string() }).await?;
        let mut parts = path.split('/').skip(2).map(str::to_owned);
        let (Some(workshop), Some(seat)) = (parts.next(), parts.next()) else { bail!("no seat: {path}") };
        Ok(Phone {
            device: Arc::new(device),
            workshop,
            seat,
            by,
            seen: watch::Sender::new(None),
            from: Arc::default(),
            following: Mutex::default(),
            pressed: Arc::default(),
            told: Mutex::default(),
        })
    }

    pub async fn load_page(&self) -> Result<()> {
        self.device.load(&format!("/d/{}/{}", self.workshop, self.seat)).await
    }

    /// Begins to follow. What was seen before is forgotten, so that the next view seen is of now.
    pub fn wake(&self) {
        self.seen.send_replace(None);
        let (device, seen, from, by) = (self.device.clone(), self.seen.clone(), self.from.clone(), self.by);
        let pressed = self.pressed.clone();
        let page = format!("/d/{}/{}", self.workshop, self.seat);
        // Whoever hears nothing more is found out by what it never sees.
        let following = tokio::spawn(async move {
            let _ = match by {
                Hears::Stream => stream(&device, &page, &from, |view| show(&seen, view)).await,
                Hears::Asking => ask(&device, &page, &seen).await,
                Hears::Page => fetch(&device, &page, &from, &seen, &pressed).await,
            };
        });
        *self.following.lock().unwrap_or_else(PoisonError::into_inner) = Some(following);
    }

    /// Lets go, as a phone that locks.
    pub fn sleep(&self) {
        if let Some(following) = self.following.lock().unwrap_or_else(PoisonError::into_inner).take() {
            following.abort();
        }
    }

    pub fn hears_from(&self, node: &str) -> bool {
        *self.from.lock().unwrap_or_else(PoisonError::into_inner) == node
    }

    /// The first view from now on that shows what is asked for.
    pub async fn sees(&self, what: impl Fn(&PhoneView) -> bool) -> Result<Seen> {
        let mut seen = self.seen.subscribe();
        let shows = |seen: &Option<Seen>| seen.as_ref().is_some_and(|seen| what(&seen.view));
        let found = tokio::time::timeout(PATIENCE, seen.wait_for(shows)).await;
        let found = found.with_context(|| format!("phone {} never saw it", self.seat))?;
        found?.clone().context("nothing seen")
    }

    /// The same of a view that came after this.
    pub async fn sees_since(&self, since: Instant, what: impl Fn(&PhoneView) -> bool) -> Result<Seen> {
        let mut seen = self.seen.subscribe();
        let shows =
            |seen: &Option<Seen>| seen.as_ref().is_some_and(|seen| seen.at > since && what(&seen.view));
        let found = tokio::time::timeout(PATIENCE, seen.wait_for(shows)).await;
        found
            .with_context(|| format!("phone {} never came back", self.seat))??
            .clone()
            .context("nothing seen")
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
        self.pressed.notify_one();
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

fn show(seen: &watch::Sender<Option<Seen>>, view: PhoneView) {
    seen.send_replace(Some(Seen { at: Instant::now(), view: Arc::new(view) }));
}

/// Where there are several nodes, one that breaks off is taken up at another.
async fn stream(
    device: &Device,
    page: &str,
    comes_from: &Mutex<String>,
    hear: impl Fn(PhoneView),
) -> Result<()> {
    loop {
        let Following { mut views, from } = device.follow(&format!("{page}/live")).await?;
        *comes_from.lock().unwrap_or_else(PoisonError::into_inner) = from;
        let broken = loop {
            match views.next().await {
                Some(Ok(view)) => hear(view),
                Some(Err(error)) => break Err(error),
                None => break Ok(()),
            }
        };
        if !device.has_others() {
            return broken;
        }
        tokio::time::sleep(RETRY.mul_f64(rand::random())).await;
    }
}

async fn ask(device: &Device, page: &str, seen: &watch::Sender<Option<Seen>>) -> Result<()> {
    let (path, mut tag) = (format!("{page}/live"), "\"-\"".to_owned());
    loop {
        let asked = Instant::now();
        if let Some(view) = device.ask(&path, &mut tag, WAIT).await? {
            show(seen, view);
        }
        let took_its_time = asked.elapsed() > Duration::from_secs(1);
        let pause = if took_its_time { SHORT } else { LONG.mul_f64(rand::random_range(0.8..1.2)) };
        tokio::time::sleep(pause).await;
    }
}

/// The page is right when it has been fetched since the view was heard. What one presses oneself is answered with it.
async fn fetch(
    device: &Device,
    page: &str,
    comes_from: &Mutex<String>,
    seen: &watch::Sender<Option<Seen>>,
    pressed: &Notify,
) -> Result<()> {
    let (heard, mut news) = watch::channel(None::<PhoneView>);
    let fetching = async {
        let (mut came, mut shown) = (None::<Instant>, None);
        loop {
            news.changed().await?;
            let early = came.map_or(Duration::ZERO, |came| PAUSE.saturating_sub(came.elapsed()));
            let others = tokio::time::sleep(early);
            tokio::pin!(others);
            let mut spread = SPREAD.mul_f64(rand::random());
            while news.borrow_and_update().as_ref().map(|view| view.stage) == shown {
                tokio::select! {
                    () = &mut others => break,
                    () = pressed.notified() => {
                        spread = Duration::ZERO;
                        break;
                    }
                    heard = news.changed() => heard?,
                }
            }
            tokio::time::sleep(spread).await;
            let view = news.borrow_and_update().clone();
            device.load(page).await?;
            came = Some(Instant::now());
            shown = view.as_ref().map(|view| view.stage);
            if let Some(view) = view {
                show(seen, view);
            }
        }
    };
    let hear = |view| drop(heard.send_replace(Some(view)));
    tokio::select! {
        ended = stream(device, page, comes_from, hear) => ended,
        failed = fetching => failed,
    }
}

/// Whether the room is where everybody writes.
pub fn is_writing(view: &PhoneView) -> bool {
    matches!(view.stage, Stage::Value { phase: Phase::Individual, .. })
}
