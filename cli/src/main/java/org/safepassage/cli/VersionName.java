package org.safepassage.cli;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// What the next version of an agreement can be called. Its file is called the same, so more is
/// asked of it than of other ids.
final class VersionName {
  /// As long as an id may be.
  private static final int LONGEST = 100;

  /// What Windows takes for a device and not for a file, whatever stands behind a dot after it.
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[1-9¹²³])(\\..*)?");

  private VersionName() {}

  /// What it is called if nobody says otherwise: the id with the number of the version behind it.
  static AgreementId next(Agreement agreement, List<Agreement> all) {
    String base = agreement.id().value().replaceFirst("-v[0-9]{1,6}$", "");
    if (isDevice(base)) {
      base = base.replace('.', '-');
    }
    int version = agreement.version() + 1;
    while (true) {
      String end = "-v" + version;
      int fits = Math.min(base.codePointCount(0, base.length()), LONGEST - end.length());
      String name = base.substring(0, base.offsetByCodePoints(0, fits)) + end;
      if (all.stream().noneMatch(each -> each.id().value().equals(name))) {
        return new AgreementId(name);
      }
      version++;
    }
  }

  /// A name that somebody gave it.
  ///
  /// @param where it was given
  static Attempt<AgreementId> of(String given, SourceRef where, Opened base) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    String next = next(base.agreement(), base.all()).value();
    try {
      AgreementId id = new AgreementId(name);
      return findFault(name, next)
          .map(fault -> VersionName.refused(where, fault))
          .orElseGet(() -> isFree(id, where, base, next));
    } catch (IllegalArgumentException e) {
      return refused(
          where,
          new Fault(
              "\"%s\" can't be the name of an agreement: it is 1 to 100 letters, digits, \"-\", \"_\" or \".\", without spaces."
                  .formatted(given),
              trimmed(name).orElse(next)));
    }
  }

  /// @param instead a name that would do
  private record Fault(String message, String instead) {}

  private static Optional<Fault> findFault(String name, String next) {
    if (isDevice(name)) {
      return Optional.of(
          new Fault(
              "\"%s\" can't be the name of an agreement: on Windows it is a device's, and no file can be called so."
                  .formatted(name),
              next));
    }
    return name.endsWith(".")
        ? Optional.of(
            new Fault(
                "\"%s\" can't be the name of an agreement: it ends with a dot, which its file would lose on Windows."
                    .formatted(name),
                trimmed(name).orElse(next)))
        : Optional.empty();
  }

  private static boolean isDevice(String name) {
    return DEVICE.matcher(name).matches();
  }

  /// The nearest that would do.
  private static Optional<String> trimmed(String name) {
    String trimmed =
        name.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-")
            .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$", "");
    boolean does =
        !trimmed.isEmpty()
            && trimmed.codePointCount(0, trimmed.length()) <= LONGEST
            && !isDevice(trimmed);
    return does ? Optional.of(trimmed) : Optional.empty();
  }

  private static Attempt<AgreementId> isFree(
      AgreementId id, SourceRef where, Opened base, String next) {
    return base.all().stream().anyMatch(each -> each.id().equals(id))
        ? new Attempt.Failed<>(
            List.of(
                new Finding(
                    FindingCode.DUPLICATE_ID,
                    where,
                    "There is an agreement \"%s\" already.".formatted(id.value()),
                    "Maybe --becomes " + next + ".")))
        : new Attempt.Done<>(id);
  }

  private static Attempt<AgreementId> refused(SourceRef where, Fault fault) {
    return new Attempt.Failed<>(
        List.of(
            new Finding(
                FindingCode.BAD_ID,
                where,
                fault.message(),
                "Maybe \"%s\".".formatted(fault.instead()))));
  }
}
