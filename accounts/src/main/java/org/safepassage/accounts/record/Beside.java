package org.safepassage.accounts.record;

import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.claim.Claim;

/// A claimed count beside the record. It says how the numbers stand to each other, never which of
/// them is right.
///
/// @param measures one for each way to read the claim; none where the record has nothing comparable
/// @param lack why it has nothing; present exactly when there are no measures
/// @param words all of it in English
public record Beside(Claim claim, List<Measure> measures, Optional<Lack> lack, String words) {
  public Beside {
    measures = List.copyOf(measures);
    if (measures.isEmpty() != lack.isPresent()) {
      throw new IllegalArgumentException("Either measures or a lack of them: " + measures + lack);
    }
  }
}
