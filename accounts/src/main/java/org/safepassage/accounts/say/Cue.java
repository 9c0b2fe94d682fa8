package org.safepassage.accounts.say;

import java.util.List;
import org.safepassage.accounts.text.Span;

/// The words that tell that somebody says something.
///
/// @param word the verb or noun, in its basic form
/// @param spans where it stands; nowhere, when a speaker goes on from the sentence before
public record Cue(String word, List<Span> spans, Kind kind) {
  public Cue {
    spans = List.copyOf(spans);
  }

  /// How it tells.
  public enum Kind {
    /// "said", "demanding".
    VERB,
    /// "Moscow's assertion that".
    NOUN,
    /// "according to".
    ACCORDING,
    /// "is said to", "reportedly".
    HEARSAY,
    /// The speaker of the sentence before goes on.
    CARRIED
  }
}
