-- A key for each workshop and each verdigrunnlag: what people write is sealed under it, and gone with it. A program from
-- before that would take none with what it deletes.
UPDATE format SET least = 3;

-- With KEYS_URL they are in another database, and none is here.
CREATE TABLE data_key (
    id  UUID PRIMARY KEY,
    key BYTEA NOT NULL
);

-- Under which key it is written now. None: it was there before there were keys, and has not been written to since.
ALTER TABLE workshop ADD COLUMN key UUID;
ALTER TABLE charter ADD COLUMN key UUID;

-- Keys that nothing is to be read with any more, until they are destroyed. Whatever takes something away, a key is noted with it.
CREATE TABLE forsaken_key (
    id UUID PRIMARY KEY
);

-- When one was drawn, noted before it is stored: those that then were not used go after an hour.
CREATE TABLE drawn_key (
    id UUID PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- Whose table is emptied once more: somebody who was just reading may have kept them in its file the first time.
CREATE TABLE destroyed_key (
    id UUID PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- A program from before that takes a sealed round for a broken one, and would delete it: it finds none.
ALTER TABLE pulse RENAME COLUMN charter_id TO charter;

CREATE FUNCTION forsake_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO forsaken_key (id) VALUES (OLD.key) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER workshop_gone AFTER DELETE ON workshop
    FOR EACH ROW WHEN (OLD.key IS NOT NULL) EXECUTE FUNCTION forsake_key();
CREATE TRIGGER workshop_anew AFTER UPDATE OF key ON workshop
    FOR EACH ROW WHEN (OLD.key IS NOT NULL AND OLD.key IS DISTINCT FROM NEW.key) EXECUTE FUNCTION forsake_key();
CREATE TRIGGER charter_gone AFTER DELETE ON charter
    FOR EACH ROW WHEN (OLD.key IS NOT NULL) EXECUTE FUNCTION forsake_key();
CREATE TRIGGER charter_anew AFTER UPDATE OF key ON charter
    FOR EACH ROW WHEN (OLD.key IS NOT NULL AND OLD.key IS DISTINCT FROM NEW.key) EXECUTE FUNCTION forsake_key();
