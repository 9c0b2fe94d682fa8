package org.safepassage.agreement;

import org.safepassage.model.Figure;
import org.safepassage.model.Ratio;

/// How many are to go.
public sealed interface Quota {
  /// A number, with what it rests on. Its range must be exact.
  record Number(Figure figure) implements Quota {}

  /// A share of the declared caseload.
  record Share(Ratio share) implements Quota {}

  /// Everybody of the declared caseload.
  record All() implements Quota {}

  /// The text gives no number. Whether such a deal works can't be computed.
  record Unstated() implements Quota {}
}
