package org.safepassage.bench.accounts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.say.Cue;
import org.safepassage.accounts.say.Link;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.accounts.text.Sentence;
import org.safepassage.accounts.text.Sentences;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;

/// Reads claims with rules on parts of speech alone: the nearest name before or behind a verb of
/// saying says what stands on the verb's other side, cut into clauses at commas and conjunctions.
/// OpenNLP's tagger finds the parts of speech. Names are found with the same gazetteer as the
/// program's.
final class CueRules implements ClaimReader {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "say",
          "told",
          "tells",
          "announced",
          "announces",
          "reported",
          "reports",
          "added",
          "insisted",
          "insists",
          "stressed",
          "warned",
          "estimated",
          "claimed",
          "claims",
          "confirmed",
          "replied",
          "recalled",
          "maintains",
          "allege",
          "demanded",
          "demands",
          "denied",
          "denies",
          "urged",
          "urges",
          "appealed",
          "showed",
          "thinks",
          "logged");

  private static final Set<String> SKIPPED =
      Set.of("that", ":", ",", "\"", "reporters", "on", "in", "this", "agency", "station");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");

  private final POSTaggerME tagger;
  private final long bytes;

  private CueRules(POSTaggerME tagger, long bytes) {
    this.tagger = tagger;
    this.bytes = bytes;
  }

  static ClaimReader load() throws IOException {
    try (var in = CueRules.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("There is no " + MODEL + " on the class path.");
      }
      return new CueRules(new POSTaggerME(new POSModel(in)), OurReader.size(CueRules.class, MODEL));
    }
  }

  @Override
  public long modelBytes() {
    return bytes;
  }

  @Override
  public List<Claim> claims(SourceText text, Gazetteer names) {
    List<Claim> claims = new ArrayList<>();
    String speaker = "";
    ClauseRules clauses = new ClauseRules(text, names);
    for (Sentence sentence : Sentences.of(text)) {
      String[] forms = sentence.tokens().stream().map(t -> t.form()).toArray(String[]::new);
      TaggedSentence tagged = new TaggedSentence(sentence, List.of(tagger.tag(forms)));
      for (Said said : said(tagged)) {
        Said resolved = said.voice().links().isEmpty() ? said : resolved(said, speaker);
        speaker = resolved.voice().holder().map(Speaker::name).orElse(speaker);
        clauses.read(tagged, resolved, claims);
      }
    }
    return claims;
  }

  /// A pronoun means who spoke last.
  private static Said resolved(Said said, String before) {
    Link link = said.voice().links().getFirst();
    boolean pronoun = PRONOUNS.contains(link.speaker().name().toLowerCase(Locale.ROOT));
    if (!pronoun || before.isEmpty()) {
      return said;
    }
    Speaker speaker =
        new Speaker(before, link.speaker().kind(), link.speaker().span(), Optional.empty());
    return new Said(
        said.from(),
        said.to(),
        new Voice(List.of(new Link(speaker, link.cue())), Manner.ASSERTED, false, false));
  }

  /// Words with one voice: from `from` up to, and without, `to`.
  record Said(int from, int to, Voice voice) {}

  private static List<Said> said(TaggedSentence sentence) {
    int end = sentence.size();
    for (int cue = 0; cue < end; cue++) {
      if (cue + 1 < end
          && sentence.lower(cue).equals("according")
          && sentence.lower(cue + 1).equals("to")) {
        int name = sentence.nameAfter(cue + 2);
        Voice voice = voice(sentence, new Name(cue + 2, name), cue, cue + 2, Cue.Kind.ACCORDING);
        return List.of(new Said(0, cue, voice), new Said(name, end, voice));
      }
      if (SAYING.contains(sentence.lower(cue)) && sentence.isVerb(cue)) {
        Optional<List<Said>> said = verb(sentence, cue);
        if (said.isPresent()) {
          return said.get();
        }
      }
    }
    return List.of(new Said(0, end, narrator()));
  }

  private static Optional<List<Said>> verb(TaggedSentence sentence, int cue) {
    int end = sentence.size();
    int before = sentence.nameBefore(cue);
    if (before < cue) {
      Voice voice = voice(sentence, new Name(before, cue), cue, cue + 1, Cue.Kind.VERB);
      int from = cue + 1;
      while (from < end && SKIPPED.contains(sentence.lower(from))) {
        from++;
      }
      boolean trailing = before > 3 && !hasVerb(sentence, from, end);
      return Optional.of(
          trailing
              ? List.of(new Said(0, before, voice))
              : List.of(new Said(0, before, narrator()), new Said(from, end, voice)));
    }
    int after = sentence.nameAfter(cue + 1);
    if (after > cue + 1 && cue > 2) {
      Voice voice = voice(sentence, new Name(cue + 1, after), cue, cue + 1, Cue.Kind.VERB);
      return Optional.of(List.of(new Said(0, cue, voice), new Said(after, end, voice)));
    }
    return Optional.empty();
  }

  private static boolean hasVerb(TaggedSentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  /// The words that name a speaker.
  private record Name(int from, int to) {}

  private static Voice narrator() {
    return new Voice(List.of(), Manner.ASSERTED, false, false);
  }

  private static Voice voice(
      TaggedSentence sentence, Name name, int cue, int cueEnd, Cue.Kind kind) {
    Optional<Span> where =
        name.from() < name.to()
            ? Optional.of(sentence.span(name.from(), name.to()))
            : Optional.empty();
    Speaker speaker =
        new Speaker(
            sentence.words(name.from(), name.to()),
            Speaker.Kind.ORGANISATION,
            where,
            Optional.empty());
    Cue told = new Cue(sentence.lower(cue), List.of(sentence.span(cue, cueEnd)), kind);
    return new Voice(List.of(new Link(speaker, told)), Manner.ASSERTED, false, false);
  }
}
