package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Count;
import org.safepassage.model.PartyId;
import org.safepassage.model.SourceRef;

/// A term that holds part of a commitment back.
///
/// @param coverage which levels it holds back
/// @param readings other ways to read the clause, in order; the term is the first reading
public record Condition(
    Coverage coverage,
    Term term,
    Optional<ClauseId> clause,
    List<Reading> readings,
    SourceRef where) {
  public Condition {
    readings = List.copyOf(readings);
  }

  /// The same with another coverage.
  public Condition withCoverage(Coverage other) {
    return new Condition(other, term, clause, readings, where);
  }

  /// The same with another term, which leaves no other reading.
  public Condition withTerm(Term other) {
    return new Condition(coverage, other, clause, List.of(), where);
  }

  /// Which levels of a commitment a condition holds back. Empty parts mean no bound; all that are
  /// given apply.
  ///
  /// @param beyond covers levels above this one
  /// @param upTo covers this level and those below
  /// @param last covers the last so many of those who are to go
  public record Coverage(Optional<Count> beyond, Optional<Count> upTo, Optional<Count> last) {
    public static final Coverage ALL =
        new Coverage(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// One more way in which the words of a clause can be understood.
  public record Reading(String name, List<PartyId> readBy, Term term) {
    public Reading {
      readBy = List.copyOf(readBy);
    }
  }
}
