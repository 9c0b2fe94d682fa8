package org.safepassage.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.PlanSheet;
import org.safepassage.formats.PlanSheets;
import org.safepassage.formats.Reading;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;

/// A timetable in a file.
record PlanFile(Path path, PlanSheets sheets) {
  static Attempt<PlanFile> open(Path path) {
    Reading<PlanSheets> opened = PlanSheets.open(path);
    return opened
        .value()
        .<Attempt<PlanFile>>map(sheets -> new Attempt.Done<>(new PlanFile(path, sheets)))
        .orElse(new Attempt.Failed<>(opened.findings()));
  }

  /// The agreement that it says it was made for.
  Optional<Opened.Named> madeFor() {
    return sheets.agreement().map(named -> new Opened.Named(named.id(), named.where()));
  }

  /// Read for the agreement that it names, whichever of the operation's that is; else for the one
  /// that was opened.
  Attempt<PlanSheet> read(Opened opened) {
    return agreement(opened).then(agreement -> readFor(opened, agreement));
  }

  /// Read for one agreement, whatever it was made for.
  Attempt<PlanSheet> readFor(Opened opened, Agreement agreement) {
    Reading<PlanSheet> sheet = sheets.read(opened.operation(), agreement);
    return sheet
        .value()
        .<Attempt<PlanSheet>>map(Attempt.Done::new)
        .orElse(new Attempt.Failed<>(sheet.findings()));
  }

  /// The agreement that it names; else the one that was opened.
  Attempt<Agreement> agreement(Opened opened) {
    Optional<Opened.Named> named = madeFor();
    if (named.isEmpty()) {
      return new Attempt.Done<>(opened.agreement());
    }
    String id = named.get().name();
    Optional<Agreement> found =
        opened.all().stream().filter(a -> a.id().value().equals(id)).findFirst();
    return found
        .<Attempt<Agreement>>map(Attempt.Done::new)
        .orElse(
            new Attempt.Failed<>(
                List.of(
                    new Finding(
                        FindingCode.UNKNOWN_AGREEMENT,
                        named.get().where(),
                        "There is no agreement \"%s\".".formatted(id),
                        Nearby.maybe(
                            id, opened.all().stream().map(a -> a.id().value()).toList())))));
  }
}
