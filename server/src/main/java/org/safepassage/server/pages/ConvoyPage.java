package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Stage;
import org.safepassage.model.Milestone;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.operate.ConvoyState;
import org.safepassage.server.pages.Block.Facts.Fact;

/// All that is known of one convoy, and what its viewer can do about it next.
final class ConvoyPage {
  private final View view;
  private final Speech speech;
  private final ConvoyRecord convoy;

  private ConvoyPage(View view, ConvoyRecord convoy) {
    this.view = view;
    this.speech = view.speech();
    this.convoy = convoy;
  }

  static Page of(View view, Frames frames, ConvoyId id, Optional<Block.Para> notice) {
    Speech speech = view.speech();
    ConvoyRecord convoy = view.standing().convoys().get(id);
    if (convoy == null) {
      return new Page(
          frames.of(view, Frames.Tab.CONVOYS, notice),
          speech.say(ConvoyPhrase.ONE_TITLE, id.value()),
          "",
          List.of(Block.Para.of(speech.say(ConvoyPhrase.UNKNOWN, id.value()))),
          List.of());
    }
    ConvoyPage page = new ConvoyPage(view, convoy);
    return new Page(
        frames.of(view, Frames.Tab.CONVOYS, notice),
        speech.say(ConvoyPhrase.ONE_TITLE, id.value()),
        page.stateLine(),
        page.live(),
        List.of());
  }

  private String stateLine() {
    ConvoyState state = convoy.state();
    return state
        .findPlace()
        .map(place ->
            speech.say(
                ConvoyPhrase.STATE_LINE_AT,
                speech.say(WayWords.of(state)),
                speech.moment(state.since()),
                speech.place(place)))
        .orElseGet(() ->
            speech.say(
                ConvoyPhrase.STATE_LINE,
                speech.say(WayWords.of(state)),
                speech.moment(state.since())));
  }

  private List<Block> live() {
    List<Block> live = new ArrayList<>();
    List<Piece.Link> actions = actions();
    if (!actions.isEmpty()) {
      live.add(
          new Block.Section(
              "next", speech.say(ConvoyPhrase.WHAT_NEXT), List.of(new Block.Buttons(actions))));
    }
    AlarmWords alarms = new AlarmWords(view);
    view.standing().alarms().stream()
        .skip(Frames.shownAlarms(Frames.Tab.CONVOYS))
        .filter(alarm -> ConvoysPage.isAbout(alarm, convoy))
        .forEach(alarm -> live.add(alarms.of(alarm)));
    live.add(facts());
    ConvoyCounts counts = new ConvoyCounts(view, convoy);
    live.add(counts.heads());
    live.add(counts.counts());
    live.add(counts.attestations());
    live.add(counts.fates());
    live.add(new ConvoyTimes(view, convoy).section());
    live.add(history());
    return live;
  }

  private Block facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            speech.say(ConvoyPhrase.STATE),
            List.of(
                new Piece.Tag(
                    WayWords.toneOf(convoy.state()), speech.say(WayWords.of(convoy.state()))))));
    facts.add(
        new Fact(
            speech.say(ConvoyPhrase.CARRIES),
            Piece.text(
                convoy
                    .commitment()
                    .map(speech::commitment)
                    .orElseGet(() -> speech.say(ConvoyPhrase.NO_COMMITMENT)))));
    if (!convoy.intended().isEmpty()) {
      facts.add(
          new Fact(speech.say(ConvoyPhrase.INTENDED), Piece.text(speech.load(convoy.intended()))));
    }
    convoy
        .planned()
        .filter(planned -> !planned.vehicles().isEmpty())
        .ifPresent(planned ->
            facts.add(
                new Fact(
                    speech.say(ConvoyPhrase.VEHICLES),
                    Piece.text(
                        speech.list(
                            planned.vehicles().entrySet().stream()
                                .map(e ->
                                    speech.say(
                                        EventPhrase.OF_CATEGORY,
                                        speech.vehicles(e.getKey()),
                                        speech.number(e.getValue().value())))
                                .toList())))));
    facts.add(new Fact(speech.say(ConvoyPhrase.LET_GO), released()));
    convoy
        .findNextCall()
        .ifPresent(call ->
            facts.add(
                new Fact(
                    speech.say(ConvoyPhrase.EXPECTED),
                    Piece.text(
                        speech.say(
                            ConvoyPhrase.EXPECTED_AT,
                            speech.place(call.place()),
                            speech.moment(call.expected()))))));
    return new Block.Section(
        "facts", speech.say(ConvoyPhrase.FACTS), List.of(new Block.Facts(facts)));
  }

  private List<Piece> released() {
    List<Piece> pieces = new ArrayList<>();
    for (Milestone milestone : Milestone.values()) {
      if (convoy.isReleased(milestone)) {
        pieces.add(new Piece.Tag(Tone.GOOD, speech.say(WayWords.of(milestone))));
        Optional.ofNullable(convoy.released().get(milestone))
            .flatMap(ConvoyBody.Released::exception)
            .ifPresent(exception -> {
              pieces.add(new Piece.Strong(speech.say(EventPhrase.WITH_EXCEPTION)));
              pieces.add(new Piece.Quoted(exception.reason()));
            });
      }
    }
    return pieces.isEmpty() ? Piece.text(speech.say(ConvoyPhrase.NOT_LET_GO)) : pieces;
  }

  private Block history() {
    Lines lines = new Lines(view);
    return new Block.Section(
        "history",
        speech.say(ConvoyPhrase.HISTORY),
        List.of(
            new Block.Bullets(convoy.statements().reversed().stream().map(lines::line).toList())));
  }

  /// What the viewer's role may do next, the likeliest first.
  private List<Piece.Link> actions() {
    List<Piece.Link> links = new ArrayList<>();
    if (FormKind.CONVOY_RELEASED.isFor(view.viewer())) {
      if (!convoy.isReleased(Milestone.DEPARTED)
          && !convoy.state().isOver()
          && !convoy.state().isOnTheRoad()) {
        links.add(release(Milestone.DEPARTED, ConvoyPhrase.RELEASE_DEPARTURE));
      }
      if (convoy.state() instanceof ConvoyState.Ready && !convoy.isReleased(Milestone.CROSSED)) {
        links.add(release(Milestone.CROSSED, ConvoyPhrase.RELEASE_CROSSING));
      }
    }
    if (FormKind.CONVOY_SEEN.isFor(view.viewer())) {
      for (Stage stage : next(convoy.state())) {
        links.add(
            new Piece.Link(
                view.paths()
                    .report(
                        FormKind.CONVOY_SEEN,
                        Map.of("convoy", convoy.id().value(), "stage", stage.word())),
                speech.say(ConvoyPhrase.REPORT_STAGE, speech.say(WayWords.of(stage)))));
      }
      links.add(about(FormKind.CONVOY_SEEN, ConvoyPhrase.REPORT_OTHER));
    }
    if (FormKind.COUNT_ATTESTED.isFor(view.viewer())) {
      links.add(about(FormKind.COUNT_ATTESTED, ConvoyPhrase.ATTEST));
    }
    if (FormKind.PEOPLE_ACCOUNTED_FOR.isFor(view.viewer())) {
      links.add(about(FormKind.PEOPLE_ACCOUNTED_FOR, ConvoyPhrase.ACCOUNT_FOR));
    }
    if (FormKind.COUNT_SETTLED.isFor(view.viewer()) && !convoy.counts().isEmpty()) {
      links.add(about(FormKind.COUNT_SETTLED, ConvoyPhrase.SETTLE));
    }
    if (FormKind.CONVOY_STOOD_DOWN.isFor(view.viewer())
        && !convoy.state().isOver()
        && !convoy.state().isOnTheRoad()) {
      links.add(about(FormKind.CONVOY_STOOD_DOWN, ConvoyPhrase.STAND_DOWN));
    }
    return links;
  }

  private Piece.Link release(Milestone milestone, ConvoyPhrase words) {
    return new Piece.Link(
        view.paths()
            .report(
                FormKind.CONVOY_RELEASED,
                Map.of("convoy", convoy.id().value(), "milestone", milestone.word())),
        speech.say(words));
  }

  private Piece.Link about(FormKind kind, ConvoyPhrase words) {
    return new Piece.Link(
        view.paths().report(kind, Map.of("convoy", convoy.id().value())), speech.say(words));
  }

  /// What is likely to be seen next; everything else is in the form's list.
  private static List<Stage> next(ConvoyState state) {
    return switch (state) {
      case ConvoyState.Planned _ -> List.of(Stage.ASSEMBLED, Stage.BOARDED);
      case ConvoyState.Assembled _ -> List.of(Stage.BOARDED, Stage.DEPARTED);
      case ConvoyState.Boarded _, ConvoyState.Released _ -> List.of(Stage.DEPARTED);
      case ConvoyState.UnderWay _ ->
          List.of(Stage.AT_CHECKPOINT, Stage.HELD, Stage.CROSSED, Stage.DISEMBARKED);
      case ConvoyState.Ready _ -> List.of(Stage.CROSSED, Stage.HELD);
      case ConvoyState.Held _ -> List.of(Stage.LET_ON, Stage.TURNED_BACK);
      case ConvoyState.TurnedBack _ -> List.of(Stage.RETURNED, Stage.IN_SAFE_PLACE);
      case ConvoyState.InSafePlace _ -> List.of(Stage.LET_ON, Stage.TURNED_BACK);
      case ConvoyState.Arrived _ -> List.of(Stage.DISEMBARKED, Stage.AT_HOSPITAL);
      case ConvoyState.Returned _, ConvoyState.StoodDown _ -> List.of(Stage.ASSEMBLED);
    };
  }
}
