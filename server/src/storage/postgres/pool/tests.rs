//! What is said where there is no connection.

use sqlx::{Connection, query};

use super::{super::reach::options, Pool};

#[tokio::test]
async fn whoever_waited_for_a_connection_in_vain_is_told_why_there_was_none() {
    let name = cluster::new_database();
    cluster::tell(&name, &format!("CREATE ROLE few_{name} LOGIN CONNECTION LIMIT 1"));
    let address = format!("{}&user=few_{name}", cluster::address(&name));
    let pool = Pool::new(options(&address).expect("an address"));
    let only = pool.connect().await.expect("connects");
    let refused = pool.run(|| query("SELECT 1")).await.expect_err("there is none to spare");
    assert!(refused.to_string().contains("too many connections"), "{refused}");
    only.close().await.expect("ends");
    pool.run(|| query("SELECT 1")).await.expect("there is one again");
}
