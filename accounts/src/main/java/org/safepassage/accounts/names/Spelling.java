package org.safepassage.accounts.names;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// When two spellings are the same name.
///
/// Arabic names come in many transliterations: vowels and doubled letters vary, consonants hardly.
/// Their skeletons are therefore compared first, then the letters.
final class Spelling {
  /// Below this two names are different ones.
  static final double LEAST = 0.86;

  private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();

  private Spelling() {}

  /// A name without case, accents, apostrophes, hyphens and article: "al-Fu'ah" has "fuah".
  static String key(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replace("ـ", "")
            .replaceAll("[أإآٱ]", "ا")
            .replace('ة', 'ه')
            .replace('ى', 'ي')
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\b(a[dnrstz]|ash)[-‑](?=\\p{L})", "")
            .replaceAll("^the ", "")
            .replaceAll("['’‘ʼ`´ʿʾ.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.replaceAll("(^| )(al|el) (?=\\S)", "$1").replaceAll("(^| )ال(?=\\S{3})", "$1");
  }

  /// The consonants, without doubles, and with letters that stand for one sound made one.
  static String skeleton(String key) {
    return key.replace("kh", "x")
        .replace("gh", "g")
        .replace("ph", "f")
        .replace("sh", "s")
        .replace("th", "t")
        .replace("dh", "d")
        .replace('q', 'k')
        .replace('c', 'k')
        .replace('v', 'w')
        .replace('z', 's')
        .replaceAll("[aeiouyh ]", "")
        .replaceAll("(.)\\1+", "$1");
  }

  /// How much two names are alike, from 0 to 1; 0 for those whose consonants differ.
  static double likeness(String key, String other) {
    if (key.equals(other)) {
      return 1;
    }
    String skeleton = skeleton(key);
    if (skeleton.length() < 2 || !skeleton.equals(skeleton(other))) {
      return 0;
    }
    return LETTERS.apply(key, other);
  }
}
