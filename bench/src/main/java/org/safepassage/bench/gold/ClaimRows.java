package org.safepassage.bench.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.bench.gold.TabTable.Row;

/// Makes claims of the rows of `gold-claims.tsv`, and tells what is wrong with each.
final class ClaimRows {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "doc",
          "line",
          "kind",
          "source_chain",
          "cue",
          "predicate",
          "content",
          "place",
          "number_op",
          "number_value",
          "number_unit",
          "event_date",
          "modality",
          "blame_target",
          "condition",
          "fact_key",
          "note",
          "claim_kind",
          "source_text",
          "content_span",
          "source_span",
          "cue_span");

  /// What the operation has no use for.
  private static final String OTHER = "other";

  private static final Set<String> MODALITIES =
      Set.of("asserted", "hedged", "demanded", "predicted", "proposed");

  private static final Pattern PART = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

  private final Map<String, String> files;
  private final Map<String, SourceText> texts;
  private final List<GoldFault> faults;

  ClaimRows(Map<String, String> files, Map<String, SourceText> texts, List<GoldFault> faults) {
    this.files = files;
    this.texts = texts;
    this.faults = faults;
  }

  /// The claim; nothing if a fault keeps it from being read.
  Optional<GoldClaim> claim(Row row) {
    int before = faults.size();
    String doc = row.get("doc");
    SourceText text = texts.get(doc);
    String file = files.get(doc);
    if (text == null || file == null) {
      faults.add(
          row.fault(
              "There is no text %s; it would be account-%s.txt."
                  .formatted(doc, doc.isEmpty() ? "N" : doc.substring(1))));
      return Optional.empty();
    }
    List<Span> content = spans(row, "content_span", "content", file);
    List<Span> source = spans(row, "source_span", "source_text", file);
    List<Span> cue = spans(row, "cue_span", "cue", file);
    if (content.isEmpty()) {
      faults.add(row.fault("It has no content."));
    }
    checkLine(row, content, file);
    Optional<GoldVoice.Kind> kind = voiceKind(row);
    List<List<String>> chains = GoldVoice.chains(row.get("source_chain"), doc);
    kind.ifPresent(told -> checkVoice(row, told, chains.getFirst().size(), source, cue));
    if (!MODALITIES.contains(row.get("modality"))) {
      faults.add(row.fault("There is no modality \"%s\".".formatted(row.get("modality"))));
    }
    Optional<Kind> claimKind = kind(row);
    Optional<GoldNumber> number = number(row);
    Optional<GoldDays> days = days(row, text);
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new GoldClaim(
            row.get("id"),
            doc,
            new GoldVoice(kind.orElseThrow(), chains, row.get("modality")),
            claimKind,
            row.get("content"),
            content,
            source,
            cue,
            number,
            row.parts("place"),
            days,
            row.parts("blame_target"),
            row.get("fact_key")));
  }

  private List<Span> spans(Row row, String column, String wordsColumn, String file) {
    List<Span> spans = new ArrayList<>();
    int length = file.codePointCount(0, file.length());
    for (String part : row.parts(column)) {
      Matcher matcher = PART.matcher(part);
      int start = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
      int end = matcher.matches() ? Integer.parseInt(matcher.group(2)) : -1;
      if (start < 0 || end <= start || end > length) {
        faults.add(
            row.fault(
                "%s: \"%s\" is no part of the text, which has %d letters."
                    .formatted(column, part, length)));
        return List.of();
      }
      spans.add(new Span(start, end));
    }
    String words = spans.stream().map(span -> words(file, span)).collect(joined());
    if (!words.equals(row.get(wordsColumn))) {
      faults.add(
          row.fault(
              "%s points at \"%s\", and %s has \"%s\"."
                  .formatted(column, words, wordsColumn, row.get(wordsColumn))));
    }
    return spans;
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" ... ");
  }

  /// @param span counts code points
  private static String words(String file, Span span) {
    int start = file.offsetByCodePoints(0, span.start());
    return file.substring(start, file.offsetByCodePoints(start, span.length()));
  }

  private void checkLine(Row row, List<Span> content, String file) {
    String line = row.get("line");
    for (Span span : content) {
      long first = 1 + before(file, span.start());
      long last = 1 + before(file, span.end() - 1);
      if (!line.equals("L" + first) || first != last) {
        faults.add(
            row.fault(
                "Its content stands on line %d%s, not on %s."
                    .formatted(first, first == last ? "" : " to " + last, line)));
      }
    }
  }

  private static long before(String file, int point) {
    return file.codePoints().limit(point).filter(c -> c == '\n').count();
  }

  private Optional<GoldVoice.Kind> voiceKind(Row row) {
    Optional<GoldVoice.Kind> kind =
        Stream.of(GoldVoice.Kind.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(row.get("kind")))
            .findFirst();
    if (kind.isEmpty()) {
      faults.add(row.fault("There is no kind \"%s\".".formatted(row.get("kind"))));
    }
    return kind;
  }

  private void checkVoice(
      Row row, GoldVoice.Kind kind, int speakers, List<Span> source, List<Span> cue) {
    Optional<String> fault =
        switch (kind) {
          case NARRATOR ->
              speakers > 0 || !source.isEmpty()
                  ? Optional.of("What the outlet says itself has no speaker.")
                  : Optional.empty();
          case HEARSAY ->
              !source.isEmpty() || cue.isEmpty() || speakers != 1
                  ? Optional.of("Hearsay has a cue, one unnamed speaker and no words for it.")
                  : Optional.empty();
          case ATTRIBUTED ->
              source.isEmpty() || cue.isEmpty() || speakers < 1
                  ? Optional.of("What somebody says has a speaker, words for it and a cue.")
                  : Optional.empty();
          case NESTED ->
              source.isEmpty() || cue.isEmpty() || speakers < 2
                  ? Optional.of("What is nested has two speakers, words for them and a cue.")
                  : Optional.empty();
        };
    fault.ifPresent(what -> faults.add(row.fault(what)));
  }

  private Optional<Kind> kind(Row row) {
    String word = row.get("claim_kind");
    Optional<Kind> kind =
        Stream.of(Kind.values()).filter(each -> each.word().equals(word)).findFirst();
    if (kind.isEmpty() && !word.equals(OTHER)) {
      faults.add(row.fault("There is no claim_kind \"%s\".".formatted(word)));
    }
    return kind;
  }

  private Optional<GoldNumber> number(Row row) {
    String op = row.get("number_op");
    String value = row.get("number_value");
    String unit = row.get("number_unit");
    if (op.isEmpty() && value.isEmpty() && unit.isEmpty()) {
      return Optional.empty();
    }
    if (op.isEmpty() || value.isEmpty() || unit.isEmpty()) {
      faults.add(row.fault("A number has number_op, number_value and number_unit."));
      return Optional.empty();
    }
    try {
      return Optional.of(GoldNumber.parse(op, value, unit));
    } catch (IllegalArgumentException wrong) {
      faults.add(row.fault(String.valueOf(wrong.getMessage())));
      return Optional.empty();
    }
  }

  private Optional<GoldDays> days(Row row, SourceText text) {
    try {
      return GoldDays.parse(row.get("event_date"), text.published());
    } catch (IllegalArgumentException wrong) {
      faults.add(row.fault("event_date: " + wrong.getMessage()));
      return Optional.empty();
    }
  }
}
