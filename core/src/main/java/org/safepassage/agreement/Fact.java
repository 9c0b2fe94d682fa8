package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.FactId;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.model.SourceRef;

/// A named assurance that somebody establishes: buses have reached the town, observers are in
/// place.
///
/// @param owner who establishes it, and can withhold it
/// @param contact the owner's duty post for it; empty if unknown
/// @param revocable whether it can be taken back; such a fact is outside what the verdict proves
/// @param conditions what must hold before it can be established; none means that the owner just
///   can
public record Fact(
    FactId id,
    Names names,
    PartyId owner,
    String contact,
    boolean revocable,
    List<Term> conditions,
    SourceRef where) {
  public Fact {
    conditions = List.copyOf(conditions);
  }

  /// The same with other conditions.
  public Fact withConditions(List<Term> others) {
    return new Fact(id, names, owner, contact, revocable, others, where);
  }
}
