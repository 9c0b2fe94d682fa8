package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.TogetherId;

/// A simultaneous hand-over in normal form: its k-th parts cross as one event.
public record HandOver(TogetherId id, List<Strand> strands) {
  public HandOver {
    strands = List.copyOf(strands);
  }

  public int parts() {
    return strands.getFirst().ends().size();
  }

  /// One commitment's parts.
  ///
  /// @param beyond the level behind which the first part begins
  /// @param ends the level at which each part ends, rising
  public record Strand(int commitment, long beyond, List<Long> ends) {
    public Strand {
      ends = List.copyOf(ends);
    }

    long start(int part) {
      return part == 0 ? beyond : ends.get(part - 1);
    }

    public long end(int part) {
      return ends.get(part);
    }

    LevelRange range() {
      return new LevelRange(beyond, ends.getLast());
    }
  }
}
