package org.safepassage.server.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.model.CountRule;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;

/// A moment of a ledger that is worth going to. Kept in the ledger itself, as a remark whose first
/// line is `Moment: ` and a name; the lines after it say what is to be seen. So whoever runs an
/// operation can mark a moment while it lasts, and a mark goes wherever its ledger goes.
///
/// @param at when it happened, by the word of whoever marked it
/// @param text empty where nothing more was said
public record Bookmark(String name, Instant at, String text) {
  private static final String BEGINNING = "Moment: ";

  /// All bookmarks of a ledger, in the order of their moments.
  ///
  /// @param events of one operation, from the first on; what was corrected is read as corrected
  public static List<Bookmark> listAll(List<Event> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    OperationRecord record = new OperationRecord(events.getFirst().operation(), CountRule.SMALLEST);
    events.forEach(record::take);
    List<Bookmark> found = new ArrayList<>();
    for (Statement statement : record.story(new Subject.OfAll())) {
      if (statement.body() instanceof RecordBody.Remark(var text)) {
        read(text, statement.at()).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparing(Bookmark::at));
    return List.copyOf(found);
  }

  private static Optional<Bookmark> read(String remark, Instant at) {
    if (!remark.startsWith(BEGINNING)) {
      return Optional.empty();
    }
    int end = remark.indexOf('\n');
    String name = remark.substring(BEGINNING.length(), end < 0 ? remark.length() : end).strip();
    String text = end < 0 ? "" : remark.substring(end + 1).strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(new Bookmark(name, at, text));
  }
}
