package org.safepassage.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;

/// Who or what is aboard: people by category, or goods in the unit of their commitment. A category
/// that is not there was not counted, which is something else than zero.
public record Load(Map<CategoryId, Count> people, Count goods) {
  public static final Load NONE = new Load(Map.of(), Count.ZERO);

  public Load {
    people = Collections.unmodifiableMap(new TreeMap<>(people));
  }

  public static Load of(Map<CategoryId, Count> people) {
    return new Load(people, Count.ZERO);
  }

  /// Everybody aboard.
  public Count total() {
    long sum = 0;
    for (Count count : people.values()) {
      sum += count.value();
    }
    return Count.of(sum);
  }

  public boolean isEmpty() {
    return people.isEmpty() && goods.isZero();
  }
}
