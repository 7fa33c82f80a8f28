//! How a PostgreSQL takes care of what it is given: whether it keeps what it has said is stored, and nothing besides.

use sqlx::{ConnectOptions, FromRow, postgres::PgConnectOptions, query_as};
use tokio::time::timeout;

use super::{
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
}

/// What should not stay so in the one at this address, each in a sentence; also that it cannot be asked. It is only read.
pub async fn concerns(url: &str) -> Vec<String> {
    let settings = async {
        let options = options(url)?;
        let settings = timeout(START, settings(&options)).await;
        settings.unwrap_or_else(|_| Err(Unfit::silent(&options)))
    };
    match settings.await {
        Ok(settings) => unsafe_in(&settings),
        Err(unfit) => vec![format!("The database cannot be asked how it is set: {unfit}.")],
    }
}

async fn settings(options: &PgConnectOptions) -> Result<Settings, Unfit> {
    let failed = |error: sqlx::Error| Unfit::by(&error, options);
    let mut connection = options.connect().await.map_err(failed)?;
    query_as(
        "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
            current_setting('synchronous_standby_names') AS synchronous_standby_names,
            current_setting('log_parameter_max_length') AS log_parameter_max_length,
            current_setting('archive_mode') AS archive_mode",
    )
    .fetch_one(&mut connection)
    .await
    .map_err(failed)
}

fn unsafe_in(settings: &Settings) -> Vec<String> {
    let Settings {
        fsync,
        synchronous_commit,
        synchronous_standby_names,
        log_parameter_max_length,
        archive_mode,
    } = settings;
    let mut found = Vec::new();
    if fsync == "off" {
        found.push("The database's fsync is off: after a power cut, nothing in it may be whole.".to_owned());
    }
    if synchronous_commit == "off" {
        found.push(
            "The database's synchronous_commit is off: when it stops, what people were told is saved may be gone."
                .to_owned(),
        );
    }
    if synchronous_standby_names.is_empty() {
        found.push(
            "The database's synchronous_standby_names is empty: when its machine is lost, what people were told is saved \
             may be gone, also where another takes over."
                .to_owned(),
        );
    }
    if log_parameter_max_length != "0" {
        found.push(format!(
            "The database's log_parameter_max_length is {log_parameter_max_length}, not 0: what people write may come \
             into its log, which deletion does not reach."
        ));
    }
    if archive_mode != "off" {
        found.push(format!(
            "The database's archive_mode is {archive_mode}: its archive keeps what was deleted, for as long as it is kept."
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the order of the fields.
    fn found([fsync, commit, standby, log, archive]: [&str; 5]) -> Vec<String> {
        unsafe_in(&Settings {
            fsync: fsync.to_owned(),
            synchronous_commit: commit.to_owned(),
            synchronous_standby_names: standby.to_owned(),
            log_parameter_max_length: log.to_owned(),
            archive_mode: archive.to_owned(),
        })
    }

    #[test]
    fn each_unsafe_setting_is_named_alone() {
        assert_eq!(found(["on", "on", "ANY 1 (two, three)", "0", "off"]), Vec::<String>::new());
        for (settings, said) in [
            (["off", "on", "two", "0", "off"], "fsync is off"),
            (["on", "off", "two", "0", "off"], "synchronous_commit is off"),
            (["on", "on", "", "0", "off"], "synchronous_standby_names is empty"),
            (["on", "on", "two", "-1", "off"], "log_parameter_max_length is -1, not 0"),
            (["on", "on", "two", "0", "always"], "archive_mode is always"),
        ] {
            let found = found(settings);
            assert!(matches!(&found[..], [one] if one.contains(said)), "{said}: {found:?}");
        }
    }
}
