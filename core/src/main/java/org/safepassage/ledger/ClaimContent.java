package org.safepassage.ledger;

import java.util.List;

/// One thing that a text has somebody say.
///
/// @param kind what sort of thing it is: an incident, a count, a status
/// @param topic what it is about, finely enough that two claims on one topic can be compared
/// @param voice who says it, and how
/// @param words the parts of the text that it rests on, in its order
/// @param doubts why a person should look at it before it is compared
public record ClaimContent(
    ClaimWord kind,
    ClaimWord topic,
    Voiced voice,
    List<TextPart> words,
    ClaimSlots slots,
    List<ClaimWord> doubts) {
  /// @throws IllegalArgumentException when it rests on no words
  public ClaimContent {
    words = List.copyOf(words);
    doubts = List.copyOf(doubts);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          """
          A claim rests on words of its text, and this one has none.
          Maybe they are not in the text as they were copied.\
          """);
    }
  }

  /// Who says it, and how.
  ///
  /// @param chain below the outlet, from the outermost speaker to the one whose words they are;
  ///   empty where the outlet says it itself
  /// @param manner as what it is said: asserted, denied, demanded
  /// @param quoted whether in the speaker's own words
  public record Voiced(List<ClaimSource> chain, ClaimWord manner, boolean quoted) {
    public Voiced {
      chain = List.copyOf(chain);
    }
  }

  /// Whether nothing about it waits for a person.
  public boolean isSure() {
    return doubts.isEmpty();
  }

  void write(Fields fields) {
    fields.text("kind", kind.value());
    fields.text("topic", topic.value());
    fields.objects("sources", voice.chain(), ClaimSource::write);
    fields.text("manner", voice.manner().value());
    fields.flag("quoted", voice.quoted());
    fields.parts("words", words);
    slots.write(fields);
    fields.texts("doubts", doubts.stream().map(ClaimWord::value).toList());
  }
}
