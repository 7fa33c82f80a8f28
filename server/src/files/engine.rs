//! The program that makes documents, in processes beside the server's own. What goes wrong in one is one document that
//! is not made: no room waits for it, and its memory goes when it goes.

use std::{
    io,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use domain::{FollowUpMeeting, Lang, Measure, ResultView, Timestamp, YearCalendar};
use printing::{Answer, BUILD, LogoFault, Paper, Print, Request, What, frame};

use crate::{clock, limits::Restarts};

/// The largest documents take a second, and ten where nothing is optimised.
const LONGEST: Duration = Duration::from_secs(60);
/// One that has been asked nothing for so long is let go of, and its memory with it.
const IDLE: Duration = Duration::from_secs(5 * 60);

/// As many processes as there are documents under way; how many that may be stands in
/// [`at_once`](crate::limits::at_once).
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

struct Inner {
    program: PathBuf,
    /// The last used last, each with the number of its last use.
    idle: Mutex<Vec<(u64, Process)>>,
    uses: AtomicU64,
    /// Of processes that were asked for documents.
    restarts: Mutex<Restarts>,
    /// Of those that looked at logos: what somebody sends in keeps no document from anybody.
    over_logos: Mutex<Restarts>,
}

struct Process {
    life: Life,
    pipes: Pipes,
}

/// Killed when it is let go of, in the midst of a document too.
struct Life(Child);

struct Pipes {
    to: ChildStdin,
    from: ChildStdout,
    /// It has said that it is of the same build.
    known: bool,
}

impl Engine {
    /// `program` may be missing, or come later.
    pub fn new(program: &Path) -> Engine {
        Engine(Arc::new(Inner {
            program: std::path::absolute(program).unwrap_or_else(|_| program.to_owned()),
            idle: Mutex::default(),
            uses: AtomicU64::new(0),
            restarts: Mutex::default(),
            over_logos: Mutex::default(),
        }))
    }

    /// A PDF.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn pdf(
        &self,
        result: &ResultView,
        what: What,
        paper: Paper,
        print: Print,
    ) -> anyhow::Result<Vec<u8>> {
        let request = Request::Document { result: result.clone(), what, paper, print };
        self.make(request, result.logo.as_deref()).await
    }

    /// The poster as a PNG.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn png(&self, result: &ResultView, dpi: u16) -> anyhow::Result<Vec<u8>> {
        self.make(Request::Picture { result: result.clone(), dpi }, result.logo.as_deref()).await
    }

    /// The checklists of the guide's meetings as a PDF.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn meetings(&self, lang: Lang) -> anyhow::Result<Vec<u8>> {
        self.make(Request::Meetings { lang }, None).await
    }

    /// Tiltak of a verdigrunnlag as a PDF.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn measures(
        &self,
        shown: ResultView,
        measures: Vec<Measure>,
        at: Timestamp,
    ) -> anyhow::Result<Vec<u8>> {
        self.make(Request::Measures { shown, measures, at }, None).await
    }

    /// The calendar of a verdigrunnlag as a PDF.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn calendar(
        &self,
        shown: ResultView,
        calendar: YearCalendar,
        meetings: Vec<FollowUpMeeting>,
        paper: Paper,
        at: Timestamp,
    ) -> anyhow::Result<Vec<u8>> {
        let logo = shown.logo.clone();
        self.make(Request::Calendar { shown, calendar, meetings, paper, at }, logo.as_deref()).await
    }

    /// Møtemal of a verdigrunnlag as a PDF.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn meeting_template(&self, shown: ResultView, with_taboos: bool) -> anyhow::Result<Vec<u8>> {
        self.make(Request::MeetingTemplate { shown, with_taboos }, None).await
    }

    /// The form of a medarbeidersamtale as a PDF.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn talk(&self, shown: ResultView) -> anyhow::Result<Vec<u8>> {
        self.make(Request::Talk { shown }, None).await
    }

    /// The picture to keep as the logo, or what is wrong with it.
    ///
    /// # Errors
    /// Nobody could look at it.
    pub async fn logo(&self, picture: Vec<u8>) -> anyhow::Result<Result<Vec<u8>, LogoFault>> {
        match self.ask(Request::Logo, picture).await? {
            (Answer::Made, kept) => Ok(Ok(kept)),
            (Answer::Refused(fault), _) => Ok(Err(fault)),
            (Answer::Failed(why), _) => bail!(why),
        }
    }

    async fn make(&self, request: Request, logo: Option<&[u8]>) -> anyhow::Result<Vec<u8>> {
        match self.ask(request, logo.unwrap_or_default().to_vec()).await? {
            (Answer::Made, made) => Ok(made),
            (Answer::Failed(why), _) => bail!(why),
            (Answer::Refused(fault), _) => bail!("refused as a logo: {fault:?}"),
        }
    }

    /// One document, by a process that is at hand or a new one. A process that dies over it is not tried again with it.
    async fn ask(&self, request: Request, picture: Vec<u8>) -> anyhow::Result<(Answer, Vec<u8>)> {
        let restarts = if matches!(request, Request::Logo) { &self.0.over_logos } else { &self.0.restarts };
        let restarts = || restarts.lock().unwrap_or_else(PoisonError::into_inner);
        let Process { life, mut pipes } = self.process(restarts)?;
        tracing::debug!(process = life.0.id(), "asked for a document");
        let asking = tokio::task::spawn_blocking(move || {
            pipes.greet()?;
            frame::write(&mut pipes.to, &request, &picture)?;
            let (answer, made) = frame::read(&mut pipes.from)?;
            anyhow::Ok((answer, made, pipes))
        });
        let asked = match tokio::time::timeout(LONGEST, asking).await {
            Ok(asked) => asked?,
            Err(_) => Err(anyhow::anyhow!("took longer than {} seconds", LONGEST.as_secs())),
        };
        match asked {
            Ok((answer, made, pipes)) => {
                restarts().worked();
                self.keep(Process { life, pipes });
                Ok((answer, made))
            }
            Err(error) => {
                restarts().died(clock::instant());
                Err(error.context(format!("{} did not answer", self.0.program.display())))
            }
        }
    }

    fn process<'a>(&self, restarts: impl Fn() -> MutexGuard<'a, Restarts>) -> anyhow::Result<Process> {
        while let Some((_, mut process)) = self.idle().pop() {
            if process.life.lasts() {
                return Ok(process);
            }
        }
        ensure!(restarts().may_start(clock::instant()), "it died too often to be started again at once");
        start(&self.0.program).with_context(|| format!("cannot start {}", self.0.program.display()))
    }

    /// At hand for the next document, and for no longer than that takes to be asked for.
    fn keep(&self, process: Process) {
        let this_use = self.0.uses.fetch_add(1, Ordering::Relaxed);
        self.idle().push((this_use, process));
        let engine = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            tokio::time::sleep(IDLE).await;
            if let Some(inner) = engine.upgrade() {
                Engine(inner).idle().retain(|(last_use, _)| *last_use != this_use);
            }
        });
    }

    fn idle(&self) -> MutexGuard<'_, Vec<(u64, Process)>> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// It gets nothing of the server's: no settings, no files, no signals that are sent to the server's terminal.
fn start(program: &Path) -> io::Result<Process> {
    let mut command = Command::new(program);
    command.env_clear().current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    let (to, from) = (child.stdin.take(), child.stdout.take());
    let life = Life(child);
    let (Some(to), Some(from)) = (to, from) else { return Err(io::ErrorKind::BrokenPipe.into()) };
    Ok(Process { life, pipes: Pipes { to, from, known: false } })
}

impl Life {
    fn lasts(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Pipes {
    fn greet(&mut self) -> anyhow::Result<()> {
        if !self.known {
            let (build, _): (String, _) = frame::read(&mut self.from)?;
            ensure!(build == BUILD, "it is of another build ({build}) than the server ({BUILD})");
            self.known = true;
        }
        Ok(())
    }
}
