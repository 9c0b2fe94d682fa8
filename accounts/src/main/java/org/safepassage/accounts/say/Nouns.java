package org.safepassage.accounts.say;

import java.util.Set;
import org.safepassage.accounts.text.WordLists;

/// The nouns of those who speak in the news, by what they are.
final class Nouns {
  private static final WordLists WORDS = WordLists.read(Nouns.class, "speakers.txt");

  /// They pass on what others say.
  static final Set<String> MEDIA = WORDS.of("media");

  /// They speak as one: a ministry, an army, a committee.
  static final Set<String> BODIES = WORDS.of("bodies");

  /// They show or say without being anybody.
  static final Set<String> DOCUMENTS = WORDS.of("documents");

  /// What a country's name before it makes it speak for the country.
  static final Set<String> OFFICIAL = WORDS.of("official");

  /// Nouns that "Government and rebel sources" share.
  static final Set<String> SHARED_HEADS = WORDS.of("shared-heads");

  /// What people are called by, before or behind their names.
  static final Set<String> ROLES = WORDS.of("roles");

  /// Somebody without a name.
  static final Set<String> HUMAN = WORDS.of("human");

  /// "the report", "the channel": the medium named before.
  static final Set<String> STANDING_FOR_MEDIA = WORDS.of("standing-for-media");

  /// What stands in a deal is the deal's, not somebody's word.
  static final Set<String> TEXTS_OF_DEALS = WORDS.of("texts-of-deals");

  /// What never speaks.
  static final Set<String> MUTE = WORDS.of("mute");

  private Nouns() {}

  /// Whether the noun means somebody: by the lists, or by how it ends ("surgeon", "lawyer").
  static boolean isHuman(String lemma) {
    return ROLES.contains(lemma)
        || HUMAN.contains(lemma)
        || (lemma.matches("[a-z]{2,}(er|or|ist|man|woman|eer|ian|eon|yst)")
            && !BODIES.contains(lemma)
            && !MEDIA.contains(lemma)
            && !DOCUMENTS.contains(lemma));
  }
}
