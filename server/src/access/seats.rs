//! The seats of one device: several may share a phone.

use app::Fault;
use domain::{ParticipantId, Refusal};

use crate::rooms::Room;

/// Seats of one device in a workshop: two at a phone, and one or two begun anew.
const MOST: usize = 4;

/// Whether a device that has these may take one more.
///
/// # Errors
/// [`Refusal::SeatsTaken`]
pub fn room_for_one_more(seats: &[ParticipantId]) -> Result<(), Fault> {
    if seats.len() < MOST { Ok(()) } else { Err(Fault::Refused(Refusal::SeatsTaken)) }
}

/// Of the seats of a device: whoever came first, then those who share the phone.
pub fn in_order(seats: Vec<ParticipantId>, room: &Room) -> Vec<ParticipantId> {
    room.read(|workshop| {
        let people = workshop.session().map(|session| &session.participants);
        let owner = |seat: ParticipantId| Some((people?.get(&seat)?.beside, seat));
        let mut seats: Vec<_> = seats.into_iter().filter_map(owner).collect();
        seats.sort_unstable();
        seats.into_iter().map(|(_, seat)| seat).collect()
    })
}
