//! One live workshop, as those who use it see it.

mod asking;
mod others;

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicI32, AtomicU64, Ordering},
};

use domain::{
    Audience, JoinCode, ParticipantId, Timestamp, Workshop,
    view::{self, FacilitatorView, ScreenView},
};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::{
    alike::Alike,
    bells::{Bells, Follower, Mark},
    clouds::Clouds,
    ends::Ends,
    following::{Following, Leaving},
    granted::{Granted, HandOvers},
    let_go::LetGo,
    message::{Message, Waiting},
    stored::Stored,
    task::Task,
    writers::{Writer, Writers},
};
use crate::{
    clock::Clock,
    storage::{Head, Standing, Storage},
};

/// Waiting commands per workshop before senders must wait in line.
const QUEUE: usize = 1_024;

/// The way to one live workshop.
#[derive(Clone)]
pub struct Room {
    code: Arc<JoinCode>,
    messages: mpsc::Sender<Message>,
    stored: Stored,
    bells: Arc<Bells>,
    writers: Arc<Writers>,
    clouds: Arc<Clouds>,
    alike: Arc<Alike>,
    pub(super) granted: Granted,
    /// How often something has been taken out of what was shown.
    taken_away: Arc<AtomicU64>,
    /// How far she has turned the pages of the wall.
    turned: Arc<AtomicI32>,
    /// How far it had come when others' writes were last looked for. None where nobody else writes.
    seen: Option<Arc<Mutex<Standing>>>,
    clock: Clock,
    ends: Ends,
}

impl Room {
    /// A room, and the task that has to run for it.
    pub(super) fn open(
        storage: Storage,
        clock: Clock,
        (workshop, head): (Workshop, Head),
        seen: Option<Standing>,
        let_go: LetGo,
        outdated: Arc<AtomicBool>,
    ) -> (Room, Task, Waiting) {
        let (messages, waiting) = mpsc::channel(QUEUE);
        let stored = Stored::new(workshop.clone());
        let bells = Arc::<Bells>::default();
        let (clouds, alike) = (Arc::<Clouds>::default(), Arc::<Alike>::default());
        let taken_away = Arc::<AtomicU64>::default();
        let ends = Ends::new();
        ends.look_at(&workshop);
        let code = Arc::new(workshop.code.clone());
        let (id, ahead) = (workshop.id, workshop);
        let task = Task {
            storage,
            id,
            head,
            ahead,
            stored: stored.clone(),
            bells: bells.clone(),
            clouds: clouds.clone(),
            alike: alike.clone(),
            taken_away: taken_away.clone(),
            let_go,
            outdated,
            clock,
            ends: ends.clone(),
            met: None,
        };
        (
            Room {
                code,
                messages,
                stored,
                bells,
                writers: Arc::default(),
                clouds,
                alike,
                granted: Granted::default(),
                taken_away,
                turned: Arc::default(),
                seen: seen.map(|standing| Arc::new(Mutex::new(standing))),
                clock,
                ends,
            },
            task,
            waiting,
        )
    }

    pub(super) fn code(&self) -> &JoinCode {
        &self.code
    }

    /// Whether anybody follows it, or is about to ask something of it.
    pub(super) fn is_used(&self) -> bool {
        self.bells.tidy() || self.messages.strong_count() > 1
    }

    /// When somebody was last here, as far as streams tell.
    pub(super) fn last_followed(&self, now: Timestamp) -> Option<Timestamp> {
        self.bells.last_followed(now)
    }

    /// Reads the workshop as it is now.
    pub fn read<T>(&self, look: impl FnOnce(&Workshop) -> T) -> T {
        self.stored.read(look)
    }

    /// What the facilitator sees, with how many are in the midst of a text, and whose phone a group waits for is closed.
    pub fn facilitator(&self) -> impl Fn(&Workshop) -> FacilitatorView + Send + use<> {
        let (writers, bells) = (self.writers.clone(), self.bells.clone());
        move |workshop| {
            let mut view = FacilitatorView { writing_until: writers.until(), ..view::facilitator(workshop) };
            for status in &mut view.groups {
                let Some(session) = workshop.session() else { continue };
                let group = session.group(status.id);
                for awaited in &mut status.waits {
                    let who = group.and_then(|group| group.at_place(awaited.place));
                    // A phone that two share is open at one's page and closed at the other's.
                    let pages = who.map(|who| session.at_phone(who)).unwrap_or_default();
                    let closed: Option<Vec<Timestamp>> =
                        pages.into_iter().map(|page| bells.closed_since(page)).collect();
                    awaited.gone_since = closed.and_then(|closed| closed.into_iter().max());
                }
            }
            view
        }
    }

    /// What the wall shows, with how far its pages are turned.
    pub fn screen(&self) -> impl Fn(&Workshop) -> ScreenView + Send + use<> {
        let turned = self.turned.clone();
        move |workshop| ScreenView { turned: turned.load(Ordering::SeqCst), ..view::screen(workshop) }
    }

    /// Turns a page of the wall. Only the wall knows how many there are.
    pub fn turn_wall(&self, back: bool) {
        self.turned.fetch_add(if back { -1 } else { 1 }, Ordering::SeqCst);
        self.bells.ring(&Audience { screen: true, ..Audience::default() });
    }

    /// Somebody is in the midst of a text, or no longer: that is news only if they were, as far as is known here.
    pub fn note_writing(&self, writer: Writer, writes: bool) {
        let now = (self.clock)();
        if writes || self.writers.is_writing(writer, now) {
            self.writers.note(writer, writes, now);
            self.bells.ring(&Audience { facilitator: true, ..Audience::default() });
        }
    }

    /// Who may follow it by a link has changed: their streams look again.
    pub fn wake_hosts(&self) {
        self.bells.ring(&Audience { facilitator: true, screen: true, ..Audience::default() });
    }

    /// Seats have gone over to another browser: who was granted them is asked of the disk again, and their streams look.
    pub fn hand_over(&self, seats: &[ParticipantId]) {
        self.granted.hand_over(seats);
        self.bells.ring(&Audience { seats: seats.iter().copied().collect(), ..Audience::default() });
    }

    /// Asked later, it tells whether seats have gone over since now.
    pub fn hand_overs(&self) -> HandOvers {
        self.granted.hand_overs()
    }

    /// Is another once anything has rung for one who follows. None for who does not.
    pub fn mark(&self, follower: Follower) -> Option<Mark> {
        self.bells.mark(follower)
    }

    /// Whether a page of this seat is open now.
    pub fn is_followed(&self, seat: ParticipantId) -> bool {
        self.bells.is_heard(Follower::Phone(seat))
    }

    /// The clouds on its wall.
    pub fn clouds(&self) -> Arc<Clouds> {
        self.clouds.clone()
    }

    /// Its pages that many are shown alike.
    pub fn alike(&self) -> &Alike {
        &self.alike
    }

    /// Asked later, it tells whether all is still there that is seen now: what was made meanwhile of texts that are
    /// deleted for good or hidden, or of a workshop that is gone, is not handed out.
    pub fn nothing_taken_away(&self) -> impl Fn() -> bool + Clone + Send + use<> {
        let (taken_away, gone) = (self.taken_away.clone(), self.ends.room.clone());
        let before = taken_away.load(Ordering::SeqCst);
        move || !gone.is_cancelled() && taken_away.load(Ordering::SeqCst) == before
    }

    pub fn follow(&self, follower: Follower) -> Following {
        Following {
            stored: self.stored.clone(),
            bell: self.bells.follow(follower, (self.clock)()),
            ended: self.ends.room.clone(),
            _leaving: Leaving { bells: self.bells.clone(), follower, clock: self.clock },
        }
    }

    /// The workshop was deleted, or its task has ended.
    pub fn is_gone(&self) -> bool {
        self.ends.room.is_cancelled()
    }

    /// Ends its task, its streams and whatever else goes on in it.
    pub(super) fn end(&self) {
        self.ends.room.cancel();
    }

    /// Is cancelled when the session is closed, or the room ends.
    pub fn session_end(&self) -> CancellationToken {
        self.ends.session.clone()
    }
}
