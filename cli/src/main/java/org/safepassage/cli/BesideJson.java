package org.safepassage.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.record.Beside;
import org.safepassage.accounts.record.Counted;
import org.safepassage.accounts.record.Fit;
import org.safepassage.accounts.record.Measure;

/// A claimed count beside the record as JSON: docs/formats/accounts.md.
final class BesideJson {
  private BesideJson() {}

  static Map<String, @Nullable Object> of(Beside beside) {
    Quantity quantity = beside.claim().quantity().orElseThrow();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("claim", AccountsFound.id(beside.claim()));
    json.put("lack", beside.lack().map(BesideJson::word));
    json.put(
        "measures", beside.measures().stream().map(measure -> measure(measure, quantity)).toList());
    json.put("words", beside.words());
    return json;
  }

  private static Map<String, @Nullable Object> measure(Measure measure, Quantity quantity) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("passage", word(measure.passage()));
    json.put("over", word(measure.over()));
    json.put("place", measure.place());
    json.put("category", measure.category());
    json.put("from", measure.days().window().from());
    json.put("until", measure.days().window().until());
    json.put("recorded", measure.days().isRecorded());
    json.put("reported", counted(measure.reported(), measure.withReported(quantity)));
    json.put(
        "attested", measure.attested().map(counted -> counted(counted, counted.fit(quantity))));
    return json;
  }

  private static Map<String, @Nullable Object> counted(Counted counted, Fit fit) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("least", counted.least());
    json.put("most", counted.most());
    switch (fit) {
      case Fit.Fits _ -> {
        json.put("claim", "fits");
        json.put("by", 0);
      }
      case Fit.Above(var by) -> {
        json.put("claim", "above");
        json.put("by", by);
      }
      case Fit.Below(var by) -> {
        json.put("claim", "below");
        json.put("by", by);
      }
    }
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
