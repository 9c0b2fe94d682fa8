package org.safepassage.cli;

import java.util.HashSet;
import java.util.Set;
import org.safepassage.agreement.Stoppage;
import org.safepassage.agreement.Wait;

/// Who waits for what where the agreement lets nobody more go, in words.
record StoppageWords(Labels labels) {
  private static final int MOST_WAITS = 6;

  /// The circle where there is one; else some of the waits.
  String of(Stoppage stoppage) {
    boolean circular = !stoppage.circle().isEmpty();
    if (stoppage.waits().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(
        circular ? "\nWho waits for whom in a circle\n" : "\nWhat those who stay wait for\n");
    Set<String> told = new HashSet<>();
    (circular ? stoppage.circle() : stoppage.waits())
        .stream()
            .filter(wait -> told.add(labels.sentence(wait)))
            .limit(MOST_WAITS)
            .forEach(wait -> wait(wait, text));
    return text.toString();
  }

  private void wait(Wait wait, StringBuilder text) {
    text.append("  %s%n".formatted(labels.sentence(wait)));
    if (wait.where().line() > 0) {
      text.append(
          "    The term is at %s%s%n"
              .formatted(
                  FindingsText.place(wait.where()),
                  wait.clause().map(id -> ", clause " + labels.plain(id.value())).orElse("")));
    }
  }
}
