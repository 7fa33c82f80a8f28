//! Devices that speak HTTP to the server as browsers do.

use std::{
    cell::RefCell,
    sync::{Arc, Mutex},
};

use domain::view::PhoneView;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// One browser: it keeps its cookie, and does not follow redirects by itself. A clone is another tab.
#[derive(Clone)]
pub struct Device {
    address: Arc<Mutex<String>>,
    agent: ureq::Agent,
    cookie: RefCell<Option<String>>,
}

pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: String,
}

/// A file as it came, with what its headers say.
pub struct Download {
    pub status: u16,
    pub tag: String,
    pub cache: String,
    pub kind: String,
    pub called: String,
    /// What search engines are told.
    pub robots: String,
    pub bytes: Vec<u8>,
}

impl Device {
    /// Sends this cookie from now on.
    pub fn bring_cookie(&self, cookie: &str) {
        *self.cookie.borrow_mut() = Some(cookie.to_owned());
    }

    /// One without a cookie yet. The server may move: `address` is where it listens now.
    pub fn new(address: Arc<Mutex<String>>) -> Device {
        Device { address, agent: agent(), cookie: RefCell::new(None) }
    }

    pub fn get(&self, path: &str) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.url())).header("Accept", "text/html");
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        self.read(request.call().expect("an answer"))
    }

    /// Asks, and reads on only if it is refused: a stream never ends.
    pub fn head_of(&self, path: &str) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.url())).header("Accept", "text/html");
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        let response = request.call().expect("an answer");
        match response.status().as_u16() {
            200 => Answer { status: 200, location: None, body: String::new() },
            _ => self.read(response),
        }
    }

    /// Fetches a file, unless it still is the one with this tag.
    pub fn file(&self, path: &str, known: &str) -> Download {
        self.fetch(path, known, &[])
    }

    /// Asks for a page's view, as one does that no stream reaches.
    pub fn ask(&self, path: &str, known: &str, seconds: u32) -> Download {
        self.fetch(path, known, &[("Accept", "application/json"), ("Prefer", &format!("wait={seconds}"))])
    }

    fn fetch(&self, path: &str, known: &str, headers: &[(&str, &str)]) -> Download {
        let mut request = self.agent.get(format!("{}{path}", self.url())).header("If-None-Match", known);
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, mut body) = request.call().expect("an answer").into_parts();
        let header =
            |name: &str| parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
        Download {
            status: parts.status.as_u16(),
            tag: header("etag"),
            cache: header("cache-control"),
            kind: header("content-type"),
            called: header("content-disposition"),
            robots: header("x-robots-tag"),
            bytes: body.read_to_vec().expect("the whole file"),
        }
    }

    /// Posts as a script does: the answer is the function's own.
    pub fn post(&self, function: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(function, fields, "application/json", &[])
    }

    /// Posts as a plain form does: the answer is the way to the next page.
    pub fn submit(&self, function: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(function, fields, "text/html", &[])
    }

    pub fn send(
        &self,
        function: &str,
        fields: &[(&str, &str)],
        accept: &str,
        headers: &[(&str, &str)],
    ) -> Answer {
        self.try_send(function, fields, accept, headers).expect("an answer")
    }

    /// Posts words to a path, as a page's beacon does.
    pub fn tell(&self, path: &str, words: &str) -> Answer {
        let mut request = self.agent.post(format!("{}{path}", self.url()));
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        self.read(request.send(words).expect("an answer"))
    }

    /// Posts one file as a form in a browser does.
    pub fn upload(&self, path: &str, file: &[u8]) -> Answer {
        self.upload_as(path, &[("logo", file)])
    }

    /// The same of a form with several fields.
    pub fn upload_as(&self, path: &str, fields: &[(&str, &[u8])]) -> Answer {
        let mut body = Vec::new();
        for (name, bytes) in fields {
            let head =
                format!("--BORDER\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{name}\"");
            body.extend(head.as_bytes());
            body.extend(b"\r\n\r\n");
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--BORDER--\r\n");
        let mut request = self.agent.post(format!("{}{path}", self.url())).header("Accept", "text/html");
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        let request = request.header("Content-Type", "multipart/form-data; boundary=BORDER");
        self.read(request.send(&body[..]).expect("an answer"))
    }

    /// As `send`, to a server that may die before it answers.
    pub fn try_send(
        &self,
        function: &str,
        fields: &[(&str, &str)],
        accept: &str,
        headers: &[(&str, &str)],
    ) -> Option<Answer> {
        self.try_send_to(&format!("/api/{function}"), fields, accept, headers)
    }

    /// Posts a plain form to a page.
    pub fn submit_to(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.try_send_to(path, fields, "text/html", &[]).expect("an answer")
    }

    /// The same, of a form that its page is asked for again with.
    pub fn begin_anew(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let sent = self.submit_to(path, fields);
        let again = format!("{path}?igjen");
        assert_eq!((sent.status, sent.location.as_ref()), (303, Some(&again)), "{}", sent.body);
        self.get(&again)
    }

    fn try_send_to(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        accept: &str,
        headers: &[(&str, &str)],
    ) -> Option<Answer> {
        let mut request = self.agent.post(format!("{}{path}", self.url())).header("Accept", accept);
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let fields: Vec<(String, String)> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.try_read(request.send_form(fields).ok()?)
    }

    pub fn cookie(&self) -> String {
        self.cookie.borrow().clone().expect("a cookie")
    }

    fn url(&self) -> String {
        self.address.lock().expect("the address").clone()
    }

    fn read(&self, response: ureq::http::Response<ureq::Body>) -> Answer {
        self.try_read(response).expect("the whole answer")
    }

    /// None if the answer broke off.
    fn try_read(&self, mut response: ureq::http::Response<ureq::Body>) -> Option<Answer> {
        let body = response.body_mut().read_to_vec().ok()?;
        let header =
            |name: &str| response.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned);
        if let Some(cookie) = header("set-cookie") {
            *self.cookie.borrow_mut() = cookie.split(';').next().map(str::to_owned);
        }
        let location = header("location").map(|to| to.trim_start_matches(&self.url()).to_owned());
        let status = response.status().as_u16();
        Some(Answer { status, location, body: String::from_utf8_lossy(&body).into_owned() })
    }

    /// The view that a page was rendered with, read off what it wakes from: a [`domain::view::FacilitatorView`], a
    /// [`domain::view::ScreenView`] or a phone's.
    pub fn view<View: DeserializeOwned>(&self, page: &str) -> View {
        let answer = self.get(page);
        assert_eq!(answer.status, 200, "{page}: {}", answer.body);
        let props = answer.body.split_once("data-props=\"").expect("a page that wakes").1;
        let props = props.split_once('"').expect("its end").0;
        let json =
            props.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let mut props: Value = serde_json::from_str(&json).expect("JSON");
        serde_json::from_value(props["first"]["view"].take()).expect("the page's view")
    }

    pub fn phone(&self, page: &str) -> PhoneView {
        self.view(page)
    }
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false);
    config.build().into()
}
