package org.safepassage.bench.accounts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.safepassage.accounts.text.Span;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldSet;

/// How well places in texts were found: each distinct one once, best paired one to one.
///
/// @param exact of the same letters
/// @param overlap with a likeness above one half
record SpanScore(Tally exact, Tally overlap) {
  static final SpanScore NONE = new SpanScore(Tally.NONE, Tally.NONE);

  private static final double HALF = 0.5;

  /// Where in a text something of a claim stands.
  record Where(Function<GoldClaim, List<Span>> gold, Function<Found, List<Span>> found) {
    static final Where CONTENT = new Where(GoldClaim::content, Found::content);
    static final Where SOURCE = new Where(GoldClaim::source, Found::source);
    static final Where CUE = new Where(GoldClaim::cue, Found::cue);
  }

  /// Of all gold claims and all that was found but for what covers a gold claim of the kind
  /// `other`, and for these themselves.
  static SpanScore of(GoldSet set, Pairing pairing, Where where) {
    SpanScore sum = NONE;
    for (Map.Entry<String, String> text : set.files().entrySet()) {
      int[] letters = text.getValue().codePoints().toArray();
      List<Extent> wanted =
          set.claims().stream()
              .filter(claim -> claim.doc().equals(text.getKey()) && claim.kind().isPresent())
              .map(claim -> Extent.of(letters, where.gold().apply(claim)))
              .filter(extent -> !extent.isEmpty())
              .distinct()
              .toList();
      List<Extent> found =
          pairing
              .judgedFound()
              .filter(each -> each.doc().equals(text.getKey()))
              .map(each -> Extent.of(letters, where.found().apply(each)))
              .filter(extent -> !extent.isEmpty())
              .distinct()
              .toList();
      sum = sum.plus(between(wanted, found));
    }
    return sum;
  }

  private static SpanScore between(List<Extent> wanted, List<Extent> found) {
    int exact = (int) wanted.stream().filter(found::contains).count();
    int overlap =
        BestMatching.of(
                wanted.size(),
                found.size(),
                (row, column) -> {
                  double likeness = wanted.get(row).likeness(found.get(column));
                  return likeness > HALF ? likeness : 0;
                })
            .size();
    return new SpanScore(
        Tally.of(exact, found.size(), wanted.size()),
        Tally.of(overlap, found.size(), wanted.size()));
  }

  SpanScore plus(SpanScore other) {
    return new SpanScore(exact.plus(other.exact), overlap.plus(other.overlap));
  }
}
