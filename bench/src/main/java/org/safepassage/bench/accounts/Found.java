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
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// A claim that a reader found, as far as it is compared with gold claims.
///
/// @param id the text's and the claim's: "A1/C3"
/// @param chain the speakers below the outlet, from the outermost to the one whose words they are
/// @param content the words that it rests on, as code points of the file
/// @param named the words that name the last of the chain, where its name is taken from nothing
///   else; nothing for pronouns and for those who were named in full before
/// @param modality as what it is said, in the words of the gold sets
/// @param certainty how likely its reader holds that it is in the right mouth
/// @param doubts why a person should look at it
record Found(
    String id,
    String doc,
    Kind kind,
    List<String> chain,
    List<Span> content,
    List<Span> source,
    List<Span> cue,
    Optional<Span> named,
    String words,
    Optional<Quantity> quantity,
    Optional<Spot> place,
    Optional<Days> days,
    List<Blamed> blamed,
    String modality,
    double certainty,
    Set<Doubt> doubts) {
  private static final int THOUSAND = 1000;

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
        claim.voice().holder().flatMap(speaker -> named(text, speaker)),
        claim.words(),
        claim.quantity(),
        claim.place(),
        claim.days(),
        claim.topic() == Topic.CONTROL ? List.of() : claim.blamed(),
        modality(claim),
        claim.certainty().orElse(1),
        Set.copyOf(claim.doubts()));
  }

  static String id(Claim claim) {
    return claim.text().id() + "/" + claim.id();
  }

  private static Optional<Span> named(SourceText text, Speaker speaker) {
    return speaker
        .span()
        .filter(span -> SameName.isNamedBy(speaker.name(), text.words(span)))
        .map(text::inFile);
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

  /// How unsure the reader is whose words they are, in thousandths; with a doubt about it always
  /// more so than without.
  int unsureness() {
    boolean doubted = doubts.contains(Doubt.WHOSE_WORDS) || doubts.contains(Doubt.WHO_IS_MEANT);
    return (int) Math.round(THOUSAND * (1 - certainty)) + (doubted ? THOUSAND : 0);
  }
}
