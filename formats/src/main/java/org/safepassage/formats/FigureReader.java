package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceId;
import org.safepassage.model.SourceRef;

/// Reads figures: a bare number, or a number or range with what it rests on.
final class FigureReader {
  private FigureReader() {}

  /// @param unsourced what a figure is that names neither source nor kind
  static Fields.Form<Figure> form(FigureKind unsourced) {
    return (context, node) ->
        node instanceof YamlNode.Entries
            ? Fields.of(context, node, Shape.FIGURE).flatMap(f -> figure(f, unsourced))
            : Scalars.count(context, node)
                .map(count -> new Figure(CountRange.exactly(count), unsourced, List.of(), ""));
  }

  private static Optional<Figure> figure(Fields fields, FigureKind unsourced) {
    List<SourceId> sources = fields.referAll("sources", Thing.SOURCE, SourceId::new);
    Optional<String> assumption = fields.find("assumption").flatMap(FigureReader::plainText);
    Optional<FigureKind> written =
        fields.find("kind", Scalars.oneOf(FigureKind.values(), FigureKind::word));
    FigureKind kind =
        written.orElse(
            assumption.isPresent()
                ? FigureKind.ASSUMED
                : fields.has("sources") ? FigureKind.CLAIMED : unsourced);
    boolean needsSource =
        switch (kind) {
          case REPORTED, ATTESTED, CLAIMED -> true;
          case AGREED, ASSUMED -> false;
        };
    if (needsSource && !fields.has("sources")) {
      fields
          .context()
          .add(
              FindingCode.MISSING_KEY,
              fields.where(),
              "A figure that is %s needs `sources`.".formatted(kind.word()),
              "Maybe it is assumed: then give `assumption` with the reason instead.");
    }
    if (assumption.isPresent() && kind != FigureKind.ASSUMED) {
      fields
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              fields.at("kind"),
              "A figure with an `assumption` is assumed, not %s.".formatted(kind.word()),
              "Maybe leave out `kind`, or write the reason as `note`.");
    }
    String note = fields.find("note", Scalars::text).or(() -> assumption).orElse("");
    return range(fields, true).map(range -> new Figure(range, kind, sources, note));
  }

  private static Optional<String> plainText(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /// `least` and `most`, or `exactly` where the shape has it.
  static Optional<CountRange> range(Fields fields, boolean orExactly) {
    Context context = fields.context();
    if (orExactly && fields.has("exactly")) {
      if (fields.has("least") || fields.has("most")) {
        context.add(
            FindingCode.WRONG_VALUE,
            fields.at("exactly"),
            "A figure is either `exactly` one number or `least` to `most`, not both.",
            "Maybe leave out `exactly`.");
      }
      return fields.find("exactly", Scalars::count).map(CountRange::exactly);
    }
    Optional<Count> least = fields.need("least", Scalars::count);
    Optional<Count> most = fields.need("most", Scalars::count);
    return least.isPresent() && most.isPresent()
        ? range(context, fields.at("least"), least.get(), most.get())
        : Optional.empty();
  }

  private static Optional<CountRange> range(
      Context context, SourceRef where, Count least, Count most) {
    return context.findings().make(FindingCode.BAD_RANGE, where, () -> new CountRange(least, most));
  }

  /// A number, or `{least, most}`.
  static Fields.Form<CountRange> countOrRange(Shape shape) {
    return (context, node) ->
        node instanceof YamlNode.Entries
            ? Fields.of(context, node, shape).flatMap(fields -> range(fields, false))
            : Scalars.count(context, node).map(CountRange::exactly);
  }
}
