package org.safepassage.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.PlannedCall;
import org.safepassage.ledger.RecordBody;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.ConvoyState;
import org.safepassage.operate.Statement;
import org.safepassage.operate.Subject;
import org.safepassage.pictures.RunPicture;

/// What was planned and what really happened.
final class PlanPage {
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  private final View view;
  private final Speech speech;

  private PlanPage(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  static Page of(View view, Frames frames, Answers asked, Optional<Block.Para> notice) {
    PlanPage page = new PlanPage(view);
    List<Block> live = new ArrayList<>();
    live.add(page.plans());
    if (!page.planned().isEmpty()) {
      live.add(page.forecast());
      live.add(
          new Block.Section(
              "picture",
              page.speech.say(PlanPhrase.PICTURE),
              List.of(
                  new Block.Picture(
                      view.paths().planPicture(page.drawnAt()),
                      page.speech.say(PlanPhrase.PICTURE_ALT)))));
      live.add(new PlanTable(view, page.planned(), asked).section());
    }
    return new Page(
        frames.of(view, Frames.Tab.PLAN, notice),
        page.speech.say(PlanPhrase.TITLE),
        "",
        live,
        List.of());
  }

  /// Names the picture as it is now: another name, another picture. It is drawn anew once a minute
  /// where a planned convoy was heard of, and every quarter of an hour as time goes on.
  private String drawnAt() {
    Instant minute = view.standing().now().truncatedTo(ChronoUnit.MINUTES);
    long heard =
        planned().stream()
            .flatMap(convoy -> convoy.statements().stream())
            .map(Statement::event)
            .filter(event -> event.recorded().isBefore(minute))
            .mapToLong(event -> event.sequence().value())
            .max()
            .orElse(0);
    return heard + "-" + minute.getEpochSecond() / QUARTER;
  }

  private List<ConvoyRecord> planned() {
    return view.standing().convoys().values().stream()
        .filter(convoy -> !ConvoyTimes.calls(convoy).isEmpty())
        .filter(convoy -> !(convoy.state() instanceof ConvoyState.StoodDown))
        .toList();
  }

  private Block plans() {
    List<List<Piece>> lines = new ArrayList<>();
    for (Subject.OfPlan subject : view.affairs().subjects(Subject.OfPlan.class)) {
      for (Statement statement : view.affairs().story(subject)) {
        if (statement.body() instanceof RecordBody.PlanPublished plan) {
          lines.add(
              List.of(
                  new Piece.Text(
                      speech.say(
                          PlanPhrase.PLAN_LINE,
                          plan.plan().value(),
                          speech.words().count(plan.convoys().value(), Noun.CONVOYS),
                          speech.moment(statement.at()))),
                  new Piece.Small(new Lines(view).by(statement.by()))));
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        lines.isEmpty()
            ? Block.Para.of(speech.say(PlanPhrase.NONE))
            : new Block.Bullets(lines.reversed()));
    List<Piece.Link> actions = new ArrayList<>();
    for (FormKind kind : List.of(FormKind.PLAN_PUBLISHED, FormKind.CONVOY_PLANNED)) {
      if (kind.isFor(view.viewer())) {
        actions.add(new Piece.Link(view.paths().report(kind), speech.say(kind.task())));
      }
    }
    if (!actions.isEmpty()) {
      blocks.add(new Block.Buttons(actions));
    }
    return new Block.Section("plans", speech.say(PlanPhrase.PUBLISHED), blocks);
  }

  private Block forecast() {
    List<Block> blocks = new ArrayList<>();
    Optional<Forecast> forecast = Forecast.of(planned());
    blocks.add(
        Block.Para.of(
            forecast
                .map(f ->
                    f.delay().toMinutes() == 0
                        ? speech.say(PlanPhrase.FORECAST_ON_TIME, speech.moment(f.planned()))
                        : speech.say(
                            PlanPhrase.FORECAST_AT,
                            speech.moment(f.planned()),
                            speech.lasting(f.delay()),
                            speech.moment(f.expected())))
                .orElseGet(() -> speech.say(PlanPhrase.FORECAST_NONE))));
    long unplanned = unplanned();
    if (unplanned > 0) {
      blocks.add(
          Block.Para.of(
              Tone.WARNING, speech.say(PlanPhrase.FORECAST_UNPLANNED, speech.people(unplanned))));
    }
    blocks.add(Block.Para.of(Tone.QUIET, speech.say(PlanPhrase.FORECAST_HOW)));
    return new Block.Section("forecast", speech.say(PlanPhrase.FORECAST), blocks);
  }

  /// Who is due and in no convoy, planned or gone.
  private long unplanned() {
    return view.standing()
        .deal()
        .map(deal ->
            deal.outlook().prospects().stream()
                .filter(prospect ->
                    speech
                        .findCommitment(prospect.commitment())
                        .filter(c -> c.unit().isOfPeople())
                        .isPresent())
                .mapToLong(
                    prospect -> Math.max(0, prospect.due() - inConvoys(prospect.commitment())))
                .sum())
        .orElse(0L);
  }

  private long inConvoys(CommitmentId commitment) {
    return view.standing().convoys().values().stream()
        .filter(convoy -> convoy.commitment().filter(commitment::equals).isPresent())
        .filter(convoy ->
            !(convoy.state() instanceof ConvoyState.StoodDown)
                && !(convoy.state() instanceof ConvoyState.Returned))
        .mapToLong(convoy ->
            Math.max(
                convoy.intended().total().value(),
                convoy.head().passed().values().stream()
                    .findFirst()
                    .map(m -> m.values().stream().mapToLong(c -> c.value()).sum())
                    .orElse(0L)))
        .sum();
  }

  /// The picture: what was planned, and over it what was seen.
  static String picture(View view) {
    return new PlanPage(view).draw();
  }

  private String draw() {
    Map<CommitmentId, List<ConvoyRecord>> byCommitment = new LinkedHashMap<>();
    for (ConvoyRecord convoy : planned()) {
      convoy
          .commitment()
          .ifPresent(id -> byCommitment.computeIfAbsent(id, _ -> new ArrayList<>()).add(convoy));
    }
    List<RunPicture.Band> bands = new ArrayList<>();
    byCommitment.forEach((id, convoys) -> bands.add(band(id, convoys)));
    return RunPicture.draw(
        speech.operation().calendar(),
        bands,
        view.standing().now(),
        new RunPicture.Legend(
            speech.say(PlanPhrase.PICTURE_TITLE),
            speech.say(PlanPhrase.PICTURE_ALT),
            speech.say(PlanPhrase.LEGEND_PLANNED),
            speech.say(PlanPhrase.LEGEND_SEEN),
            speech.say(PlanPhrase.LEGEND_NOW)),
        speech.language());
  }

  private RunPicture.Band band(CommitmentId id, List<ConvoyRecord> convoys) {
    List<PlaceId> way = way(id, convoys);
    List<RunPicture.Run> runs =
        convoys.stream()
            .map(convoy ->
                new RunPicture.Run(
                    convoy.id().value(), plannedStops(convoy, way), seenStops(convoy, way)))
            .toList();
    return new RunPicture.Band(
        speech.commitment(id), way.stream().map(speech::place).toList(), runs);
  }

  /// The places of a route; of what has none, the planned calls.
  private List<PlaceId> way(CommitmentId id, List<ConvoyRecord> convoys) {
    List<PlaceId> way = new ArrayList<>();
    speech.findCommitment(id).map(Commitment::route).orElse(List.of()).stream()
        .flatMap(corridor -> speech.operation().network().findCorridor(corridor).stream())
        .flatMap(corridor -> corridor.path().stream())
        .filter(place -> !way.contains(place))
        .forEach(way::add);
    for (ConvoyRecord convoy : convoys) {
      ConvoyTimes.calls(convoy).stream()
          .map(PlannedCall::place)
          .filter(place -> !way.contains(place))
          .forEach(way::add);
    }
    return way;
  }

  private static List<RunPicture.Stop> plannedStops(ConvoyRecord convoy, List<PlaceId> way) {
    return ConvoyTimes.calls(convoy).stream()
        .map(call -> new RunPicture.Stop(way.indexOf(call.place()), call.expected()))
        .toList();
  }

  /// Sightings at places of the way, in their order; where a sighting names none, its milestone
  /// does at the two ends.
  private List<RunPicture.Stop> seenStops(ConvoyRecord convoy, List<PlaceId> way) {
    List<RunPicture.Stop> stops = new ArrayList<>();
    for (Statement statement : convoy.statements()) {
      if (statement.body() instanceof ConvoyBody.Seen seen) {
        station(seen, way)
            .ifPresent(station -> stops.add(new RunPicture.Stop(station, statement.at())));
      }
    }
    return stops;
  }

  private static Optional<Integer> station(ConvoyBody.Seen seen, List<PlaceId> way) {
    if (seen.place().filter(way::contains).isPresent()) {
      return seen.place().map(way::indexOf);
    }
    return switch (seen.stage()) {
      case BOARDED, DEPARTED, ASSEMBLED, RETURNED -> Optional.of(0);
      case ARRIVED, DISEMBARKED -> Optional.of(way.size() - 1);
      case AT_CHECKPOINT,
          INSPECTED,
          HELD,
          LET_ON,
          READY,
          CROSSED,
          TURNED_BACK,
          IN_SAFE_PLACE,
          AT_HOSPITAL ->
          Optional.empty();
    };
  }
}
