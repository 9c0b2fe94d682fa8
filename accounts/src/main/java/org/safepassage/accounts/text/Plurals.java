package org.safepassage.accounts.text;

import java.util.Map;

/// What one is called of what a word names many of.
public final class Plurals {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("women", "woman"),
          Map.entry("men", "man"),
          Map.entry("children", "child"),
          Map.entry("people", "person"),
          Map.entry("wives", "wife"),
          Map.entry("buses", "bus"),
          Map.entry("gunmen", "gunman"),
          Map.entry("servicewomen", "servicewoman"),
          Map.entry("servicemen", "serviceman"),
          Map.entry("policewomen", "policewoman"),
          Map.entry("policemen", "policeman"));

  private Plurals() {}

  /// "family" for "families", "woman" for "women"; a word in the singular as it is. Of words with
  /// hyphens the last one counts.
  ///
  /// @param word in small letters
  public static String singular(String word) {
    int last = word.lastIndexOf('-') + 1;
    return word.substring(0, last) + one(word.substring(last));
  }

  private static String one(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".+(?:ss|sh|ch|x)es")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
