package org.safepassage.formats;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepassage.model.Documentation.Assumption;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// What the readers of one file share: where findings go, which ids there are, what the writer
/// assumed, and the operation's time zone for guesses at times.
final class Context {
  private final Findings findings;
  private final Directory directory;
  private final List<Assumption> assumptions = new ArrayList<>();
  private Optional<ZoneId> zone = Optional.empty();

  Context(Findings findings, Directory directory) {
    this.findings = findings;
    this.directory = directory;
  }

  Findings findings() {
    return findings;
  }

  Directory directory() {
    return directory;
  }

  List<Assumption> assumptions() {
    return assumptions;
  }

  void assume(String text, SourceRef where) {
    assumptions.add(new Assumption(text, where));
  }

  void setZone(ZoneId zone) {
    this.zone = Optional.of(zone);
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  /// The offset in force at a local time, as it is written in a file; `+00:00` where no zone is
  /// known.
  String offsetAt(LocalDateTime time) {
    String id = zone.map(z -> z.getRules().getOffset(time).getId()).orElse("Z");
    return id.equals("Z") ? "+00:00" : id;
  }

  void add(FindingCode code, SourceRef where, String message, String maybe) {
    findings.add(code, where, message, maybe);
  }

  <T> Optional<T> make(SourceRef where, Supplier<T> maker) {
    return findings.make(where, maker);
  }
}
