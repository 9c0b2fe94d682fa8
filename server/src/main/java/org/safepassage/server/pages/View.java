package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.safepassage.agreement.Agreement;
import org.safepassage.ledger.EntryKey;
import org.safepassage.model.CommitmentId;
import org.safepassage.operate.Standing;
import org.safepassage.pictures.Called;
import org.safepassage.pictures.Sayings;

/// Everything that a page of an operation is made of: how it stands, what else the record holds,
/// and who looks.
///
/// @param standing as far as the viewer may see it
/// @param versions every version of the agreement
/// @param shown whose people the viewer sees, and not only their number
/// @param paper what forms are written on
public record View(
    Standing standing,
    Affairs affairs,
    Collection<Agreement> versions,
    Viewer viewer,
    Predicate<CommitmentId> shown,
    Paper paper) {

  /// What goes along with every page and form.
  ///
  /// @param guard shows that a form is one of ours
  /// @param keys makes a key for each form, so that what is sent twice counts once
  /// @param playing where the ledger is being played again
  public record Paper(String guard, Supplier<EntryKey> keys, Optional<Playing> playing) {}

  Speech speech() {
    List<Agreement> ordered = new ArrayList<>();
    standing.deal().ifPresent(deal -> ordered.add(deal.terms().agreement()));
    versions.stream()
        .filter(version -> ordered.stream().noneMatch(o -> o.id().equals(version.id())))
        .sorted((a, b) -> Integer.compare(b.version(), a.version()))
        .forEach(ordered::add);
    return Speech.of(viewer.language(), standing.operation(), ordered, standing.now());
  }

  /// How waits are said; only where an agreement is in force there are any.
  Optional<Sayings> sayings() {
    return standing
        .deal()
        .map(deal ->
            new Sayings(
                new Called(standing.operation(), deal.terms().agreement(), speech().words())));
  }

  Paths paths() {
    return new Paths(standing.operation().id());
  }
}
