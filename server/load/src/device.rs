//! A device that speaks HTTP as a browser does: it keeps its cookie, posts forms and follows a stream.

use std::{
    pin::Pin,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use eventsource_stream::Eventsource;
use futures_util::{Stream, StreamExt};
use reqwest::{Client, RequestBuilder, Response, StatusCode, header, redirect::Policy};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{held::Held, traffic::Traffic};

/// Between the parts of a form that sends a file.
const BOUNDARY: &str = "between-the-parts";

/// A connection that is not used: shorter than the server's patience, which ends it unasked.
const KEPT_OPEN: Duration = Duration::from_secs(5);

/// The nodes under load, and what a balancer before them does: each request goes to the next, and what finds a dead one to
/// another.
#[derive(Clone)]
pub struct Site {
    client: Client,
    nodes: Arc<[Node]>,
    turn: Arc<AtomicUsize>,
    pub traffic: Arc<Traffic>,
}

struct Node {
    url: String,
    dead: AtomicBool,
}

impl Site {
    pub fn new(urls: Vec<String>) -> Result<Site> {
        let client = Client::builder()
            .redirect(Policy::none())
            .pool_max_idle_per_host(usize::MAX)
            .pool_idle_timeout(KEPT_OPEN)
            .build()?;
        let nodes = urls.into_iter().map(|url| Node { url, dead: AtomicBool::default() }).collect();
        Ok(Site { client, nodes, turn: Arc::default(), traffic: Arc::default() })
    }

    /// Whether what a dead node leaves has somewhere else to go.
    pub fn has_others(&self) -> bool {
        self.nodes.len() > 1
    }

    async fn send(&self, request: impl Fn(&Client, &str) -> RequestBuilder) -> Result<Answer> {
        loop {
            let turn = self.turn.fetch_add(1, Ordering::Relaxed);
            let nodes =
                (0..self.nodes.len()).filter_map(|more| self.nodes.get((turn + more) % self.nodes.len()));
            let node = nodes.into_iter().find(|node| !node.dead.load(Ordering::Relaxed));
            let node = node.context("no node is left")?;
            match request(&self.client, &node.url).send().await {
                Ok(response) => return Ok(Answer { response, from: node.url.clone() }),
                // Sent once more: a command that has been carried out is known by its number.
                Err(_) if self.has_others() => node.dead.store(true, Ordering::Relaxed),
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// And from which node it came.
struct Answer {
    response: Response,
    from: String,
}

pub struct Device {
    site: Site,
    cookie: OnceLock<String>,
}

/// The views of one open stream, as they arrive.
pub type Views<View> = Pin<Box<dyn Stream<Item = Result<View>> + Send>>;

/// And from which node they come.
pub struct Following<View> {
    pub views: Views<View>,
    pub from: String,
}

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

    pub fn has_others(&self) -> bool {
        self.site.has_others()
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
        self.sent_on(&self.post(function, fields, "text/html").await?)
    }

    /// Posts a file by a form whose field is `file`; answers with the path it is sent on to.
    pub async fn send_file(&self, path: &str, name: &str, content: &str) -> Result<String> {
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        let body = format!("--{BOUNDARY}\r\n{head}\r\n\r\n{content}\r\n--{BOUNDARY}--\r\n");
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.sent_on(&self.post_to(path, (&kind, &body), "text/html").await?)
    }

    fn sent_on(&self, answer: &Response) -> Result<String> {
        let location = answer.headers().get(header::LOCATION).context("not sent on")?.to_str()?;
        let public = self.site.nodes.first().map_or("", |node| &*node.url);
        Ok(location.trim_start_matches(public).to_owned())
    }

    async fn post(&self, function: &str, fields: &impl Serialize, accept: &str) -> Result<Response> {
        let body = serde_qs::to_string(fields)?;
        let form = ("application/x-www-form-urlencoded", &*body);
        self.post_to(&format!("/api/{function}"), form, accept).await
    }

    async fn post_to(&self, path: &str, (kind, body): (&str, &str), accept: &str) -> Result<Response> {
        let request = |client: &Client, url: &str| {
            let request = client.post(format!("{url}{path}"));
            let request = request.header(header::ACCEPT, accept).header(header::CONTENT_TYPE, kind);
            self.as_known(request).body(body.to_owned())
        };
        let answer = self.site.send(request).await?.response;
        self.keep_cookie(&answer)?;
        Ok(answer)
    }

    fn keep_cookie(&self, answer: &Response) -> Result<()> {
        if let Some(cookie) = answer.headers().get(header::SET_COOKIE) {
            let pair = cookie.to_str()?.split(';').next().unwrap_or_default().to_owned();
            let _ = self.cookie.set(pair);
        }
        Ok(())
    }

    /// Loads a page, and throws it away.
    pub async fn load(&self, path: &str) -> Result<()> {
        let mut page = self.get(path, "text/html").await?.response.bytes_stream();
        while let Some(chunk) = page.next().await {
            self.site.traffic.pages.fetch_add(chunk?.len(), Ordering::Relaxed);
        }
        Ok(())
    }

    /// A page's source.
    pub async fn read(&self, path: &str) -> Result<String> {
        let request = |client: &Client, url: &str| {
            self.as_known(client.get(format!("{url}{path}")).header(header::ACCEPT, "text/html"))
        };
        let answer = self.site.send(request).await?.response.error_for_status()?;
        self.keep_cookie(&answer)?;
        Ok(answer.text().await?)
    }

    /// Follows a stream. Its first view comes at once, and is the whole state.
    pub async fn follow<View: DeserializeOwned + Send + 'static>(
        &self,
        path: &str,
    ) -> Result<Following<View>> {
        let Answer { response, from } = self.get(&format!("{path}?changes"), "text/event-stream").await?;
        let traffic = self.site.traffic.clone();
        let chunks = response.bytes_stream().inspect(move |chunk| {
            let length = chunk.as_ref().map_or(0, Bytes::len);
            traffic.views.fetch_add(length, Ordering::Relaxed);
        });
        let mut held = Held::default();
        let views = chunks.eventsource().filter_map(move |event| {
            let view = match event {
                Ok(event) => held.take(&event.event, &event.data).transpose(),
                Err(error) => Some(Err(anyhow::anyhow!("the stream broke: {error}"))),
            };
            std::future::ready(view)
        });
        Ok(Following { views: Box::pin(views), from })
    }

    /// Asks for the view, if it is another than the one that has this tag, or becomes another within so many seconds.
    pub async fn ask<View: DeserializeOwned>(
        &self,
        path: &str,
        tag: &mut String,
        wait: u64,
    ) -> Result<Option<View>> {
        let request = |client: &Client, url: &str| {
            let request = self.request(client, url, path, "application/json");
            request.header("prefer", format!("wait={wait}")).header(header::IF_NONE_MATCH, &*tag)
        };
        let answer = self.site.send(request).await?.response.error_for_status()?;
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

    async fn get(&self, path: &str, accept: &str) -> Result<Answer> {
        let sent = self.site.send(|client, url| self.request(client, url, path, accept)).await?;
        Ok(Answer { response: sent.response.error_for_status()?, ..sent })
    }

    fn request(&self, client: &Client, url: &str, path: &str, accept: &str) -> RequestBuilder {
        let request = client.get(format!("{url}{path}"));
        self.as_known(request.header(header::ACCEPT, accept).header(header::ACCEPT_ENCODING, "gzip"))
    }

    fn as_known(&self, request: RequestBuilder) -> RequestBuilder {
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
