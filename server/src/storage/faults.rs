//! What a database's error means for an append.

use super::log::AppendError;

impl From<sqlx::Error> for AppendError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(fault) if fault.is_unique_violation() => AppendError::Conflict,
            // PostgreSQL stopped, or the way to it broke: before it was stored, or after. Or it takes no writes any more, and
            // another does, to which the next connection may lead. Or it did not wait any longer for who had a row in hand.
            sqlx::Error::Database(fault)
                if matches!(fault.code().as_deref(), Some("57P01" | "57P02" | "25006" | "25P03")) =>
            {
                AppendError::Unknown(error.into())
            }
            sqlx::Error::Io(_) | sqlx::Error::Protocol(_) => AppendError::Unknown(error.into()),
            _ => AppendError::Failed(error.into()),
        }
    }
}

impl From<anyhow::Error> for AppendError {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<sqlx::Error>() {
            Ok(error) => error.into(),
            Err(error) => AppendError::Failed(error),
        }
    }
}
