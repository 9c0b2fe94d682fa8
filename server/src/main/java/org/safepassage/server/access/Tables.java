package org.safepassage.server.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The database, as this package uses it.
///
/// @param together makes several changes one: all of them happen or none
public record Tables(JdbcClient jdbc, TransactionTemplate together) {}
