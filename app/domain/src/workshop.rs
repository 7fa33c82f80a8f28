//! The folded state of a workshop.

use std::ops::{Deref, DerefMut};

use crate::{Common, Material, Session, Stage};

/// One workshop: a session, and then the material it left. What is possible in one alone takes that one; what both have
/// is read as the workshop's own.
#[derive(Clone, Debug, PartialEq)]
pub enum Workshop {
    Session(Box<Session>),
    Material(Box<Material>),
}

impl Workshop {
    /// None once it is closed.
    pub fn session(&self) -> Option<&Session> {
        match self {
            Workshop::Session(session) => Some(session),
            Workshop::Material(_) => None,
        }
    }

    /// None before the session is closed.
    pub fn material(&self) -> Option<&Material> {
        match self {
            Workshop::Session(_) => None,
            Workshop::Material(material) => Some(material),
        }
    }

    pub fn stage(&self) -> Stage {
        match self {
            Workshop::Session(session) => session.stage,
            Workshop::Material(_) => Stage::Synthesis,
        }
    }
}

impl Deref for Workshop {
    type Target = Common;

    fn deref(&self) -> &Common {
        match self {
            Workshop::Session(session) => session,
            Workshop::Material(material) => material,
        }
    }
}

impl DerefMut for Workshop {
    fn deref_mut(&mut self) -> &mut Common {
        match self {
            Workshop::Session(session) => session,
            Workshop::Material(material) => material,
        }
    }
}
