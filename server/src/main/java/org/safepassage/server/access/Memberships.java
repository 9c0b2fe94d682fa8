package org.safepassage.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.AccessLog.What;

/// Who is what in which operation. What is taken away is gone with the next request.
public final class Memberships {
  private static final String COLUMNS = "account, operation, role, side, party, site, member";

  private final Tables tables;
  private final AccessLog log;
  private final Revocations revocations;

  public Memberships(Tables tables, AccessLog log, Revocations revocations) {
    this.tables = tables;
    this.log = log;
    this.revocations = revocations;
  }

  /// What somebody is, in each operation.
  List<Membership> of(UserId user) {
    return tables
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM membership WHERE account = :account")
        .param("account", user.value())
        .query((row, _) -> membership(row))
        .list();
  }

  /// Who is what in an operation, by their ids.
  public Map<UserId, Membership> in(OperationId operation) {
    Map<UserId, Membership> members = new LinkedHashMap<>();
    tables
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM membership WHERE operation = :operation ORDER BY account")
        .param("operation", operation.value())
        .query((row, _) -> Map.entry(new UserId(row.getString("account")), membership(row)))
        .list()
        .forEach(entry -> members.put(entry.getKey(), entry.getValue()));
    return members;
  }

  /// Gives somebody a role, in place of the one they had there.
  public void grant(Actor actor, UserId user, Membership membership) {
    tables
        .together()
        .executeWithoutResult(_ -> {
          tables
              .jdbc()
              .sql(
                  """
                  INSERT INTO membership (account, operation, role, side, party, site, member)
                  VALUES (:account, :operation, :role, :side, :party, :site, :member)
                  ON CONFLICT (account, operation) DO UPDATE SET role = excluded.role,
                    side = excluded.side, party = excluded.party, site = excluded.site,
                    member = excluded.member
                  """)
              .param("account", user.value())
              .param("operation", membership.operation().value())
              .param("role", membership.role().word())
              .param("side", membership.side().map(SideId::value).orElse(null))
              .param("party", membership.party().map(PartyId::value).orElse(null))
              .param("site", membership.site().map(PlaceId::value).orElse(null))
              .param("member", membership.member().orElse(null))
              .update();
          log.add(actor, What.ROLE_GRANTED, words(user, membership), membership.operation());
        });
    revocations.tell();
  }

  /// @return whether there was anything to take
  public boolean take(Actor actor, UserId user, OperationId operation) {
    boolean taken =
        Boolean.TRUE.equals(
            tables
                .together()
                .execute(_ -> {
                  int rows =
                      tables
                          .jdbc()
                          .sql(
                              "DELETE FROM membership WHERE account = :account AND operation = :operation")
                          .param("account", user.value())
                          .param("operation", operation.value())
                          .update();
                  if (rows > 0) {
                    log.add(actor, What.ROLE_TAKEN, user.value(), operation);
                  }
                  return rows > 0;
                }));
    if (taken) {
      revocations.tell();
    }
    return taken;
  }

  private static String words(UserId user, Membership membership) {
    List<String> words = new ArrayList<>(List.of(user.value(), membership.role().word()));
    membership.side().ifPresent(side -> words.add("side " + side));
    membership.party().ifPresent(party -> words.add("party " + party));
    membership.site().ifPresent(site -> words.add("site " + site));
    membership.member().ifPresent(member -> words.add("member " + member));
    return String.join(", ", words);
  }

  static Membership membership(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return new Membership(
        new OperationId(row.getString("operation")),
        Role.find(role).orElseThrow(() -> new IllegalStateException("No role is " + role + ".")),
        Rows.text(row, "side").map(SideId::new),
        Rows.text(row, "party").map(PartyId::new),
        Rows.text(row, "site").map(PlaceId::new),
        Rows.text(row, "member"));
  }
}
