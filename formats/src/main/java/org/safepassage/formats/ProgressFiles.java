package org.safepassage.formats;

import java.nio.file.Path;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Fact;
import org.safepassage.model.Category;
import org.safepassage.model.Corridor;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.Place;
import org.safepassage.model.Source;

/// Reads what the counts said at one moment, to go on from there.
public final class ProgressFiles {
  private ProgressFiles() {}

  /// Reads a state and checks that it can be: nobody arrives who hasn't departed, and no more than
  /// are due.
  ///
  /// @param agreement the version whose commitments and facts the file names
  public static Reading<StartingPoint> read(Path file, Operation operation, Agreement agreement) {
    Findings findings = new Findings();
    Directory directory = new Directory(Optional.empty(), findings);
    declare(operation, agreement, directory);
    Context context = new Context(findings, directory);
    context.setZone(operation.calendar().zone());
    Optional<StartingPoint> start =
        Documents.open(file, Shape.PROGRESS, ProgressReader.FORMAT, context)
            .map(fields -> ProgressReader.read(fields, operation, agreement));
    directory.checkReferences();
    return Reading.of(start, findings);
  }

  /// Makes known what an operation and an agreement call by which ids.
  static void declare(Operation operation, Agreement agreement, Directory directory) {
    for (Place place : operation.network().places()) {
      directory.declare(Thing.PLACE, place.id().value(), place.where());
      directory.spell(Thing.PLACE, place.id().value(), place.names());
    }
    for (Party party : operation.actors().parties()) {
      directory.declare(Thing.PARTY, party.id().value(), party.where());
      directory.spell(Thing.PARTY, party.id().value(), party.names());
    }
    for (Corridor corridor : operation.network().corridors()) {
      directory.declare(Thing.CORRIDOR, corridor.id().value(), corridor.where());
      directory.spell(Thing.CORRIDOR, corridor.id().value(), corridor.names());
    }
    for (Category category : operation.population().categories()) {
      directory.declare(Thing.CATEGORY, category.id().value(), category.where());
      directory.spell(Thing.CATEGORY, category.id().value(), category.names());
    }
    for (Source source : operation.documentation().sources()) {
      directory.declare(Thing.SOURCE, source.id().value(), source.where());
    }
    for (Commitment commitment : agreement.commitments()) {
      directory.declare(Thing.COMMITMENT, commitment.id().value(), commitment.where());
      directory.spell(Thing.COMMITMENT, commitment.id().value(), commitment.names());
    }
    for (Fact fact : agreement.facts()) {
      directory.declare(Thing.FACT, fact.id().value(), fact.where());
      directory.spell(Thing.FACT, fact.id().value(), fact.names());
    }
  }
}
