//! The server in a process of its own, and what it costs.

use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};

use crate::measure::Report;

pub struct Server {
    process: Child,
    pub url: String,
    folder: tempfile::TempDir,
}

impl Server {
    /// Starts it on a free port of the loopback interface, with a database of its own.
    pub async fn start(binary: &Path) -> Result<Server> {
        let folder = tempfile::tempdir()?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let url = format!("http://{address}");
        let process = Command::new(binary)
            .env("DATABASE_URL", format!("sqlite://{}", folder.path().join("load.sqlite").display()))
            .env("LEPTOS_SITE_ADDR", address.to_string())
            .env("LEPTOS_SITE_ROOT", folder.path())
            .env("LEPTOS_OUTPUT_NAME", "verdiverksted")
            .env("PUBLIC_URL", &url)
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", binary.display()))?;
        let server = Server { process, url, folder };
        while tokio::net::TcpStream::connect(address).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(server)
    }

    /// Resident memory in megabytes (10⁶ bytes), as the kernel counts it.
    pub fn memory(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kibibytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kibibytes * 1_024.0 / 1e6)
    }

    /// Most it ever held, in megabytes.
    fn peak(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
        let kibibytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kibibytes * 1_024.0 / 1e6)
    }

    /// Seconds of processor time used so far. Linux counts in hundredths.
    fn cpu(&self) -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        let after_name = stat.rsplit_once(')').context("no name")?.1;
        let ticks = after_name.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
        Ok(ticks.sum::<Result<f64, _>>()? / 100.0)
    }

    /// What it has cost.
    pub fn note(&self, report: &Report) -> Result<()> {
        let files = std::fs::read_dir(self.folder.path())?;
        let disk: u64 = files.filter_map(|file| Some(file.ok()?.metadata().ok()?.len())).sum();
        report.note("memory at the end", "MB", self.memory()?);
        report.note("memory at most", "MB", self.peak()?);
        report.note("processor of the server", "s", self.cpu()?);
        report.note("on disk", "MB", disk as f64 / 1e6);
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
