//! One PostgreSQL in a folder of its own.

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

static DATABASES: AtomicUsize = AtomicUsize::new(0);

/// It ends with whoever has it, and with this process.
pub struct Cluster {
    programs: PathBuf,
    folder: String,
    process: Child,
    told: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
}

impl Cluster {
    pub fn start() -> Cluster {
        Cluster::run("")
    }

    /// One that follows another, which it reaches at this address: a copy of it, and then all that is stored there.
    pub fn follow(leader: SocketAddr) -> Cluster {
        Cluster::run(&format!("host={} port={} user=postgres sslmode=disable", leader.ip(), leader.port()))
    }

    fn run(leader: &str) -> Cluster {
        let programs =
            programs().expect("PostgreSQL: cargo xtask test installs it, or apt-get install postgresql");
        let script = include_str!("start.sh");
        let mut start = match fs::metadata("/proc/self").map(|own| std::os::unix::fs::MetadataExt::uid(&own))
        {
            // PostgreSQL does not run as root.
            Ok(0) => {
                let mut other = Command::new("runuser");
                other.args(["-u", if is_user("postgres") { "postgres" } else { "nobody" }, "--", "sh"]);
                other
            }
            _ => Command::new("sh"),
        };
        start.args(["-c", script, "sh"]).arg(&programs).arg(leader).current_dir("/tmp");
        let mut process = start.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a shell");
        let input = process.stdin.take().expect("its input");
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        let mut folder = String::new();
        output.read_line(&mut folder).expect("a line");
        assert!(!folder.is_empty(), "PostgreSQL starts");
        let folder = folder.trim_end().to_owned();
        Cluster { programs, folder, process, told: Mutex::new((input, output)) }
    }

    /// `kill -9`: its machine is lost.
    pub fn kill(&self) {
        self.order("KILL");
    }

    /// As `pg_ctl stop -m immediate`.
    pub fn stop(&self) {
        self.order("QUIT");
    }

    /// Once it has stopped.
    pub fn start_again(&self) {
        self.order("run");
    }

    /// Where all of its files are: tables, indexes and the write-ahead log.
    pub fn files(&self) -> PathBuf {
        Path::new(&self.folder).join("data")
    }

    /// A new copy of all that, as `pg_basebackup` makes it, in the place of the one before.
    pub fn copy(&self) -> PathBuf {
        self.order("copy");
        Path::new(&self.folder).join("copy")
    }

    /// One that followed another does so no longer.
    pub fn promote(&self) {
        self.tell("postgres", "SELECT pg_promote()");
    }

    /// The name of a new database, with nothing in it.
    pub fn new_database(&self) -> String {
        let name = format!("test{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        self.tell("postgres", &format!("CREATE DATABASE {name}"));
        name
    }

    /// Where a database by this name is, if there is one.
    pub fn address(&self, name: &str) -> String {
        format!("postgres://postgres@localhost/{name}?host={}", self.folder)
    }

    /// The first of its processes.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Where it listens.
    pub fn socket(&self) -> PathBuf {
        Path::new(&self.folder).join(".s.PGSQL.5432")
    }

    /// Somebody else's statements, and what they answer, a line a row.
    pub fn tell(&self, database: &str, sql: &str) -> String {
        let told = self.psql(database, sql);
        assert!(told.status.success(), "{sql}: {}", String::from_utf8_lossy(&told.stderr));
        String::from_utf8(told.stdout).expect("UTF-8").trim_end().to_owned()
    }

    /// Its files are many, and so are tests.
    pub fn remove(&self, name: &str) {
        self.psql("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"));
    }

    fn order(&self, what: &str) {
        let (input, output) = &mut *self.told.lock().expect("one at a time");
        writeln!(input, "{what}").expect("it listens");
        let mut done = String::new();
        output.read_line(&mut done).expect("a line");
        assert_eq!(done, "done\n", "{what}");
    }

    /// Through its input: statements may be longer than a command can be.
    fn psql(&self, database: &str, sql: &str) -> Output {
        let Cluster { programs, folder, .. } = self;
        let mut psql = Command::new(programs.join("psql"));
        psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"]);
        psql.args(["--host", folder, "--username=postgres", "--dbname", database, "--file=-"]);
        psql.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut psql = psql.spawn().expect("psql");
        // It may end before it has read everything: how, it says itself.
        let _ = psql.stdin.take().expect("its input").write_all(sql.as_bytes());
        psql.wait_with_output().expect("its end")
    }
}

/// The newest of Debian's, or where `PATH` leads.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version = |folder: &PathBuf| folder.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.map(|version| version.path()).max_by_key(version).map(|folder| folder.join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    let holds = |folder: &PathBuf| folder.join("initdb").is_file();
    newest.into_iter().chain(env::split_paths(&path)).find(holds)
}

fn is_user(name: &str) -> bool {
    fs::read_to_string(Path::new("/etc/passwd"))
        .is_ok_and(|users| users.lines().any(|user| user.split(':').next() == Some(name)))
}
