package org.safepassage.bench.gold;

import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.text.Span;

/// One row of `gold-claims.tsv`.
///
/// @param doc the text: "A1" is `account-1.txt`
/// @param kind nothing for `other`: what the operation has no use for
/// @param content the words that it rests on, as code points of the file
/// @param source the words that name who says it, outermost speaker first
/// @param cue the words that tell that it is said
/// @param places all that are right; those in round brackets are taken from what stands before
/// @param factKey the same for claims about one thing; may be empty
public record GoldClaim(
    String id,
    String doc,
    GoldVoice voice,
    Optional<Kind> kind,
    String words,
    List<Span> content,
    List<Span> source,
    List<Span> cue,
    Optional<GoldNumber> number,
    List<String> places,
    Optional<GoldDays> days,
    List<String> blamed,
    String factKey) {
  public GoldClaim {
    content = List.copyOf(content);
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    places = List.copyOf(places);
    blamed = List.copyOf(blamed);
  }
}
