package org.safepassage.bench.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Claim.Doubt;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// A claim that a reader found, as far as it is compared with gold claims.
///
/// @param id the text's and the claim's: "A1/C3"
/// @param chain the speakers below the outlet, from the outermost to the one whose words they are
/// @param content the words that it rests on, as code points of the file
/// @param modality as what it is said, in the words of the gold sets
/// @param doubts why a person should look at it
record Found(
    String id,
    String doc,
    Kind kind,
    List<String> chain,
    List<Span> content,
    List<Span> source,
    List<Span> cue,
    String words,
    Optional<Quantity> quantity,
    Optional<Spot> place,
    Optional<Days> days,
    List<Blamed> blamed,
    String modality,
    Set<Doubt> doubts) {
  private static final Set<Doubt> ABOUT_SPEAKERS = Set.of(Doubt.WHOSE_WORDS, Doubt.WHO_IS_MEANT);

  Found {
    chain = List.copyOf(chain);
    content = List.copyOf(content);
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    blamed = List.copyOf(blamed);
    doubts = Set.copyOf(doubts);
  }

  /// Of who holds a place the extractor tells as of who is blamed; a gold claim doesn't.
  static Found of(Claim claim) {
    SourceText text = claim.text();
    return new Found(
        id(claim),
        text.id(),
        claim.kind(),
        claim.voice().links().stream().map(link -> link.speaker().name()).toList(),
        inFile(text, claim.spans()),
        inFile(
            text,
            claim.voice().links().stream()
                .flatMap(link -> link.speaker().span().stream())
                .toList()),
        inFile(
            text,
            claim.voice().links().stream().flatMap(link -> link.cue().spans().stream()).toList()),
        claim.words(),
        claim.quantity(),
        claim.place(),
        claim.days(),
        claim.topic() == Topic.CONTROL ? List.of() : claim.blamed(),
        modality(claim),
        Set.copyOf(claim.doubts()));
  }

  static String id(Claim claim) {
    return claim.text().id() + "/" + claim.id();
  }

  /// Gold sets have no word for what somebody denies: that they deny it is asserted.
  private static String modality(Claim claim) {
    return switch (claim.voice().manner()) {
      case ASSERTED, DENIED -> "asserted";
      case HEDGED -> "hedged";
      case DEMANDED -> "demanded";
      case PREDICTED -> "predicted";
      case PROPOSED -> "proposed";
    };
  }

  private static List<Span> inFile(SourceText text, List<Span> spans) {
    return spans.stream().map(text::inFile).toList();
  }

  /// How unsure the reader is: 0 for a sure claim, then the number of its doubts; those about who
  /// speaks weigh more than all others together.
  int unsureness() {
    long speakers = doubts.stream().filter(ABOUT_SPEAKERS::contains).count();
    return (int) (speakers * Doubt.values().length + doubts.size() - speakers);
  }
}
