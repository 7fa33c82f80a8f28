//! The device that asks: one strictly necessary cookie, opaque, with grants behind it.

use std::sync::{Arc, Mutex, PoisonError};

use app::Fault;
use axum::{
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::Response,
};
use domain::{CharterId, JoinCode, Lang, ParticipantId, WorkshopId};

use super::{
    CharterRole, Role, cookie,
    secrets::{self, Bearer},
};
use crate::{
    clock::Clock,
    faults::not_saved,
    rooms::{Rooms, Writer},
    state::AppState,
    storage::{AtPhone, Storage},
};

/// One request's device. A session is made when there is something to remember, not before.
pub struct Device {
    storage: Storage,
    rooms: Arc<Rooms>,
    clock: Clock,
    session: Mutex<Session>,
}

#[derive(Clone, Default)]
struct Session {
    /// Hash of the cookie's value.
    hash: Option<String>,
    /// The cookie that it brought.
    brought: Option<String>,
    /// A cookie drawn during this request, to be set in the answer.
    fresh: Option<String>,
    /// It has shown that it has a role in the workshop it asks for.
    at_home: bool,
}

/// What a secret link opens.
pub enum Opened {
    Workshop(WorkshopId, Role),
    Charter(CharterId, CharterRole),
}

impl Device {
    fn new(state: &AppState, request: &Request) -> Device {
        let brought = cookie::brought(&state.config, request.headers()).map(str::to_owned);
        let hash = brought.as_deref().map(secrets::hash);
        let session = Mutex::new(Session { hash, brought, ..Session::default() });
        Device { storage: state.storage.clone(), rooms: state.rooms.clone(), clock: state.clock, session }
    }

    /// The session's hash, if this device has a cookie.
    pub fn session(&self) -> Option<String> {
        self.lock().hash.clone()
    }

    /// The session's hash; drawn if need be, and not stored yet.
    pub fn session_or_drawn(&self) -> String {
        let mut session = self.lock();
        let known = session.hash.clone();
        known.unwrap_or_else(|| {
            let drawn = secrets::draw();
            let hash = secrets::hash(&drawn);
            *session = Session { hash: Some(hash.clone()), fresh: Some(drawn), ..Session::default() };
            hash
        })
    }

    /// What carries its seats over to another browser. None for who has no cookie.
    pub fn way_back(&self) -> Option<String> {
        let Session { brought, fresh, .. } = self.lock().clone();
        Some(secrets::way_back(&fresh.or(brought)?))
    }

    /// Under which it is marked as having answered a round of the pulse. None for who has no cookie.
    pub fn pulse_mark(&self, code: &JoinCode) -> Option<String> {
        let Session { brought, fresh, .. } = self.lock().clone();
        Some(secrets::pulse_mark(code, &fresh.or(brought)?))
    }

    /// As whom it counts that writes in a seat. None for who has no cookie.
    pub fn writer(&self, seat: ParticipantId) -> Option<Writer> {
        let Session { brought, fresh, .. } = self.lock().clone();
        Some(secrets::writer(seat, &fresh.or(brought)?))
    }

    /// For whom something is left or looked for. None for who has no cookie.
    pub fn bearer(&self) -> Option<Bearer> {
        let Session { hash, brought, fresh, .. } = self.lock().clone();
        Some(Bearer { session: hash?, cookie: fresh.or(brought)? })
    }

    /// The same; a session is drawn if need be, and not stored yet.
    pub fn bearer_or_drawn(&self) -> Option<Bearer> {
        self.session_or_drawn();
        self.bearer()
    }

    /// Keeps the way back to a seat of this device: it was taken before there were any.
    pub async fn keep_way_back(&self, workshop: WorkshopId, seat: ParticipantId) -> Result<(), Fault> {
        let (Some(own), Some(way_back)) = (self.session(), self.way_back()) else { return Ok(()) };
        let kept = secrets::hash_way_back(&way_back);
        self.storage.keys.touch_session(&kept, (self.clock)()).await.map_err(not_saved)?;
        self.storage.keys.share_seat(&own, &kept, workshop, seat).await.map_err(not_saved)
    }

    /// Whether its session was drawn during this request.
    pub fn is_new(&self) -> bool {
        self.lock().fresh.is_some()
    }

    /// The session's hash, for something that is to be its own. A value that we never drew may have been set by
    /// somebody who knows it, and is not taken.
    pub async fn own_session(&self) -> Result<String, Fault> {
        let Session { hash, fresh, .. } = self.lock().clone();
        if let Some(brought) = hash.filter(|_| fresh.is_none())
            && !self.storage.keys.is_session(&brought).await.map_err(not_saved)?
        {
            *self.lock() = Session::default();
        }
        Ok(self.session_or_drawn())
    }

    /// The same, stored.
    pub async fn ensure_session(&self) -> Result<String, Fault> {
        let hash = self.own_session().await?;
        self.storage.keys.touch_session(&hash, (self.clock)()).await.map_err(not_saved)?;
        Ok(hash)
    }

    /// Takes what a secret link opens. `None` if it opens nothing.
    pub async fn exchange(&self, secret: &str) -> Result<Option<Opened>, Fault> {
        let before = self.lock().clone();
        let (session, hash, now) = (self.own_session().await?, secrets::hash(secret), (self.clock)());
        let Storage { keys, charters, .. } = &self.storage;
        let opened = match keys.exchange(&hash, &session, now).await.map_err(not_saved)? {
            Some((workshop, role)) => Some(Opened::Workshop(workshop, role)),
            None => {
                let opened = charters.exchange(&hash, &session, now).await.map_err(not_saved)?;
                opened.map(|(charter, role)| Opened::Charter(charter, role))
            }
        };
        if opened.is_none() {
            *self.lock() = before;
        }
        Ok(opened)
    }

    pub async fn grant(&self, workshop: WorkshopId, role: Role) -> Result<(), Fault> {
        let session = self.ensure_session().await?;
        self.storage.keys.grant(&session, workshop, role).await.map_err(not_saved)
    }

    /// One of these roles must be this device's. The same answer for «not yours» and «does not exist».
    pub async fn require(&self, workshop: WorkshopId, roles: &[Role]) -> Result<(), Fault> {
        let Some(session) = self.session() else { return Err(Fault::NotFound) };
        for role in roles {
            if self.rooms.is_granted(&session, workshop, *role).await.map_err(not_saved)? {
                self.lock().at_home = true;
                return Ok(());
            }
        }
        Err(Fault::NotFound)
    }

    /// The same of a verdigrunnlag.
    pub async fn require_charter(&self, charter: CharterId, roles: &[CharterRole]) -> Result<(), Fault> {
        let Some(session) = self.session() else { return Err(Fault::NotFound) };
        for role in roles {
            let charters = &self.storage.charters;
            if charters.is_granted(&session, charter, *role).await.map_err(not_saved)? {
                self.lock().at_home = true;
                return Ok(());
            }
        }
        Err(Fault::NotFound)
    }

    /// Whether this seat was this device's, and went over to another browser.
    pub async fn had(&self, workshop: WorkshopId, seat: ParticipantId) -> bool {
        let Some(session) = self.session() else { return false };
        self.storage.keys.had(&session, workshop, seat).await.unwrap_or(false)
    }

    /// The device's own language, if it has chosen one.
    pub async fn lang(&self) -> Option<Lang> {
        let session = self.session()?;
        self.storage.keys.session_lang(&session).await.ok().flatten()
    }

    /// What it has in a workshop.
    pub async fn at_phone(&self, workshop: WorkshopId) -> Result<AtPhone, Fault> {
        let (Some(session), Some(way_back)) = (self.session(), self.way_back()) else {
            return Ok(AtPhone::default());
        };
        // What has just been drawn has nothing yet.
        if self.is_new() {
            return Ok(AtPhone::default());
        }
        let way_back = secrets::hash_way_back(&way_back);
        self.rooms.at_phone(&session, &way_back, workshop).await.map_err(not_saved)
    }

    /// The same, for a seat that must be this device's.
    pub async fn require_seat(&self, workshop: WorkshopId, seat: ParticipantId) -> Result<AtPhone, Fault> {
        let at_phone = self.at_phone(workshop).await?;
        if !at_phone.may_sit(seat) {
            return Err(Fault::NotFound);
        }
        self.lock().at_home = true;
        Ok(at_phone)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads the cookie before the request is handled, and sets a fresh one after.
pub async fn know(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let device = Arc::new(Device::new(&state, &request));
    let known = cookie::brought(&state.config, request.headers()).map(str::to_owned);
    request.extensions_mut().insert(device.clone());
    let mut response = next.run(request).await;
    let Session { fresh, at_home, .. } = device.lock().clone();
    if let Some(value) = fresh.or(known.filter(|_| at_home && is_page(&response)))
        && let Ok(cookie) = cookie::of(&state.config, &value)
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Each page of a workshop lets the cookie begin its days anew, or it could end in the midst of one.
fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    response.status().is_success() && kind.is_some_and(|kind| kind.starts_with("text/html"))
}
