//! What this phone sends: one act at a time, in the order they were made. What finds no contact, and may come late, is
//! kept on the phone as the very bytes that were sent, and these are sent again until there is an answer. The server
//! knows a repeat by its id, so that it counts once, also when only the first answer was lost.

use std::time::Duration;

use domain::{Lang, Refusal, text::identifying};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    line::{Sending, content},
    notebook::Notebook,
};
use crate::{
    Fault,
    act::ParticipantAct,
    parts::{Posting, Reply, effect, leave_to_browser, post},
};

#[derive(Clone, Copy)]
pub struct Outbox {
    lang: Lang,
    pub notebook: Notebook,
    pub queue: RwSignal<Vec<Sending>>,
    /// One delivery at a time.
    busy: RwSignal<bool>,
}

/// The notebook's page of what is kept: a line for each. Another tab may write there too, so lines come and go by
/// themselves.
const PAGE: &str = "unsent";

/// The stream may take its time to notice either loss or return.
const AGAIN: Duration = Duration::from_secs(3);

impl Outbox {
    pub fn new(lang: Lang, notebook: Notebook) -> Outbox {
        Outbox { lang, notebook, queue: RwSignal::new(Vec::new()), busy: RwSignal::new(false) }
    }

    pub fn send(self, posting: &Posting, answer: Reply<()>) {
        let mut line = format!("{} {}", posting.button.trim(), posting.body);
        // Here, since what is kept is sent unasked.
        if let Some(about) = identifying(&content(&line).0) {
            let asked = answer.get_untracked();
            if !matches!(asked, Some(Err(Fault::Refused(Refusal::LooksLike(was)))) if was.covers(about)) {
                answer.set(Some(Err(Fault::Refused(Refusal::LooksLike(about)))));
                return;
            }
            line = format!("{line}&seen={about:?}");
        }
        // A second press before the first is answered has the same id, and so is the same line.
        if self.queue.with_untracked(|queue| queue.iter().all(|held| held.line != line)) {
            let sending = Sending { line, answer: Some(answer), kept: false, wrong: None };
            self.queue.update(|queue| queue.push(sending));
        }
        self.deliver();
    }

    fn deliver(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            while let Some(next) = self.next() {
                match post(ParticipantAct::url(), next.body()).await {
                    Err(Fault::Unreachable) => {
                        self.put_by();
                        break;
                    }
                    Err(Fault::NotSaved | Fault::TooFast) if next.kept => break,
                    // Pressed just now. What is kept is sent unasked, and moves nobody from their page.
                    Err(Fault::Outdated)
                        if !next.kept && leave_to_browser(ParticipantAct::url(), next.body()) =>
                    {
                        // Where the browser comes back to this page as it was, it says so.
                        self.settle(&next.line, Err(Fault::Outdated));
                        break;
                    }
                    answer => self.settle(&next.line, answer),
                }
            }
            self.busy.set(false);
        });
    }

    fn next(self) -> Option<Sending> {
        self.queue.with_untracked(|queue| queue.iter().find(|sending| sending.wrong.is_none()).cloned())
    }

    /// An answer has come. What was kept and is refused stays, since somebody was told that it would be sent.
    fn settle(self, line: &str, answer: Result<(), Fault>) {
        let mut queue = self.queue.get_untracked();
        let Some(at) = queue.iter().position(|sending| sending.line == line) else { return };
        let sending = &mut queue[at];
        let form = sending.answer.take();
        // What is asked is asked where it can be answered, if that is there still.
        let asks = form.is_some() && matches!(answer, Err(Fault::Refused(Refusal::Unfinished(_))));
        let heard = match answer {
            Err(wrong) if sending.kept && !asks => {
                sending.wrong = Some(wrong.sentence(self.lang));
                None
            }
            answer => {
                self.strike(line);
                queue.remove(at);
                Some(answer)
            }
        };
        form.into_iter().for_each(|form| form.set(heard));
        self.queue.set(queue);
    }

    /// There is no contact.
    fn put_by(self) {
        let mut queue = self.queue.get_untracked();
        queue.retain_mut(|sending| {
            if sending.kept {
                return true;
            }
            let late = sending.may_come_late();
            // A new text leaves its form for the list.
            let text = sending.is_text();
            if let Some(form) = sending.answer {
                form.set(Some(match late {
                    true if text => Ok(()),
                    true => Err(Fault::Kept),
                    false => Err(Fault::Unreachable),
                }));
            }
            if late {
                self.notebook.write(PAGE, &format!("{}{}\n", self.page(), sending.line));
                sending.answer = sending.answer.filter(|_| !text);
                sending.kept = true;
            }
            late
        });
        self.queue.set(queue);
    }

    fn page(self) -> String {
        self.notebook.read(PAGE).unwrap_or_default()
    }

    fn strike(self, line: &str) {
        let mut left = String::new();
        for kept in self.page().lines().filter(|kept| *kept != line) {
            left.push_str(kept);
            left.push('\n');
        }
        self.notebook.write(PAGE, &left);
    }

    /// Takes a refused one away.
    pub fn remove(self, line: &str) {
        self.strike(line);
        self.queue.update(|queue| queue.retain(|sending| sending.line != line));
    }

    /// Reads what an earlier page left, and delivers whenever contact is back.
    pub fn watch(self, connected: RwSignal<bool>) {
        effect(move |awake: Option<()>| {
            if awake.is_none() {
                self.queue.set(self.page().lines().map(Sending::read).collect());
                set_interval(move || self.deliver(), AGAIN);
            }
            if connected.get() {
                self.deliver();
            }
        });
    }
}
