package org.safepassage.pictures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Stranded;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Withholding;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Party;
import org.safepassage.model.Premise;
import org.safepassage.model.Unit;
import org.safepassage.pictures.Panel.Item;
import org.safepassage.pictures.Panel.Shape;

/// Fills boxes.
final class Panels {
  private static final int MOST_LINES = 3;

  private final Called called;
  private final Words words;
  private final CheckReport report;
  private final Sayings sayings;

  Panels(Called called, CheckReport report) {
    this.called = called;
    this.words = called.words();
    this.report = report;
    this.sayings = new Sayings(called);
  }

  /// A commitment with how far it gets.
  ///
  /// @param rows its waits that are not written elsewhere
  Panel commitment(CommitmentId id, List<Arrow> rows, boolean isStrong) {
    List<Item> items = new ArrayList<>();
    String name = called.commitment(id);
    items.add(name(name));
    for (Reach reach : report.outcome().reached()) {
      if (reach.commitment().equals(id)) {
        addProgress(reach, items);
      }
    }
    for (Stranded stranded : report.outcome().stranded()) {
      if (stranded.commitment().equals(id)) {
        items.add(
            text(
                words.say(
                    Phrase.BETWEEN,
                    words.number(stranded.people().value()),
                    words.milestone(stranded.after()),
                    words.milestone(stranded.before())),
                Type.STRONG,
                Ink.ALARM));
      }
    }
    rows.forEach(arrow -> items.add(row(arrow)));
    return new Panel("commitment:" + id, Shape.COMMITMENT, isStrong, name, items);
  }

  private void addProgress(Reach reach, List<Item> items) {
    long due = reach.due().value();
    long departed = at(reach, Milestone.DEPARTED);
    long arrived = at(reach, Milestone.ARRIVED);
    Unit unit = called.unit(reach.commitment());
    String left =
        unit == Unit.PEOPLE
            ? words.say(Phrase.LEFT_OF, words.number(departed), words.number(due))
            : words.say(Phrase.LEFT_OF, words.number(departed), words.amount(due, unit));
    String there =
        due == 0
            ? words.say(Phrase.DECLARED_NONE)
            : arrived == due && due > 1
                ? words.say(Phrase.ARRIVED_ALL, words.number(due))
                : words.say(Phrase.ARRIVED_SOME, words.number(arrived));
    items.add(text(left, Type.BODY, Ink.TEXT));
    items.add(
        new Panel.Bar(
            due == 0 ? 1 : (double) arrived / due,
            due == 0 ? 1 : (double) departed / due,
            Ink.PAPER));
    items.add(text(there, Type.SMALL, Ink.QUIET));
    if (!reach.accountedFor().isZero()) {
      String lost = words.number(reach.accountedFor().value());
      items.add(text(words.say(Phrase.LOST, lost), Type.SMALL, Ink.QUIET));
    }
  }

  static long at(Reach reach, Milestone milestone) {
    return reach.at().getOrDefault(milestone, Count.ZERO).value();
  }

  /// A fact with conditions of its own, which can wait.
  Panel fact(FactId id, List<Arrow> rows, boolean isStrong) {
    List<Item> items = new ArrayList<>();
    items.add(name(called.fact(id)));
    Optional<Fact> fact = called.agreement().findFact(id);
    String owner = fact.map(f -> called.party(f.owner())).orElse("");
    boolean conditional = fact.filter(f -> !f.conditions().isEmpty()).isPresent();
    Phrase kind = conditional ? Phrase.KIND_FACT_CONDITIONS : Phrase.KIND_FACT;
    items.add(text(words.say(kind, owner), Type.SMALL, Ink.QUIET));
    boolean withheld = report.withheld().contains(new Premise.Fact(id));
    Phrase state = withheld ? Phrase.WITHHELD : Phrase.NOT_ESTABLISHED;
    items.add(text(words.say(state), Type.STRONG, Ink.TEXT));
    rows.forEach(arrow -> items.add(row(arrow)));
    return new Panel("fact:" + id, Shape.FACT, isStrong, called.fact(id), items);
  }

  /// Something that nobody gives.
  Panel withheld(Premise premise) {
    List<Item> items = new ArrayList<>(premiseHead(premise));
    Phrase state = premise instanceof Premise.Undisturbed ? Phrase.SUSPENDED : Phrase.WITHHELD;
    items.add(text(words.say(state), Type.STRONG, Ink.TEXT));
    return new Panel(Arrow.node(premise), shape(premise), false, called.premise(premise), items);
  }

  /// A time that is not now.
  ///
  /// @param opens when it is; never again where there is none
  Panel closed(Premise premise, Optional<Instant> opens) {
    List<Item> items = new ArrayList<>(premiseHead(premise));
    String state =
        opens
            .map(at -> words.say(Phrase.NOT_YET, called.moment(at)))
            .orElse(words.say(Phrase.IS_OVER));
    items.add(text(state, Type.STRONG, Ink.TEXT));
    return new Panel(Arrow.node(premise), shape(premise), false, called.premise(premise), items);
  }

  /// Something shared of which too little is left.
  Panel usedUp(Limit.What shared, long left) {
    String what = words.say(Phrase.KIND_SHARED, words.number(left));
    List<Item> items = List.of(name(called.limit(shared)), text(what, Type.SMALL, Ink.QUIET));
    return new Panel(Arrow.node(shared), Shape.PREMISE, false, called.limit(shared), items);
  }

  /// What a premise is called, and what it is.
  List<Item> premiseHead(Premise premise) {
    return List.of(name(called.premise(premise)), text(kind(premise), Type.SMALL, Ink.QUIET));
  }

  static Shape shape(Premise premise) {
    return premise instanceof Premise.Fact ? Shape.FACT : Shape.PREMISE;
  }

  private String kind(Premise premise) {
    Optional<String> holder =
        Withholding.holder(premise, called.operation(), called.agreement()).map(called::party);
    return switch (premise) {
      case Premise.Fact _ -> words.say(Phrase.KIND_FACT, holder.orElse(""));
      case Premise.Consent(var party) ->
          words.say(isNonParty(party) ? Phrase.KIND_NON_PARTY : Phrase.KIND_PARTY);
      case Premise.Passage _ ->
          holder
              .map(name -> words.say(Phrase.KIND_PLACE_OF, name))
              .orElse(words.say(Phrase.KIND_PLACE));
      case Premise.OpenCorridor _ ->
          holder
              .map(name -> words.say(Phrase.KIND_CORRIDOR_OF, name))
              .orElse(words.say(Phrase.KIND_CORRIDOR));
      case Premise.Vehicles _ -> words.say(Phrase.KIND_VEHICLES);
      case Premise.Quorum _ -> words.say(Phrase.KIND_QUORUM);
      case Premise.During _ -> words.say(Phrase.KIND_WINDOW);
      case Premise.InTime _ -> words.say(Phrase.KIND_LIMIT);
      case Premise.Undisturbed _ -> words.say(Phrase.KIND_SUSPENSION);
    };
  }

  boolean isNonParty(org.safepassage.model.PartyId party) {
    return called
        .operation()
        .actors()
        .findParty(party)
        .filter(found -> found.standing() == Party.Standing.NON_PARTY)
        .isPresent();
  }

  Item name(String name) {
    return new Panel.Text(
        Lettering.wrap(words.isolated(name), Type.NAME, Panel.ROOM, MOST_LINES),
        Type.NAME,
        Ink.TEXT);
  }

  static Item text(String text, Type type, String colour) {
    return new Panel.Text(Lettering.wrap(text, type, Panel.ROOM, MOST_LINES), type, colour);
  }

  private Item row(Arrow arrow) {
    return new Panel.Row(
        arrow.number(), sayings.lines(arrow, Panel.ROW_ROOM, true), arrow.isStrong());
  }
}
