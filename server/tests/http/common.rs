//! The real server in a process of its own, and devices that speak HTTP to it as browsers do.

use std::{
    cell::RefCell,
    fs::File,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, MutexGuard},
};

use serde_json::Value;

/// What it logs, shown when a test fails.
const LOG: &str = "server.log";

pub struct Server {
    process: Mutex<Child>,
    /// Where it listens now: another port after each start. Its devices follow.
    address: Arc<Mutex<String>>,
    settings: Vec<(&'static str, String)>,
    folder: tempfile::TempDir,
}

impl Server {
    pub fn open() -> Server {
        Server::open_with(&[])
    }

    /// With settings besides the usual, as environment variables.
    pub fn open_with(settings: &[(&'static str, &str)]) -> Server {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = settings.iter().map(|(name, value)| (*name, (*value).to_owned())).collect::<Vec<_>>();
        let (process, url) = start(&folder, &settings);
        Server { process: Mutex::new(process), address: Arc::new(Mutex::new(url)), settings, folder }
    }

    /// Starts it on the same database, once it has stopped.
    pub fn start_again(&self) {
        let (process, url) = start(&self.folder, &self.settings);
        *self.process() = process;
        *self.address.lock().expect("the address") = url;
    }

    /// `kill -9`.
    pub fn kill(&self) {
        let mut process = self.process();
        process.kill().expect("a running server");
        process.wait().expect("its end");
    }

    /// Asks it to stop, and answers with how it ended.
    pub fn terminate(&self) -> ExitStatus {
        signal(&self.pid(), "TERM");
        self.process().wait().expect("its end")
    }

    pub fn pid(&self) -> String {
        self.process().id().to_string()
    }

    pub fn url(&self) -> String {
        self.address.lock().expect("the address").clone()
    }

    /// The address without the scheme, to open a socket by hand.
    pub fn socket(&self) -> String {
        self.url().replace("http://", "")
    }

    pub fn database(&self) -> PathBuf {
        database(&self.folder)
    }

    /// `server backup`, while this one runs.
    pub fn backup(&self, args: &[&str]) -> std::process::Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
        command
            .arg("backup")
            .args(args)
            .env("DATABASE_URL", format!("sqlite://{}", self.database().display()));
        command.output().expect("the built server")
    }

    pub fn device(&self) -> Device {
        Device { address: self.address.clone(), agent: agent(), cookie: RefCell::new(None) }
    }

    fn process(&self) -> MutexGuard<'_, Child> {
        self.process.lock().expect("the process")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(process) = self.process.get_mut() {
            let _ = process.kill();
            let _ = process.wait();
        }
        if std::thread::panicking() {
            eprintln!("{}", std::fs::read_to_string(self.folder.path().join(LOG)).unwrap_or_default());
        }
    }
}

fn database(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("workshops.sqlite")
}

pub fn signal(pid: &str, name: &str) {
    let sent = Command::new("kill").arg(format!("-{name}")).arg(pid).status();
    assert!(sent.expect("the command kill").success());
}

pub fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").to_string()
}

fn start(folder: &tempfile::TempDir, settings: &[(&'static str, String)]) -> (Child, String) {
    let address = free_address();
    let url = format!("http://{address}");
    let log = File::options().create(true).append(true).open(folder.path().join(LOG)).expect("a log");
    // A file that may not grow is an error here, as a full disk is, and not the end of the process.
    let mut process = Command::new("sh")
        .args(["-c", "trap '' XFSZ; exec \"$0\"", env!("CARGO_BIN_EXE_server")])
        .env("DATABASE_URL", format!("sqlite://{}", database(folder).display()))
        .env("LEPTOS_SITE_ADDR", &address)
        .env("LEPTOS_SITE_ROOT", folder.path())
        .env("LEPTOS_OUTPUT_NAME", "verdiverksted")
        .env("PUBLIC_URL", &url)
        .envs(settings.iter().map(|(name, value)| (name, value)))
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("the built server");
    // It prints its address when it listens.
    let mut line = String::new();
    let output = process.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("a line");
    assert!(!line.is_empty(), "it listens");
    (process, url)
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false);
    config.build().into()
}

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
    pub bytes: Vec<u8>,
}

impl Device {
    pub fn get(&self, path: &str) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.url())).header("Accept", "text/html");
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        self.read(request.call().expect("an answer"))
    }

    /// Fetches a file, unless it still is the one with this tag.
    pub fn file(&self, path: &str, known: &str) -> Download {
        let mut request = self.agent.get(format!("{}{path}", self.url())).header("If-None-Match", known);
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
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

    /// Posts words to a path, as a page's beacon does; answers with the status.
    pub fn tell(&self, path: &str, words: &str) -> u16 {
        let mut request = self.agent.post(format!("{}{path}", self.url()));
        if let Some(cookie) = &*self.cookie.borrow() {
            request = request.header("Cookie", cookie);
        }
        request.send(words).expect("an answer").status().as_u16()
    }

    /// Posts one file as a form in a browser does.
    pub fn upload(&self, path: &str, file: &[u8]) -> Answer {
        let mut body =
            b"--BORDER\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo\"\r\n\r\n".to_vec();
        body.extend(file);
        body.extend(b"\r\n--BORDER--\r\n");
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
        let mut request = self.agent.post(format!("{}/api/{function}", self.url())).header("Accept", accept);
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

    /// The view that a page was rendered with, read off its island.
    pub fn view(&self, page: &str) -> Value {
        let answer = self.get(page);
        assert_eq!(answer.status, 200, "{page}: {}", answer.body);
        let props = answer.body.split_once("data-props=\"").expect("an island").1;
        let props = props.split_once('"').expect("its end").0;
        let json =
            props.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let props: Value = serde_json::from_str(&json).expect("JSON");
        props["props"]["first"]["view"].clone()
    }
}

/// A workshop with its facilitator's device.
pub struct Room<'a> {
    pub server: &'a Server,
    pub facilitator: Device,
    pub id: String,
    pub code: String,
    pub link: String,
}

impl<'a> Room<'a> {
    pub fn open(server: &'a Server) -> Room<'a> {
        let facilitator = server.device();
        let made = facilitator.submit("create", &form("create"));
        let page = made.location.expect("the way to the link");
        let id = page.split('/').nth(2).expect("an id").to_owned();
        let shown = facilitator.get(&page).body;
        let secret = shown.split_once("/k/").expect("the link").1;
        let secret: String =
            secret.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
        let code = facilitator.view(&format!("/f/{id}"))["code"].as_str().expect("a code").to_owned();
        Room { server, facilitator, id, code, link: format!("/k/{secret}") }
    }

    /// A new participant: the device, and its page.
    pub fn join(&self) -> (Device, String) {
        let device = self.server.device();
        let joined = device.submit("join", &[("code", &self.code), ("service", "1")]);
        (device, joined.location.expect("a page"))
    }

    /// The facilitator's act; `command` is one nested field.
    pub fn act(&self, command: &[(&str, &str)]) -> Answer {
        let mut fields = vec![("workshop", self.id.as_str()), ("id", "")];
        fields.extend(command);
        self.facilitator.post("facilitator", &fields)
    }

    pub fn next(&self) -> Answer {
        let rev = self.facilitator.view(&format!("/f/{}", self.id))["stage_rev"].to_string();
        self.act(&[("command[Next][rev]", &rev)])
    }
}

/// The form of a new workshop, with three values.
pub fn form(how: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("form[title]", "Kultur for god samhandling"),
        ("form[organisation]", "Siljan kommune"),
        ("form[lang]", "nb"),
        ("form[services]", "NAV\r\nPPT"),
        ("form[minutes]", "5"),
        ("form[people]", "4"),
        ("form[rehearsal_seconds]", "20"),
        ("form[how]", how),
    ];
    for (name, individual, group) in [
        ("form[values][0][name]", "form[values][0][individual_prompt]", "form[values][0][group_prompt]"),
        ("form[values][1][name]", "form[values][1][individual_prompt]", "form[values][1][group_prompt]"),
    ] {
        fields.extend([(name, "Mot"), (individual, "Finn normer"), (group, "Bli enige")]);
    }
    fields
}

/// A participant's act from its page, such as `/d/{workshop}/{seat}`.
pub fn act(device: &Device, page: &str, command: &[(&str, &str)]) -> Answer {
    let mut parts = page.split('/').skip(2);
    let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
    let mut fields = vec![("workshop", workshop), ("seat", seat), ("id", "")];
    fields.extend(command);
    device.post("participant", &fields)
}
