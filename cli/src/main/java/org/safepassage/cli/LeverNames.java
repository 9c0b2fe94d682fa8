package org.safepassage.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Term;
import org.safepassage.amend.Edit;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Fleet;
import org.safepassage.model.FleetId;
import org.safepassage.model.Premise;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;
import org.safepassage.plan.levers.Edge;
import org.safepassage.plan.levers.Lever;

/// What levers are called: what there would be, to be put before what it gains.
final class LeverNames {
  private final Opened opened;
  private final Labels labels;

  LeverNames(Opened opened) {
    this(opened, Labels.shown(opened));
  }

  LeverNames(Opened opened, Labels labels) {
    this.opened = opened;
    this.labels = labels;
  }

  String of(Lever lever) {
    return switch (lever) {
      case Lever.Lanes(var place, var was, var becomes) ->
          "one more lane at %s (%d instead of %d)".formatted(labels.name(place), becomes, was);
      case Lever.Vehicles(var fleet, var more) ->
          "%s more %s of %s (%s)"
              .formatted(
                  number(more),
                  more == 1 ? "vehicle" : "vehicles",
                  labels.plain(fleet.value()),
                  vehicle(fleet));
      case Lever.Teams(var escort, var more) ->
          "%s more escort team (%s)".formatted(number(more), labels.plain(escort.value()));
      case Lever.OpenLonger(var corridors, var edge) ->
          "an hour more %s each window of %s".formatted(at(edge), corridors(corridors));
      case Lever.AgreedLonger(var window, var edge) ->
          "an hour more %s each \"%s\""
              .formatted(at(edge), labels.name(new Premise.During(window)));
      case Lever.LaterLimit(var limit) ->
          "the %s %s an hour later".formatted(limit.kind().word(), labels.moment(limit.at()));
      case Lever.GivenAtOnce(var fact) ->
          "\"%s\" given from the start".formatted(labels.name(new Premise.Fact(fact)));
      case Lever.EarlierStart() -> "a start an hour earlier";
      case Lever.FurtherAhead(var lead) -> ahead(lead);
      case Lever.SmallerLots(var commitment, var was, var becomes) ->
          "lots of %s for %s instead of %s".formatted(becomes, labels.name(commitment), was);
      case Lever.SmallerGap(var corridor, var was, var becomes) ->
          "convoys %s apart on %s instead of %s"
              .formatted(lasting(becomes), name(corridor), lasting(was));
      case Lever.LongerConvoys(var corridor, var was, var becomes) ->
          "convoys of up to %d vehicles on %s instead of %d"
              .formatted(becomes, name(corridor), was);
      case Lever.MoreReception(var place, var anHour, var was, var becomes) ->
          "%s people taken in%s at %s instead of %s"
              .formatted(
                  Amount.number(becomes.value()),
                  anHour ? " an hour" : "",
                  labels.name(place),
                  Amount.number(was.value()));
      case Lever.MoreRoom(var place, var was, var becomes) ->
          "room for %s to wait at %s instead of %s"
              .formatted(
                  Amount.people(becomes.value()), labels.name(place), Amount.number(was.value()));
    };
  }

  private static String number(int more) {
    return switch (more) {
      case 1 -> "one";
      case 10 -> "ten";
      default -> Amount.number(more);
    };
  }

  private String vehicle(FleetId id) {
    return opened.operation().transport().fleets().stream()
        .filter(fleet -> fleet.id().equals(id))
        .findFirst()
        .map(Fleet::type)
        .map(type -> labels.name(new Premise.Vehicles(type)))
        .orElse("vehicle");
  }

  private static String at(Edge edge) {
    return switch (edge) {
      case BEGINNING -> "before";
      case END -> "after";
    };
  }

  private String corridors(List<CorridorId> corridors) {
    return String.join(" and ", corridors.stream().map(this::name).toList());
  }

  private String name(CorridorId corridor) {
    return "\"" + labels.name(new Premise.OpenCorridor(corridor)) + "\"";
  }

  private static String lasting(Duration time) {
    return time.toSecondsPart() == 0
        ? "%d min".formatted(time.toMinutes())
        : "%d s".formatted(time.toSeconds());
  }

  private String ahead(Edit.Lead lead) {
    return lead.at().condition() instanceof ConditionAt.OfCommitment(var id, var number)
        ? "a lead of %s for %s instead of %s (condition %d%s)"
            .formatted(
                amount(lead.becomes(), id),
                labels.name(id),
                plainly(lead),
                number + 1,
                line(id, number))
        : "a larger lead";
  }

  private String line(CommitmentId id, int number) {
    return opened
        .agreement()
        .findCommitment(id)
        .map(commitment -> commitment.conditions().get(number))
        .map(Condition::where)
        .map(SourceRef::line)
        .filter(line -> line > 0)
        .map(line -> ", line " + line)
        .orElse("");
  }

  private String amount(Term.Ahead ahead, CommitmentId id) {
    Unit unit = labels.unit(id);
    return switch (ahead) {
      case Term.Ahead.Weighted(var amount) -> Amount.number(amount.value()) + " weighted";
      case Term.Ahead.Own(var amount) -> Amount.of(amount.value(), unit);
    };
  }

  /// How far it was before, without what is counted.
  private static String plainly(Edit.Lead lead) {
    long amount =
        switch (lead.was()) {
          case Term.Ahead.Weighted(var weighted) -> weighted.value();
          case Term.Ahead.Own(var own) -> own.value();
        };
    return amount == 0 ? "none" : Amount.number(amount);
  }

  /// The file's own words for what is changed, for programs.
  static Id id(Lever lever) {
    return switch (lever) {
      case Lever.Lanes(var place, var _, var _) -> new Id("lane", place.value());
      case Lever.Vehicles(var fleet, var _) -> new Id("vehicles", fleet.value());
      case Lever.Teams(var escort, var _) -> new Id("escort", escort.value());
      case Lever.OpenLonger(var corridors, var edge) ->
          new Id("corridor-" + edge.word(), corridors.getFirst().value());
      case Lever.AgreedLonger(var window, var edge) ->
          new Id("window-" + edge.word(), window.value());
      case Lever.LaterLimit(var limit) -> new Id(limit.kind().word(), limit.at().toString());
      case Lever.GivenAtOnce(var fact) -> new Id("fact", fact.value());
      case Lever.EarlierStart() -> new Id("start", "");
      case Lever.FurtherAhead(var lead) -> new Id("ahead", owner(lead));
      case Lever.SmallerLots(var commitment, var _, var _) -> new Id("lot", commitment.value());
      case Lever.SmallerGap(var corridor, var _, var _) -> new Id("gap", corridor.value());
      case Lever.LongerConvoys(var corridor, var _, var _) -> new Id("convoy", corridor.value());
      case Lever.MoreReception(var place, var anHour, var _, var _) ->
          new Id(anHour ? "reception-per-hour" : "reception", place.value());
      case Lever.MoreRoom(var place, var _, var _) -> new Id("holding", place.value());
    };
  }

  private static String owner(Edit.Lead lead) {
    return lead.at().condition() instanceof ConditionAt.OfCommitment(var id, var _)
        ? id.value()
        : "";
  }

  /// @param kind what sort of lever it is
  /// @param of the id of what it is about; empty where it is about the whole operation
  record Id(String kind, String of) {}

  /// How many more there are, of what can be counted.
  static Optional<Integer> more(Lever lever) {
    return switch (lever) {
      case Lever.Lanes(var _, var was, var becomes) -> Optional.of(becomes - was);
      case Lever.Vehicles(var _, var more) -> Optional.of(more);
      case Lever.Teams(var _, var more) -> Optional.of(more);
      case Lever.OpenLonger _,
          Lever.AgreedLonger _,
          Lever.LaterLimit _,
          Lever.GivenAtOnce _,
          Lever.EarlierStart _,
          Lever.FurtherAhead _,
          Lever.SmallerLots _,
          Lever.SmallerGap _,
          Lever.LongerConvoys _,
          Lever.MoreReception _,
          Lever.MoreRoom _ ->
          Optional.empty();
    };
  }
}
