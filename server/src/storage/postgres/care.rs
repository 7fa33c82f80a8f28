//! How a PostgreSQL takes care of what it is given: whether it keeps what it has said is stored, and nothing besides.

use sqlx::{ConnectOptions, FromRow, postgres::PgConnectOptions, query_as};
use tokio::time::timeout;

use super::{
    key_store,
    reach::{START, options},
    unfit::Unfit,
};

/// As they hold for a connection of ours.
#[derive(FromRow)]
struct Settings {
    fsync: String,
    synchronous_commit: String,
    synchronous_standby_names: String,
    log_parameter_max_length: String,
    archive_mode: String,
    /// The same for all databases of one PostgreSQL.
    system_identifier: i64,
}

/// What is kept in one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Words,
    Keys,
    WordsAndKeys,
}

/// What should not stay so in the one at this address, each in a sentence, and in the one that the keys are in, if they are in
/// another; also that it cannot be asked. It is only read.
pub async fn concerns(url: &str, keys_url: Option<&str>) -> Vec<String> {
    let Some(keys_url) = keys_url else {
        return match settings(options(url)).await {
            Ok(settings) => unsafe_in(&settings, Holds::WordsAndKeys),
            Err(unfit) => vec![silent(&unfit)],
        };
    };
    match (settings(options(url)).await, settings(key_store::options(keys_url)).await) {
        (Ok(words), Ok(keys)) => {
            let mut found = unsafe_in(&words, Holds::Words);
            found.extend(unsafe_in(&keys, Holds::Keys));
            if words.system_identifier == keys.system_identifier {
                found.push(
                    "KEYS_URL leads to the PostgreSQL that DATABASE_URL leads to: whatever copies the one, such as \
                     pg_basebackup, copies the other. Give the keys a PostgreSQL of their own, of which no copies are kept."
                        .to_owned(),
                );
            }
            found
        }
        (words, keys) => {
            [words.err(), keys.err()].into_iter().flatten().map(|unfit| silent(&unfit)).collect()
        }
    }
}

fn silent(why: &Unfit) -> String {
    format!("The database cannot be asked how it is set: {why}.")
}

async fn settings(at: Result<PgConnectOptions, Unfit>) -> Result<Settings, Unfit> {
    let options = at?;
    timeout(START, asked(&options)).await.unwrap_or_else(|_| Err(Unfit::silent(&options)))
}

async fn asked(options: &PgConnectOptions) -> Result<Settings, Unfit> {
    let failed = |error: sqlx::Error| Unfit::by(&error, options);
    let mut connection = options.connect().await.map_err(failed)?;
    query_as(
        "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
            current_setting('synchronous_standby_names') AS synchronous_standby_names,
            current_setting('log_parameter_max_length') AS log_parameter_max_length,
            current_setting('archive_mode') AS archive_mode, system_identifier
         FROM pg_control_system()",
    )
    .fetch_one(&mut connection)
    .await
    .map_err(failed)
}

fn unsafe_in(settings: &Settings, holds: Holds) -> Vec<String> {
    let Settings {
        fsync,
        synchronous_commit,
        synchronous_standby_names,
        log_parameter_max_length,
        archive_mode,
        system_identifier: _,
    } = settings;
    let whose = if holds == Holds::Keys { "The keys' database's" } else { "The database's" };
    let mut found = Vec::new();
    if fsync == "off" {
        found.push(format!("{whose} fsync is off: after a power cut, nothing in it may be whole."));
    }
    if synchronous_commit == "off" {
        found.push(format!(
            "{whose} synchronous_commit is off: when it stops, what people were told is saved may be gone."
        ));
    }
    if synchronous_standby_names.is_empty() {
        found.push(format!(
            "{whose} synchronous_standby_names is empty: when its machine is lost, what people were told is saved may be \
             gone, also where another takes over."
        ));
    }
    if log_parameter_max_length != "0" {
        found.push(format!(
            "{whose} log_parameter_max_length is {log_parameter_max_length}, not 0: what opens workshops may come into its \
             log, which deletion does not reach."
        ));
    }
    if archive_mode != "off" && holds != Holds::Words {
        found.push(format!(
            "{whose} archive_mode is {archive_mode}: its archive keeps the keys to what was deleted, for as long as it is kept."
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the order of the fields.
    fn found([fsync, commit, standby, log, archive]: [&str; 5], holds: Holds) -> Vec<String> {
        let settings = Settings {
            fsync: fsync.to_owned(),
            synchronous_commit: commit.to_owned(),
            synchronous_standby_names: standby.to_owned(),
            log_parameter_max_length: log.to_owned(),
            archive_mode: archive.to_owned(),
            system_identifier: 1,
        };
        unsafe_in(&settings, holds)
    }

    #[test]
    fn each_unsafe_setting_is_named_alone() {
        use Holds::{Keys, Words, WordsAndKeys};
        for (holds, whose) in
            [(Words, "The database's "), (Keys, "The keys' database's "), (WordsAndKeys, "The database's ")]
        {
            assert_eq!(found(["on", "on", "ANY 1 (two, three)", "0", "off"], holds), Vec::<String>::new());
            for (settings, said) in [
                (["off", "on", "two", "0", "off"], "fsync is off"),
                (["on", "off", "two", "0", "off"], "synchronous_commit is off"),
                (["on", "on", "", "0", "off"], "synchronous_standby_names is empty"),
                (["on", "on", "two", "-1", "off"], "log_parameter_max_length is -1, not 0"),
                (["on", "on", "two", "0", "always"], "archive_mode is always"),
            ] {
                let found = found(settings, holds);
                if holds == Words && said.starts_with("archive") {
                    assert_eq!(found, Vec::<String>::new(), "what it keeps is sealed");
                } else {
                    assert!(
                        matches!(&found[..], [one] if one.starts_with(whose) && one.contains(said)),
                        "{said}: {found:?}"
                    );
                }
            }
        }
    }
}
