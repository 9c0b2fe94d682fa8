package org.safepassage.model;

import java.util.List;
import java.util.Optional;

/// What an operation's figures rest on: the sources, the published figures with who said them, and
/// what the writer of the file assumed.
public record Documentation(
    List<Source> sources, List<PublishedFigure> figures, List<Assumption> assumptions) {
  public Documentation {
    sources = List.copyOf(sources);
    figures = List.copyOf(figures);
    assumptions = List.copyOf(assumptions);
  }

  public Optional<Source> findSource(SourceId id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /// A published number, as its source gave it. It may contradict others; none of them is ours.
  public record PublishedFigure(String what, Figure figure, String when, SourceRef where) {}

  /// Something the writer of the file chose so that an answer can be computed.
  public record Assumption(String text, SourceRef where) {}
}
