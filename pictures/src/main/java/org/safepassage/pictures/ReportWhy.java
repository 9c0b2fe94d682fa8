package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.CheckReport.Explored;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Verdict;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// Why a deal works or stops: the waits in words, and the picture of them.
final class ReportWhy {
  private static final int MOST_WAITS = 4;
  private static final int MOST_OTHERS = 6;
  private static final int MOST_QUOTES = 2;
  private static final int LONGEST_QUOTE = 160;

  private final ReportSubject subject;
  private final Called called;
  private final Words words;
  private final Outcome outcome;
  private final Sayings sayings;
  private final ReportRoom room;

  ReportWhy(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.subject = subject;
    this.called = called;
    this.words = called.words();
    this.outcome = subject.answers().report().outcome();
    this.sayings = new Sayings(called);
  }

  void write(Html html) {
    boolean works = outcome.verdict() == Verdict.COMPLETES;
    html.open("section", "aria-labelledby", "why")
        .element("h2", words.say(works ? ReportPhrase.WHY : ReportPhrase.WHY_NOT), "id", "why");
    if (works) {
      html.element("p", words.say(whyYes()));
      new ReportOrders(subject, called, room).stuck().ifPresent(order -> html.element("p", order));
      ExchangePicture.of(called, subject.answers().report())
          .filter(_ -> room.hasPictures())
          .ifPresent(sketch -> {
            html.element("p", words.say(ReportPhrase.EXCHANGE_TEXT));
            picture(html, sketch);
          });
    } else {
      waits(html);
      standstill(html);
    }
    html.close("section");
  }

  /// Where something is shared, that one order works says nothing of the others.
  private ReportPhrase whyYes() {
    Optional<Explored> explored = subject.answers().report().explored();
    if (explored.isEmpty()) {
      return ReportPhrase.WHY_YES;
    }
    return explored
        .get()
        .everyOrder()
        .map(every -> every ? ReportPhrase.WHY_YES : ReportPhrase.WHY_SOME_ORDERS)
        .orElse(ReportPhrase.WHY_AN_ORDER);
  }

  private void waits(Html html) {
    Map<Waiting, List<Wait>> byWho = new LinkedHashMap<>();
    for (Wait wait : outcome.circle().isEmpty() ? outcome.waits() : outcome.circle()) {
      byWho.computeIfAbsent(wait.who(), _ -> new ArrayList<>()).add(wait);
    }
    Set<Clause> quoted = new LinkedHashSet<>();
    html.open("ol", "class", "waits");
    byWho.values().stream().limit(room.of(MOST_WAITS)).forEach(own -> item(html, own, quoted));
    html.close("ol");
    ReportLists lists = new ReportLists(html, words);
    lists.rest(byWho.size() - room.of(MOST_WAITS));
    Set<Waiting> told = new LinkedHashSet<>(byWho.keySet());
    List<String> others = new ArrayList<>();
    for (Wait wait : outcome.waits()) {
      if (told.add(wait.who())) {
        others.add(called.waiting(wait.who()));
      }
    }
    if (!others.isEmpty()) {
      html.element(
          "p", words.say(ReportPhrase.ALSO_WAIT, lists.names(others, room.of(MOST_OTHERS))));
    }
  }

  /// All that one waits for; a clause is quoted once.
  private void item(Html html, List<Wait> own, Set<Clause> quoted) {
    List<String> said = new ArrayList<>(List.of(stop(own.getFirst())));
    own.stream().limit(room.of(MOST_WAITS)).map(this::need).distinct().forEach(said::add);
    ReportLists lists = new ReportLists(html, words);
    html.open("li").element("p", String.join(" ", said));
    lists.rest(own.size() - room.of(MOST_WAITS));
    List<String> ends = own.stream().map(sayings::lifts).distinct().toList();
    html.element(
        "p",
        words.say(ReportPhrase.ENDS, lists.joined(Phrase.AND, ends, room.of(MOST_WAITS))),
        "class",
        "ends");
    own.stream()
        .flatMap(wait -> clause(wait).stream())
        .filter(quoted::add)
        .limit(room.of(MOST_QUOTES))
        .forEach(clause -> quote(html, clause));
    html.close("li");
  }

  private void standstill(Html html) {
    Optional<Sketch> sketch = StandstillPicture.onPage(called, subject.answers().report());
    if (sketch.isPresent() && room.hasPictures()) {
      picture(html, sketch.get());
    } else {
      html.element("p", words.say(ReportPhrase.PICTURE_LARGE, "check --picture"), "class", "more");
    }
  }

  private static void picture(Html html, Sketch sketch) {
    // It can be scrolled where the page is narrow, with a keyboard too.
    html.open(
            "div",
            "class",
            "picture",
            "role",
            "region",
            "aria-label",
            sketch.title(),
            "tabindex",
            "0")
        .markup(sketch.document())
        .close("div");
  }

  private Optional<Clause> clause(Wait wait) {
    return wait.clause()
        .flatMap(id ->
            subject.agreement().clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst());
  }

  private void quote(Html html, Clause clause) {
    String number = clause.article().isBlank() ? clause.id().value() : clause.article();
    String text = Xml.cleaned(clause.text());
    html.element(
        "p",
        words.say(
            ReportPhrase.CLAUSE_SAYS, called.cut(number), Lettering.shortened(text, LONGEST_QUOTE)),
        "class",
        "quote");
  }

  private String stop(Wait wait) {
    return switch (wait.who()) {
      case Waiting.OfCommitment(var id) ->
          words.say(
              ReportPhrase.STOPS_AT,
              called.commitment(id),
              words.amount(wait.at(), called.unit(id)));
      case Waiting.OfFact(var id) -> words.say(ReportPhrase.FACT_STOPS, called.fact(id));
    };
  }

  private String need(Wait wait) {
    List<String> said = new ArrayList<>();
    switch (wait.forWhat()) {
      case Target.Counted counted -> {
        said.add(counted(counted));
        if (counted.never()) {
          said.add(words.say(ReportPhrase.NOBODY_COMES));
        }
      }
      case Target.Given(var premise) ->
          said.add(
              premise instanceof Premise.Undisturbed
                  ? words.say(ReportPhrase.SUSPENDED, called.premise(premise))
                  : words.say(ReportPhrase.MISSING, sayings.given(premise)));
      case Target.Company company ->
          said.add(
              words.say(
                  ReportPhrase.NO_COMPANY,
                  words.number(company.needs()),
                  called.commitment(company.commitment()),
                  words.number(company.left())));
      case Target.Room(var shared, var needs, var left) ->
          said.add(
              words.say(
                  ReportPhrase.NO_ROOM,
                  words.number(needs),
                  called.limit(shared),
                  words.number(left)));
      case Target.Time(var premise, var opens) ->
          said.add(
              opens
                  .map(at ->
                      words.say(ReportPhrase.OPENS_AT, called.premise(premise), called.moment(at)))
                  .orElse(words.say(ReportPhrase.TOO_LATE, called.premise(premise))));
    }
    if (wait.granular()) {
      said.add(words.say(ReportPhrase.LOT_SHORT));
    }
    return String.join(" ", said);
  }

  private String counted(Target.Counted counted) {
    ReportPhrase phrase =
        counted.sum()
            ? ReportPhrase.WAITS_FOR_SUM
            : counted.evidence() == Evidence.ATTESTED
                ? ReportPhrase.WAITS_FOR_ATTESTED
                : ReportPhrase.WAITS_FOR_COUNT;
    return words.say(
        phrase,
        counted.sum()
            ? words.number(counted.needs())
            : words.amount(counted.needs(), called.unit(counted.commitment())),
        called.commitment(counted.commitment()),
        words.say(passing(counted.milestone())),
        words.number(counted.has()));
  }

  private static ReportPhrase passing(Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> ReportPhrase.THE_BOARDING;
      case DEPARTED -> ReportPhrase.THE_DEPARTURE;
      case READY -> ReportPhrase.THE_READINESS;
      case CROSSED -> ReportPhrase.THE_CROSSING;
      case ARRIVED -> ReportPhrase.THE_ARRIVAL;
    };
  }
}
