//! What happens inside the groups.

use domain::{
    EventBody, Group, GroupWork, Kind, ParticipantCommand as P, ParticipantId, Refusal, Step, UNASKED,
};

use super::Room;

impl Room {
    pub fn group(&self, at: usize) -> Group {
        self.session().groups[at].clone()
    }

    pub fn group_index(&self, who: ParticipantId) -> usize {
        self.session().groups.iter().position(|g| g.members.contains(&who)).expect("has a group")
    }

    pub fn work(&self, group: usize) -> &GroupWork {
        let value = self.ws.stage().value().expect("at a value");
        &self.session().work[&(value, self.session().groups[group].id)]
    }

    pub fn speaker(&self, group: usize) -> Option<ParticipantId> {
        self.work(group).round.speaker
    }

    pub fn chair(&self, group: usize) -> ParticipantId {
        self.session().groups[group].chair
    }

    pub fn scribe(&self, group: usize) -> ParticipantId {
        self.session().groups[group].scribe
    }

    /// «Gå videre» by the chair.
    pub fn step(&mut self, group: usize) -> Result<Vec<EventBody>, Refusal> {
        self.act(self.chair(group), P::Advance { rev: self.work(group).rev, told: UNASKED })
    }

    pub fn back(&mut self, group: usize) -> Result<Vec<EventBody>, Refusal> {
        self.act(self.chair(group), P::Back { rev: self.work(group).rev })
    }

    /// «Angre» by the chair.
    pub fn undo_step(&mut self, group: usize) -> Result<Vec<EventBody>, Refusal> {
        let number = self.work(group).acts.last().map_or(0, |act| act.number);
        self.act(self.chair(group), P::Undo { number })
    }

    /// The speaker presses «Neste»; the words that were put forward.
    pub fn said(&mut self, group: usize) -> String {
        let speaker = self.speaker(group).expect("somebody speaks");
        self.act(speaker, P::Said { rev: self.work(group).rev }).expect("says");
        let last = *self.work(group).table.last().expect("on the table");
        self.ws.texts[&last].words.clone()
    }

    /// Everyone says everything.
    pub fn speak_out(&mut self, group: usize) -> Vec<String> {
        let mut said = Vec::new();
        while self.speaker(group).is_some() {
            said.push(self.said(group));
        }
        said
    }

    pub fn step_to(&mut self, group: usize, step: Step) {
        while self.work(group).step != step {
            if self.work(group).open_vote().is_some() {
                self.act(self.chair(group), P::EndRound { rev: self.work(group).rev, told: UNASKED })
                    .expect("ends");
            }
            self.step(group).expect("steps on");
        }
    }

    pub fn vote(&mut self, who: ParticipantId, words: &[&str]) -> Result<Vec<EventBody>, Refusal> {
        let texts = words.iter().map(|words| self.id(words)).collect();
        let round = self.work(self.group_index(who)).vote.as_ref().map_or(0, |vote| vote.round);
        self.act(who, P::Vote { round, texts })
    }

    pub fn agree(&mut self, who: ParticipantId) -> Result<Vec<EventBody>, Refusal> {
        let list_rev = self.work(self.group_index(who)).list_rev;
        self.act(who, P::Agree { list_rev, told: UNASKED })
    }

    pub fn agree_all(&mut self, group: usize) {
        for who in self.group(group).members {
            self.agree(who).expect("agrees");
        }
    }

    /// The group says all, votes for all its norms (five at most), ticks its taboos and agrees.
    pub fn settle(&mut self, group: usize) {
        self.speak_out(group);
        self.step_to(group, Step::Choose);
        if let Some(vote) = self.work(group).open_vote() {
            let (round, texts) = (vote.round, vote.candidates.iter().take(5).copied().collect::<Vec<_>>());
            for who in self.group(group).members {
                self.act(who, P::Vote { round, texts: texts.clone() }).expect("votes");
            }
        }
        self.step_to(group, Step::Taboos);
        for text in self.session().table(self.work(group), Kind::Taboo) {
            self.act(self.scribe(group), P::TickTaboo { text, on: true }).expect("ticks");
        }
        self.step_to(group, Step::Agree);
        self.agree_all(group);
    }
}
