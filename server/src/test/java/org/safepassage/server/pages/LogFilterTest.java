package org.safepassage.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UserId;
import org.safepassage.model.CountRule;
import org.safepassage.operate.Marks;
import org.safepassage.operate.OperationRecord;
import org.safepassage.pictures.Language;

/// FEATURE UNDER TEST: a long log is looked through in stretches, so that nobody has to wait long
/// for whoever searches; nothing is left out by that.
final class LogFilterTest {
  private static final int EVENTS = 12_000;

  private final MadeUpDay day = MadeUpDay.whole();
  private final View view = day.view(Role.COORDINATOR, Language.ENGLISH);
  private final OperationRecord record =
      new OperationRecord(day.record.operation(), CountRule.SMALLEST);
  private final Marks marks = new Marks(day.room, record);
  private final AtomicInteger stretches = new AtomicInteger();

  LogFilterTest() {
    Reporter by = new Reporter(new UserId("post"), Role.FIELD_OFFICER, new DeviceId("phone"));
    for (int i = 1; i <= EVENTS; i++) {
      String text = i == 1 ? "A needle." : i % 100 == 0 ? "A pin." : "Hay.";
      Entry entry = new Entry(day.now(), by, new EntryKey("k" + i), new RecordBody.Remark(text));
      record.take(new Event(record.operation(), Sequence.of(i), day.now(), entry));
    }
  }

  private LogFilter.Window counted(LogFilter part) {
    stretches.incrementAndGet();
    return part.read(record, marks, view, _ -> true);
  }

  @Test
  void what_stands_in_the_oldest_event_is_found() {
    LogFilter.Window found =
        new LogFilter(Answers.of(Map.of("words", "needle"))).search(this::counted);

    assertThat(found.lines())
        .extracting(line -> line.statement().sequence().value())
        .containsExactly(1L);
    assertThat(found.older()).isFalse();
    assertThat(stretches).hasValue(3);
  }

  @Test
  void page_after_page_everything_is_shown_once() {
    List<Long> shown = new ArrayList<>();
    LogFilter filter = new LogFilter(Answers.of(Map.of("words", "pin")));
    LogFilter.Window page = filter.search(this::counted);
    while (page.older()) {
      page.lines().forEach(line -> shown.add(line.statement().sequence().value()));
      page = new LogFilter(Answers.of(filter.before(page.before()))).search(this::counted);
    }
    page.lines().forEach(line -> shown.add(line.statement().sequence().value()));

    assertThat(shown)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, EVENTS / 100)
                .map(i -> EVENTS + 100 - 100 * i)
                .boxed()
                .toList());
  }
}
