package org.safepassage.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What others say about the operation, and what was made of it. Claims are never facts: whatever
/// is said here changes no count, no alarm and no decision.
public sealed interface AccountBody extends Body {
  TextId text();

  /// A text was taken in.
  ///
  /// @param original the hash of what was brought in, before markup was left out
  /// @param words as they are read
  /// @param remarks what whoever reads its claims should know about it
  record TextTaken(TextId text, Origin origin, Hash original, String words, List<ClaimWord> remarks)
      implements AccountBody {
    /// More of a text is not kept. News have some thousand characters.
    public static final int LONGEST = 100_000;

    public TextTaken {
      EntryText.checked(words, LONGEST);
      remarks = List.copyOf(remarks);
    }

    @Override
    public String kind() {
      return "text-taken";
    }

    @Override
    public void write(Fields fields) {
      fields.text("text", text.value());
      fields.text("outlet", origin.outlet());
      origin.published().ifPresent(day -> fields.text("published", day.toString()));
      fields.remark("language", origin.language());
      fields.text("original", original.toString());
      fields.text("words", words);
      fields.texts("remarks", remarks.stream().map(ClaimWord::value).toList());
    }
  }

  /// Who published a text, and when.
  ///
  /// @param published the day, where it is known
  /// @param language as a BCP 47 tag; empty where it is not known
  record Origin(String outlet, Optional<LocalDate> published, String language) {
    /// @throws IllegalArgumentException without an outlet, or for a year that files can't have
    public Origin {
      EntryText.checked(outlet);
      EntryText.checked(language);
      published.ifPresent(CanonicalTime::check);
      if (outlet.isBlank()) {
        throw new IllegalArgumentException(
            """
            A text needs an outlet.
            Maybe "unknown", if nobody knows who published it.\
            """);
      }
    }
  }

  /// A text was read through for claims, by a program, or somebody marked one in it.
  ///
  /// @param by which program, and which version of it; nothing where a person did
  /// @param claims all that were found, in the order of the text; none is an answer, too
  record ClaimsFound(TextId text, Optional<String> by, List<Found> claims) implements AccountBody {
    /// @throws IllegalArgumentException when two have the same name
    public ClaimsFound {
      by.ifPresent(EntryText::checked);
      claims = List.copyOf(claims);
      Set<ClaimId> seen = new HashSet<>();
      for (Found found : claims) {
        if (!seen.add(found.claim())) {
          throw new IllegalArgumentException(
              """
              Two claims are called %s.
              Maybe they were counted from the start twice.\
              """
                  .formatted(found.claim()));
        }
      }
    }

    @Override
    public String kind() {
      return "claims-found";
    }

    @Override
    public void write(Fields fields) {
      fields.text("text", text.value());
      by.ifPresent(reader -> fields.text("by", reader));
      fields.objects(
          "claims",
          claims,
          (found, inner) -> {
            inner.text("claim", found.claim().value());
            found.content().write(inner);
          });
    }
  }

  /// A claim with its name.
  record Found(ClaimId claim, ClaimContent content) {}

  /// Somebody looked at a claim. The last who did has the say; what others said stays in the
  /// ledger.
  ///
  /// @param instead what the text says, where the claim is corrected
  record ClaimReviewed(
      TextId text,
      ClaimId claim,
      ReviewOutcome outcome,
      Optional<ClaimContent> instead,
      String note)
      implements AccountBody {
    /// @throws IllegalArgumentException when a correction doesn't say what is right, or another
    ///   outcome does
    public ClaimReviewed {
      EntryText.checked(note);
      if (instead.isPresent() != (outcome == ReviewOutcome.CORRECTED)) {
        throw new IllegalArgumentException(
            """
            What the text says instead belongs to the outcome corrected, and to no other.
            Maybe the outcome is another one.\
            """);
      }
    }

    @Override
    public String kind() {
      return "claim-reviewed";
    }

    @Override
    public void write(Fields fields) {
      fields.text("text", text.value());
      fields.text("claim", claim.value());
      fields.text("outcome", outcome.word());
      instead.ifPresent(content -> fields.object("instead", content::write));
      fields.remark("note", note);
    }
  }
}
