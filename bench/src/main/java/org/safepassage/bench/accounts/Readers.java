package org.safepassage.bench.accounts;

import java.util.List;

/// The readers that are measured.
final class Readers {
  /// The program's own.
  static final String OURS = "ours";

  private Readers() {}

  static List<ClaimReader.Kind> all() {
    return List.of(
        new ClaimReader.Kind(OURS, "the program: NLP4J, condensed models", OurReader::load),
        new ClaimReader.Kind(
            "nlp4j", "the same extractor on NLP4J's own models", NlpOriginals::load),
        new ClaimReader.Kind(
            "opennlp-parser",
            "the same extractor on OpenNLP's phrases, turned into dependencies",
            ConstituentParser::load),
        new ClaimReader.Kind(
            "opennlp-tagger", "cue rules on OpenNLP's parts of speech", CueRules::load));
  }
}
