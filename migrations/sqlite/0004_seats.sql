-- Sessions that were closed before closing took the seats as well.
INSERT INTO session_grant (session_hash, workshop_id, role, seat)
SELECT DISTINCT session_hash, workshop_id, role, '' FROM session_grant
WHERE role = 'participant' AND workshop_id IN (SELECT id FROM workshop WHERE NOT open)
ON CONFLICT DO NOTHING;

DELETE FROM session_grant
WHERE role = 'participant' AND seat <> '' AND workshop_id IN (SELECT id FROM workshop WHERE NOT open);
