package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Veto;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.Premise;

/// Who can stop a deal alone, from the start or at the worst moment, and who only with others.
final class ReportStops {
  private static final int MOST_ROWS = 8;
  private static final int MOST_NAMES = 8;
  private static final int MOST_GROUPS = 3;

  private final Called called;
  private final Words words;
  private final CheckReport report;
  private final Panels panels;
  private final ReportRoom room;

  ReportStops(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.called = called;
    this.words = called.words();
    this.report = subject.answers().report();
    this.panels = new Panels(called, report);
  }

  /// What happens without something.
  private record Effect(String arrive, String moment) {}

  void write(Html html) {
    if (report.vetoes().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "stops")
        .element("h2", words.say(ReportPhrase.STOPS), "id", "stops");
    Map<Effect, List<Premise>> rows = rows();
    ReportTable table =
        new ReportTable(html, words, "stops")
            .head(ReportPhrase.IF_WITHHELD)
            .head(ReportPhrase.STILL_ARRIVE)
            .head(ReportPhrase.WORST_MOMENT)
            .body();
    rows.entrySet().stream()
        .limit(room.of(MOST_ROWS))
        .forEach(row ->
            table
                .row(premises(row.getValue()))
                .cell(row.getKey().arrive())
                .number(row.getKey().moment())
                .endRow());
    table.end();
    ReportLists lists = new ReportLists(html, words);
    lists.rest(rows.values().stream().skip(room.of(MOST_ROWS)).mapToLong(List::size).sum());
    coalitions(html, lists);
    html.close("section");
  }

  private Map<Effect, List<Premise>> rows() {
    List<Veto> gravestFirst = new ArrayList<>(report.vetoes());
    gravestFirst.sort(
        Comparator.comparingLong(ReportStops::arrivals)
            .thenComparing(Comparator.comparingLong(this::underWay).reversed()));
    Map<Effect, List<Premise>> rows = new LinkedHashMap<>();
    for (Veto veto : gravestFirst) {
      rows.computeIfAbsent(new Effect(arrive(veto), moment(veto.premise())), _ -> new ArrayList<>())
          .add(veto.premise());
    }
    return rows;
  }

  private static long arrivals(Veto veto) {
    return veto.reached().stream().mapToLong(reach -> Arrivals.of(reach).arrived()).sum();
  }

  private long underWay(Veto veto) {
    return report.risk().worstMoments().stream()
        .filter(moment -> moment.premise().equals(veto.premise()))
        .mapToLong(WorstMoment::underWay)
        .max()
        .orElse(0);
  }

  private String arrive(Veto veto) {
    if (veto.verdict() == Verdict.COMPLETES) {
      return words.say(ReportPhrase.EVERYBODY);
    }
    if (arrivals(veto) == 0) {
      return words.say(ReportPhrase.NOBODY);
    }
    return new ReportLists(new Html(), words)
        .joined(
            Phrase.AND,
            veto.reached().stream().filter(ReportStops::isDue).map(this::arriving).toList(),
            room.of(MOST_NAMES));
  }

  private static boolean isDue(Reach reach) {
    return Arrivals.of(reach).due() > 0;
  }

  private String arriving(Reach reach) {
    return words.say(
        ReportPhrase.ARRIVING,
        called.commitment(reach.commitment()),
        words.number(Arrivals.of(reach).arrived()));
  }

  private String moment(Premise premise) {
    List<String> parts = new ArrayList<>();
    for (WorstMoment moment : report.risk().worstMoments()) {
      if (moment.premise().equals(premise)) {
        parts.add(
            moment.isProven()
                ? words.amount(moment.underWay(), moment.unit())
                : words.say(
                    ReportPhrase.BOUNDS,
                    words.number(moment.underWay()),
                    words.amount(moment.bound(), moment.unit())));
      }
    }
    return parts.isEmpty() ? words.say(ReportPhrase.STAYS) : words.joined(Phrase.COMMA, parts);
  }

  /// What sort of thing is withheld, in the order shown.
  private enum Kind {
    PARTIES,
    ASSURANCES,
    WAYS,
    VEHICLES,
    OBSERVERS,
    TIMES,
    INCIDENTS;

    static Kind of(Premise premise) {
      return switch (premise) {
        case Premise.Consent _ -> PARTIES;
        case Premise.Fact _ -> ASSURANCES;
        case Premise.Passage _, Premise.OpenCorridor _ -> WAYS;
        case Premise.Vehicles _ -> VEHICLES;
        case Premise.Quorum _ -> OBSERVERS;
        case Premise.During _, Premise.InTime _ -> TIMES;
        case Premise.Undisturbed _ -> INCIDENTS;
      };
    }

    Phrase heading() {
      return switch (this) {
        case PARTIES -> Phrase.PARTIES;
        case ASSURANCES -> Phrase.FACTS;
        case WAYS -> Phrase.PLACES;
        case VEHICLES -> Phrase.VEHICLES_THAT_COME;
        case OBSERVERS -> Phrase.OBSERVERS;
        case TIMES -> Phrase.TIMES;
        case INCIDENTS -> Phrase.INCIDENTS;
      };
    }
  }

  private List<String> premises(List<Premise> premises) {
    Map<Kind, List<String>> byKind = new EnumMap<>(Kind.class);
    for (Premise premise : premises) {
      byKind.computeIfAbsent(Kind.of(premise), _ -> new ArrayList<>()).add(name(premise));
    }
    ReportLists lists = new ReportLists(new Html(), words);
    List<String> parts = new ArrayList<>();
    byKind.forEach((kind, names) ->
        parts.add(
            words.say(
                ReportPhrase.BY_KIND,
                words.say(kind.heading()),
                lists.names(names, room.of(MOST_NAMES)))));
    return parts;
  }

  private String name(Premise premise) {
    String name = called.premise(premise);
    boolean signed = !(premise instanceof Premise.Consent(var party)) || !panels.isNonParty(party);
    return signed ? name : words.say(ReportPhrase.DID_NOT_SIGN, name);
  }

  private void coalitions(Html html, ReportLists lists) {
    List<List<Premise>> groups = report.risk().coalitions().smallest();
    if (groups.isEmpty()) {
      return;
    }
    List<String> shown =
        groups.stream()
            .limit(room.of(MOST_GROUPS))
            .map(group ->
                words.joined(
                    ReportPhrase.WITH,
                    group.stream().map(premise -> words.isolated(name(premise))).toList()))
            .toList();
    String said = words.say(ReportPhrase.TOGETHER_STOP, words.joined(Phrase.AND, shown));
    html.element(
        "p",
        report.risk().coalitions().all()
            ? said
            : said + " " + words.say(ReportPhrase.LARGER_GROUPS));
    lists.rest(groups.size() - room.of(MOST_GROUPS));
  }
}
