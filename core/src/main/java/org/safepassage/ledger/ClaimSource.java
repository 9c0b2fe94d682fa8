package org.safepassage.ledger;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.PartyId;

/// One speaker of the chain through which a text has something.
///
/// @param name as the text calls them
/// @param kind of what sort they are: a person, an organisation, a medium
/// @param party whose voice it is, where that is known
/// @param words where the text names them
/// @param cue what tells that they say it
public record ClaimSource(
    String name, ClaimWord kind, Optional<PartyId> party, List<TextPart> words, Cue cue) {
  public ClaimSource {
    EntryText.checked(name);
    words = List.copyOf(words);
  }

  /// What tells that somebody says something.
  ///
  /// @param word in its basic form: "say", "according"; empty where nothing tells it
  /// @param kind how it tells: a verb, a noun, hearsay
  /// @param words where it stands
  public record Cue(String word, ClaimWord kind, List<TextPart> words) {
    public Cue {
      EntryText.checked(word);
      words = List.copyOf(words);
    }
  }

  void write(Fields fields) {
    fields.text("name", name);
    fields.text("kind", kind.value());
    party.ifPresent(id -> fields.text("party", id.value()));
    fields.parts("words", words);
    fields.remark("cue", cue.word());
    fields.text("cue-kind", cue.kind().value());
    fields.parts("cue-words", cue.words());
  }
}
