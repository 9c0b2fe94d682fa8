package org.safepassage.plan.levers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.LotSizes;
import org.safepassage.agreement.Provisos;
import org.safepassage.amend.Edit;
import org.safepassage.model.Calendar;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Escort;
import org.safepassage.model.EscortId;
import org.safepassage.model.FactId;
import org.safepassage.model.FleetId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Spans;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.WindowId;
import org.safepassage.plan.problem.Schedule;

/// One thing that there could be a little more of, or that could be a little less strict. Every
/// timetable that was possible before is possible with it, too ([#carried]).
public sealed interface Lever {
  /// By how much times are moved.
  Duration HOUR = Duration.ofHours(1);

  /// What it is like with it.
  Setting applyTo(Setting setting);

  /// A timetable from without it, as it reads with it: nobody goes at another moment.
  default Schedule carried(Schedule schedule) {
    return schedule;
  }

  /// How much earlier the plan may begin.
  default Duration head() {
    return Duration.ZERO;
  }

  /// Whether whoever has this has the other, too, and more.
  default boolean includes(Lever other) {
    return false;
  }

  /// More lanes at a checkpoint or hand-over point.
  record Lanes(PlaceId place, int was, int becomes) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withPlace(place, at -> at.withControl(this::widened));
    }

    private Place.Control widened(Place.Control control) {
      return new Place.Control(becomes, control.setUp(), control.perVehicle(), control.perPerson());
    }
  }

  /// More vehicles of a fleet.
  record Vehicles(FleetId fleet, int more) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withFleets(
          each -> each.id().equals(fleet) ? each.withVehicles(each.vehicles() + more) : each);
    }

    @Override
    public boolean includes(Lever other) {
      return other instanceof Vehicles(var id, var fewer) && id.equals(fleet) && fewer < more;
    }
  }

  /// More teams of an escort.
  record Teams(EscortId escort, int more) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withEscorts(each ->
          each.id().equals(escort)
              ? new Escort(
                  each.id(), each.names(), each.teams() + more, each.providedBy(), each.where())
              : each);
    }
  }

  /// Every window of corridors an hour longer, each day.
  ///
  /// @param corridors whose windows are the same ones
  record OpenLonger(List<CorridorId> corridors, Edge edge) implements Lever {
    public OpenLonger {
      corridors = List.copyOf(corridors);
    }

    @Override
    public Setting applyTo(Setting setting) {
      return setting.withCorridors(each ->
          corridors.contains(each.id())
              ? Corridors.withWindows(each, edge.longer(each.windows(), HOUR))
              : each);
    }
  }

  /// Every span of a window of the agreement an hour longer.
  record AgreedLonger(WindowId window, Edge edge) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      Provisos provisos = setting.agreement().provisos();
      List<AgreedWindow> windows =
          provisos.windows().stream()
              .map(each -> each.id().equals(window) ? longer(each) : each)
              .toList();
      return setting.withAgreement(
          Terms.withProvisos(
              setting.agreement(),
              new Provisos(windows, provisos.suspensions(), provisos.lapse())));
    }

    private AgreedWindow longer(AgreedWindow each) {
      Spans times = new Spans(edge.longer(each.times().windows(), HOUR));
      return new AgreedWindow(each.id(), each.names(), times, each.where());
    }
  }

  /// A time limit of the agreement an hour later.
  record LaterLimit(TimeLimit limit) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withAgreement(Terms.withLimit(setting.agreement(), limit, HOUR));
    }
  }

  /// A fact that has conditions of its own is given from the start.
  record GivenAtOnce(FactId fact) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withAgreement(
          setting
              .agreement()
              .withFacts(
                  setting.agreement().facts().stream()
                      .map(each -> each.id().equals(fact) ? each.withConditions(List.of()) : each)
                      .toList()));
    }

    /// Nobody has to establish it any more.
    @Override
    public Schedule carried(Schedule schedule) {
      return new Schedule(
          schedule.trips(),
          schedule.facts().stream().filter(each -> !each.fact().equals(fact)).toList(),
          schedule.remainders(),
          schedule.goodsLeft());
    }
  }

  /// The operation starts an hour earlier and ends when it did.
  record EarlierStart() implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      Calendar calendar = setting.operation().calendar();
      return setting.withCalendar(
          new Calendar(calendar.zone(), calendar.start().minus(HOUR), calendar.end()));
    }

    @Override
    public Duration head() {
      return HOUR;
    }

    @Override
    public Schedule carried(Schedule schedule) {
      return Later.by(Math.toIntExact(HOUR.toMinutes()), schedule);
    }
  }

  /// A balance lets its people be further ahead.
  record FurtherAhead(Edit.Lead lead) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withAgreement(lead.applyTo(setting.agreement()));
    }
  }

  /// People of a commitment move in smaller lots.
  record SmallerLots(CommitmentId commitment, LotSizes was, LotSizes becomes) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      UnaryOperator<Commitment> smaller = c -> c.withLot(Count.of(becomes.smallest()));
      return setting.withAgreement(
          setting
              .agreement()
              .withCommitments(
                  setting.agreement().commitments().stream()
                      .map(c -> c.id().equals(commitment) ? smaller.apply(c) : c)
                      .toList()));
    }
  }

  /// Convoys may follow each other more closely.
  record SmallerGap(CorridorId corridor, Duration was, Duration becomes) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withCorridors(each ->
          each.id().equals(corridor)
              ? Corridors.withRule(
                  each,
                  new Corridor.ConvoyRule(
                      each.convoys().least(),
                      each.convoys().most(),
                      becomes,
                      each.convoys().escort()))
              : each);
    }
  }

  /// Convoys may have more vehicles.
  record LongerConvoys(CorridorId corridor, int was, int becomes) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withCorridors(each ->
          each.id().equals(corridor)
              ? Corridors.withRule(
                  each,
                  new Corridor.ConvoyRule(
                      each.convoys().least(),
                      becomes,
                      each.convoys().gap(),
                      each.convoys().escort()))
              : each);
    }
  }

  /// A reception site takes in more people an hour, or in all.
  record MoreReception(PlaceId place, boolean anHour, Count was, Count becomes) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withPlace(place, at -> at.withReception(this::raised));
    }

    private Place.Reception raised(Place.Reception reception) {
      return anHour
          ? new Place.Reception(reception.people(), Optional.of(becomes))
          : new Place.Reception(Optional.of(becomes), reception.perHour());
    }
  }

  /// More people can wait at a hand-over point.
  record MoreRoom(PlaceId place, Count was, Count becomes) implements Lever {
    @Override
    public Setting applyTo(Setting setting) {
      return setting.withPlace(
          place,
          at ->
              at.withHolding(
                  holding -> new Place.Holding(becomes, holding.longestWait(), holding.shelter())));
    }
  }
}
