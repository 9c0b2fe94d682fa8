package org.safepassage.operate;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;

/// All that the record has of one convoy, worked out: where it is, who was counted where by whom,
/// and who is missing.
///
/// @param planned what was planned for it last
/// @param commitment whose people it carries, where anybody said that
/// @param released at which milestones it was let go, as it stands
/// @param statements everything that counts, in the order in which it happened
/// @param counts what was counted where
/// @param attested what observers said, by milestone and category
/// @param fates what became of people on the way
/// @param head who boarded, who is where, who is missing
public record ConvoyRecord(
    ConvoyId id,
    Optional<ConvoyBody.Planned> planned,
    Optional<CommitmentId> commitment,
    Map<Milestone, ConvoyBody.Released> released,
    ConvoyState state,
    List<Statement> statements,
    Map<Point, Map<CategoryId, Tally>> counts,
    Map<Milestone, Map<CategoryId, Attestations>> attested,
    List<AccountedFor> fates,
    HeadCount head) {
  public ConvoyRecord {
    released = Map.copyOf(released);
    statements = List.copyOf(statements);
    counts = Collections.unmodifiableMap(counts);
    attested = Collections.unmodifiableMap(new TreeMap<>(attested));
    fates = List.copyOf(fates);
  }

  /// What became of some people, by the reporters' last words.
  public record AccountedFor(
      CategoryId category, Fate fate, Optional<PlaceId> place, Tally tally, Milestone lastPassed) {}

  /// What observers said of one category at one milestone.
  ///
  /// @param byMember each member's last word
  public record Attestations(Map<String, Count> byMember) {
    public Attestations {
      byMember = Collections.unmodifiableMap(new TreeMap<>(byMember));
    }

    /// The number that enough of them said; the smallest, if that is true of several.
    public Optional<Count> attested(int quorum) {
      return byMember.values().stream()
          .distinct()
          .filter(count -> byMember.values().stream().filter(count::equals).count() >= quorum)
          .min(Count::compareTo);
    }
  }

  /// Whether it was let go past a milestone and that stands.
  public boolean isReleased(Milestone milestone) {
    return released.containsKey(milestone) && !(state instanceof ConvoyState.StoodDown);
  }

  /// The figure at a milestone by category; what was not counted there is not in it.
  public Map<CategoryId, Count> counted(Milestone milestone) {
    Map<CategoryId, Count> counted = new TreeMap<>();
    counts
        .getOrDefault(new Point.AtMilestone(milestone), Map.of())
        .forEach((category, tally) -> counted.put(category, tally.figure()));
    return counted;
  }

  /// Who is to be aboard: by the release, or else the plan.
  public Load intended() {
    return Optional.ofNullable(released.get(Milestone.DEPARTED))
        .map(ConvoyBody.Released::load)
        .filter(load -> !load.isEmpty())
        .or(() -> planned.map(ConvoyBody.Planned::load))
        .orElse(Load.NONE);
  }

  /// When it is expected next, and where: by the plan, later by as much as it is late already.
  ///
  /// @return nothing when it has no plan, or nothing more is expected
  public Optional<PlannedCall> findNextCall() {
    if (planned.isEmpty() || !state.isOnTheRoad()) {
      return Optional.empty();
    }
    List<PlannedCall> calls = planned.get().calls();
    Map<PlaceId, Instant> seen = head.lastSeenAt();
    for (int i = calls.size() - 1; i >= 0; i--) {
      Instant at = seen.get(calls.get(i).place());
      if (at != null) {
        return i + 1 < calls.size() ? Optional.of(later(calls, i, at)) : Optional.empty();
      }
    }
    return calls.size() < 2
        ? Optional.empty()
        : Optional.of(later(calls, 0, head.departedAt().orElse(calls.getFirst().expected())));
  }

  private static PlannedCall later(List<PlannedCall> calls, int last, Instant seen) {
    PlannedCall next = calls.get(last + 1);
    java.time.Duration way =
        java.time.Duration.between(calls.get(last).expected(), next.expected());
    return new PlannedCall(next.place(), seen.plus(way));
  }
}
