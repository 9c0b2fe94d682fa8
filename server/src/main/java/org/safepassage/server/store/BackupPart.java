package org.safepassage.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/// What a server keeps beside ledgers, such as who may sign in: it goes into a backup under a name
/// of its own.
public interface BackupPart {
  /// How it is called in the backup: small letters, digits and hyphens. Never used for anything
  /// else later.
  String name();

  /// Writes all of it, as the transaction of the connection sees it.
  ///
  /// @param out not to be closed
  void write(Connection connection, OutputStream out) throws SQLException, IOException;

  /// Puts it into a database that has none of it, within the transaction of the connection.
  ///
  /// @param in what was written, to its end
  /// @throws BackupException when there is some of it already
  void restore(Connection connection, InputStream in)
      throws SQLException, IOException, BackupException;
}
