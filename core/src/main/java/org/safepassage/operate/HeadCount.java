package org.safepassage.operate;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;

/// The heads of one convoy: `boarded = arrived + accounted for + back at the origin + under way +
/// unaccounted for`, category by category.
///
/// @param passed how many have passed each milestone, net of those who are back at the origin.
///   Where nobody counted, those who were counted before went on together; an arrival counts only
///   when it was counted.
/// @param accountedFor who will not arrive, by the milestone they passed last
/// @param underWay who is on the road
/// @param missing who should have been counted where the others were, and was not
/// @param departedAt when it left, if that was seen
/// @param lastSeenAt when it was last seen at each place
public record HeadCount(
    Map<Milestone, Map<CategoryId, Count>> passed,
    Map<Milestone, Map<CategoryId, Count>> accountedFor,
    Map<CategoryId, Count> underWay,
    Map<CategoryId, Missing> missing,
    Optional<Instant> departedAt,
    Map<PlaceId, Instant> lastSeenAt) {
  public HeadCount {
    passed = Collections.unmodifiableMap(new TreeMap<>(passed));
    accountedFor = Collections.unmodifiableMap(new TreeMap<>(accountedFor));
    underWay = Collections.unmodifiableMap(new TreeMap<>(underWay));
    missing = Collections.unmodifiableMap(new TreeMap<>(missing));
    lastSeenAt = Collections.unmodifiableMap(new TreeMap<>(lastSeenAt));
  }

  /// People nobody can say anything of.
  ///
  /// @param people how many
  /// @param expected how many should have been counted
  /// @param counted how many were
  /// @param lastSeen where they were counted last, with the others
  /// @param lastSeenAt when
  /// @param noticed where they were found to be missing
  public record Missing(
      Count people,
      Count expected,
      Count counted,
      Point lastSeen,
      Instant lastSeenAt,
      Point noticed) {}

  /// How many passed a milestone, all categories together.
  public long total(Milestone milestone) {
    return passed.getOrDefault(milestone, Map.of()).values().stream().mapToLong(Count::value).sum();
  }

  /// How many are missing, all categories together.
  public long totalMissing() {
    return missing.values().stream().mapToLong(m -> m.people().value()).sum();
  }
}
