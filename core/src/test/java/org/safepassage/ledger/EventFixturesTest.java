package org.safepassage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the canonical form is frozen. `events.jsonl` holds one line for each kind of
/// event; a line that changes breaks the root of every ledger that was ever written.
final class EventFixturesTest {
  private static final List<Event> EVENTS = OneOfEachKind.events();

  @Test
  void every_kind_has_an_event_in_the_frozen_file() {
    Set<Class<?>> kinds =
        EVENTS.stream().map(event -> event.body().getClass()).collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(EventKinds.records());
    assertThat(EVENTS.stream().map(event -> event.body().kind())).doesNotHaveDuplicates();
  }

  @Test
  void each_event_is_written_as_it_was_frozen() throws IOException {
    assertThat(EVENTS.stream().map(Canonical::line)).containsExactlyElementsOf(frozen());
  }

  @Test
  void the_root_over_the_frozen_lines_is_frozen_too() {
    MerkleLog log = new MerkleLog();
    EVENTS.subList(0, 29).forEach(event -> log.add(MerkleLog.leaf(Canonical.bytes(event))));
    assertThat(log.root())
        .hasToString("8e39f5574ece92ce7ec3ae3155384024f6b64455b482036ee75210680edd289c");
    EVENTS.subList(29, 32).forEach(event -> log.add(MerkleLog.leaf(Canonical.bytes(event))));
    assertThat(log.root())
        .hasToString("516dbdb65d2f288f3981ff6516ca6ccc895595c8e2db3f241a734791ce5bd101");
  }

  @Test
  void a_text_has_one_form_only_whatever_is_in_it() {
    assertThat(Canonical.text(new RecordBody.Remark("\"\\\n\t/ü\u2028\u007f")))
        .isEqualTo("{\"kind\":\"remark\",\"text\":\"\\\"\\\\\\n\\t/ü\u2028\u007f\"}");
  }

  @Test
  void events_at_random_are_of_every_kind() {
    Set<Class<?>> kinds = new HashSet<>();
    RandomEvents random = new RandomEvents(18);
    for (int i = 0; i < 2_000; i++) {
      kinds.add(random.body().getClass());
    }
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(EventKinds.records());
  }

  private static List<String> frozen() throws IOException {
    try (InputStream in = EventFixturesTest.class.getResourceAsStream("events.jsonl")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
