package org.safepassage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.text.Span;
import org.safepassage.pictures.ClaimsSheet;

/// Cuts a text where any claim's words begin or end, so that no mark lies over another.
///
/// @param numbers of the claims on the page
record AccountsMarks(Map<Claim, Integer> numbers) {

  List<ClaimsSheet.Mark> of(List<Claim> claims) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Claim claim : claims) {
      for (Span span : claim.spans()) {
        cuts.add(span.start());
        cuts.add(span.end());
      }
    }
    List<ClaimsSheet.Mark> marks = new ArrayList<>();
    Integer from = null;
    for (int to : cuts) {
      if (from != null) {
        Span piece = new Span(from, to);
        List<Claim> here =
            claims.stream()
                .filter(claim -> claim.spans().stream().anyMatch(span -> span.contains(piece)))
                .toList();
        if (!here.isEmpty()) {
          marks.add(
              new ClaimsSheet.Mark(
                  from,
                  to,
                  here.stream().map(claim -> numbers.getOrDefault(claim, 0)).toList(),
                  here.stream().allMatch(Claim::isSure)));
        }
      }
      from = to;
    }
    return marks;
  }
}
