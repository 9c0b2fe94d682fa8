package org.safepassage.accounts.about;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.Sentences;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.SourceText.Remark;
import org.safepassage.model.Operation;

/// How texts belong to an operation: whether they are about it at all, and whether they quote the
/// situation report of its room. Who quotes that is no further source for its figures.
///
/// A report is taken for our room's when it is called by the operation's id, or by its whole name:
/// others report about the same places.
///
/// Immutable, and safe to share.
public final class Belonging {
  /// In fewer words than this a place may well go without saying.
  private static final int SHORT = 30;

  private static final String REPORT =
      "(?:situation|status|daily|field) reports?|sitreps?|operations room|safe passage";

  private static final Pattern REPORTS = Pattern.compile("(?iu)\\b(?:" + REPORT + ")\\b");

  private final Gazetteer gazetteer;
  private final Pattern id;
  private final Pattern name;

  public Belonging(Operation operation, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.id =
        Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])"
                + Pattern.quote(operation.id().value())
                + "(?![\\p{L}\\p{N}-])");
    String names =
        operation.names().all().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.name = Pattern.compile("(?iu)(?<!\\p{L})(?:" + names + ")(?!\\p{L})");
  }

  /// The text with what there is to remark about it.
  public SourceText marked(SourceText text) {
    List<Sentence> sentences = Sentences.of(text);
    SourceText marked = text;
    if (isOfAnother(text, sentences)) {
      marked = marked.with(Remark.ANOTHER_OPERATION);
    }
    if (sentences.stream().anyMatch(sentence -> quotes(text.words(sentence.span())))) {
      marked = marked.with(Remark.QUOTES_OUR_REPORT);
    }
    return marked;
  }

  private boolean isOfAnother(SourceText text, List<Sentence> sentences) {
    long words = sentences.stream().mapToLong(sentence -> sentence.tokens().size()).sum();
    return words >= SHORT
        && sentences.stream()
            .flatMap(sentence -> gazetteer.mentions(text, sentence).stream())
            .noneMatch(mention -> mention.named().place().isPresent());
  }

  /// Whether a sentence names our room's report: by the id of the operation, which nobody else
  /// uses, or as a report on what the operation is called.
  private boolean quotes(String sentence) {
    return id.matcher(sentence).find()
        || (REPORTS.matcher(sentence).find() && name.matcher(sentence).find());
  }

  /// Finds claims that only repeat our report: they stand in a sentence that names the report, or
  /// in the quotation or the list right behind one. Cuts each text into sentences once; used by one
  /// thread.
  public Predicate<Claim> ours() {
    IdentityHashMap<SourceText, List<Sentence>> sentences = new IdentityHashMap<>();
    return claim ->
        !claim.spans().isEmpty()
            && isOurs(claim, sentences.computeIfAbsent(claim.text(), Sentences::of));
  }

  private boolean isOurs(Claim claim, List<Sentence> sentences) {
    int start = claim.spans().getFirst().start();
    int last = -1;
    while (last + 1 < sentences.size() && sentences.get(last + 1).span().start() <= start) {
      last++;
    }
    if (last < 0) {
      return false;
    }
    String its = claim.text().words(sentences.get(last).span());
    if (last == 0 || quotes(its)) {
      return quotes(its);
    }
    String before = claim.text().words(sentences.get(last - 1).span());
    return quotes(before) && goesOn(before, its);
  }

  private static boolean goesOn(String before, String sentence) {
    return before.strip().endsWith(":")
        || sentence.strip().matches("(?s)[\"“«•*–-].*|(?i:it|the report|they)\\b.*");
  }
}
