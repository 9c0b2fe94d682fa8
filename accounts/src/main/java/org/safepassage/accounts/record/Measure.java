package org.safepassage.accounts.record;

import java.time.LocalDate;
import java.util.Optional;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.model.CategoryId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Window;

/// What the record has that a claimed count can be measured by, in one reading of the claim.
///
/// @param category of which category people were counted; none for everybody
/// @param reported what reporters say
/// @param attested what enough observers say; nothing where nobody is to attest it
public record Measure(
    Passage passage,
    Over over,
    PlaceId place,
    Optional<CategoryId> category,
    Days days,
    Counted reported,
    Optional<Counted> attested) {

  /// Which days.
  ///
  /// @param first the first that the claim speaks of
  /// @param last the last of them
  /// @param window from the start of the first up to the end of the last, by the operation's clocks
  /// @param isRecorded whether the record goes on to the end of them; otherwise the counts are
  ///   those at its end
  public record Days(LocalDate first, LocalDate last, Window window, boolean isRecorded) {}

  /// What people are counted to have done.
  public enum Passage {
    LEFT,
    CROSSED,
    ARRIVED_AT,
    /// From there, wherever they arrived.
    ARRIVED_FROM,
    /// They wait there still: declared, less those who left.
    WAITING
  }

  /// Over what time the claim is read to count.
  public enum Over {
    /// From the beginning up to some moment of the days.
    IN_ALL,
    /// On these days alone.
    ON_THE_DAYS
  }

  /// How a claimed number stands to what is reported.
  public Fit withReported(Quantity claimed) {
    return reported.fit(claimed);
  }

  /// How a claimed number stands to what is attested.
  public Optional<Fit> withAttested(Quantity claimed) {
    return attested.map(counted -> counted.fit(claimed));
  }
}
