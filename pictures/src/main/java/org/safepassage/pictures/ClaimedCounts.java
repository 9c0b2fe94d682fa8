package org.safepassage.pictures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is claimed of one count over time, and what a record has of it.
///
/// @param asked what is counted
/// @param place where, in the language of the picture; empty where no claim says it
/// @param unit who is counted; empty for people
/// @param zone whose days are meant
/// @param claims at least one; the same one twice is drawn once
/// @param reported nothing where there is no record, or it doesn't count that
/// @param attested nothing where nobody is to attest it
public record ClaimedCounts(
    Asked asked,
    String place,
    String unit,
    ZoneId zone,
    List<Claimed> claims,
    Optional<List<Step>> reported,
    Optional<List<Step>> attested) {
  /// @throws IllegalArgumentException for no claims
  public ClaimedCounts {
    claims = List.copyOf(claims);
    reported = reported.map(List::copyOf);
    attested = attested.map(List::copyOf);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("Without a claim there is nothing to draw.");
    }
  }

  /// What is counted.
  public enum Asked {
    LEFT,
    ARRIVED,
    REMAINING,
    POPULATION,
    RELEASED
  }

  /// A number as somebody says it.
  ///
  /// @param source who published it, then through whom it is said
  /// @param words the number as it is said
  /// @param first the first day that it is said of
  /// @param last the last one
  /// @param value the number that is named, if there is one
  /// @param least the fewest that are meant; none where the words set no bound
  /// @param most the most that are meant
  public record Claimed(
      List<String> source,
      String words,
      LocalDate first,
      LocalDate last,
      OptionalLong value,
      OptionalLong least,
      OptionalLong most) {
    public Claimed {
      source = List.copyOf(source);
    }

    boolean isExact() {
      return least.isPresent() && least.equals(most);
    }

    /// The greatest number that must be on the scale for it.
    long greatest() {
      return Math.max(value.orElse(0), Math.max(least.orElse(0), most.orElse(0)));
    }
  }

  /// From a moment on so many people.
  public record Step(Instant at, long people) {}
}
