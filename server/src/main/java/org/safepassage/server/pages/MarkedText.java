package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.accounts.text.Span;
import org.safepassage.operate.Account;
import org.safepassage.operate.ClaimRecord;
import org.safepassage.operate.ClaimState;
import org.safepassage.server.accounts.CodePoints;
import org.safepassage.server.pages.Block.Source;
import org.safepassage.server.pages.Block.Source.Begin;
import org.safepassage.server.pages.Block.Source.Run;

/// Cuts a text where the words of a claim begin or end. Claims may rest on the same words; those
/// that were rejected rest on none.
final class MarkedText {
  private final Account account;
  private final ClaimWords words;
  private final String text;

  /// What begins and ends at each place of the text.
  private final TreeMap<Integer, Edge> edges = new TreeMap<>();

  private record Edge(List<ClaimRecord> begins, List<ClaimRecord> ends) {
    Edge() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private MarkedText(Account account, ClaimWords words) {
    this.account = account;
    this.words = words;
    this.text = account.taken().words();
  }

  static Source of(Account account, ClaimWords words) {
    return new MarkedText(account, words).source();
  }

  /// Where in the page the words of a claim begin.
  static String placeOf(ClaimRecord claim) {
    return "words-" + claim.id();
  }

  private Source source() {
    CodePoints places = new CodePoints(text);
    for (ClaimRecord claim : account.claims()) {
      if (claim.state() != ClaimState.REJECTED) {
        for (Span span : places.spans(claim.content().words())) {
          edges.computeIfAbsent(span.start(), _ -> new Edge()).begins().add(claim);
          edges.computeIfAbsent(span.end(), _ -> new Edge()).ends().add(claim);
        }
      }
    }
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      edges.computeIfAbsent(end, _ -> new Edge());
      edges.computeIfAbsent(end + 1, _ -> new Edge());
    }
    edges.computeIfAbsent(text.length(), _ -> new Edge());
    return new Source(account.taken().origin().language(), paragraphs());
  }

  private List<List<Run>> paragraphs() {
    List<List<Run>> paragraphs = new ArrayList<>();
    List<Run> paragraph = new ArrayList<>();
    Map<ClaimRecord, Integer> open = new LinkedHashMap<>();
    Set<ClaimRecord> begun = new LinkedHashSet<>();
    List<Begin> begins = new ArrayList<>();
    int from = 0;
    for (Map.Entry<Integer, Edge> edge : edges.entrySet()) {
      String run = text.substring(from, edge.getKey());
      if (run.equals("\n")) {
        add(paragraphs, paragraph);
        paragraph = new ArrayList<>();
      } else if (!run.isEmpty()) {
        paragraph.add(new Run(run, names(open), begins));
        begins = new ArrayList<>();
      }
      edge.getValue().ends().forEach(claim -> open.merge(claim, -1, Integer::sum));
      open.values().removeIf(spans -> spans == 0);
      for (ClaimRecord claim : edge.getValue().begins()) {
        open.merge(claim, 1, Integer::sum);
        if (begun.add(claim)) {
          begins.add(begin(claim));
        }
      }
      from = edge.getKey();
    }
    add(paragraphs, paragraph);
    return paragraphs;
  }

  private static void add(List<List<Run>> paragraphs, List<Run> paragraph) {
    boolean hasWords = paragraph.stream().anyMatch(run -> !run.words().isBlank());
    if (hasWords) {
      paragraphs.add(paragraph);
    }
  }

  private static List<String> names(Map<ClaimRecord, Integer> open) {
    return open.keySet().stream().map(claim -> claim.id().value()).toList();
  }

  private Begin begin(ClaimRecord claim) {
    return new Begin(
        placeOf(claim),
        "#" + TextPage.htmlId(claim),
        claim.id() + " " + words.word("KIND", claim.content().kind()));
  }
}
