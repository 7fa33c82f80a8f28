-- What servers that share this database tell each other: of the last seconds, and worth nothing after. So neither in the
-- write-ahead log nor at a standby.

CREATE UNLOGGED TABLE node (
    id      BIGINT PRIMARY KEY,
    seen_at BIGINT NOT NULL
);

-- Which of them keeps up what all share, and until when.
CREATE UNLOGGED TABLE upkeep (
    one   BOOLEAN PRIMARY KEY CHECK (one),
    node  BIGINT NOT NULL,
    until BIGINT NOT NULL
);

-- Who has begun or stopped to write, for ten seconds. A writer is a number that only their own cookie leads to; the time is a whole
-- second, so that it is nobody's event's.
CREATE UNLOGGED TABLE writing (
    workshop_id UUID NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    writer      BIGINT NOT NULL,
    at          BIGINT NOT NULL,
    writes      BOOLEAN NOT NULL,
    PRIMARY KEY (workshop_id, writer)
);

CREATE INDEX writing_at ON writing (at);
