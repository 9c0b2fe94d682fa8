-- The ledgers of operations. Events are only ever added; PostgreSQL itself refuses anything else, so that neither a slip
-- in the program nor one at a console changes what was recorded. (Whoever owns the database can take the triggers away;
-- against that stand the Merkle root and those who keep copies of it.)

CREATE TABLE operation (
  id text PRIMARY KEY,
  -- The place of the last event; 0 where there is none.
  sequence bigint NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  -- When that was added.
  recorded timestamptz,
  -- Of the Merkle tree over all events: the hashes of the full subtrees, the greatest first, and the root.
  peaks bytea NOT NULL DEFAULT '' CHECK (octet_length(peaks) = 32 * bit_count(sequence::bit(64))),
  root bytea NOT NULL CHECK (octet_length(root) = 32)
);

-- No foreign key: the row of the operation is locked whenever events are added, and never goes away. Checking it again for
-- each event would take a fifth of the time.
CREATE TABLE event (
  operation text NOT NULL,
  sequence bigint NOT NULL CHECK (sequence > 0),
  kind text NOT NULL,
  occurred timestamptz NOT NULL,
  recorded timestamptz NOT NULL,
  device text NOT NULL,
  entry_key text NOT NULL,
  -- Tells the events of one command from each other, which all bear its key; from 0.
  part integer NOT NULL CHECK (part >= 0),
  -- The event in its written form, and its hash as a leaf of the Merkle tree. All other columns repeat what is in it.
  canonical bytea NOT NULL,
  leaf bytea NOT NULL CHECK (octet_length(leaf) = 32),
  PRIMARY KEY (operation, sequence),
  UNIQUE (operation, device, entry_key, part)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is only ever added to: % of % is refused.', TG_OP, TG_TABLE_NAME
    USING HINT = 'A mistake is corrected by a later event that names it.';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON operation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_going_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.sequence < OLD.sequence OR NEW.recorded < OLD.recorded THEN
    RAISE EXCEPTION 'The ledger of % never goes back.', OLD.id;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER only_forward BEFORE UPDATE ON operation
  FOR EACH ROW EXECUTE FUNCTION refuse_going_back();

-- Locks the ledger of an operation, tells how far it goes, and then what is in it under some keys of devices: one way there
-- and back. The second query sees what was committed while the first waited for the lock, since in a volatile function each
-- query sees what was committed before it began itself.
CREATE FUNCTION lock_ledger(wanted text, devices text[], keys text[])
RETURNS TABLE (last_sequence bigint, last_recorded timestamptz, last_peaks bytea, found bytea)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN QUERY
    SELECT o.sequence, o.recorded, o.peaks, NULL::bytea FROM operation o WHERE o.id = wanted FOR UPDATE;
  RETURN QUERY
    SELECT NULL::bigint, NULL::timestamptz, NULL::bytea, under.canonical
    FROM unnest(devices, keys) AS asked (device, entry_key)
    -- OFFSET 0 keeps the two from being planned as one: without statistics, as in a table that has just begun to grow, the
    -- ledger would be read whole for each group.
    CROSS JOIN LATERAL (
      SELECT e.canonical FROM event e
      WHERE e.operation = wanted AND e.device = asked.device AND e.entry_key = asked.entry_key
      ORDER BY e.part OFFSET 0
    ) under;
END
$$;
