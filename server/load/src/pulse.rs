//! A round of puls: as many colleagues as there are phones answer, and each is counted once.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use futures_util::future::try_join_all;
use serde::Serialize;
use serde_json::json;

use crate::{
    device::{Device, Site},
    measure::Report,
    nodes::Nodes,
    options::Options,
};

/// Norms of the one value, all of which are asked about.
const NORMS: usize = 5;

#[derive(Serialize)]
struct Begin<'a> {
    charter: &'a str,
    norms: Vec<String>,
    meetings: bool,
    length: &'a str,
}

#[derive(Serialize)]
struct Answers<'a> {
    code: &'a str,
    answers: BTreeMap<String, &'a str>,
}

#[derive(Serialize)]
struct End<'a> {
    charter: &'a str,
    code: &'a str,
}

pub async fn play(site: &Site, nodes: &Nodes, options: &Options, report: &Report) -> Result<()> {
    let holder = Device::new(site);
    let link = holder.send_file("/verdigrunnlag/nytt", "verdier.json", &verdigrunnlag()).await?;
    let charter = link.split('/').nth(2).context("no verdigrunnlag was made")?;
    let manage = format!("/h/{charter}/puls");
    let norms = values(&holder.read(&manage).await?, "name=\"norms[]\"");
    holder.submit("pulse-begin", &Begin { charter, norms, meetings: true, length: "Week" }).await?;
    let code = &*values(&holder.read(&manage).await?, "name=\"code\"").pop().context("no round is open")?;

    let opening = (0..options.phones).map(|at| open(site, code, options.delay_of(at), report));
    let colleagues = try_join_all(opening).await?;
    report.note("memory with all pages open", "MB", nodes.memory()?);
    let answering = colleagues
        .iter()
        .enumerate()
        .map(|(at, colleague)| colleague.answer(code, options.delay_of(at), report));
    try_join_all(answering).await?;

    holder.submit("pulse-end", &End { charter, code }).await?;
    let shown = holder.read(&format!("/v/{charter}")).await?;
    let said = format!("{} svarte.", options.phones);
    ensure!(shown.contains(&said), "the result does not say «{said}»");
    println!("{} answers, each counted once", options.phones);
    Ok(())
}

/// A phone that has the page before it.
struct Colleague {
    phone: Device,
    asked: Vec<String>,
}

async fn open(site: &Site, code: &str, delay: Duration, report: &Report) -> Result<Colleague> {
    tokio::time::sleep(delay).await;
    let (phone, started) = (Device::new(site), Instant::now());
    let page = phone.read(&format!("/p/{code}")).await?;
    report.add("page of a pulse", started.elapsed());
    let fields = page.split("name=\"answers[").skip(1);
    let mut asked: Vec<String> = fields.filter_map(|rest| Some(rest.split_once(']')?.0.to_owned())).collect();
    asked.dedup();
    ensure!(asked.len() > NORMS, "{} questions", asked.len());
    Ok(Colleague { phone, asked })
}

impl Colleague {
    async fn answer(&self, code: &str, delay: Duration, report: &Report) -> Result<()> {
        tokio::time::sleep(delay).await;
        let answers = self.asked.iter().map(|asked| (asked.clone(), "Often")).collect();
        let started = Instant::now();
        self.phone.submit("pulse", &Answers { code, answers }).await?;
        report.add("answer of a pulse", started.elapsed());
        Ok(())
    }
}

/// Of the elements of a page that have this, what they are worth.
fn values(page: &str, with: &str) -> Vec<String> {
    let rests = page.split(with).skip(1);
    let values = rests.filter_map(|rest| Some(rest.split_once("value=\"")?.1.split_once('"')?.0.to_owned()));
    values.collect()
}

fn verdigrunnlag() -> String {
    let text = |words: String| json!({ "text": words, "support": null, "onPoster": true });
    let norms: Vec<_> = (1..=NORMS).map(|at| text(format!("Norm {at} som alle er enige om"))).collect();
    let value = json!({
        "name": "Likeverdig dialog", "mainMessage": "Alle blir hørt", "truth": "", "groups": null,
        "norms": norms, "taboos": [text("Prate over hodet på folk".to_owned())],
    });
    json!({
        "$schema": "verdier.schema.json", "version": 1, "title": "Stort verksted", "organisation": "Siljan kommune",
        "language": "nb", "published": "2026-11-27", "services": [], "values": [value], "nextSteps": [],
    })
    .to_string()
}
