package org.safepassage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.safepassage.ledger.AssuranceBody.DemandSettled.Settlement;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.Milestone;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.model.VehicleTypeId;

/// Events of every kind at random. They say whatever the types allow; what they say together makes
/// no sense.
public final class RandomEvents {
  private static final int KINDS = EventKinds.records().size();
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final long MILLISECONDS = 315_537_897_600_000L;
  private static final String[] IDS = {
    "a", "residents", "bridge-2", "2016-12-18", "حلب", "الفوعة_1", "K.7", "𐒀x", "ü", "b", "c", "d"
  };
  private static final String[] TEXTS = {
    "",
    "x",
    "Two buses.",
    "\"\\/",
    "a\tb\nc",
    "حافلتان",
    "🚌🚌",
    "\u2028\u007f\u200f",
    "{\"kind\":1}"
  };

  private final RandomGenerator random;

  public RandomEvents(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// A ledger of an operation, in order from its first event.
  public List<Event> ledger(OperationId operation, int size) {
    List<Event> events = new ArrayList<>(size);
    Instant recorded = moment();
    for (int i = 1; i <= size; i++) {
      Instant latest = EARLIEST.plusMillis(MILLISECONDS - 1);
      Instant next = recorded.plusMillis(random.nextLong(2_000));
      recorded = next.isAfter(latest) ? latest : next;
      events.add(new Event(operation, Sequence.of(i), recorded, entry("key-" + i)));
    }
    return events;
  }

  public Entry entry(String key) {
    Reporter by =
        new Reporter(
            id(UserId::new), pick(Role.values()), new DeviceId("device-" + random.nextInt(5)));
    return new Entry(moment(), by, new EntryKey(key), body());
  }

  public Body body() {
    return body(random.nextInt(KINDS));
  }

  private Body body(int kind) {
    return switch (kind) {
      case 0 -> new AgreementBody.Proposed(id(AgreementId::new), party(), hash());
      case 1 -> new AgreementBody.Announced(id(AgreementId::new), party());
      case 2 -> new AgreementBody.Accepted(id(AgreementId::new), party());
      case 3 -> new AgreementBody.InForce(id(AgreementId::new));
      case 4 -> new PeopleBody.CaseloadDeclared(place(), id(CategoryId::new), count(), text());
      case 5 -> new PeopleBody.TurnoutClosed(id(CommitmentId::new), count(), party());
      case 6 -> new AssuranceBody.FactStated(id(FactId::new), pick(FactState.values()), text());
      case 7 -> new AssuranceBody.ConsentStated(party(), random.nextBoolean(), text());
      case 8 ->
          new AssuranceBody.DemandRaised(
              id(DemandId::new), party(), several(() -> id(CommitmentId::new)), text());
      case 9 ->
          new AssuranceBody.DemandSettled(id(DemandId::new), pick(Settlement.values()), text());
      case 10 -> {
        Supplier<PlannedCall> call = () -> new PlannedCall(place(), moment());
        yield new ConvoyBody.Planned(
            convoy(), id(CommitmentId::new), load(), counts(VehicleTypeId::new), several(call));
      }
      case 11 ->
          new ConvoyBody.Released(
              convoy(),
              id(CommitmentId::new),
              pick(Milestone.values()),
              load(),
              maybe(() -> new ConvoyBody.Released.Exception("Why" + text(), several(this::text))));
      case 12 -> new ConvoyBody.StoodDown(convoy(), text());
      case 13 ->
          new ConvoyBody.Seen(
              convoy(),
              maybe(() -> id(CommitmentId::new)),
              pick(Stage.values()),
              maybe(this::place),
              load(),
              maybe(this::count),
              text());
      case 14 ->
          new ConvoyBody.AccountedFor(
              convoy(),
              id(CategoryId::new),
              pick(Fate.values()),
              count(),
              maybe(this::place),
              text());
      case 15 -> new ConvoyBody.Attested(convoy(), pick(Milestone.values()), load(), text());
      case 16 ->
          new ConvoyBody.CountSettled(
              convoy(), pick(Milestone.values()), id(CategoryId::new), count(), text());
      default -> other(kind);
    };
  }

  private Body other(int kind) {
    return switch (kind) {
      case 17 -> new TroubleBody.IncidentReported(id(IncidentId::new), text(), site(), text());
      case 18 -> new TroubleBody.IncidentClosed(id(IncidentId::new), party(), text());
      case 19 -> new TroubleBody.Suspended(site(), text(), several(this::party));
      case 20 -> new TroubleBody.Resumed(site(), maybe(this::party), text());
      case 21 ->
          new TroubleBody.ViolationNoted(
              id(ViolationId::new),
              party(),
              maybe(this::party),
              maybe(() -> id(ClauseId::new)),
              text());
      case 22 -> new TroubleBody.ViolationDisputed(id(ViolationId::new), party(), text());
      case 23 -> new RecordBody.PlanPublished(id(PlanId::new), hash(), count());
      case 24 ->
          new RecordBody.AllotmentIssued(
              id(AllotmentId::new), id(CommitmentId::new), place(), count(), moment());
      case 25 -> new RecordBody.AllotmentUsed(id(AllotmentId::new), convoy(), count());
      case 26 -> new RecordBody.AllotmentReturned(id(AllotmentId::new), count());
      case 27 -> {
        Sequence corrects = Sequence.of(1 + random.nextLong(Long.MAX_VALUE - 1));
        // Any kind but a correction.
        Supplier<Body> instead = () -> body((28 + random.nextInt(KINDS - 1)) % KINDS);
        yield new RecordBody.Correction(corrects, maybe(instead), text());
      }
      case 28 -> new RecordBody.Remark(text());
      case 29 ->
          new AccountBody.TextTaken(
              id(TextId::new),
              new AccountBody.Origin("Post " + text(), maybe(this::day), text()),
              hash(),
              text(),
              several(this::word));
      case 30 -> {
        List<AccountBody.Found> found = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          found.add(new AccountBody.Found(new ClaimId("C" + i), claim()));
        }
        yield new AccountBody.ClaimsFound(id(TextId::new), maybe(this::text), found);
      }
      case 31 -> {
        ReviewOutcome outcome = pick(ReviewOutcome.values());
        yield new AccountBody.ClaimReviewed(
            id(TextId::new),
            id(ClaimId::new),
            outcome,
            outcome == ReviewOutcome.CORRECTED ? Optional.of(claim()) : Optional.empty(),
            text());
      }
      default ->
          throw new IllegalStateException(
              "There is a kind of event %d that is never made.%nMaybe add it here."
                  .formatted(kind));
    };
  }

  private ClaimContent claim() {
    List<TextPart> words = new ArrayList<>(parts());
    words.add(new TextPart(3, 4));
    return new ClaimContent(
        word(),
        word(),
        new ClaimContent.Voiced(
            several(() ->
                new ClaimSource(
                    text(),
                    word(),
                    maybe(this::party),
                    parts(),
                    new ClaimSource.Cue(text(), word(), parts()))),
            word(),
            random.nextBoolean()),
        words,
        slots(),
        several(this::word));
  }

  private ClaimSlots slots() {
    return new ClaimSlots(
        maybe(() -> {
          Count least = count();
          return new ClaimSlots.Figure(
              text(),
              word(),
              maybe(this::count),
              least,
              maybe(() -> Count.of(Math.min(Count.GREATEST, least.value() + random.nextLong(9)))),
              text());
        }),
        maybe(() ->
            new ClaimSlots.Where(
                text(), maybe(this::place), text(), random.nextInt(101), random.nextBoolean())),
        maybe(() -> {
          LocalDate to = day();
          return new ClaimSlots.Dates(text(), maybe(() -> to), to, random.nextBoolean());
        }),
        several(
            () -> new ClaimSlots.Blame(text(), maybe(this::party), maybe(() -> id(SideId::new)))),
        text(),
        random.nextBoolean());
  }

  private List<TextPart> parts() {
    return several(() -> {
      int from = random.nextInt(1_000);
      return new TextPart(from, from + 1 + random.nextInt(100));
    });
  }

  private ClaimWord word() {
    return new ClaimWord(pick(new String[] {"count", "left", "gt", "deal-scope", "x1"}));
  }

  private LocalDate day() {
    return LocalDate.of(1 + random.nextInt(9_999), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private <T> T id(Function<String, T> maker) {
    return maker.apply(pick(IDS));
  }

  private ConvoyId convoy() {
    return id(ConvoyId::new);
  }

  private PartyId party() {
    return id(PartyId::new);
  }

  private PlaceId place() {
    return id(PlaceId::new);
  }

  private Site site() {
    return random.nextBoolean()
        ? new Site.AtPlace(place())
        : new Site.OnCorridor(id(CorridorId::new));
  }

  private Hash hash() {
    return new Hash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  private Count count() {
    return Count.of(random.nextBoolean() ? random.nextLong(50) : random.nextLong(Count.GREATEST));
  }

  private Load load() {
    return new Load(counts(CategoryId::new), random.nextBoolean() ? Count.ZERO : count());
  }

  private <K> Map<K, Count> counts(Function<String, K> maker) {
    Map<K, Count> counts = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      counts.put(id(maker), count());
    }
    return counts;
  }

  private Instant moment() {
    return EARLIEST.plusMillis(random.nextLong(MILLISECONDS));
  }

  private String text() {
    return pick(TEXTS);
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> maker) {
    return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
  }

  private <T> List<T> several(Supplier<T> maker) {
    return Stream.generate(maker).limit(random.nextInt(4)).toList();
  }
}
