-- Who may use the room, and who did what there. No secret is kept as it is: passwords as Argon2, tokens as SHA-256.

CREATE TABLE account (
  id text PRIMARY KEY,
  name text NOT NULL,
  -- Argon2 in its written form; none until one was chosen.
  password text,
  administrator boolean NOT NULL DEFAULT false,
  disabled boolean NOT NULL DEFAULT false,
  created timestamptz NOT NULL
);

-- What somebody is in an operation. The operation need not have a ledger yet.
CREATE TABLE membership (
  account text NOT NULL REFERENCES account,
  operation text NOT NULL,
  role text NOT NULL,
  side text,
  party text,
  site text,
  member text,
  PRIMARY KEY (account, operation)
);

CREATE INDEX membership_of_operation ON membership (operation);

CREATE TABLE session (
  token bytea PRIMARY KEY CHECK (octet_length(token) = 32),
  account text NOT NULL REFERENCES account,
  started timestamptz NOT NULL,
  used timestamptz NOT NULL
);

CREATE INDEX session_of_account ON session (account);

CREATE TABLE api_token (
  token bytea PRIMARY KEY CHECK (octet_length(token) = 32),
  -- Names it for whoever revokes it; no secret.
  id text NOT NULL UNIQUE,
  account text NOT NULL REFERENCES account,
  name text NOT NULL,
  created timestamptz NOT NULL,
  expires timestamptz NOT NULL
);

CREATE INDEX api_token_of_account ON api_token (account);

-- Links that sign somebody in, or let them choose a password, once.
CREATE TABLE one_time_link (
  token bytea PRIMARY KEY CHECK (octet_length(token) = 32),
  account text NOT NULL REFERENCES account,
  purpose text NOT NULL CHECK (purpose IN ('sign-in', 'invitation')),
  expires timestamptz NOT NULL
);

CREATE INDEX one_time_link_of_account ON one_time_link (account);

CREATE TABLE access_log (
  place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- Who did it; none for whoever wasn't signed in.
  who text,
  what text NOT NULL,
  -- Whom or what it was done to.
  about text,
  operation text,
  address text
);

CREATE INDEX access_log_of_operation ON access_log (operation, place);

CREATE FUNCTION refuse_change_of_access_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The access log is only ever added to: % is refused.', TG_OP;
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_access_log();
