-- Workshops that a verdigrunnlag was of, until another one gave it its next edition.
CREATE TABLE charter_former (
    workshop_id TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    charter_id  TEXT NOT NULL REFERENCES charter (id) ON DELETE CASCADE
);

CREATE INDEX charter_former_charter ON charter_former (charter_id);
