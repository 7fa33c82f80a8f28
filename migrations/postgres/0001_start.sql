-- What SQLite's migrations lead to, and what several machines need besides.

-- One row. The newest migration that a program has to know to use this database: all others only add.
CREATE TABLE format (
    least BIGINT NOT NULL
);
INSERT INTO format (least) VALUES (1);

CREATE TABLE workshop (
    id         UUID PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    -- When everything goes; moved when the session ends.
    delete_at  BIGINT NOT NULL,
    open       BOOLEAN NOT NULL DEFAULT TRUE,
    -- Where its log ends: the last position, and the number drawn for the append that wrote it.
    seq        BIGINT NOT NULL,
    mark       BIGINT NOT NULL,
    -- Grows whenever somebody's right to a role is taken back.
    rights     BIGINT NOT NULL DEFAULT 0
-- Its row is written anew with each append: room for that on its own page.
) WITH (fillfactor = 50);

CREATE INDEX workshop_delete_at ON workshop (delete_at);

-- The log. The key is the last fence: nobody writes twice at one position.
CREATE TABLE event (
    workshop_id UUID NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    seq         BIGINT NOT NULL,
    mark        BIGINT NOT NULL,
    at          BIGINT NOT NULL,
    body        TEXT NOT NULL,
    PRIMARY KEY (workshop_id, seq)
);

-- Pictures for the documents: too large for the log, and gone with the workshop.
CREATE TABLE logo (
    workshop_id UUID NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id          UUID NOT NULL,
    bytes       BYTEA NOT NULL,
    PRIMARY KEY (workshop_id, id)
);

-- Links that open a role, by the hash of what stands in them: one for each role.
CREATE TABLE secret (
    hash        TEXT PRIMARY KEY,
    workshop_id UUID NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    role        TEXT NOT NULL,
    -- Not known of the oldest.
    made_at     BIGINT,
    UNIQUE (workshop_id, role)
);

-- A device, by the hash of its cookie.
CREATE TABLE session (
    hash    TEXT PRIMARY KEY,
    lang    TEXT,
    seen_at BIGINT NOT NULL
);

CREATE TABLE session_grant (
    session_hash TEXT NOT NULL REFERENCES session (hash) ON DELETE CASCADE,
    workshop_id  UUID NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    role         TEXT NOT NULL,
    -- Whose seat, for participants; empty for other roles.
    seat         TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session_hash, workshop_id, role, seat)
);

CREATE INDEX session_grant_workshop ON session_grant (workshop_id, role, seat);

-- What lives on of a workshop: one row each, changed in place.
CREATE TABLE charter (
    id          UUID PRIMARY KEY,
    -- The workshop that it is of, for as long as that is there.
    workshop_id UUID UNIQUE REFERENCES workshop (id) ON DELETE SET NULL,
    -- Of the body: a change that another has come before is refused.
    rev         BIGINT NOT NULL,
    delete_at   BIGINT NOT NULL,
    body        TEXT NOT NULL
);

CREATE INDEX charter_delete_at ON charter (delete_at);

-- Workshops that a verdigrunnlag was of, until another one gave it its next edition.
CREATE TABLE charter_former (
    workshop_id UUID PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    charter_id  UUID NOT NULL REFERENCES charter (id) ON DELETE CASCADE
);

CREATE INDEX charter_former_charter ON charter_former (charter_id);

CREATE TABLE charter_logo (
    charter_id UUID PRIMARY KEY REFERENCES charter (id) ON DELETE CASCADE,
    bytes      BYTEA NOT NULL
);

CREATE TABLE charter_secret (
    hash       TEXT PRIMARY KEY,
    charter_id UUID NOT NULL REFERENCES charter (id) ON DELETE CASCADE,
    role       TEXT NOT NULL,
    made_at    BIGINT NOT NULL,
    UNIQUE (charter_id, role)
);

CREATE TABLE charter_grant (
    charter_id   UUID NOT NULL REFERENCES charter (id) ON DELETE CASCADE,
    role         TEXT NOT NULL,
    session_hash TEXT NOT NULL REFERENCES session (hash) ON DELETE CASCADE,
    PRIMARY KEY (charter_id, role, session_hash)
);

CREATE INDEX charter_grant_session ON charter_grant (session_hash);

-- A round of the pulse that is open. Apart from its verdigrunnlag, so that no copy has to hold one.
CREATE TABLE pulse (
    charter_id UUID PRIMARY KEY REFERENCES charter (id) ON DELETE CASCADE,
    code       TEXT NOT NULL UNIQUE,
    closes_at  BIGINT NOT NULL,
    -- What it asks, and what has been counted.
    body       TEXT NOT NULL
);

CREATE INDEX pulse_closes_at ON pulse (closes_at);

-- Devices that have answered it, hashed.
CREATE TABLE pulse_mark (
    charter_id UUID NOT NULL REFERENCES pulse (charter_id) ON DELETE CASCADE,
    mark       TEXT NOT NULL,
    PRIMARY KEY (charter_id, mark)
);

-- What was deleted, as each machine has it in a file of its own too (register.rs).
CREATE TABLE deletion (
    line TEXT PRIMARY KEY
);

-- What is left for a moment for a device that another machine may serve next, sealed under a key of its cookie. Neither in the
-- write-ahead log nor at a standby.
CREATE UNLOGGED TABLE shelf (
    place   TEXT PRIMARY KEY,
    left_at BIGINT NOT NULL,
    sealed  BYTEA NOT NULL
);

CREATE INDEX shelf_left_at ON shelf (left_at);
