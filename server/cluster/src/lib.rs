//! A PostgreSQL for tests and for measuring: one for all of a program's, and each test has a database of its own in it.

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

/// It ends with this process, whose end closes its input.
static CLUSTER: OnceLock<Cluster> = OnceLock::new();
static DATABASES: AtomicUsize = AtomicUsize::new(0);

struct Cluster {
    programs: PathBuf,
    folder: String,
    process: Child,
}

/// The name of a new database, with nothing in it.
pub fn new_database() -> String {
    let name = format!("test{}", DATABASES.fetch_add(1, Ordering::Relaxed));
    tell("postgres", &format!("CREATE DATABASE {name}"));
    name
}

/// Where a database by this name is, if there is one.
pub fn address(name: &str) -> String {
    format!("postgres://postgres@localhost/{name}?host={}", cluster().folder)
}

/// The first of its processes.
pub fn process() -> u32 {
    cluster().process.id()
}

/// Where it listens.
pub fn socket() -> PathBuf {
    Path::new(&cluster().folder).join(".s.PGSQL.5432")
}

/// Somebody else's statements, and what they answer, a line a row.
pub fn tell(database: &str, sql: &str) -> String {
    let told = psql(database, sql);
    assert!(told.status.success(), "{sql}: {}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).expect("UTF-8").trim_end().to_owned()
}

/// Its files are many, and so are tests.
pub fn remove(name: &str) {
    psql("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"));
}

/// Through its input: statements may be longer than a command can be.
fn psql(database: &str, sql: &str) -> Output {
    let Cluster { programs, folder, .. } = cluster();
    let mut psql = Command::new(programs.join("psql"));
    psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"]);
    psql.args(["--host", folder, "--username=postgres", "--dbname", database, "--file=-"]);
    psql.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut psql = psql.spawn().expect("psql");
    // It may end before it has read everything: how, it says itself.
    let _ = psql.stdin.take().expect("its input").write_all(sql.as_bytes());
    psql.wait_with_output().expect("its end")
}

fn cluster() -> &'static Cluster {
    CLUSTER.get_or_init(|| {
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
        start.args(["-c", script, "sh"]).arg(&programs).current_dir("/tmp");
        let mut process = start.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a shell");
        let mut folder = String::new();
        let output = process.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut folder).expect("a line");
        assert!(!folder.is_empty(), "PostgreSQL starts");
        Cluster { programs, folder: folder.trim_end().to_owned(), process }
    })
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
