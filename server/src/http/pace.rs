//! How fast one device may go. Nobody who presses buttons meets the limit; a phone gone wild slows itself
//! and nobody else. There is none for an address: a whole room shares one.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use app::Fault;
use axum::{
    Extension,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use domain::Timestamp;

use super::refusal;
use crate::{clock, device::Device, state::AppState};

/// Requests that a device may send at once, such as all it has written without contact.
const AT_ONCE: i64 = 100;
/// And then one in so many milliseconds.
const EACH_MS: i64 = 100;
/// From so many devices on, those whose allowance is whole again are forgotten first.
const MANY: usize = 4_096;

/// By session: when the allowance is whole again.
#[derive(Clone, Default)]
pub struct Pace(Arc<Mutex<HashMap<String, Timestamp>>>);

impl Pace {
    fn allows(&self, session: String, now: Timestamp) -> bool {
        let mut whole_at = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if whole_at.len() >= MANY {
            whole_at.retain(|_, at| *at > now);
        }
        let at = whole_at.entry(session).or_insert(now);
        let next = (*at).max(now).plus(EACH_MS);
        let allowed = next.since(now) <= AT_ONCE * EACH_MS;
        if allowed {
            *at = next;
        }
        allowed
    }
}

pub async fn keep(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    request: Request,
    next: Next,
) -> Response {
    if device.session().is_some_and(|session| !state.pace.allows(session, clock::now())) {
        return refusal(Fault::TooFast);
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_slowed_and_nobody_else() {
        let (pace, now) = (Pace::default(), Timestamp(1_700_000_000_000));
        let burst = |who: &str, at: Timestamp| (0..1_000).filter(|_| pace.allows(who.to_owned(), at)).count();
        assert_eq!(burst("wild", now), 100);
        assert_eq!(burst("wild", now.plus(1_000)), 10, "and then ten a second");
        assert!(pace.allows("calm".to_owned(), now.plus(1_000)));
        assert_eq!(burst("wild", now.plus(60_000)), 100, "all is forgotten");
    }
}
