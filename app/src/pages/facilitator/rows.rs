//! Rows of «Hva skjer videre?» being written, beside the rows that are saved. A view that arrives never takes what is
//! half typed, and what another host writes in other rows arrives all the same.

use domain::{StepId, StepRow};

/// The rows that are being written here; the others are as they are saved.
#[derive(Clone, Debug, Default)]
pub struct RowsDraft {
    rows: Vec<Written>,
    /// Refused, since another has changed the same row. What they wrote stands on the page, and is begun from now on.
    pub told: bool,
}

#[derive(Clone, Debug)]
pub struct Written {
    pub typed: StepRow,
    /// As it stood when it was begun; a new one is empty.
    from: StepRow,
    sent: Option<StepRow>,
    pub removed: bool,
}

fn find(rows: &[StepRow], id: Option<StepId>) -> Option<&StepRow> {
    rows.iter().find(|row| row.id == id)
}

/// The server takes away blanks around what is typed.
fn same(one: &StepRow, other: &StepRow) -> bool {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = |row: &StepRow| [&row.what, &row.who, &row.when].map(|text| words(text));
    parts(one) == parts(other)
}

impl Written {
    fn at(saved: &[StepRow], id: Option<StepId>) -> Written {
        let from = find(saved, id).cloned().unwrap_or(StepRow { id, ..StepRow::default() });
        Written { typed: from.clone(), from, sent: None, removed: false }
    }

    fn id(&self) -> Option<StepId> {
        self.typed.id
    }

    /// Something is typed that stands nowhere else.
    fn waits(&self, saved: &[StepRow]) -> bool {
        let now = find(saved, self.id()).cloned().unwrap_or_else(|| self.from.emptied());
        !same(&self.typed, &self.from) && !same(&self.typed, &now)
    }
}

impl RowsDraft {
    /// Rows that are half typed already, and not as they were. They are begun from what is saved now, which stands on
    /// the page.
    pub fn typed(rows: Vec<StepRow>, from: &[StepRow], saved: &[StepRow]) -> RowsDraft {
        let mut draft = RowsDraft::default();
        let as_before =
            |row: &StepRow| find(from, row.id).map_or_else(|| row.is_blank(), |was| same(was, row));
        for row in rows.into_iter().filter(|row| find(saved, row.id) != Some(row) && !as_before(row)) {
            let id = row.id;
            draft.begun(saved, id).typed = row;
        }
        draft
    }

    fn at(&self, id: Option<StepId>) -> Option<&Written> {
        self.rows.iter().find(|row| row.id() == id)
    }

    pub fn begun(&mut self, saved: &[StepRow], id: Option<StepId>) -> &mut Written {
        let at = self.rows.iter().position(|row| row.id() == id).unwrap_or_else(|| {
            self.rows.push(Written::at(saved, id));
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    /// The rows as they are to stand: those that are saved, with what is typed in them, and then the new ones.
    pub fn shown(&self, saved: &[StepRow]) -> Vec<StepRow> {
        let held = saved.iter().filter_map(|row| match self.at(row.id) {
            Some(written) => (!written.removed).then(|| written.typed.clone()),
            None => Some(row.clone()),
        });
        let new = self.rows.iter().filter(|row| !row.removed && find(saved, row.id()).is_none());
        held.chain(new.map(|row| row.typed.clone())).collect()
    }

    /// The rows as they were when each was begun; also those that are removed.
    pub fn from(&self, saved: &[StepRow]) -> Vec<StepRow> {
        let began = |row: &StepRow| match self.at(row.id) {
            Some(written) if !self.told => written.from.clone(),
            _ => row.clone(),
        };
        let gone = self.rows.iter().filter(|row| find(saved, row.id()).is_none());
        let gone = gone.map(|row| if self.told { row.from.emptied() } else { row.from.clone() });
        saved.iter().map(began).chain(gone).collect()
    }

    /// What is typed and waits to be saved.
    pub fn waiting(&self, saved: &[StepRow]) -> Vec<StepRow> {
        let waiting = self.rows.iter().filter(|row| row.waits(saved));
        waiting.map(|row| row.typed.clone()).collect()
    }

    /// What another has made of a row that is written in here, once that is told.
    pub fn clash(&self, saved: &[StepRow], id: Option<StepId>) -> Option<StepRow> {
        let written = self.at(id).filter(|row| self.told && row.waits(saved))?;
        find(saved, id).filter(|now| !same(now, &written.from)).cloned()
    }

    /// What was sent from here has come back.
    pub fn arrived(&mut self, saved: &[StepRow]) {
        for row in &mut self.rows {
            let now =
                find(saved, row.id()).filter(|now| row.sent.as_ref().is_some_and(|sent| same(sent, now)));
            if let Some(now) = now {
                row.from = now.clone();
            }
        }
    }

    /// Shows what is saved again, where nothing else is typed.
    pub fn let_go(&mut self, saved: &[StepRow]) {
        self.rows.retain(|row| match find(saved, row.id()) {
            Some(now) => row.removed || !(same(&row.typed, &row.from) || same(&row.typed, now)),
            None => !row.removed && (row.waits(saved) || row.from.is_blank()),
        });
        self.told &= self.rows.iter().any(|row| row.waits(saved));
    }

    pub fn submitted(&mut self) {
        for row in &mut self.rows {
            row.sent = Some(row.typed.clone());
        }
    }

    pub fn done(&mut self) {
        for row in &mut self.rows {
            if let Some(sent) = row.sent.take() {
                row.from = sent;
            }
        }
        self.told = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Option<StepId> {
        format!("{number:032x}").parse().ok()
    }

    fn row(number: u128, what: &str) -> StepRow {
        StepRow { id: id(number), what: what.to_owned(), ..StepRow::default() }
    }

    fn typed(draft: &mut RowsDraft, saved: &[StepRow], number: u128, what: &str) {
        draft.begun(saved, id(number)).typed.what = what.to_owned();
    }

    #[test]
    fn of_a_form_that_was_refused_only_what_was_typed_in_it_stands() {
        let from = [row(1, "Møte"), row(2, "Kurs")];
        let now = [row(1, "Møte i juni"), row(2, "Kurs i juni")];
        let sent = vec![row(1, "Møte i mai"), row(2, "Kurs"), row(3, "")];
        let draft = RowsDraft::typed(sent, &from, &now);
        assert_eq!(draft.shown(&now), [row(1, "Møte i mai"), row(2, "Kurs i juni")]);
        assert_eq!(draft.from(&now), now);
    }

    #[test]
    fn others_rows_arrive_while_one_is_written() {
        let saved = [row(1, "Møte"), row(2, "Kurs")];
        let mut draft = RowsDraft::default();
        typed(&mut draft, &saved, 1, "Møte i mai");
        typed(&mut draft, &saved, 3, "Tur");
        let now = [row(1, "Møte"), row(2, "Kurs i juni"), row(4, "Samling")];
        draft.arrived(&now);
        draft.let_go(&now);
        assert_eq!(
            draft.shown(&now),
            [row(1, "Møte i mai"), row(2, "Kurs i juni"), row(4, "Samling"), row(3, "Tur")]
        );
        assert_eq!(draft.from(&now), [row(1, "Møte"), row(2, "Kurs i juni"), row(4, "Samling"), row(3, "")]);
        assert_eq!(draft.waiting(&now), [row(1, "Møte i mai"), row(3, "Tur")]);
    }

    #[test]
    fn what_was_sent_is_let_go_when_it_comes_back_and_what_was_typed_since_stays() {
        let saved = [row(1, "Møte")];
        let mut draft = RowsDraft::default();
        typed(&mut draft, &saved, 1, "Møte i mai ");
        draft.submitted();
        typed(&mut draft, &saved, 1, "Møte i mai med alle");
        let now = [row(1, "Møte i mai")];
        draft.arrived(&now);
        draft.let_go(&now);
        assert_eq!((draft.from(&now), draft.waiting(&now).len()), (now.to_vec(), 1));
        draft.submitted();
        draft.done();
        let now = [row(1, "Møte i mai med alle")];
        draft.let_go(&now);
        assert!(draft.rows.is_empty());
    }

    #[test]
    fn a_row_that_both_changed_is_kept_as_typed_and_begun_anew_once_told() {
        let saved = [row(1, "Møte")];
        let mut draft = RowsDraft::default();
        typed(&mut draft, &saved, 1, "Møte i mai");
        draft.submitted();
        let now = [row(1, "Møte i juni")];
        draft.arrived(&now);
        draft.let_go(&now);
        assert_eq!((draft.shown(&now), draft.from(&now)), (vec![row(1, "Møte i mai")], saved.to_vec()));
        assert_eq!(draft.clash(&now, id(1)), None, "not before it is told");
        draft.told = true;
        assert_eq!((draft.from(&now), draft.clash(&now, id(1))), (now.to_vec(), Some(now[0].clone())));
        typed(&mut draft, &now, 1, "Møte i juni");
        draft.let_go(&now);
        assert!(draft.rows.is_empty() && !draft.told);
    }

    #[test]
    fn a_removed_row_is_gone_from_the_page_and_sent_as_it_was() {
        let saved = [row(1, "Møte"), row(2, "Kurs")];
        let mut draft = RowsDraft::default();
        let gone = draft.begun(&saved, id(1));
        (gone.typed, gone.removed) = (gone.typed.emptied(), true);
        assert_eq!((draft.shown(&saved), draft.from(&saved)), (vec![row(2, "Kurs")], saved.to_vec()));
        assert_eq!(draft.waiting(&saved), [row(1, "")]);
        draft.let_go(&saved[1..]);
        assert!(draft.rows.is_empty());
    }
}
