package org.safepassage.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Batches;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Shared;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Withholdable;
import org.safepassage.model.BatchesId;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Names;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.SharedId;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.Unit;

/// What things are called in sentences.
final class Labels {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH);

  private final Operation operation;
  private final Agreement agreement;
  private final UnaryOperator<String> written;

  private Labels(Opened opened, UnaryOperator<String> written) {
    this.operation = opened.operation();
    this.agreement = opened.agreement();
    this.written = written;
  }

  /// Names as the files have them.
  static Labels asWritten(Opened opened) {
    return new Labels(opened, UnaryOperator.identity());
  }

  /// Names fit for a terminal.
  static Labels shown(Opened opened) {
    return new Labels(opened, Shown::name);
  }

  /// Names fit for a table on a terminal.
  static Labels inCells(Opened opened) {
    return new Labels(opened, Shown::cell);
  }

  /// The operation, what the agreement is called, and its id where that says more.
  String heading() {
    String title = name(Optional.of(agreement.title()), agreement.id().value());
    String id = written.apply(agreement.id().value());
    return name(Optional.of(operation.names()), operation.id().value())
        + ": "
        + title
        + (title.equals(id) ? "" : " (" + id + ")");
  }

  String name(CommitmentId id) {
    return name(agreement.findCommitment(id).map(Commitment::names), id.value());
  }

  String name(PartyId id) {
    return name(operation.actors().findParty(id).map(Party::names), id.value());
  }

  String name(SideId id) {
    return name(operation.actors().findSide(id).map(Side::names), id.value());
  }

  String name(SharedId id) {
    return name(agreement.findShared(id).map(Shared::names), id.value());
  }

  String name(BatchesId id) {
    return name(agreement.findBatches(id).map(Batches::names), id.value());
  }

  String name(PlaceId id) {
    return name(operation.network().findPlace(id).map(Place::names), id.value());
  }

  String name(CorridorId id) {
    return name(operation.network().findCorridor(id).map(Corridor::names), id.value());
  }

  String name(CategoryId id) {
    return name(operation.population().findCategory(id).map(Category::names), id.value());
  }

  /// What has no names, such as an id or a reading.
  String plain(String text) {
    return written.apply(text);
  }

  private String name(Optional<Names> names, String id) {
    String name = names.map(n -> written.apply(n.plain())).orElse("");
    return name.isEmpty() ? written.apply(id) : name;
  }

  Unit unit(CommitmentId id) {
    return agreement.findCommitment(id).map(Commitment::unit).orElse(Unit.PEOPLE);
  }

  String name(Premise premise) {
    Optional<Names> names =
        premise instanceof Premise.InTime(var limit)
            ? Optional.of(Names.of(moment(limit.at())))
            : new Withholdable(operation, agreement).names(premise);
    return name(names, premise.id());
  }

  /// A moment by the clocks of the operation.
  String moment(Instant moment) {
    ZoneId zone = operation.calendar().zone();
    return moment.atZone(zone).format(MOMENT) + " (" + zone + ")";
  }

  /// What sort of thing it is; parties that did not sign are told apart.
  String kind(Premise premise) {
    boolean signed =
        !(premise instanceof Premise.Consent(var id))
            || operation.actors().findParty(id).map(Party::standing).orElse(Party.Standing.PARTY)
                == Party.Standing.PARTY;
    return signed ? premise.kind() : "non-party";
  }

  /// What it is called, and what it is where that doesn't go without saying.
  String described(Premise premise) {
    String what =
        switch (premise) {
          case Premise.Consent _ -> kind(premise).equals("party") ? "" : "did not sign";
          case Premise.Fact _ -> "fact";
          case Premise.Passage(var place) -> placeKind(place);
          case Premise.OpenCorridor _ -> "corridor";
          case Premise.Vehicles _ -> "vehicles";
          case Premise.Quorum _ -> "observers";
          case Premise.During _ -> "window";
          case Premise.InTime(var limit) -> limit.kind().word();
          case Premise.Undisturbed(var id) -> liftedBy(id);
        };
    if (premise instanceof Premise.Undisturbed) {
      return "that no incident is open: \"" + name(premise) + "\" (" + what + ")";
    }
    if (premise instanceof Premise.InTime) {
      return "the " + what + ", " + name(premise);
    }
    return name(premise) + (what.isEmpty() ? "" : " (" + what + ")");
  }

  private String liftedBy(SuspensionId id) {
    return "lifted by "
        + String.join(
            " or ",
            agreement.provisos().findSuspension(id).stream()
                .flatMap(suspension -> suspension.liftedBy().stream())
                .map(this::name)
                .toList());
  }

  private String placeKind(PlaceId id) {
    return operation
        .network()
        .findPlace(id)
        .map(place -> place.kind().word().replace('-', ' ').replace("hand over", "hand-over"))
        .orElse("place");
  }

  /// A wait as one sentence.
  String sentence(Wait wait) {
    String who =
        switch (wait.who()) {
          case Wait.Waiting.OfCommitment(var id) ->
              "%s stops at %s".formatted(name(id), Amount.of(wait.at(), unit(id)));
          case Wait.Waiting.OfFact(var id) ->
              "\"%s\" can't be established".formatted(name(new Premise.Fact(id)));
        };
    String target =
        switch (wait.forWhat()) {
          case Wait.Target.Counted counted -> counted(counted);
          case Wait.Target.Given(var premise) -> given(premise);
          case Wait.Target.Time(var premise, var opens) ->
              opens
                  .map(at -> "it waits until " + moment(at) + ": " + notYet(premise))
                  .orElseGet(() -> over(premise));
          case Wait.Target.Room room -> room(room);
          case Wait.Target.Company company ->
              "it leaves only in batches with at least %s of %s; %s of these %s left"
                  .formatted(
                      Amount.number(company.needs()),
                      name(company.commitment()),
                      Amount.number(company.left()),
                      company.left() == 1 ? "is" : "are");
        };
    String granular = wait.granular() ? " (fewer than one lot could go on now)" : "";
    String choice = wait.alternative() ? " (one way of several)" : "";
    return who + ": " + target + granular + choice + ".";
  }

  private String counted(Wait.Target.Counted counted) {
    String evidence = counted.evidence() == Evidence.ATTESTED ? ", attested by the observers" : "";
    String of =
        counted.sum() ? "a group with " + name(counted.commitment()) : name(counted.commitment());
    String first =
        "it waits until %s of %s %s %s%s; %s %s"
            .formatted(
                Amount.of(counted.needs(), unit(counted.commitment())),
                of,
                have(counted.needs()),
                done(counted.milestone()),
                evidence,
                Amount.number(counted.has()),
                have(counted.has()));
    return counted.never() ? first + ", and nobody is left who could still come" : first;
  }

  private String room(Wait.Target.Room room) {
    String needs = Amount.number(room.needs());
    String left = Amount.number(room.left());
    return switch (room.shared()) {
      case Limit.What.Agreed(var id) ->
          "the next lot takes up %s of what is shared as \"%s\"; %s %s left"
              .formatted(needs, name(id), left, room.left() == 1 ? "is" : "are");
      case Limit.What.RoomAt(var place) ->
          "the next lot needs room for %s to wait at %s; there is room for %s"
              .formatted(needs, name(place), left);
    };
  }

  private static String have(long value) {
    return value == 1 ? "has" : "have";
  }

  /// What people have done who passed a milestone.
  static String done(org.safepassage.model.Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> "boarded";
      case DEPARTED -> "departed";
      case READY -> "come to the hand-over point";
      case CROSSED -> "crossed";
      case ARRIVED -> "arrived";
    };
  }

  private String given(Premise premise) {
    return switch (premise) {
      case Premise.Consent _ -> "it needs the consent of " + name(premise);
      case Premise.Fact _ -> "it waits for the fact \"" + name(premise) + "\"";
      case Premise.Passage _ -> name(premise) + " is closed";
      case Premise.OpenCorridor _ -> "the corridor " + name(premise) + " is closed";
      case Premise.Vehicles _ -> "no vehicle of the kind \"" + name(premise) + "\" comes";
      case Premise.Quorum _ -> "too few of the observers \"" + name(premise) + "\" attest counts";
      case Premise.During _ -> "it waits for the window \"" + name(premise) + "\"";
      case Premise.InTime(var limit) ->
          "it counts as too late: the " + limit.kind().word() + " is " + name(premise);
      case Premise.Undisturbed _ -> "it is suspended: \"" + name(premise) + "\" is not lifted";
    };
  }

  private String notYet(Premise premise) {
    return "\"" + name(premise) + "\" is not open before";
  }

  /// That a time will not come again.
  private String over(Premise premise) {
    if (premise instanceof Premise.InTime(var limit)) {
      return switch (limit.kind()) {
        case START_BY -> "nobody had gone before the start-by, " + name(premise);
        case DEADLINE -> "the deadline, " + name(premise) + ", is past";
        case VOID_BY -> "it was not done by " + name(premise) + ", and has lapsed";
      };
    }
    return "the window \"" + name(premise) + "\" is over";
  }
}
