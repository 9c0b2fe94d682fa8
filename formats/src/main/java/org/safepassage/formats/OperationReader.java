package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.Actors;
import org.safepassage.model.Calendar;
import org.safepassage.model.Documentation;
import org.safepassage.model.Documentation.PublishedFigure;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Names;
import org.safepassage.model.Network;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.model.Population;
import org.safepassage.model.Reckoning;
import org.safepassage.model.Source;
import org.safepassage.model.SourceId;
import org.safepassage.model.Transport;

/// Reads the operation file.
final class OperationReader {
  static final String FORMAT = "operation/1";

  private OperationReader() {}

  static Optional<Operation> read(Fields operation) {
    Context context = operation.context();
    Optional<OperationId> id =
        operation
            .need("id", Scalars::text)
            .flatMap(text ->
                Scalars.id(context, text, operation.at("id"), "operation", OperationId::new));
    Names names = NamesReader.read(operation, id.map(OperationId::value).orElse(""));
    // First, because every other time is read in its light.
    Optional<Calendar> calendar = CalendarReader.read(operation);
    List<Source> sources = operation.declarations("sources", Thing.SOURCE, OperationReader::source);
    Actors actors = ActorsReader.read(operation);
    Network network = NetworkReader.read(operation, calendar);
    operation.need("caseload");
    Population population = PopulationReader.read(operation, calendar);
    Transport transport = TransportReader.read(operation);
    List<PublishedFigure> figures = operation.each("figures", OperationReader::figure);
    Reckoning reckoning = ReckoningReader.read(operation);
    assumptions(operation);
    context.directory().checkReferences();
    return id.isPresent() && calendar.isPresent()
        ? Optional.of(
            new Operation(
                id.get(),
                names,
                calendar.get(),
                actors,
                network,
                population,
                transport,
                new Documentation(sources, figures, context.assumptions()),
                reckoning,
                operation.where()))
        : Optional.empty();
  }

  /// The `assumptions` of a file that belong to no single item.
  static void assumptions(Fields file) {
    for (YamlNode node : file.items("assumptions")) {
      Scalars.text(file.context(), node)
          .ifPresent(text -> file.context().assume(text, node.where()));
    }
  }

  private static Optional<Source> source(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.declaring(context, node, Shape.SOURCE, Thing.SOURCE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields source = fields.get();
    Optional<SourceId> id = source.declare(Thing.SOURCE, SourceId::new);
    Optional<String> title = source.need("title", Scalars::text);
    String published = source.findOr("published", "", Scalars::text);
    return id.isPresent() && title.isPresent()
        ? Optional.of(new Source(id.get(), title.get(), published, source.where()))
        : Optional.empty();
  }

  private static Optional<PublishedFigure> figure(Context context, YamlNode node) {
    Optional<Fields> fields = Fields.of(context, node, Shape.PUBLISHED_FIGURE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Fields published = fields.get();
    Optional<String> what = published.need("what", Scalars::text);
    String when = published.findOr("when", "", Scalars::text);
    Optional<Figure> figure = published.need("figure", FigureReader.form(FigureKind.ASSUMED));
    return what.isPresent() && figure.isPresent()
        ? Optional.of(new PublishedFigure(what.get(), figure.get(), when, published.where()))
        : Optional.empty();
  }
}
