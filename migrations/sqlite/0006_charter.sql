-- What lives on of a workshop: one row each, changed in place.
CREATE TABLE charter (
    id          TEXT PRIMARY KEY,
    -- The workshop that it is of, for as long as that is there.
    workshop_id TEXT UNIQUE REFERENCES workshop (id) ON DELETE SET NULL,
    -- Of the body: a change that another has come before is refused.
    rev         BIGINT NOT NULL,
    delete_at   BIGINT NOT NULL,
    body        TEXT NOT NULL
);

CREATE INDEX charter_delete_at ON charter (delete_at);

CREATE TABLE charter_logo (
    charter_id TEXT PRIMARY KEY REFERENCES charter (id) ON DELETE CASCADE,
    bytes      BLOB NOT NULL
);

-- Links, by the hash of what stands in them: one for each role.
CREATE TABLE charter_secret (
    hash       TEXT PRIMARY KEY,
    charter_id TEXT NOT NULL REFERENCES charter (id) ON DELETE CASCADE,
    role       TEXT NOT NULL,
    made_at    BIGINT NOT NULL,
    UNIQUE (charter_id, role)
);

CREATE TABLE charter_grant (
    charter_id   TEXT NOT NULL REFERENCES charter (id) ON DELETE CASCADE,
    role         TEXT NOT NULL,
    session_hash TEXT NOT NULL REFERENCES session (hash) ON DELETE CASCADE,
    PRIMARY KEY (charter_id, role, session_hash)
);

CREATE INDEX charter_grant_session ON charter_grant (session_hash);
