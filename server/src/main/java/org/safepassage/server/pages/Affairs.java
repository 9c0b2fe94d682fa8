package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Sequence;
import org.safepassage.operate.Mark;
import org.safepassage.operate.Marks;
import org.safepassage.operate.OperationRecord;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;

/// What the record holds besides convoys and counts, read out of it at one moment: the stories of
/// incidents, demands, violations, assurances and plans, and the last events.
///
/// @param stories everything that counts about each subject that is neither a convoy nor a text, in
///   the order in which it happened
/// @param latest the last events, the last first
public record Affairs(Map<Subject, List<Statement>> stories, List<Noted> latest) {
  private static final int LATEST = 12;

  public Affairs {
    stories = Collections.unmodifiableMap(new LinkedHashMap<>(stories));
    latest = List.copyOf(latest);
  }

  /// An event with what is odd about it.
  public record Noted(Statement statement, Set<Mark> marks) {
    public Noted {
      marks = Set.copyOf(marks);
    }
  }

  /// Reads a record. What is returned doesn't hold on to it.
  ///
  /// @param shown which events the viewer may see
  public static Affairs read(OperationRecord record, Marks marks, Predicate<Event> shown) {
    Map<Subject, List<Statement>> stories = new LinkedHashMap<>();
    for (Subject subject : record.subjects(Subject.class)) {
      if (!(subject instanceof Subject.OfConvoy) && !(subject instanceof Subject.OfText)) {
        List<Statement> story =
            record.story(subject).stream().filter(s -> shown.test(s.event())).toList();
        if (!story.isEmpty()) {
          stories.put(subject, story);
        }
      }
    }
    List<Noted> latest = new ArrayList<>();
    for (long at = record.last().value(); at > 0 && latest.size() < LATEST; at--) {
      record
          .findStatement(Sequence.of(at))
          .filter(statement -> shown.test(statement.event()))
          .ifPresent(statement -> latest.add(new Noted(statement, marks.of(statement))));
    }
    return new Affairs(stories, latest);
  }

  /// What counts about a subject.
  List<Statement> story(Subject subject) {
    return stories.getOrDefault(subject, List.of());
  }

  /// All subjects of a kind of which anything counts.
  <S extends Subject> List<S> subjects(Class<S> kind) {
    return stories.keySet().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
