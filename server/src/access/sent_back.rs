//! A form that was refused, or is half filled in, and lies in the database: only a page that says so in its address asks for it.

use axum::http::Uri;

/// In the query of a page that follows a refusal.
const SENT_BACK: &str = "avvist";

/// The address of a page to which a form is sent back that lies in the database.
pub fn sent_back(page: &str) -> String {
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{page}{mark}{SENT_BACK}")
}

/// Whether it comes from [`sent_back`].
pub fn was_sent_back(page: &Uri) -> bool {
    page.query().is_some_and(|query| query.split('&').any(|is| is == SENT_BACK))
}
