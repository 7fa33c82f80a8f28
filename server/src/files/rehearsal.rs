//! What a rehearsal came to, and nobody is to take for a real one.

use domain::ResultView;
use words::rehearsal::rehearsed;

/// A result as it is handed out: a rehearsal's says so wherever its title stands, so that nobody takes it for a real one.
pub fn marked(mut result: ResultView) -> ResultView {
    if result.rehearsal {
        result.title = rehearsed(result.lang, &result.title);
    }
    result
}
