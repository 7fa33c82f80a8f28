//! What the facilitators write for «Hva skjer videre?».

use rand::Rng;

use crate::{
    Common, Decision, EventBody, NextStep, Refusal, StepId, StepRow, Timestamp,
    before::{Before, Writing},
    ground::merged::merged,
    text::{self, TextFault},
};

pub(crate) const MAX_STEPS: usize = 20;

impl Common {
    /// «Hva skjer videre?», for those who only read it.
    pub fn steps(&self) -> Vec<NextStep> {
        self.next_steps.iter().map(StepRow::step).collect()
    }

    /// `steps` is how the sender would have the rows that stood as in `from` when they began. What others have written
    /// meanwhile stays; a row that both have changed is refused.
    pub(crate) fn write_next_steps(
        &self,
        steps: &[StepRow],
        from: &[StepRow],
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Decision {
        // Rows that are removed, and rows that others have removed, are sent too.
        if steps.len().max(from.len()) > 2 * MAX_STEPS {
            return Err(Refusal::TooMany);
        }
        let checked = |rows: &[StepRow]| rows.iter().map(cleaned).collect::<Result<Vec<_>, _>>();
        let (steps, from) = (checked(steps)?, checked(from)?);
        let written = if from.is_empty() && steps.iter().all(|row| row.id.is_none()) {
            self.rewritten(steps, rng)?
        } else {
            self.with_changes(steps, &from, rng)?
        };
        if written.len() > MAX_STEPS {
            return Err(Refusal::TooMany);
        }
        let unchanged = written == self.next_steps;
        let goes_on = Some(self.goes_on(Writing::NextSteps, now));
        Ok(if unchanged { Vec::new() } else { vec![EventBody::NextStepsWritten { steps: written, goes_on }] })
    }

    /// As a page from before rows had ids sends them: all there is to be, and nothing of what it was begun from.
    fn rewritten(&self, steps: Vec<StepRow>, rng: &mut dyn Rng) -> Result<Vec<StepRow>, Refusal> {
        let mut ids = self.next_steps.iter().filter_map(|row| row.id);
        let filled = steps.into_iter().filter(|row| !row.is_blank());
        let with_id = |row| {
            let id = ids.next().unwrap_or_else(|| StepId::draw(rng));
            whole(StepRow { id: Some(id), ..row })
        };
        filled.map(with_id).collect()
    }

    fn with_changes(
        &self,
        steps: Vec<StepRow>,
        from: &[StepRow],
        rng: &mut dyn Rng,
    ) -> Result<Vec<StepRow>, Refusal> {
        let removed = from.iter().filter(|was| !steps.iter().any(|row| row.id == was.id));
        let removed: Vec<StepRow> = removed.map(StepRow::emptied).collect();
        let mut list = self.next_steps.clone();
        for row in steps.into_iter().chain(removed) {
            let mine = StepRow { id: row.id.or_else(|| Some(StepId::draw(rng))), ..row };
            let at = list.iter().position(|held| held.id == mine.id);
            let was = from.iter().find(|was| was.id == mine.id).cloned().unwrap_or_else(|| mine.emptied());
            let now = at.and_then(|at| list.get(at)).cloned().unwrap_or_else(|| mine.emptied());
            let left = merged(&was, mine, now).ok_or(Refusal::RowChanged)?;
            match at {
                Some(at) if left.is_blank() => drop(list.remove(at)),
                Some(at) => list[at] = whole(left)?,
                None if left.is_blank() => {}
                None => list.push(whole(left)?),
            }
        }
        Ok(list)
    }

    pub(crate) fn apply_next_steps_written(&mut self, steps: &[StepRow], goes_on: Option<bool>) {
        let before = std::mem::replace(&mut self.next_steps, steps.to_vec());
        self.record_writing(Before::NextSteps(before), goes_on);
    }
}

fn cleaned(row: &StepRow) -> Result<StepRow, Refusal> {
    let line = |typed: &str, longest| text::line(typed, longest).map_err(Refusal::Text);
    let (what, who, when) = (line(&row.what, 200)?, line(&row.who, 80)?, line(&row.when, 60)?);
    Ok(StepRow { id: row.id, what, who, when })
}

/// A step that somebody else wrote, in its stored form.
///
/// # Errors
/// It cannot be one.
pub(crate) fn legal(step: &NextStep) -> Result<NextStep, Refusal> {
    Ok(whole(cleaned(&StepRow::from(step.clone()))?)?.step())
}

/// A row says what is to be done.
fn whole(row: StepRow) -> Result<StepRow, Refusal> {
    if row.what.is_empty() { Err(Refusal::Text(TextFault::Empty)) } else { Ok(row) }
}
