-- When a link was made. Not known of those from before.
ALTER TABLE secret ADD COLUMN made_at BIGINT;
