package org.safepassage.formats;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// Says why a path that is written somewhere leads to nothing: a link in it goes nowhere or in a
/// circle, or a folder of it may not be entered.
final class Links {
  /// Systems follow no more links than this.
  private static final int LONGEST_CHAIN = 40;

  private Links() {}

  /// @return whether there is such a finding
  static boolean reportBroken(Path path, Findings findings) {
    SourceRef file = new SourceRef(TextFile.nameOf(path), 0, 0);
    try {
      path.getFileSystem().provider().checkAccess(path);
      return false;
    } catch (AccessDeniedException e) {
      findings.add(
          FindingCode.FILE_UNREADABLE,
          file,
          "A folder on the way to it may not be entered.",
          "Maybe its permissions can be changed, or a copy be made.");
      return true;
    } catch (IOException e) {
      for (Path part = path; part != null; part = part.getParent()) {
        if (Files.isSymbolicLink(part) && !Files.exists(part)) {
          report(part, file, findings);
          return true;
        }
      }
      return false;
    }
  }

  private static void report(Path link, SourceRef file, Findings findings) {
    boolean isCircle = isCircle(link);
    findings.add(
        FindingCode.FILE_MISSING,
        file,
        "The link %s leads %s."
            .formatted(
                Quoted.of(String.valueOf(link.getFileName())),
                isCircle ? "in a circle" : "nowhere"),
        isCircle
            ? "Maybe make it again so that it leads to the file."
            : "Maybe what it led to was moved or deleted, or lies on a disk that is not connected.");
  }

  private static boolean isCircle(Path link) {
    Path at = link;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      if (!Files.isSymbolicLink(at)) {
        return false;
      }
      try {
        at = at.resolveSibling(Files.readSymbolicLink(at));
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
