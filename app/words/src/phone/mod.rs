//! The participant's page. One table for each part of it.

mod end;
mod places;
mod seat;
mod table;
mod vote;
mod write;

pub struct Phone {
    pub seat: seat::Seat,
    pub write: write::Write,
    pub table: table::Table,
    pub vote: vote::Vote,
    pub end: end::End,
}

pub const NB: Phone =
    Phone { seat: seat::NB, write: write::NB, table: table::NB, vote: vote::NB, end: end::NB };
pub const NN: Phone =
    Phone { seat: seat::NN, write: write::NN, table: table::NN, vote: vote::NN, end: end::NN };
pub const EN: Phone =
    Phone { seat: seat::EN, write: write::EN, table: table::EN, vote: vote::EN, end: end::EN };
