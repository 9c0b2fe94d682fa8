package org.safepassage.agreement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Spans;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Window;

/// What is wrong or remarkable in the times and suspensions of an agreement.
final class TimeFaults {
  private final Operation operation;
  private final Agreement agreement;
  private final Spans calendar;
  private final List<Finding> findings = new ArrayList<>();

  private TimeFaults(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.agreement = agreement;
    this.calendar =
        Spans.of(List.of(new Window(operation.calendar().start(), operation.calendar().end())));
  }

  static List<Finding> find(Operation operation, Agreement agreement) {
    TimeFaults faults = new TimeFaults(operation, agreement);
    faults.checkWindows();
    faults.checkSuspensions();
    agreement
        .provisos()
        .lapse()
        .ifPresent(lapse ->
            faults.checkLimit(
                new TimeLimit(TimeLimit.Kind.VOID_BY, lapse.at()), lapse.where(), "The deal"));
    faults.terms().forEach(faults::check);
    agreement.commitments().forEach(faults::checkTogether);
    return faults.findings;
  }

  private Stream<Term> terms() {
    Stream<Term> read =
        agreement.commitments().stream()
            .flatMap(commitment -> commitment.conditions().stream())
            .flatMap(condition -> condition.readings().stream())
            .flatMap(reading -> Terms.leaves(reading.term()));
    return Stream.concat(Terms.of(agreement), read);
  }

  private void checkWindows() {
    for (AgreedWindow window : agreement.provisos().windows()) {
      String name = StaticFaults.quoted(window.id());
      if (window.times().and(calendar).isNever()) {
        add(
            FindingCode.CAN_NEVER_HOLD,
            window.where(),
            "The window %s lies wholly outside the operation, which is from %s to %s."
                .formatted(
                    name, local(operation.calendar().start()), local(operation.calendar().end())),
            "Maybe the day or the year is mistyped.");
      } else if (window.times().and(calendar).equals(calendar)) {
        add(
            FindingCode.NEVER_BINDS,
            window.where(),
            "The window %s is open as long as the operation takes.".formatted(name),
            "Maybe the day or the year is mistyped.");
      }
      if (terms()
          .noneMatch(
              term -> term instanceof Term.During(var id, var _) && id.equals(window.id()))) {
        add(
            FindingCode.NEVER_BINDS,
            window.where(),
            "No condition asks for the window %s.".formatted(name),
            "Maybe `window: %s` is missing under conditions.".formatted(window.id()));
      }
    }
  }

  private void checkSuspensions() {
    for (Suspension suspension : agreement.provisos().suspensions()) {
      if (terms()
          .noneMatch(
              term -> term instanceof Term.Unless(var id, var _) && id.equals(suspension.id()))) {
        add(
            FindingCode.NEVER_BINDS,
            suspension.where(),
            "No condition asks for the suspension %s."
                .formatted(StaticFaults.quoted(suspension.id())),
            "Maybe `unless: %s` is missing under conditions.".formatted(suspension.id()));
      }
    }
  }

  private void check(Term term) {
    if (term instanceof Term.Before(var limit, var where)) {
      checkLimit(limit, where, "This part of the deal");
    }
  }

  private void checkLimit(TimeLimit limit, SourceRef where, String what) {
    if (!operation.calendar().start().isBefore(limit.at())) {
      add(
          FindingCode.CAN_NEVER_HOLD,
          where,
          "The %s, %s, is not after the operation's start, %s: nobody can keep it."
              .formatted(
                  limit.kind().word(), local(limit.at()), local(operation.calendar().start())),
          "Maybe the day or the year is mistyped.");
    } else if (!limit.at().isBefore(operation.calendar().end())) {
      add(
          FindingCode.NEVER_BINDS,
          where,
          "The %s, %s, is not before the operation's end, %s."
              .formatted(limit.kind().word(), local(limit.at()), local(operation.calendar().end())),
          "Maybe the day or the year is mistyped.");
    }
    if (limit.kind() == TimeLimit.Kind.VOID_BY) {
      add(
          FindingCode.OUTSIDE_THE_PROOF,
          where,
          "%s lapses on %s if it is not done by then; the answer is for the case that it is."
              .formatted(what, local(limit.at())),
          "Maybe look at its worst moment in check: how many can be under way when it lapses.");
    }
  }

  /// Times that exclude each other, and a start-by that comes too late to matter.
  private void checkTogether(Commitment commitment) {
    Optional<Long> due = Dues.turnout(operation, commitment).map(range -> range.most().value());
    if (due.isEmpty()) {
      return;
    }
    Set<Long> firsts = new TreeSet<>();
    for (Condition condition : commitment.conditions()) {
      LevelRange range = RulebookCompiler.range(condition.coverage(), due.get());
      if (range.beyond() < due.get() && !range.isEmpty()) {
        firsts.add(range.beyond() + 1);
      }
    }
    // Most conditions set no time, and a commitment may have thousands of them.
    List<Condition> timed =
        commitment.conditions().stream().filter(condition -> setsTimes(condition.term())).toList();
    Set<SourceRef> told = new java.util.HashSet<>();
    for (long level : timed.isEmpty() ? Set.<Long>of() : firsts) {
      Spans open = calendar;
      for (Condition condition : timed) {
        LevelRange range = RulebookCompiler.range(condition.coverage(), due.get());
        if (!range.touches(level - 1, level)) {
          continue;
        }
        boolean first = level == range.beyond() + 1;
        Spans own = times(first ? condition.term() : TimeTerms.onceBegun(condition.term()));
        boolean excludes = open.and(own).isNever() && !own.and(calendar).isNever();
        if (excludes && !open.isNever() && told.add(condition.where())) {
          add(
              FindingCode.CAN_NEVER_HOLD,
              condition.where(),
              "The times that are set for number %d of %s exclude each other."
                  .formatted(level, StaticFaults.quoted(commitment.id())),
              "Maybe one of them belongs to other people, or `any` was meant.");
        }
        open = open.and(own);
      }
    }
    timed.forEach(condition -> checkStart(commitment, condition, due.get()));
  }

  private void checkStart(Commitment commitment, Condition condition, long due) {
    if (!(condition.term() instanceof Term.Before(var limit, var where))
        || limit.kind() != TimeLimit.Kind.START_BY) {
      return;
    }
    long first = RulebookCompiler.range(condition.coverage(), due).beyond() + 1;
    Spans others = calendar;
    for (Condition other : commitment.conditions()) {
      boolean covers = RulebookCompiler.range(other.coverage(), due).touches(first - 1, first);
      if (covers && !other.equals(condition)) {
        others = others.and(times(TimeTerms.onceBegun(other.term())));
      }
    }
    boolean afterStart = operation.calendar().start().isBefore(limit.at());
    boolean inside = limit.at().isBefore(operation.calendar().end());
    if (afterStart && inside && !others.isNever() && others.next(limit.at()).isEmpty()) {
      add(
          FindingCode.NEVER_BINDS,
          where,
          "Nobody of %s could go at or after the start-by, %s, anyway: the other times end before."
              .formatted(StaticFaults.quoted(commitment.id()), local(limit.at())),
          "Maybe the start-by and the deadline are swapped.");
    }
  }

  private boolean setsTimes(Term term) {
    return !times(term).equals(Spans.ALWAYS)
        || !times(TimeTerms.onceBegun(term)).equals(Spans.ALWAYS);
  }

  /// When a term can hold, as far as the time decides.
  private Spans times(Term term) {
    return switch (term) {
      case Term.All(var parts, var _) ->
          parts.stream().map(this::times).reduce(Spans.ALWAYS, Spans::and);
      case Term.Any(var parts, var _) ->
          parts.stream().map(this::times).reduce(Spans.NEVER, Spans::or);
      case Term.During(var window, var _) ->
          agreement.provisos().findWindow(window).map(AgreedWindow::times).orElse(Spans.ALWAYS);
      case Term.Before(var limit, var _) -> limit.inTime();
      case Term.After _, Term.Balance _, Term.Holds _, Term.Unless _ -> Spans.ALWAYS;
    };
  }

  private OffsetDateTime local(Instant moment) {
    return moment.atZone(operation.calendar().zone()).toOffsetDateTime();
  }

  private void add(FindingCode code, SourceRef where, String message, String maybe) {
    findings.add(new Finding(code, where, message, maybe));
  }
}
