package org.safepassage.formats;

import static org.safepassage.formats.EventFields.AGREEMENT;
import static org.safepassage.formats.EventFields.BY;
import static org.safepassage.formats.EventFields.CATEGORY;
import static org.safepassage.formats.EventFields.COMMITMENT;
import static org.safepassage.formats.EventFields.CONVOY;
import static org.safepassage.formats.EventFields.CORRIDOR;
import static org.safepassage.formats.EventFields.LIFTED_BY;
import static org.safepassage.formats.EventFields.MILESTONE;
import static org.safepassage.formats.EventFields.NOTE;
import static org.safepassage.formats.EventFields.NUMBER;
import static org.safepassage.formats.EventFields.PEOPLE;
import static org.safepassage.formats.EventFields.REASON;
import static org.safepassage.formats.EventFields.SOMEWHERE;
import static org.safepassage.formats.EventFields.UNTIL;
import static org.safepassage.formats.EventFields.load;
import static org.safepassage.formats.EventFields.site;
import static org.safepassage.formats.LedgerField.maybe;
import static org.safepassage.formats.LedgerField.needed;
import static org.safepassage.formats.LedgerField.or;
import static org.safepassage.formats.LedgerForms.id;
import static org.safepassage.formats.LedgerForms.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepassage.ledger.AllotmentId;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.Sequence;
import org.safepassage.model.FindingCode;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Command;

/// Reads commands from JSON, with all that is wrong in them. The format is told in
/// `docs/formats/api.md`.
public final class CommandReader {
  private static final LedgerField<EntryKey> KEY = needed("key", id(EntryKey::new));
  private static final LedgerField<Command> COMMAND = needed("command", CommandReader::command);
  private static final LedgerField<String> KIND = needed("kind", LedgerForms::text);

  private static final LedgerField<List<ConvoyId>> CONVOYS =
      needed("convoys", list(id(ConvoyId::new)));
  private static final LedgerField<Map<ConvoyId, Load>> LOADS =
      or("loads", CommandReader::loads, Map.of());
  private static final LedgerField<Optional<String>> EXCEPTION =
      maybe("exception", LedgerForms::text);
  private static final LedgerField<Optional<PartyId>> FOR = maybe("by", id(PartyId::new));
  private static final LedgerField<IncidentId> INCIDENT = needed("incident", id(IncidentId::new));
  private static final LedgerField<PlanId> PLAN = needed("plan", id(PlanId::new));
  private static final LedgerField<Hash> SCHEDULE = needed("schedule", LedgerForms::hash);
  private static final LedgerField<List<ConvoyBody.Planned>> PLANNED =
      needed("convoys", list(CommandReader::planned));
  private static final LedgerField<AllotmentId> ALLOTMENT =
      needed("allotment", id(AllotmentId::new));
  private static final LedgerField<PlaceId> CROSSING = needed("crossing", id(PlaceId::new));
  private static final LedgerField<Sequence> CORRECTS = needed("corrects", EventForms::sequence);
  private static final LedgerField<Optional<Body>> INSTEAD = maybe("instead", EventForms::read);

  private static final Map<String, Form> FORMS = new LinkedHashMap<>();

  static {
    add("release", CommandReader::release, CONVOYS, MILESTONE, LOADS, EXCEPTION);
    add(
        "stand-down",
        said -> new Command.StandDown(said.get(CONVOY), said.get(REASON)),
        CONVOY,
        REASON);
    add(
        "suspend",
        said -> new Command.Suspend(site(said), said.get(REASON), said.get(LIFTED_BY)),
        SOMEWHERE,
        CORRIDOR,
        REASON,
        LIFTED_BY);
    add(
        "resume",
        said -> new Command.Resume(site(said), said.get(FOR), said.get(NOTE)),
        SOMEWHERE,
        CORRIDOR,
        FOR,
        NOTE);
    add(
        "close-incident",
        said -> new Command.CloseIncident(said.get(INCIDENT), said.get(BY), said.get(NOTE)),
        INCIDENT,
        BY,
        NOTE);
    add("put-in-force", said -> new Command.PutInForce(said.get(AGREEMENT)), AGREEMENT);
    add(
        "publish-plan",
        said -> new Command.PublishPlan(said.get(PLAN), said.get(SCHEDULE), said.get(PLANNED)),
        PLAN,
        SCHEDULE,
        PLANNED);
    add(
        "settle-count",
        said ->
            new Command.SettleCount(
                said.get(CONVOY),
                said.get(MILESTONE),
                said.get(CATEGORY),
                said.get(NUMBER),
                said.get(REASON)),
        CONVOY,
        MILESTONE,
        CATEGORY,
        NUMBER,
        REASON);
    add(
        "issue-allotment",
        said ->
            new Command.IssueAllotment(
                said.get(ALLOTMENT),
                said.get(COMMITMENT),
                said.get(CROSSING),
                said.get(NUMBER),
                said.get(UNTIL)),
        ALLOTMENT,
        COMMITMENT,
        CROSSING,
        NUMBER,
        UNTIL);
    add(
        "return-allotment",
        said -> new Command.ReturnAllotment(said.get(ALLOTMENT), said.get(NUMBER)),
        ALLOTMENT,
        NUMBER);
    add(
        "correct",
        said -> new Command.Correct(said.get(CORRECTS), said.get(INSTEAD), said.get(REASON)),
        CORRECTS,
        INSTEAD,
        REASON);
  }

  private CommandReader() {}

  /// How one kind of command is written.
  private record Form(List<LedgerField<?>> fields, Function<LedgerObject, Command> maker) {}

  /// A command as it is sent.
  ///
  /// @param key tells it from all others of the device
  public record Sent(EntryKey key, Command command) {}

  /// Every kind of command, in the order of the documentation.
  public static List<String> kinds() {
    return List.copyOf(FORMS.keySet());
  }

  /// @param source as it is to be named in findings
  /// @param text JSON in UTF-8
  public static Reading<Sent> read(String source, byte[] text) {
    return LedgerReader.sent(
        source,
        text,
        (line, value) -> {
          if (!(value instanceof LedgerValue.Entries entries)) {
            return LedgerForms.wrongType(line, value, "an object in braces");
          }
          return LedgerObject.read(line, entries, "what is sent", List.of(KEY, COMMAND))
              .map(sent -> new Sent(sent.get(KEY), sent.get(COMMAND)));
        });
  }

  private static void add(
      String kind, Function<LedgerObject, Command> maker, LedgerField<?>... fields) {
    FORMS.put(kind, new Form(Stream.concat(Stream.of(KIND), Stream.of(fields)).toList(), maker));
  }

  private static Optional<Command> command(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries entries)) {
      return LedgerForms.wrongType(line, value, "an object in braces");
    }
    for (LedgerValue.Entry entry : entries.entries()) {
      if (entry.key().equals(KIND.name())) {
        return LedgerForms.text(line, entry.value())
            .flatMap(kind ->
                find(line, kind, entry.value().column())
                    .flatMap(form ->
                        LedgerObject.read(line, entries, kind, form.fields())
                            .flatMap(said ->
                                line.make(
                                    FindingCode.WRONG_VALUE,
                                    entries.column(),
                                    () -> form.maker().apply(said)))));
      }
    }
    line.add(
        FindingCode.MISSING_KEY,
        entries.column(),
        "A command needs the key kind.",
        "Maybe it was deleted by mistake.");
    return Optional.empty();
  }

  private static Optional<Form> find(LedgerLine line, String kind, int column) {
    Optional<Form> form = Optional.ofNullable(FORMS.get(kind));
    if (form.isEmpty()) {
      line.add(
          FindingCode.UNKNOWN_KIND,
          column,
          "There is no command %s.".formatted(Quoted.of(kind)),
          Nearest.of(kind, FORMS.keySet())
              .map("Maybe %s."::formatted)
              .orElse("Maybe it was meant as a report: those are sent to entries."));
    }
    return form;
  }

  private static Command release(LedgerObject said) {
    return new Command.Release(
        said.get(CONVOYS), said.get(MILESTONE), said.get(LOADS), said.get(EXCEPTION));
  }

  private static Optional<ConvoyBody.Planned> planned(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries entries)) {
      return LedgerForms.wrongType(line, value, "an object in braces");
    }
    return LedgerObject.read(line, entries, "a planned convoy", ConvoyForms.PLANNED)
        .flatMap(said ->
            line.make(FindingCode.WRONG_VALUE, entries.column(), () -> ConvoyForms.planned(said)));
  }

  /// Loads by convoy, such as `{"north-1":{"people":{"adults":40}}}`.
  private static Optional<Map<ConvoyId, Load>> loads(LedgerLine line, LedgerValue value) {
    if (!(value instanceof LedgerValue.Entries entries)) {
      return LedgerForms.wrongType(line, value, "an object in braces with a load for each convoy");
    }
    int before = line.findings();
    Map<ConvoyId, Load> loads = new LinkedHashMap<>();
    for (LedgerValue.Entry entry : entries.entries()) {
      Optional<ConvoyId> convoy =
          line.make(FindingCode.BAD_ID, entry.column(), () -> new ConvoyId(entry.key()));
      Optional<LedgerObject> load =
          entry.value() instanceof LedgerValue.Entries inner
              ? LedgerObject.read(line, inner, "a load", List.of(PEOPLE, EventFields.GOODS))
              : LedgerForms.wrongType(line, entry.value(), "an object in braces");
      if (convoy.isPresent()
          && load.isPresent()
          && loads.put(convoy.get(), load(load.get())) != null) {
        line.add(
            FindingCode.DUPLICATE_KEY,
            entry.column(),
            "The convoy %s stands here a second time.".formatted(Quoted.of(entry.key())),
            "Maybe one of the two is another one.");
      }
    }
    return line.findings() == before ? Optional.of(loads) : Optional.empty();
  }
}
