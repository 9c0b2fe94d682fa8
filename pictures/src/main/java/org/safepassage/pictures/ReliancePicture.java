package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Veto;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Premise;
import org.safepassage.model.Unit;

/// A deal that completes: everybody arrived, and below what that rests on, the gravest first.
final class ReliancePicture {
  private static final int COLUMNS = 4;

  private final Called called;
  private final Words words;
  private final CheckReport report;
  private final Panels panels;

  ReliancePicture(Called called, CheckReport report) {
    this.called = called;
    this.words = called.words();
    this.report = report;
    this.panels = new Panels(called, report);
  }

  Sketch sketch() {
    Drawing drawing = new Drawing(words.language());
    double width = PanelGrid.widthOf(COLUMNS);
    String title = words.say(Phrase.COMPLETES_TITLE, called.title());
    String sentence = sentence();
    double y = Page.head(drawing, title, sentence, width);
    y = PanelGrid.heading(drawing, y, words.say(Phrase.COMMITMENTS));
    List<Panel> commitments = new ArrayList<>();
    for (Commitment commitment : called.agreement().commitments()) {
      commitments.add(panels.commitment(commitment.id(), List.of(), false));
    }
    y = PanelGrid.draw(drawing, y, width, commitments) + 30;
    for (Group group : groups()) {
      y = PanelGrid.heading(drawing, y, heading(group.kind()));
      List<Panel> vetoes = group.vetoes().stream().map(this::panel).toList();
      y = PanelGrid.draw(drawing, y, width, vetoes) + 26;
    }
    Page.legend(
        drawing,
        y,
        width,
        List.of(
            Page.box(Panel.Shape.COMMITMENT, words.say(Phrase.LEGEND_COMMITMENT)),
            Page.box(Panel.Shape.FACT, words.say(Phrase.LEGEND_FACT)),
            Page.box(Panel.Shape.PREMISE, words.say(Phrase.LEGEND_PREMISE)),
            Page.patch(Ink.BLUE, words.say(Phrase.LEGEND_ARRIVED)),
            Page.patch(Ink.LOST, words.say(Phrase.LEGEND_LOST))));
    return new Sketch(drawing, title, description(sentence));
  }

  private String description(String sentence) {
    List<String> all = new ArrayList<>(List.of(sentence));
    for (Group group : groups()) {
      for (Veto veto : group.vetoes()) {
        all.add(called.premise(veto.premise()) + ": " + without(veto) + ".");
      }
    }
    return String.join(" ", all);
  }

  private String sentence() {
    String all = arrivals();
    int relied = report.vetoes().size();
    if (relied == 0) {
      return all + words.say(Phrase.COMPLETES_ALONE);
    }
    long grave = report.vetoes().stream().filter(veto -> behind(veto) > 0).count();
    String things = words.count(relied, Counted.THINGS);
    return all
        + (grave == relied
            ? words.say(Phrase.COMPLETES_RELIES_ALL, things)
            : words.say(Phrase.COMPLETES_RELIES, things, words.number(grave)));
  }

  private String arrivals() {
    List<String> sums = new ArrayList<>();
    long due = 0;
    for (Map.Entry<Unit, Arrivals> total :
        Arrivals.byUnit(called, report.outcome().reached()).entrySet()) {
      long own = total.getValue().arrived();
      due += own;
      if (own > 0) {
        sums.add(words.amount(own, total.getKey()));
      }
    }
    Phrase phrase =
        due == 0 ? Phrase.COMPLETES_NOBODY : due == 1 ? Phrase.COMPLETES_ONE : Phrase.COMPLETES;
    return words.say(phrase, words.joined(Phrase.COMMA, sums));
  }

  /// What sort of thing is relied on, in the order shown where they weigh the same.
  private enum Kind {
    PARTY,
    NON_PARTY,
    FACT,
    WAY,
    VEHICLES,
    OBSERVERS,
    TIME,
    INCIDENT
  }

  private record Group(Kind kind, List<Veto> vetoes) {
    Group {
      vetoes = List.copyOf(vetoes);
    }
  }

  private List<Group> groups() {
    Map<Kind, List<Veto>> byKind = new EnumMap<>(Kind.class);
    for (Veto veto : report.vetoes()) {
      byKind.computeIfAbsent(kind(veto.premise()), _ -> new ArrayList<>()).add(veto);
    }
    List<Group> groups = new ArrayList<>();
    byKind.forEach((kind, vetoes) -> {
      vetoes.sort(Comparator.comparingLong(this::behind).reversed());
      groups.add(new Group(kind, vetoes));
    });
    groups.sort(
        Comparator.comparingLong((Group group) -> behind(group.vetoes().getFirst())).reversed());
    return groups;
  }

  private Kind kind(Premise premise) {
    return switch (premise) {
      case Premise.Consent(var party) -> panels.isNonParty(party) ? Kind.NON_PARTY : Kind.PARTY;
      case Premise.Fact _ -> Kind.FACT;
      case Premise.Passage _, Premise.OpenCorridor _ -> Kind.WAY;
      case Premise.Vehicles _ -> Kind.VEHICLES;
      case Premise.Quorum _ -> Kind.OBSERVERS;
      case Premise.During _, Premise.InTime _ -> Kind.TIME;
      case Premise.Undisturbed _ -> Kind.INCIDENT;
    };
  }

  private String heading(Kind kind) {
    return words.say(
        switch (kind) {
          case PARTY -> Phrase.PARTIES;
          case NON_PARTY -> Phrase.NON_PARTIES;
          case FACT -> Phrase.FACTS;
          case WAY -> Phrase.PLACES;
          case VEHICLES -> Phrase.VEHICLES_THAT_COME;
          case OBSERVERS -> Phrase.OBSERVERS;
          case TIME -> Phrase.TIMES;
          case INCIDENT -> Phrase.INCIDENTS;
        });
  }

  private Panel panel(Veto veto) {
    Premise premise = veto.premise();
    List<Panel.Item> items = new ArrayList<>(panels.premiseHead(premise));
    Arrivals people = new Arrivals(0, 0);
    for (Arrivals sum : Arrivals.byUnit(called, veto.reached()).values()) {
      people = people.plus(sum);
    }
    double share = people.due() == 0 ? 1 : (double) people.arrived() / people.due();
    items.add(new Panel.Bar(share, share, Ink.LOST));
    items.add(Panels.text(without(veto), Type.SMALL, Ink.TEXT));
    return new Panel(
        Arrow.node(premise), Panels.shape(premise), false, called.premise(premise), items);
  }

  private String without(Veto veto) {
    List<String> parts = new ArrayList<>();
    Map<Unit, Arrivals> totals = Arrivals.byUnit(called, veto.reached());
    totals.forEach((unit, sum) -> {
      String due =
          totals.size() == 1 && unit == Unit.PEOPLE
              ? words.number(sum.due())
              : words.amount(sum.due(), unit);
      parts.add(words.say(without(sum), words.number(sum.arrived()), due));
    });
    return words.joined(Phrase.AND, parts);
  }

  private static Phrase without(Arrivals sum) {
    if (sum.due() == 0) {
      return Phrase.WITHOUT_DUE;
    }
    if (sum.arrived() == 0) {
      return Phrase.WITHOUT_NOBODY;
    }
    return sum.arrived() < sum.due()
        ? Phrase.WITHOUT
        : sum.due() == 1 ? Phrase.WITHOUT_ONE : Phrase.WITHOUT_ALL;
  }

  private long behind(Veto veto) {
    return Arrivals.byUnit(called, veto.reached()).values().stream()
        .mapToLong(Arrivals::behind)
        .sum();
  }
}
