package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Wait.Lift;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.model.Evidence;
import org.safepassage.model.Observers;
import org.safepassage.model.ObserversId;
import org.safepassage.model.Premise;

/// Says waits in words.
public final class Sayings {
  private static final int MOST_LINES = 4;

  private final Called called;
  private final Words words;

  public Sayings(Called called) {
    this.called = called;
    this.words = called.words();
  }

  /// What is needed, who can end the wait, and what is special about it.
  ///
  /// @param withTarget whether to name what is waited for, where the arrow is long
  List<String> lines(Arrow arrow, double width, boolean withTarget) {
    Wait wait = arrow.what();
    List<String> said = new ArrayList<>();
    said.add(needs(wait, withTarget));
    if (wait.forWhat() instanceof Target.Counted counted && counted.never()) {
      said.add(words.say(Phrase.NEVER));
    }
    if (wait.granular()) {
      said.add(words.say(Phrase.GRANULAR));
    }
    if (wait.alternative()) {
      said.add(words.say(Phrase.ALTERNATIVE));
    }
    said.add(lifts(wait));
    wait.clause().ifPresent(clause -> said.add(words.say(Phrase.CLAUSE, clause.value())));
    return said.stream()
        .flatMap(one -> Lettering.wrap(one, Type.SMALL, width, MOST_LINES).stream())
        .toList();
  }

  /// Only what is needed, for where the rest is told beside it.
  List<String> brief(Arrow arrow, double width) {
    return Lettering.wrap(needs(arrow.what(), true), Type.SMALL, width, MOST_LINES);
  }

  /// What is needed and how far that is, named with what is waited for.
  public String needs(Wait wait) {
    return needs(wait, true);
  }

  private String needs(Wait wait, boolean withTarget) {
    return switch (wait.forWhat()) {
      case Target.Counted counted -> {
        boolean attested = counted.evidence() == Evidence.ATTESTED;
        Phrase phrase =
            counted.sum()
                ? Phrase.NEEDS_SUM
                : attested
                    ? withTarget ? Phrase.NEEDS_ATTESTED_OF : Phrase.NEEDS_ATTESTED
                    : withTarget ? Phrase.NEEDS_OF : Phrase.NEEDS;
        yield words.say(
            phrase,
            words.number(counted.needs()),
            words.milestone(counted.milestone()),
            words.number(counted.has()),
            called.commitment(counted.commitment()));
      }
      case Target.Room room ->
          words.say(
              Phrase.NEEDS_ROOM,
              words.number(room.needs()),
              called.limit(room.shared()),
              words.number(room.left()));
      case Target.Company company ->
          words.say(
              Phrase.NEEDS_COMPANY,
              words.number(company.needs()),
              called.commitment(company.commitment()),
              words.number(company.left()));
      case Target.Given(var premise) -> {
        Phrase phrase =
            switch (premise) {
              case Premise.Fact _ -> Phrase.NEEDS_FACT;
              case Premise.Consent _ -> Phrase.NEEDS_CONSENT;
              case Premise.Passage _ -> Phrase.NEEDS_PASSAGE;
              case Premise.OpenCorridor _ -> Phrase.NEEDS_CORRIDOR;
              case Premise.Vehicles _ -> Phrase.NEEDS_VEHICLES;
              case Premise.Quorum _ -> Phrase.NEEDS_QUORUM;
              case Premise.During _ -> Phrase.NEEDS_WINDOW;
              case Premise.InTime _ -> Phrase.NEEDS_TIME;
              case Premise.Undisturbed _ -> Phrase.NEEDS_CALM;
            };
        yield words.say(phrase, called.premise(premise));
      }
      case Target.Time(var premise, var opens) ->
          opens
              .map(at -> words.say(Phrase.OPENS, called.premise(premise), called.moment(at)))
              .orElse(words.say(Phrase.OVER, called.premise(premise)));
    };
  }

  /// A premise as something that is given.
  public String given(Premise premise) {
    Phrase phrase =
        switch (premise) {
          case Premise.Fact _ -> Phrase.QUOTED;
          case Premise.Consent _ -> Phrase.THE_CONSENT;
          case Premise.Passage _, Premise.OpenCorridor _ -> Phrase.OPEN;
          case Premise.Vehicles _ -> Phrase.COMING;
          case Premise.Quorum _ -> Phrase.ATTESTING;
          case Premise.During _ -> Phrase.OPEN;
          case Premise.InTime _ -> Phrase.IN_TIME;
          case Premise.Undisturbed _ -> Phrase.CALM;
        };
    return words.say(phrase, called.premise(premise));
  }

  /// Who can end a wait, and how.
  public String lifts(Wait wait) {
    List<String> ways = new ArrayList<>();
    List<String> together = new ArrayList<>();
    for (Lift lift : wait.lifts()) {
      switch (lift) {
        case Lift.OfObservers(var observers) -> ways.add(attests(observers));
        // Another time is agreed by all of them, anything else can be done by each alone.
        case Lift.OfParty(var party, var how) when how == Lift.How.AGREES ->
            together.add(called.party(party));
        case Lift.OfParty(var party, var how) ->
            ways.add(words.say(phrase(how), called.party(party)));
      }
    }
    if (!together.isEmpty()) {
      ways.add(words.say(Phrase.AGREES, words.joined(Phrase.COMMA, together)));
    }
    return ways.isEmpty() ? words.say(Phrase.NOBODY_LIFTS) : words.joined(Phrase.OR, ways);
  }

  private String attests(ObserversId id) {
    Observers group = called.operation().actors().findObservers(id).orElseThrow();
    return words.say(
        Phrase.ATTESTS,
        called.observers(id),
        words.number(group.quorum()),
        words.number(group.members().size()));
  }

  private static Phrase phrase(Lift.How how) {
    return switch (how) {
      case MOVES -> Phrase.MOVES;
      case WAIVES -> Phrase.WAIVES;
      case GRANTS -> Phrase.GRANTS;
      case LIFTS -> Phrase.LIFTS;
      case MAKES_ROOM -> Phrase.MAKES_ROOM;
      case AGREES -> Phrase.AGREES;
    };
  }

  /// A wait as a short sentence without its end.
  public String sentence(Wait wait) {
    String who = called.waiting(wait.who());
    String what =
        switch (wait.forWhat()) {
          case Target.Counted counted -> called.commitment(counted.commitment());
          case Target.Company company -> called.commitment(company.commitment());
          case Target.Room(var shared, var _, var _) -> called.limit(shared);
          case Target.Given(var premise) -> called.premise(premise);
          case Target.Time(var premise, var _) -> called.premise(premise);
        };
    return switch (wait.who()) {
      case Wait.Waiting.OfCommitment _ ->
          words.say(Phrase.WAITS_FOR, who, what, words.number(wait.at()));
      case Wait.Waiting.OfFact _ -> words.say(Phrase.FACT_WAITS_FOR, who, what);
    };
  }

  /// A wait with all about it, on one line.
  String whole(Arrow arrow) {
    return arrow.number()
        + ". "
        + sentence(arrow.what())
        + ": "
        + needs(arrow.what(), true)
        + " ("
        + lifts(arrow.what())
        + ").";
  }
}
