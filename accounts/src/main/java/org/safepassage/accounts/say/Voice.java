package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who says a clause, and how.
///
/// @param links the chain below the outlet, from the outermost speaker to the one whose words they
///   are; empty where the outlet itself says it
/// @param unsure whether grammar leaves open whose words they are: those of an added "which ..."
///   may be the speaker's or the outlet's
public record Voice(List<Link> links, Manner manner, boolean quoted, boolean unsure) {
  public static final Voice NARRATOR = new Voice(List.of(), Manner.ASSERTED, false, false);

  public Voice {
    links = List.copyOf(links);
  }

  /// Whose words they are; empty for the outlet's own.
  public Optional<Speaker> holder() {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast().speaker());
  }

  /// The word that tells that its holder says it, in its basic form; nothing for the outlet's own.
  public Optional<String> cueWord() {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast().cue().word());
  }

  Voice and(Link link, Manner how) {
    List<Link> longer = new ArrayList<>(links);
    boolean same =
        !links.isEmpty()
            && links.getLast().speaker().name().equalsIgnoreCase(link.speaker().name());
    if (same) {
      longer.removeLast();
    }
    longer.add(link);
    return new Voice(longer, how, quoted, unsure);
  }

  Voice with(Manner how) {
    return new Voice(links, how, quoted, unsure);
  }

  /// The same, as what is asked for.
  public Voice demanding() {
    return with(Manner.DEMANDED);
  }

  Voice inQuotes() {
    return new Voice(links, manner, true, unsure);
  }

  Voice doubtful() {
    return new Voice(links, manner, quoted, true);
  }

  /// As what it is said.
  public enum Manner {
    ASSERTED,
    /// With a word that keeps it at a distance: "reportedly", "apparently".
    HEDGED,
    /// As what somebody demands or asks for.
    DEMANDED,
    /// As what will be.
    PREDICTED,
    /// As what somebody proposes.
    PROPOSED,
    /// As what somebody says isn't so.
    DENIED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
