package org.safepassage.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// FEATURE UNDER TEST: a database that can't be used is told in plain words, and the password in
/// none of them.
final class DatabaseTest {
  private static final String PASSWORD = "hunter2-Sesam";

  @RegisterExtension private static final SharedPostgres POSTGRES = new SharedPostgres();

  @Test
  void a_wrong_password_is_told() {
    DatabaseAddress right = POSTGRES.address();
    check(
        () -> Database.open(DatabaseAddress.of(right.url(), right.user(), new Secret(PASSWORD))),
        "refuses the user");
    check(
        () ->
            Database.open(
                DatabaseAddress.of(
                    right.url() + "?password=" + PASSWORD, right.user(), new Secret("another"))),
        "refuses the user");
  }

  @Test
  void a_database_that_is_not_there_is_told() {
    DatabaseAddress right = POSTGRES.address();
    String other = right.url().replaceFirst("[^/]*$", "other");
    check(
        () -> Database.open(DatabaseAddress.of(other, right.user(), right.password())),
        "There is no such database");
    check(
        () ->
            Database.open(
                DatabaseAddress.of(
                    "jdbc:postgresql://127.0.0.1:1/field", "field", new Secret(PASSWORD))),
        "can't be reached");
  }

  @Test
  void an_address_that_is_none_is_told() {
    check(
        () ->
            DatabaseAddress.of("postgres://u:" + PASSWORD + "@host/db", "u", new Secret(PASSWORD)),
        "is not understood");
  }

  @Test
  void a_database_that_can_only_be_read_is_told() throws SQLException {
    DatabaseAddress right = POSTGRES.address();
    SharedPostgres.execute(
        right, "ALTER ROLE %s SET default_transaction_read_only = on".formatted(right.user()));
    check(() -> Database.open(right), "can only be read");
    SharedPostgres.execute(
        right,
        "SET default_transaction_read_only = off",
        "ALTER ROLE %s RESET default_transaction_read_only".formatted(right.user()));
  }

  @Test
  void tables_of_a_later_version_are_told() throws SQLException, DatabaseUnusableException {
    DatabaseAddress right = POSTGRES.address();
    assertThatCode(() -> Database.open(right).close()).doesNotThrowAnyException();
    assertThatCode(() -> Database.open(right).close()).doesNotThrowAnyException();
    SharedPostgres.execute(
        right,
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
            + " current_user, now(), 1, true");
    check(() -> Database.open(right), "are not those of this version");
    SharedPostgres.execute(right, "DELETE FROM flyway_schema_history WHERE installed_rank = 99");
  }

  @Test
  void a_secret_shows_itself_to_nobody() {
    assertThat(new Secret(PASSWORD).toString()).doesNotContain(PASSWORD);
    DatabaseAddress address =
        new DatabaseAddress(
            "jdbc:postgresql://host:7/db?password=" + PASSWORD, "u", new Secret(PASSWORD));
    assertThat(address).hasToString("host:7/db as u");
  }

  private static void check(ThrowingCallable opening, String words) {
    assertThatThrownBy(opening)
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("\nMaybe ")
        .satisfies(refusal -> {
          StringWriter trace = new StringWriter();
          refusal.printStackTrace(new PrintWriter(trace));
          assertThat(trace.toString()).doesNotContain(PASSWORD);
        });
  }
}
