package org.safepassage.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.agreement.Provisos;
import org.safepassage.agreement.Suspension;
import org.safepassage.model.CorridorId;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Names;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Spans;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.Window;
import org.safepassage.model.WindowId;

/// Reads the windows and suspensions of an agreement, and when it lapses.
final class ProvisosReader {
  private ProvisosReader() {}

  static Provisos read(Fields agreement) {
    List<AgreedWindow> windows =
        agreement.declarations("windows", Thing.WINDOW, ProvisosReader::window);
    List<Suspension> suspensions =
        agreement.declarations("suspensions", Thing.SUSPENSION, ProvisosReader::suspension);
    Optional<Provisos.Lapse> lapse =
        agreement
            .find("void-by", Times::moment)
            .map(at -> new Provisos.Lapse(at, agreement.at("void-by")));
    return new Provisos(windows, suspensions, lapse);
  }

  private static Optional<AgreedWindow> window(Context context, YamlNode node) {
    Optional<Fields> declared = Fields.declaring(context, node, Shape.AGREED_WINDOW, Thing.WINDOW);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    Fields window = declared.get();
    Optional<WindowId> id = window.declare(Thing.WINDOW, WindowId::new);
    Optional<Spans> times = times(window);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(window, Thing.WINDOW, id.get().value());
    return times.map(open -> new AgreedWindow(id.get(), names, open, window.where()));
  }

  private static Optional<Spans> times(Fields window) {
    boolean single = window.has("from") || window.has("until");
    if (single == window.has("spans")) {
      window
          .context()
          .add(
              single ? FindingCode.WRONG_VALUE : FindingCode.MISSING_KEY,
              single ? window.at("spans") : window.where(),
              "A window has either a beginning or an end or both, or a list of `spans`.",
              single
                  ? "Maybe move `from` and `until` into the list."
                  : "Maybe add `from` and `until`.");
      return Optional.empty();
    }
    return single ? span(window).map(span -> Spans.of(List.of(span))) : spans(window);
  }

  private static Optional<Window> span(Fields window) {
    Optional<Instant> from = window.find("from", Times::moment);
    Optional<Instant> until = window.find("until", Times::moment);
    boolean readable =
        from.isPresent() == window.has("from") && until.isPresent() == window.has("until");
    return readable
        ? window
            .context()
            .make(
                window.at("until"),
                () -> new Window(from.orElse(Instant.MIN), until.orElse(Instant.MAX)))
        : Optional.empty();
  }

  private static Optional<Spans> spans(Fields window) {
    List<YamlNode> nodes = window.items("spans");
    List<Window> spans = new ArrayList<>();
    for (YamlNode node : nodes) {
      Fields.of(window.context(), node, Shape.WINDOW)
          .flatMap(CalendarReader::window)
          .ifPresent(spans::add);
    }
    if (nodes.isEmpty() && window.find("spans").orElse(null) instanceof YamlNode.Items) {
      window
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              window.at("spans"),
              "`spans` lists no time.",
              "Maybe [{from: ..., until: ...}].");
    }
    return nodes.isEmpty() || spans.size() < nodes.size()
        ? Optional.empty()
        : Optional.of(Spans.of(spans));
  }

  private static Optional<Suspension> suspension(Context context, YamlNode node) {
    Optional<Fields> declared = Fields.declaring(context, node, Shape.SUSPENSION, Thing.SUSPENSION);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    Fields suspension = declared.get();
    Optional<SuspensionId> id = suspension.declare(Thing.SUSPENSION, SuspensionId::new);
    List<String> incidents =
        needList(suspension, "incidents", suspension.each("incidents", Scalars::text));
    List<PlaceId> places = suspension.referAll("places", Thing.PLACE, PlaceId::new);
    List<CorridorId> corridors = suspension.referAll("corridors", Thing.CORRIDOR, CorridorId::new);
    List<PartyId> liftedBy =
        needList(
            suspension, "lifted-by", suspension.referAll("lifted-by", Thing.PARTY, PartyId::new));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Names names = NamesReader.declare(suspension, Thing.SUSPENSION, id.get().value());
    return Optional.of(
        new Suspension(
            id.get(), names, incidents, places, corridors, liftedBy, suspension.where()));
  }

  /// Reports a list that is missing or has nothing in it.
  private static <T> List<T> needList(Fields fields, String key, List<T> items) {
    if (fields.need(key).orElse(null) instanceof YamlNode.Items list && list.items().isEmpty()) {
      fields
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              fields.at(key),
              "`%s` lists nothing.".formatted(key),
              "Maybe the names still have to be written.");
    }
    return items;
  }
}
