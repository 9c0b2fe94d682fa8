package org.safepassage.model;

import java.util.List;

/// A group whose members attest counts: a count is attested when `quorum` of the members have said
/// the same number.
///
/// @param quorum between 1 and the number of members
public record Observers(
    ObserversId id,
    Names names,
    List<String> members,
    int quorum,
    String contact,
    SourceRef where) {
  /// @throws IllegalArgumentException when the quorum can't be reached by the members
  public Observers {
    members = List.copyOf(members);
    if (quorum < 1 || quorum > members.size()) {
      throw new IllegalArgumentException(
          """
          A quorum of %d of %d members can't be.
          Maybe a member is missing from the list.\
          """
              .formatted(quorum, members.size()));
    }
  }
}
