//! A device that speaks HTTP as a browser does: it keeps its cookie, posts forms and follows a stream.

use std::{
    pin::Pin,
    sync::{Arc, OnceLock, atomic::Ordering},
};

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use eventsource_stream::Eventsource;
use futures_util::{Stream, StreamExt};
use reqwest::{Client, RequestBuilder, Response, StatusCode, header, redirect::Policy};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{held::Held, traffic::Traffic};

/// The server under load.
#[derive(Clone)]
pub struct Site {
    client: Client,
    url: Arc<str>,
    pub traffic: Arc<Traffic>,
}

impl Site {
    pub fn new(url: &str) -> Result<Site> {
        let client = Client::builder().redirect(Policy::none()).pool_max_idle_per_host(usize::MAX).build()?;
        Ok(Site { client, url: url.into(), traffic: Arc::default() })
    }
}

pub struct Device {
    site: Site,
    cookie: OnceLock<String>,
}

/// The views of one open stream, as they arrive.
pub type Views<View> = Pin<Box<dyn Stream<Item = Result<View>> + Send>>;

/// What came of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// The rules said no: somebody else was first.
    Refused,
}

impl Device {
    pub fn new(site: &Site) -> Device {
        Device { site: site.clone(), cookie: OnceLock::new() }
    }

    /// Posts a form as a script does.
    pub async fn act(&self, function: &str, fields: &impl Serialize) -> Result<Outcome> {
        let answer = self.post(function, fields, "application/json").await?;
        match answer.status().as_u16() {
            200 => Ok(Outcome::Done),
            422 => Ok(Outcome::Refused),
            status => bail!("{function} was answered {status}: {}", answer.text().await.unwrap_or_default()),
        }
    }

    /// Posts a form as a browser without scripts does; answers with the path it is sent on to.
    pub async fn submit(&self, function: &str, fields: &impl Serialize) -> Result<String> {
        let answer = self.post(function, fields, "text/html").await?;
        let location = answer.headers().get(header::LOCATION).context("not sent on")?.to_str()?;
        Ok(location.trim_start_matches(&*self.site.url).to_owned())
    }

    async fn post(&self, function: &str, fields: &impl Serialize, accept: &str) -> Result<Response> {
        let mut request = self.site.client.post(format!("{}/api/{function}", self.site.url));
        request = request
            .header(header::ACCEPT, accept)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(cookie) = self.cookie.get() {
            request = request.header(header::COOKIE, cookie);
        }
        let answer = request.body(serde_qs::to_string(fields)?).send().await?;
        if let Some(cookie) = answer.headers().get(header::SET_COOKIE) {
            let pair = cookie.to_str()?.split(';').next().unwrap_or_default().to_owned();
            let _ = self.cookie.set(pair);
        }
        Ok(answer)
    }

    /// Loads a page, and throws it away.
    pub async fn load(&self, path: &str) -> Result<()> {
        let mut page = self.get(path, "text/html").await?.bytes_stream();
        while let Some(chunk) = page.next().await {
            self.site.traffic.pages.fetch_add(chunk?.len(), Ordering::Relaxed);
        }
        Ok(())
    }

    /// Follows a stream. Its first view comes at once, and is the whole state.
    pub async fn follow<View: DeserializeOwned + Send + 'static>(&self, path: &str) -> Result<Views<View>> {
        let answer = self.get(&format!("{path}?changes"), "text/event-stream").await?;
        let traffic = self.site.traffic.clone();
        let chunks = answer.bytes_stream().inspect(move |chunk| {
            let length = chunk.as_ref().map_or(0, Bytes::len);
            traffic.views.fetch_add(length, Ordering::Relaxed);
        });
        let mut held = Held::default();
        Ok(Box::pin(chunks.eventsource().filter_map(move |event| {
            let view = match event {
                Ok(event) => held.take(&event.event, &event.data).transpose(),
                Err(error) => Some(Err(anyhow::anyhow!("the stream broke: {error}"))),
            };
            std::future::ready(view)
        })))
    }

    /// Asks for the view, if it is another than the one that has this tag, or becomes another within so many seconds.
    pub async fn ask<View: DeserializeOwned>(
        &self,
        path: &str,
        tag: &mut String,
        wait: u64,
    ) -> Result<Option<View>> {
        let request = self.request(path, "application/json");
        let request = request.header("prefer", format!("wait={wait}")).header(header::IF_NONE_MATCH, &*tag);
        let answer = request.send().await?.error_for_status()?;
        if let Some(told) = answer.headers().get(header::ETAG) {
            told.to_str()?.clone_into(tag);
        }
        if answer.status() == StatusCode::NOT_MODIFIED {
            return Ok(None);
        }
        let whole = answer.bytes().await?;
        self.site.traffic.views.fetch_add(whole.len(), Ordering::Relaxed);
        Ok(Some(serde_json::from_slice::<Whole<View>>(&whole)?.view))
    }

    async fn get(&self, path: &str, accept: &str) -> Result<Response> {
        Ok(self.request(path, accept).send().await?.error_for_status()?)
    }

    fn request(&self, path: &str, accept: &str) -> RequestBuilder {
        let request = self.site.client.get(format!("{}{path}", self.site.url));
        let request = request.header(header::ACCEPT, accept).header(header::ACCEPT_ENCODING, "gzip");
        match self.cookie.get() {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }
}

/// An answer to one who asks.
#[derive(Deserialize)]
struct Whole<View> {
    view: View,
}
