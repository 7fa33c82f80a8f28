//! A long afternoon: people write, delete, leave and come back, and the server's memory must not grow.

use std::{
    sync::PoisonError,
    time::{Duration, Instant},
};

use anyhow::Result;
use domain::{Kind, ParticipantCommand};
use futures_util::future::try_join_all;
use rand::{RngExt, SeedableRng, rngs::StdRng};

use crate::{
    device::Site,
    facilitator::Facilitator,
    nodes::Nodes,
    options::Options,
    phone::{Phone, is_writing},
};

/// How often the memory is read.
const LOOK: Duration = Duration::from_secs(60);

pub async fn soak(site: &Site, nodes: &Nodes, options: &Options, minutes: u64) -> Result<()> {
    let facilitator = Facilitator::open(site, 1).await?;
    let code = facilitator.view().await?.code.as_str().to_owned();
    let phones = try_join_all((0..options.phones).map(|_| Phone::join(site, &code, options.by))).await?;
    phones.iter().for_each(Phone::wake);
    facilitator.next().await?;
    facilitator.next().await?;
    try_join_all(phones.iter().map(|phone| phone.sees(is_writing))).await?;
    let end = Instant::now() + Duration::from_secs(60 * minutes);
    let living = phones.iter().enumerate().map(|(at, phone)| live(phone, at, end));
    tokio::try_join!(try_join_all(living), watch(nodes, end))?;
    Ok(())
}

/// Writes and takes back, so that the room does not fill; locks the phone now and then.
async fn live(phone: &Phone, at: usize, end: Instant) -> Result<()> {
    let mut rng = StdRng::seed_from_u64(at as u64);
    let mut count = 0_u32;
    while Instant::now() < end {
        tokio::time::sleep(Duration::from_millis(rng.random_range(15_000..45_000))).await;
        if rng.random_bool(0.1) {
            phone.sleep();
            tokio::time::sleep(Duration::from_millis(rng.random_range(500..5_000))).await;
            phone.wake();
            phone.sees(is_writing).await?;
        }
        let own = phone.now().map(|view| view.texts.clone()).unwrap_or_default();
        match own.first().filter(|_| own.len() > 3) {
            Some(text) => {
                phone.act(&ParticipantCommand::Remove { text: text.id }).await?;
            }
            None => {
                count += 1;
                phone.write(0, Kind::Norm, format!("Norm {count} fra deltaker {at}")).await?;
                phone.told.lock().unwrap_or_else(PoisonError::into_inner).clear();
            }
        }
    }
    Ok(())
}

async fn watch(nodes: &Nodes, end: Instant) -> Result<()> {
    let started = Instant::now();
    while Instant::now() < end {
        println!("{:>4} s: {:.1} MB", started.elapsed().as_secs(), nodes.memory()?);
        tokio::time::sleep(LOOK.min(end.saturating_duration_since(Instant::now()))).await;
    }
    Ok(())
}
