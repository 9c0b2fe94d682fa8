package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.ClauseId;
import org.safepassage.model.PartyId;
import org.safepassage.model.SourceId;
import org.safepassage.model.SourceRef;

/// A passage of the agreed text.
///
/// @param article how the text numbers it; empty if it doesn't
/// @param language BCP 47 tag of `text`
/// @param text the words, or what they come to
public record Clause(
    ClauseId id,
    String article,
    String language,
    String text,
    List<PartyId> readBy,
    List<SourceId> sources,
    SourceRef where) {
  public Clause {
    readBy = List.copyOf(readBy);
    sources = List.copyOf(sources);
  }
}
