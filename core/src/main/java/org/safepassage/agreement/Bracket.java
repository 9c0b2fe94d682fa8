package org.safepassage.agreement;

import java.util.Optional;
import java.util.function.Function;
import org.safepassage.model.CommitmentId;

/// What numbers due are taken for where a turnout is known only between bounds.
///
/// @param people how many can go
/// @param lastOf what "the last so many" are meant of
/// @param needs what a share or completeness is meant of, for each term that asks for one
/// @param inOnes a commitment whose movements may end anywhere, whatever its lot
record Bracket(
    Dues people, Dues lastOf, Function<Term.After, Dues> needs, Optional<CommitmentId> inOnes) {

  static Bracket exactly(Dues dues) {
    return new Bracket(dues, dues, _ -> dues, Optional.empty());
  }
}
