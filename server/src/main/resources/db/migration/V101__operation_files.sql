-- The files of operations, every version that was uploaded.

CREATE TABLE operation_upload (
  operation text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  uploaded timestamptz NOT NULL,
  -- Who did it; none for a folder given at the start of the server.
  account text REFERENCES account,
  PRIMARY KEY (operation, version)
);

CREATE TABLE operation_file (
  operation text NOT NULL,
  version integer NOT NULL,
  path text NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (operation, version, path),
  FOREIGN KEY (operation, version) REFERENCES operation_upload
);
