package org.safepassage.bench.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safepassage.accounts.compare.Relation;
import org.safepassage.bench.gold.TabTable.Row;

/// Makes relations of the rows of `gold-relations.tsv`, and tells what is wrong with each.
final class RelationRows {
  static final List<String> COLUMNS =
      List.of("id", "type", "scope", "claims", "what", "note", "left", "right");

  /// What must not be called a contradiction.
  private static final String TRAP = "TRAP";

  /// The ids of all claims.
  private final Set<String> claims;

  private final List<GoldFault> faults;

  RelationRows(Set<String> claims, List<GoldFault> faults) {
    this.claims = claims;
    this.faults = faults;
  }

  /// The relation; nothing if a fault keeps it from being read.
  Optional<GoldRelation> relation(Row row) {
    int before = faults.size();
    Optional<Relation.Type> type =
        Stream.of(Relation.Type.values())
            .filter(each -> each.name().equals(row.get("type")))
            .findFirst();
    boolean trap = row.get("type").equals(TRAP);
    if (type.isEmpty() && !trap) {
      faults.add(row.fault("There is no type \"%s\".".formatted(row.get("type"))));
    }
    List<String> left = ids(row, "left");
    List<String> right = ids(row, "right");
    if (left.isEmpty() || (right.isEmpty() && !trap)) {
      faults.add(row.fault("Only a trap may lack one side."));
    }
    String both = row.get("left") + (right.isEmpty() ? "" : "," + row.get("right"));
    if (!both.equals(row.get("claims"))) {
      faults.add(row.fault("claims must be \"%s\": left and right.".formatted(both)));
    }
    if (left.stream().anyMatch(right::contains)) {
      faults.add(row.fault("A claim stands in no relation to itself."));
    }
    checkScope(row);
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new GoldRelation(row.get("id"), type, left, right));
  }

  private List<String> ids(Row row, String column) {
    List<String> ids = new ArrayList<>();
    if (row.get(column).isEmpty()) {
      return ids;
    }
    for (String id : row.get(column).split(Pattern.quote("+"), -1)) {
      if (!claims.contains(id)) {
        faults.add(row.fault("%s: there is no claim \"%s\".".formatted(column, id)));
      }
      ids.add(id);
    }
    return ids;
  }

  /// For people, who are told whether the claims are of one text or of two; so it isn't worked out
  /// anew.
  private void checkScope(Row row) {
    if (!row.get("scope").contains("within") && !row.get("scope").contains("cross")) {
      faults.add(row.fault("scope must speak of within or cross."));
    }
  }
}
