-- A round of the pulse that is open. Apart from its verdigrunnlag, so that no backup holds one (see backup.rs).
CREATE TABLE pulse (
    charter_id TEXT PRIMARY KEY REFERENCES charter (id) ON DELETE CASCADE,
    code       TEXT NOT NULL UNIQUE,
    closes_at  BIGINT NOT NULL,
    -- What it asks, and what has been counted.
    body       TEXT NOT NULL
);

CREATE INDEX pulse_closes_at ON pulse (closes_at);

-- Devices that have answered it, hashed. By their hashes, and not in the order they came: there is no row number.
CREATE TABLE pulse_mark (
    charter_id TEXT NOT NULL REFERENCES pulse (charter_id) ON DELETE CASCADE,
    mark       TEXT NOT NULL,
    PRIMARY KEY (charter_id, mark)
) WITHOUT ROWID;
