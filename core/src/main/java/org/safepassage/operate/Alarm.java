package org.safepassage.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Site;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.PlaceId;

/// Something that stays on every screen until it is explained.
public sealed interface Alarm {

  /// People who boarded and were not counted where the others were.
  record Unaccounted(ConvoyId convoy, CategoryId category, HeadCount.Missing missing)
      implements Alarm {}

  /// A convoy was expected and has not been seen.
  ///
  /// @param by by how much
  record Overdue(
      ConvoyId convoy,
      PlaceId expectedAt,
      Instant expected,
      Duration by,
      Optional<PlaceId> lastSeen,
      Instant lastSeenAt)
      implements Alarm {}

  /// People are on a corridor or at a place that is closed.
  record OnClosedWay(ConvoyId convoy, Site site) implements Alarm {}

  /// A convoy went on without being let go.
  record WithoutRelease(ConvoyId convoy) implements Alarm {}

  /// More passed than the agreement lets pass as things stand.
  record OverTheBand(CommitmentId commitment, long by) implements Alarm {}

  /// Reporters counted differently, and nobody has settled it.
  record Discrepancy(ConvoyId convoy, Point point, CategoryId category, Tally tally)
      implements Alarm {}

  /// A convoy arrived, and its people were not counted.
  record NotCounted(ConvoyId convoy, CategoryId category) implements Alarm {}

  /// Somebody reports a convoy of which nobody said whose people it carries: they count nowhere.
  record OfNoCommitment(ConvoyId convoy) implements Alarm {}

  /// The finding's code: the name of its page.
  default String code() {
    return switch (this) {
      case Unaccounted _ -> "people-unaccounted-for";
      case Overdue _ -> "convoy-overdue";
      case OnClosedWay _ -> "convoy-on-closed-way";
      case WithoutRelease _ -> "convoy-without-release";
      case OverTheBand _ -> "over-the-band";
      case Discrepancy _ -> "counts-differ";
      case NotCounted _ -> "arrival-not-counted";
      case OfNoCommitment _ -> "convoy-of-no-commitment";
    };
  }
}
