package org.safepassage.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.Canonical;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.OneOfEachKind;
import org.safepassage.ledger.RandomEvents;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: the fast way of reading canonical lines comes to the same as the usual one:
/// for what is right, and for what is not.
final class CanonicalReaderTest {
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final int BROKEN = 8_000;

  private final CanonicalReader reader = new CanonicalReader();

  @Test
  void events_of_every_kind_come_back_as_they_were() {
    for (Event event : new RandomEvents(SEED).ledger(new OperationId("valley"), 10_000)) {
      Reading<Event> reading = reader.event(Canonical.bytes(event));
      assertThat(reading.value()).as("seed %d", SEED).contains(event);
      assertThat(reading.findings()).isEmpty();
    }
  }

  @Test
  void what_is_broken_is_what_the_usual_way_makes_of_it() {
    var random = new SplittableRandom(SEED);
    List<Event> events = new ArrayList<>(OneOfEachKind.events());
    // Most lines are of the kinds that are read fast.
    new RandomEvents(SEED)
        .ledger(new OperationId("valley"), 2_000).stream()
            .filter(event -> event.body() instanceof ConvoyBody)
            .forEach(events::add);
    for (int i = 0; i < BROKEN; i++) {
      byte[] line = Canonical.bytes(events.get(random.nextInt(events.size())));
      line = slipped(line, random);
      Reading<Event> usual = LedgerReader.event("the ledger", 1, line);
      Reading<Event> fast = reader.event(line);
      assertThat(fast).as("seed %d, %s", SEED, new String(line, UTF_8)).isEqualTo(usual);
    }
  }

  /// A sign or two are others, lost or doubled. Mostly signs that have a meaning in such a line.
  private static byte[] slipped(byte[] line, SplittableRandom random) {
    List<Byte> signs = new ArrayList<>();
    for (byte b : line) {
      signs.add(b);
    }
    String meaning = "\"{}:,.-0123456789TZ\\ abc";
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      int at = random.nextInt(signs.size());
      byte other =
          random.nextInt(4) == 0
              ? (byte) random.nextInt(256)
              : (byte) meaning.charAt(random.nextInt(meaning.length()));
      switch (random.nextInt(3)) {
        case 0 -> signs.set(at, other);
        case 1 -> signs.remove(at);
        default -> signs.add(at, signs.get(at));
      }
    }
    byte[] broken = new byte[signs.size()];
    for (int i = 0; i < broken.length; i++) {
      broken[i] = signs.get(i);
    }
    return broken;
  }

  @Test
  void what_is_said_again_and_again_is_kept_once() {
    List<Event> seen =
        OneOfEachKind.events().stream()
            .filter(event -> event.body() instanceof ConvoyBody.Seen)
            .map(event -> reader.event(Canonical.bytes(event)).value().orElseThrow())
            .toList();
    Event first = seen.getFirst();
    Event again = reader.event(Canonical.bytes(first)).value().orElseThrow();
    assertThat(again).isEqualTo(first).isNotSameAs(first);
    assertThat(again.operation()).isSameAs(first.operation());
    assertThat(again.entry().by()).isSameAs(first.entry().by());
    assertThat(((ConvoyBody.Seen) again.body()).convoy())
        .isSameAs(((ConvoyBody.Seen) first.body()).convoy());
  }
}
