package org.safepassage.accounts.compare;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.text.SourceText;

/// For whom speakers speak whom the operation doesn't name, as far as the texts tell: "Colonel
/// Aranov, commander of the Vosnian sector", "the ministry" of which more was said before, and an
/// outlet that calls only one side "terrorists".
final class Allegiance {
  /// Letters before and behind a name in which a text says who that is.
  private static final int NEAR = 90;

  private static final int FEW_WORDS = 8;

  private static final Pattern BREAK = Pattern.compile("[.,;:!?\"“”()\\n]");
  private static final Pattern BEHIND =
      Pattern.compile("^(?:\\s*[,(]\\s*|\\s+(?=of\\b|from\\b))(?<phrase>[^.,;:!?\"“”()\\n]+)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\((?<phrase>[^)]*)\\)");

  /// A comma, or the end of a title, before a name.
  private static final Pattern JOINT = Pattern.compile("[,\\s]+$");

  private record Name(String text, String name) {}

  private final Parties parties;
  private final Map<String, SourceText> texts = new LinkedHashMap<>();

  /// In each text, those whom its outlet calls "terrorists" and the like in its own words. An
  /// outlet that does so to both sides speaks for neither.
  private final Map<String, Camp> inveighed = new HashMap<>();

  private final Map<Name, Camp> persons = new HashMap<>();

  /// In each text, by the last word of their names, for whom those spoke who were named before: a
  /// bare "ministry" is the one that was named last.
  private final Map<Name, Camp> before = new HashMap<>();

  /// @param claims in the order of their texts
  Allegiance(Parties parties, List<Claim> claims) {
    this.parties = parties;
    for (Claim claim : claims) {
      texts.putIfAbsent(claim.text().id(), claim.text());
      if (claim.voice().holder().isEmpty()) {
        inveighed.merge(claim.text().id(), inveighed(claim), Camp::and);
      }
    }
  }

  /// Whose words a claim's are; nobody where that can't be told.
  Camp voice(Claim claim) {
    Optional<Speaker> holder = claim.voice().holder();
    Camp told = parties.voice(claim);
    if (holder.isEmpty()) {
      return told.orElse(
          () -> parties.opponents(inveighed.getOrDefault(claim.text().id(), Camp.NOBODY)));
    }
    SourceText text = claim.text();
    String name = holder.get().name();
    Camp camp =
        told.orElse(() ->
                persons.computeIfAbsent(new Name(text.id(), name), any -> introduced(text, name)))
            .orElse(() ->
                before.getOrDefault(
                    new Name(text.id(), name.toLowerCase(Locale.ROOT)), Camp.NOBODY));
    if (camp.isKnown()) {
      before.put(new Name(text.id(), last(name)), camp);
    }
    return camp;
  }

  private static String last(String name) {
    String bare = IN_BRACKETS.matcher(name).replaceAll("");
    return bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private Camp inveighed(Claim claim) {
    Camp against = Camp.NOBODY;
    for (Blamed blamed : claim.blamed()) {
      if (Kin.isInveighing(blamed.words())) {
        against = against.and(parties.camp(blamed));
      }
    }
    return against;
  }

  /// Who somebody is, as the text says where it names them, or else as another does.
  private Camp introduced(SourceText text, String name) {
    Matcher brackets = IN_BRACKETS.matcher(name);
    String bare = brackets.replaceAll("");
    brackets.reset();
    Camp told =
        brackets.find() ? parties.ofRank(brackets.group("phrase"), text.outlet()) : Camp.NOBODY;
    if (told.isKnown() || bare.isEmpty() || Character.isLowerCase(bare.charAt(0))) {
      return told;
    }
    told = introducedIn(text, bare);
    boolean full = bare.indexOf(' ') > 0;
    Iterator<SourceText> others = texts.values().iterator();
    while (full && !told.isKnown() && others.hasNext()) {
      told = introducedIn(others.next(), bare);
    }
    return told;
  }

  private Camp introducedIn(SourceText text, String name) {
    String body = text.body();
    Camp told = Camp.NOBODY;
    for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
      int start = at;
      told = told.orElse(() -> around(body, start, start + name.length(), text.outlet()));
    }
    return told;
  }

  private Camp around(String body, int start, int end, String outlet) {
    String near = JOINT.matcher(body.substring(Math.max(0, start - NEAR), start)).replaceFirst("");
    String[] parts = BREAK.split(near, -1);
    String[] words = parts[parts.length - 1].strip().split("\\s+");
    String rank =
        String.join(
            " ", List.of(words).subList(Math.max(0, words.length - FEW_WORDS), words.length));
    boolean titled = Kin.isRank(words[words.length - 1]);
    Camp told = titled ? parties.ofRank(rank, outlet) : Camp.NOBODY;
    if (told.isKnown()) {
      return told;
    }
    Matcher behind = BEHIND.matcher(body.substring(end, Math.min(body.length(), end + NEAR)));
    return behind.find() ? parties.ofRank(behind.group("phrase"), outlet) : Camp.NOBODY;
  }
}
