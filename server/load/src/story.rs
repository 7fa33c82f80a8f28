//! A whole workshop with all its phones, timed at the moments that a room feels.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use domain::{FacilitatorCommand, Kind, ParticipantCommand, UNASKED, view::PhoneView};
use futures_util::{StreamExt, future::try_join_all};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use tokio::sync::Barrier;

use crate::{
    check,
    device::{Outcome, Site},
    facilitator::Facilitator,
    measure::Report,
    nodes::Nodes,
    options::Options,
    phone::Phone,
};

/// Texts of each kind that each phone writes for a value.
const TEXTS: [(Kind, usize); 2] = [(Kind::Norm, 3), (Kind::Taboo, 2)];

/// How often the facilitator looks in, and presses a key.
const LOOKS: usize = 10;
/// How often it is heard of what she has written, and how long nothing happens before.
const HEARD: usize = 60;
const STILL: Duration = Duration::from_millis(150);

pub async fn play_all(site: &Site, nodes: &Nodes, options: &Options, report: &Report) -> Result<()> {
    let rooms = (0..options.workshops).map(|at| play(site, nodes, options, report, at));
    try_join_all(rooms).await?;
    Ok(())
}

struct Play<'a> {
    facilitator: Facilitator,
    phones: Vec<Phone>,
    options: &'a Options,
    report: &'a Report,
}

async fn play(site: &Site, nodes: &Nodes, options: &Options, report: &Report, at: usize) -> Result<()> {
    let facilitator = Facilitator::open(site, options.values).await?;
    let code = facilitator.view().await?.code.as_str().to_owned();
    let phones = join(site, &code, options, report).await?;
    let play = Play { facilitator, phones, options, report };
    play.come_back("first view of all").await?;
    if at == 0 {
        report.note("memory after joining", "MB", nodes.memory()?);
    }
    play.load_pages().await?;
    let rev = play.facilitator.view().await?.seats_rev;
    play.facilitator.act(FacilitatorCommand::MakeGroups { rev }).await?;

    let mut forward = Vec::new();
    for value in 0..options.values {
        play.next("stage change: Innledning").await?;
        play.next("stage change: Individuelt").await?;
        play.write(value).await?;
        play.next("stage change: Gruppearbeid").await?;
        play.work().await?;
        play.look().await?;
        forward.extend(play.put_forward(value));
        let written = check::own_texts(&play.phones, value)?;
        play.next("stage change: Plenum").await?;
        play.show(value).await?;
        play.sleep();
        play.come_back("all at once come back").await?;
        check::same_result(&play.phones)?;
        if at == 0 {
            println!("value {}: {written} texts, each where it was said to be", value + 1);
        }
    }
    if at == 0 {
        play.lose_a_node(nodes).await?;
    }
    play.next("stage change: Avslutning").await?;
    play.facilitator.act(FacilitatorCommand::Close).await?;
    let found = check::material(&play.facilitator.view().await?, &forward)?;
    if at == 0 {
        println!("closed: {found} texts put forward, each there once");
        play.key_in().await?;
        play.hear().await?;
    }
    Ok(())
}

async fn join(site: &Site, code: &str, options: &Options, report: &Report) -> Result<Vec<Phone>> {
    let joining = (0..options.phones).map(|at| async move {
        tokio::time::sleep(Options::delay(options.join_seconds, at, options.phones)).await;
        timed(report, "join", Phone::join(site, code, options.by)).await
    });
    try_join_all(joining).await
}

async fn timed<T>(report: &Report, what: &'static str, act: impl Future<Output = Result<T>>) -> Result<T> {
    let started = Instant::now();
    let done = act.await?;
    report.add(what, started.elapsed());
    Ok(done)
}

impl Play<'_> {
    async fn load_pages(&self) -> Result<()> {
        try_join_all(self.phones.iter().enumerate().map(|(at, phone)| async move {
            self.pause(at).await;
            timed(self.report, "page loaded", phone.load_page()).await
        }))
        .await?;
        Ok(())
    }

    /// «Neste steg», until each phone shows it.
    async fn next(&self, what: &'static str) -> Result<()> {
        let view = self.facilitator.view().await?;
        let to = view.stage.next(view.settings.values.len()).context("the end")?;
        let pressed = Instant::now();
        self.facilitator.act(FacilitatorCommand::Next { rev: view.stage_rev, told: UNASKED }).await?;
        self.all_see(what, pressed, |view| view.stage == to).await
    }

    async fn show(&self, value: usize) -> Result<()> {
        let pressed = Instant::now();
        self.facilitator.act(FacilitatorCommand::Reveal { value, on: true }).await?;
        self.all_see("«Vis resultatet»", pressed, |view| view.result.is_some()).await
    }

    async fn all_see(
        &self,
        what: &'static str,
        since: Instant,
        shows: impl Fn(&PhoneView) -> bool + Copy,
    ) -> Result<()> {
        for seen in try_join_all(self.phones.iter().map(|phone| phone.sees(shows))).await? {
            self.report.add(what, seen.at.saturating_duration_since(since));
        }
        Ok(())
    }

    /// Until those who heard from it hear from another, and what they see is right.
    async fn lose_a_node(&self, nodes: &Nodes) -> Result<()> {
        let ended = Instant::now();
        let Some(lost) = nodes.kill_last()? else { return Ok(()) };
        for phone in self.phones.iter().filter(|phone| phone.hears_from(lost)) {
            let seen = phone.sees_since(ended, |view| view.result.is_some()).await?;
            self.report.add("a node killed, its phones back", seen.at.saturating_duration_since(ended));
        }
        Ok(())
    }

    fn sleep(&self) {
        self.phones.iter().for_each(Phone::sleep);
    }

    /// Every phone opens its stream in one tick.
    async fn come_back(&self, what: &'static str) -> Result<()> {
        let woken = Instant::now();
        self.phones.iter().for_each(Phone::wake);
        self.all_see(what, woken, |_| true).await
    }

    /// Each text of its own words, so that it can be found again.
    async fn write(&self, value: usize) -> Result<()> {
        for (kind, count) in TEXTS {
            for number in 0..count {
                try_join_all(self.phones.iter().enumerate().map(|(at, phone)| async move {
                    self.pause(at).await;
                    let words = format!("{kind:?} {number} fra deltaker {at} om verdi {value}");
                    let took = phone.write(value, kind, words).await?;
                    self.report.add("write acknowledged", took);
                    anyhow::Ok(())
                }))
                .await?;
            }
        }
        Ok(())
    }

    /// The facilitator looks in.
    async fn look(&self) -> Result<()> {
        for _ in 0..LOOKS {
            timed(self.report, "the facilitator's view", self.facilitator.view()).await?;
        }
        Ok(())
    }

    /// She writes beside the list, which is saved as she writes.
    async fn key_in(&self) -> Result<()> {
        let mut views = self.facilitator.follow().await?;
        let mut truth = String::new();
        for _ in 0..LOOKS {
            truth.push('a');
            let pressed = Instant::now();
            self.facilitator.act(FacilitatorCommand::WriteTruth { value: 0, words: truth.clone() }).await?;
            self.report.add("a keystroke in Bearbeiding saved", pressed.elapsed());
            while let Some(view) = views.next().await {
                if view?.boards.first().is_some_and(|board| board.truth == truth) {
                    break;
                }
            }
            self.report.add("a keystroke in Bearbeiding shown", pressed.elapsed());
        }
        Ok(())
    }

    /// How long after it is acknowledged a write is seen, mostly at another node than took it.
    async fn hear(&self) -> Result<()> {
        let mut views = self.facilitator.follow().await?;
        for number in 0..HEARD {
            // What is shown within a tenth of a second is shown together.
            tokio::time::sleep(STILL).await;
            let words = format!("Hørt {number}");
            self.facilitator.act(FacilitatorCommand::WriteTruth { value: 0, words: words.clone() }).await?;
            let answered = Instant::now();
            while let Some(view) = views.next().await {
                if view?.boards.first().is_some_and(|board| board.truth == words) {
                    break;
                }
            }
            self.report.add("seen after its answer", answered.elapsed());
        }
        Ok(())
    }

    /// So that acts are spread over the given seconds.
    async fn pause(&self, at: usize) {
        tokio::time::sleep(Options::delay(self.options.act_seconds, at, self.phones.len())).await;
    }

    /// Every group goes through its steps. All vote at the same time.
    async fn work(&self) -> Result<()> {
        try_join_all(self.phones.iter().map(|phone| phone.sees(|view| view.table.is_some()))).await?;
        let ready = Barrier::new(self.phones.len());
        let playing = self.phones.iter().enumerate().map(|(at, phone)| self.play_group(at, phone, &ready));
        tokio::time::timeout(Duration::from_secs(600), try_join_all(playing))
            .await
            .context("a group is stuck")??;
        Ok(())
    }

    async fn play_group(&self, at: usize, phone: &Phone, ready: &Barrier) -> Result<()> {
        let mut rng = StdRng::seed_from_u64(at as u64);
        let mut seen = phone.watch();
        let mut voted = false;
        let mut acted_on = None;
        loop {
            seen.mark_unchanged();
            let Some(view) = phone.now() else { bail!("a phone without a view") };
            let Some(table) = &view.table else { bail!("no table: {:?}", view.stage) };
            if table.agreed {
                return Ok(());
            }
            // What came of it is waited for: nobody presses twice because they hear of it late.
            if acted_on.as_ref().is_some_and(|seen| Arc::ptr_eq(seen, &view)) {
                phone.changed(&mut seen).await;
                continue;
            }
            let next = player::next_act(&view, domain::Timestamp::default(), &mut rng);
            let votes = matches!(next, Some(ParticipantCommand::Vote { .. }));
            // Once: its own ballot may take a moment to come back.
            if let Some(act) = next.filter(|_| !(votes && voted)) {
                if votes {
                    ready.wait().await;
                    self.pause(at).await;
                    voted = true;
                } else {
                    let thinks = self.options.think_seconds * rng.random_range(0.5..1.5);
                    tokio::time::sleep(Duration::from_secs_f64(thinks)).await;
                }
                let (outcome, took) = phone.act(&act).await?;
                acted_on = Some(view);
                if outcome == Outcome::Done {
                    let what = if votes { "vote acknowledged" } else { "turn, tick or step acknowledged" };
                    self.report.add(what, took);
                }
            }
            phone.changed(&mut seen).await;
        }
    }

    /// What lies on the groups' tables, as its authors see it.
    fn put_forward(&self, value: usize) -> Vec<(usize, String)> {
        let views = self.phones.iter().filter_map(Phone::now);
        let own = views.flat_map(|view| view.texts.clone()).filter(|text| text.put_forward);
        own.map(|text| (value, text.words)).collect()
    }
}
