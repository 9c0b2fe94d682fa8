package org.safepassage.model;

import java.util.List;

/// A number with what it rests on. Sources may be none only where the figure is assumed or agreed.
public record Figure(CountRange range, FigureKind kind, List<SourceId> sources, String note) {
  public Figure {
    sources = List.copyOf(sources);
  }
}
