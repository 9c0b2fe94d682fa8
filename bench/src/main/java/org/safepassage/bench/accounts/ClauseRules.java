package org.safepassage.bench.accounts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// Makes claims of clauses by the words that stand in them, without knowing what depends on what.
final class ClauseRules {
  private static final Set<String> CUTS =
      Set.of(",", ";", "but", "because", "after", "while", "who", "which", "\"");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+");

  /// Words, and what a clause with one of them is about; the first that fits counts.
  private static final List<Rule> RULES =
      List.of(
          new Rule("fired on|opened fire|shelling|shells|snipers?|shooting", Topic.FIRED),
          new Rule("turned (?:them )?back|turn round|to go home", Topic.TURNED_BACK),
          new Rule("prevent\\w*|not (?:been )?(?:allowed|let)|kept from", Topic.PREVENTED),
          new Rule("detain\\w*|captives?|hostages?|custody|led away", Topic.DETAINED),
          new Rule("killed|deaths?|died", Topic.DEATHS),
          new Rule("violat\\w+|breach\\w*", Topic.VIOLATED),
          new Rule("block\\w+", Topic.ROAD_BLOCKED),
          new Rule("sieged?|besieg\\w+", Topic.BESIEGED),
          new Rule("until|unless|before \\w+ \\w+ (?:move|leave)|condition", Topic.LINKED),
          new Rule("den(?:y|ies|ied)|reject\\w*|false|lie", Topic.DENIED),
          new Rule(
              "must|should|call(?:ed|s) on|urge\\w*|appeal\\w*|demand\\w*|please|let us",
              Topic.CALLED_FOR),
          new Rule("suspend\\w*|halted|stopped|interrupted", Topic.STOPPED),
          new Rule("resum\\w+", Topic.RESUMED),
          new Rule("complet\\w+|finished", Topic.COMPLETED),
          new Rule("freed|released|set free|handed over", Topic.RELEASED),
          new Rule("arriv\\w+|reached (?:the )?[A-Z]\\w+", Topic.ARRIVED),
          new Rule("remain\\w*|still|waiting|inside|empty|no more", Topic.REMAINING),
          new Rule("evacuated|left|come out|came out|brought|departed|departure", Topic.LEFT),
          new Rule("brokered|guarantee[ds]|auspices", Topic.DEAL_MAKERS),
          new Rule(
              "(?:deal|agreement|accord|text)\\b.*\\b(?:allows?|covers?|includes?|may)",
              Topic.DEAL_SCOPE),
          new Rule("(?:deal|agreement|accord)\\b.*\\b(?:reached|signed)", Topic.DEAL_REACHED),
          new Rule("began|begun|started", Topic.STARTED),
          new Rule("aid|food|relief|convoy of", Topic.AID),
          new Rule("bus|buses|trucks|vehicles|lorries", Topic.VEHICLES));

  private final SourceText text;
  private final Gazetteer names;

  ClauseRules(SourceText text, Gazetteer names) {
    this.text = text;
    this.names = names;
  }

  private record Rule(Pattern words, Topic topic) {
    Rule(String words, Topic topic) {
      this(Pattern.compile("\\b(?:" + words + ")\\b"), topic);
    }
  }

  /// Adds a claim for each clause that is about something.
  void read(TaggedSentence sentence, CueRules.Said said, List<Claim> claims) {
    List<Mention> mentions = names.mentions(text, sentence.sentence());
    for (Part clause : clauses(sentence, said.from(), said.to())) {
      topic(sentence.words(clause.from(), clause.to()))
          .ifPresent(topic ->
              claims.add(
                  claim(
                      sentence, clause, topic, said.voice(), mentions, "C" + (claims.size() + 1))));
    }
  }

  /// Words that stand side by side.
  private record Part(int from, int to) {}

  /// Parts with a verb each: those without one belong to what stands before.
  private static List<Part> clauses(TaggedSentence sentence, int from, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean and =
          i < to && sentence.lower(i).equals("and") && i + 1 < to && sentence.isNominal(i + 1);
      if (i == to || CUTS.contains(sentence.lower(i)) || and) {
        add(sentence, new Part(start, i), parts);
        start = i + 1;
      }
    }
    return parts;
  }

  private static void add(TaggedSentence sentence, Part part, List<Part> parts) {
    int to = part.to();
    while (to > part.from() && sentence.tag(to - 1).equals("PUNCT")) {
      to--;
    }
    if (to <= part.from()) {
      return;
    }
    boolean verb = false;
    for (int i = part.from(); i < to; i++) {
      verb |= sentence.isVerb(i);
    }
    if (verb || parts.isEmpty()) {
      parts.add(new Part(part.from(), to));
    } else {
      parts.add(new Part(parts.removeLast().from(), to));
    }
  }

  private static Optional<Topic> topic(String words) {
    return RULES.stream()
        .filter(rule -> rule.words().matcher(words).find())
        .map(Rule::topic)
        .findFirst();
  }

  private Claim claim(
      TaggedSentence sentence,
      Part clause,
      Topic topic,
      Voice voice,
      List<Mention> mentions,
      String id) {
    Span span = sentence.span(clause.from(), clause.to());
    Optional<Quantity> quantity = quantity(sentence, clause);
    Kind kind = topic.kind() == Kind.COUNT && quantity.isEmpty() ? Kind.STATUS : topic.kind();
    Manner manner = manner(sentence.words(clause.from(), clause.to()), topic);
    return new Claim(
        id,
        text,
        new Voice(voice.links(), manner, voice.quoted(), voice.unsure()),
        kind,
        topic,
        List.of(span),
        quantity,
        mentions.stream()
            .filter(mention -> span.contains(mention.span()))
            .filter(mention -> mention.named().place().isPresent())
            .map(mention ->
                new Spot(
                    mention.named().name(),
                    mention.named().place(),
                    mention.words(),
                    mention.likeness(),
                    true))
            .findFirst(),
        days(sentence, clause),
        List.of(),
        Optional.empty(),
        false,
        OptionalDouble.empty(),
        List.of());
  }

  private static Manner manner(String words, Topic topic) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("reportedly") || lower.contains("apparently")) {
      return Manner.HEDGED;
    }
    if (topic == Topic.CALLED_FOR || topic == Topic.LINKED) {
      return Manner.DEMANDED;
    }
    return lower.contains("will ") ? Manner.PREDICTED : Manner.ASSERTED;
  }

  private static Optional<Quantity> quantity(TaggedSentence sentence, Part clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (!NUMBER.matcher(sentence.form(i)).matches()) {
        continue;
      }
      for (int unit = i + 1; unit < Math.min(clause.to(), i + 4); unit++) {
        if (sentence.tag(unit).equals("NOUN")) {
          long value = Long.parseLong(sentence.form(i).replace(",", ""));
          Bound bound = bound(sentence.words(Math.max(clause.from(), i - 3), i));
          return Optional.of(
              new Quantity(
                  sentence.words(i, unit + 1),
                  bound,
                  Optional.of(value),
                  value,
                  Optional.of(value),
                  sentence.lower(unit)));
        }
      }
    }
    return Optional.empty();
  }

  private static Bound bound(String before) {
    String lower = before.toLowerCase(Locale.ROOT);
    if (lower.endsWith("more than") || lower.endsWith("over")) {
      return Bound.GT;
    }
    if (lower.endsWith("at least")) {
      return Bound.GE;
    }
    if (lower.endsWith("up to") || lower.endsWith("as many as")) {
      return Bound.LE;
    }
    if (lower.endsWith("close to") || lower.endsWith("nearly")) {
      return Bound.APPROX_BELOW;
    }
    return lower.endsWith("about") || lower.endsWith("some") || lower.endsWith("around")
        ? Bound.APPROX
        : Bound.EQ;
  }

  /// The last such day before the text's, or its own.
  private Optional<Days> days(TaggedSentence sentence, Part clause) {
    Optional<LocalDate> published = text.published();
    for (int i = clause.from(); i < clause.to() && published.isPresent(); i++) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (sentence.form(i).toUpperCase(Locale.ROOT).equals(day.name())) {
          LocalDate when = published.get().with(TemporalAdjusters.previousOrSame(day));
          return Optional.of(new Days(sentence.form(i), Optional.of(when), when, true));
        }
      }
    }
    return Optional.empty();
  }
}
