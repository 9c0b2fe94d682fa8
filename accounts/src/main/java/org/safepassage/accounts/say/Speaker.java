package org.safepassage.accounts.say;

import java.util.Optional;
import org.safepassage.accounts.text.Span;
import org.safepassage.model.PartyId;

/// Somebody who says something, in one place of a text.
///
/// @param name in full, where the text gives more than a pronoun or a last name
/// @param span the words that name them here; none for "it is said"
/// @param party whose voice it is, where that can be told: that of a government for its ministry,
///   its army and its state television
public record Speaker(String name, Kind kind, Optional<Span> span, Optional<PartyId> party) {
  static final Speaker UNNAMED =
      new Speaker("unnamed", Kind.UNNAMED, Optional.empty(), Optional.empty());

  /// What kind of speaker it is.
  public enum Kind {
    PERSON,
    ORGANISATION,
    /// A newspaper, an agency, a broadcaster, a correspondent.
    MEDIUM,
    /// Several without a name: protesters, residents, rebels.
    GROUP,
    /// Something that shows or says without being anybody: footage, a proposal, a document.
    DOCUMENT,
    /// Nobody said who.
    UNNAMED
  }

  Speaker at(Optional<Span> where) {
    return new Speaker(name, kind, where, party);
  }
}
