package org.safepassage.accounts.record;

import org.safepassage.accounts.claim.Quantity;

/// How many people the record has, within a stretch of time: the fewest at any moment of it and the
/// most.
public record Counted(long least, long most) {
  /// @throws IllegalArgumentException for more at least than at most
  public Counted {
    if (least > most) {
      throw new IllegalArgumentException("At least %d can't be at most %d.".formatted(least, most));
    }
  }

  static Counted exactly(long people) {
    return new Counted(people, people);
  }

  /// Whether it was the same number all the time.
  public boolean isExact() {
    return least == most;
  }

  /// How a claimed number stands to it.
  public Fit fit(Quantity claimed) {
    if (claimed.least() > most) {
      return new Fit.Above(claimed.least() - most);
    }
    return claimed.most().filter(top -> top < least).isPresent()
        ? new Fit.Below(least - claimed.most().get())
        : new Fit.Fits();
  }
}
