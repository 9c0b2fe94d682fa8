package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.CheckReport.Explored;
import org.safepassage.agreement.CheckReport.Stuck;
import org.safepassage.agreement.CheckReport.Turn;
import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Shared;
import org.safepassage.model.CommitmentId;

/// What is known of a deal in which the order matters and not every order was tried, and what
/// isn't.
final class ReportOrders {
  private static final int MOST_SHARED = 3;
  private static final int MOST_TURNS = 6;
  private static final int MOST_NAMES = 4;

  private final ReportSubject subject;
  private final Called called;
  private final Words words;
  private final ReportRoom room;

  ReportOrders(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.subject = subject;
    this.called = called;
    this.words = called.words();
  }

  void write(Html html) {
    html.open("section", "aria-labelledby", "known")
        .element("h2", words.say(ReportPhrase.KNOWN), "id", "known");
    List<String> said = new ArrayList<>();
    List<Shared> shared = subject.agreement().shared();
    shared.stream().limit(room.of(MOST_SHARED)).map(this::shared).forEach(said::add);
    explored()
        .filter(found -> !found.step().isEmpty())
        .ifPresent(
            found -> said.add(words.say(ReportPhrase.KNOWN_ORDER, names(found.step().keySet()))));
    said.add(words.say(ReportPhrase.KNOWN_MOST));
    explored()
        .ifPresent(
            found -> said.add(words.say(ReportPhrase.KNOWN_TRIED, words.number(found.states()))));
    stuck().ifPresent(said::add);
    said.add(words.say(ReportPhrase.KNOWN_NOT, "check --states"));
    ReportLists lists = new ReportLists(html, words);
    lists.list(said, said.size());
    lists.rest(shared.size() - room.of(MOST_SHARED));
    html.close("section");
  }

  private Optional<Explored> explored() {
    return subject.answers().report().explored();
  }

  /// An order to keep away from, if one was found.
  Optional<String> stuck() {
    return explored().flatMap(Explored::stuck).map(this::stuck);
  }

  private String stuck(Stuck stuck) {
    List<String> turns = new ArrayList<>();
    for (Turn turn : stuck.run()) {
      turns.add(
          words.say(
              ReportPhrase.ARRIVING,
              called.commitment(turn.commitment()),
              words.amount(
                  turn.to().value() - turn.from().value(), called.unit(turn.commitment()))));
    }
    List<String> left = new ArrayList<>();
    Arrivals.byUnit(called, stuck.reached())
        .forEach((unit, sum) -> {
          if (sum.behind() > 0) {
            left.add(words.amount(sum.behind(), unit));
          }
        });
    return words.say(
        ReportPhrase.KNOWN_STUCK,
        turns.isEmpty() ? words.say(ReportPhrase.NOBODY) : turns(turns),
        words.joined(Phrase.COMMA, left));
  }

  private String turns(List<String> turns) {
    List<String> first =
        new ArrayList<>(turns.subList(0, Math.min(room.of(MOST_TURNS), turns.size())));
    if (turns.size() > room.of(MOST_TURNS)) {
      first.add(new ReportLists(new Html(), words).more(turns.size() - room.of(MOST_TURNS)));
    }
    return words.joined(Phrase.COMMA, first);
  }

  private String shared(Shared shared) {
    return words.say(
        ReportPhrase.KNOWN_SHARED,
        called.limit(new Limit.What.Agreed(shared.id())),
        words.number(shared.atMost().value()),
        names(shared.of().stream().map(Shared.Part::commitment).toList()));
  }

  private String names(Collection<CommitmentId> ids) {
    return new ReportLists(new Html(), words)
        .names(ids.stream().map(called::commitment).toList(), room.of(MOST_NAMES));
  }
}
