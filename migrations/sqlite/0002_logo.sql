-- Pictures for the documents: too large for the log, and gone with the workshop.
CREATE TABLE logo (
    workshop_id TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id          TEXT NOT NULL,
    bytes       BLOB NOT NULL,
    PRIMARY KEY (workshop_id, id)
);
