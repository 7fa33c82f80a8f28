-- Kept portable: the same numbers, and nearly the same text, will serve another database.
CREATE TABLE workshop (
    id         TEXT PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    -- When everything goes; moved when the session ends.
    delete_at  BIGINT NOT NULL,
    open       BOOLEAN NOT NULL DEFAULT TRUE
);

-- The log. A key that is taken is how a second writer learns that it was not first.
CREATE TABLE event (
    workshop_id TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    seq         BIGINT NOT NULL,
    at          BIGINT NOT NULL,
    body        TEXT NOT NULL,
    PRIMARY KEY (workshop_id, seq)
);

-- Links that open a role, by the hash of what stands in them.
CREATE TABLE secret (
    hash        TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    role        TEXT NOT NULL
);

-- A device, by the hash of its cookie.
CREATE TABLE session (
    hash    TEXT PRIMARY KEY,
    lang    TEXT,
    seen_at BIGINT NOT NULL
);

CREATE TABLE session_grant (
    session_hash TEXT NOT NULL REFERENCES session (hash) ON DELETE CASCADE,
    workshop_id  TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    role         TEXT NOT NULL,
    -- Whose seat, for participants; empty for other roles.
    seat         TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session_hash, workshop_id, role, seat)
);

CREATE INDEX workshop_delete_at ON workshop (delete_at);
