package org.safepassage.accounts.say;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.say.Voice.Manner;

/// The words with which English tells that somebody says something.
public final class Reporting {
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "state",
          "report",
          "claim",
          "allege",
          "assert",
          "announce",
          "declare",
          "add",
          "note",
          "explain",
          "insist",
          "maintain",
          "argue",
          "stress",
          "confirm",
          "acknowledge",
          "admit",
          "concede",
          "reveal",
          "disclose",
          "indicate",
          "suggest",
          "believe",
          "think",
          "estimate",
          "comment",
          "remark",
          "write",
          "tweet",
          "post",
          "quote",
          "cite",
          "observe",
          "emphasise",
          "emphasize",
          "reiterate",
          "repeat",
          "recall",
          "charge",
          "warn",
          "complain",
          "conclude",
          "fear",
          "contend",
          "underline",
          "underscore",
          "testify",
          "relate",
          "reply",
          "respond",
          "inform",
          "brief",
          "relay",
          "describe",
          "publish",
          "read",
          "conceive",
          "boast",
          "hint",
          "imply",
          "caution",
          "accuse",
          "blame",
          "speak",
          "talk",
          "find",
          "learn",
          "verify",
          "mention",
          "know",
          "continue",
          "establish",
          "recount",
          "assure",
          "signal",
          "reckon",
          "calculate",
          "clarify",
          "lament",
          "protest",
          "retort",
          "counter",
          "hold",
          "object",
          "divulge",
          "attest",
          "swear",
          "understand",
          "point",
          "elaborate",
          "detail",
          "list",
          "update",
          "determine",
          "discover",
          "hear",
          "count",
          "tally");

  /// What these introduce may be a noun: "confirmed the departure", "reported an attack".
  private static final Set<String> OF_THINGS =
      Set.of(
          "confirm", "announce", "report", "acknowledge", "admit", "allege", "document", "verify");

  /// These say of a number how large it is.
  static final Set<String> FIGURES =
      Set.of("figure", "number", "toll", "total", "count", "tally", "estimate");

  private static final Set<String> FALSE =
      Set.of(
          "lie",
          "false",
          "untrue",
          "baseless",
          "fabrication",
          "fabricated",
          "groundless",
          "unfounded",
          "invention",
          "nonsense",
          "absurd",
          "slander",
          "propaganda",
          "falsehood",
          "hoax",
          "wrong",
          "incorrect",
          "inaccurate",
          "misleading",
          "exaggerated",
          "rumour",
          "rumor",
          "disinformation",
          "unfair",
          "untruth",
          "fiction",
          "fantasy",
          "myth",
          "invented",
          "unjustified");

  private static final Set<String> PLAIN =
      Set.of(
          "say",
          "tell",
          "claim",
          "allege",
          "assert",
          "state",
          "add",
          "announce",
          "declare",
          "insist",
          "deny",
          "accuse",
          "relate",
          "recall",
          "recount",
          "stress",
          "warn",
          "reply",
          "explain",
          "accord",
          "according",
          "quote",
          "cite",
          "complain",
          "estimate",
          "argue");

  private static final Set<String> SHOWING = Set.of("show", "depict", "capture", "see", "document");

  private static final Set<String> PREDICTING =
      Set.of("expect", "predict", "hope", "anticipate", "forecast", "plan");

  private static final Set<String> PROMISING =
      Set.of("vow", "pledge", "promise", "threaten", "swear", "undertake");

  private static final Set<String> DEMANDING =
      Set.of(
          "demand",
          "require",
          "call",
          "urge",
          "ask",
          "request",
          "appeal",
          "press",
          "plead",
          "beg",
          "implore",
          "invite",
          "encourage",
          "stipulate",
          "want",
          "exhort",
          "entreat",
          "petition",
          "push",
          "lobby");

  private static final Set<String> PROPOSING = Set.of("propose", "recommend", "advise");

  private static final Set<String> DENYING =
      Set.of(
          "deny",
          "reject",
          "dismiss",
          "refute",
          "dispute",
          "doubt",
          "contradict",
          "rebut",
          "question",
          "rebuff",
          "disavow",
          "repudiate",
          "rubbish",
          "scorn");

  private static final Set<String> NOUNS =
      Set.of(
          "assertion",
          "claim",
          "allegation",
          "accusation",
          "statement",
          "report",
          "suggestion",
          "announcement",
          "demand",
          "call",
          "denial",
          "insistence",
          "warning",
          "belief",
          "rumour",
          "rumor",
          "estimate",
          "account",
          "promise",
          "pledge",
          "proposal",
          "request",
          "appeal",
          "threat",
          "conclusion",
          "assurance",
          "admission",
          "remark",
          "comment",
          "resolution",
          "draft",
          "complaint",
          "charge",
          "contention",
          "declaration",
          "message",
          "letter",
          "communique",
          "insinuation",
          "condition",
          "hope",
          "fear",
          "version",
          "story",
          "pretext",
          "news",
          "word",
          "talk",
          "finding",
          "inquiry",
          "investigation",
          "testimony");

  private static final Set<String> HEARSAY =
      Set.of(
          "say",
          "report",
          "believe",
          "understand",
          "think",
          "allege",
          "rumour",
          "rumor",
          "know",
          "claim",
          "expect",
          "suppose",
          "estimate",
          "fear",
          "presume",
          "tell",
          "announce",
          "see",
          "hear",
          "schedule",
          "due",
          "set",
          "hold",
          "tip",
          "project",
          "forecast");

  private static final Set<String> DISTANCE =
      Set.of("reportedly", "allegedly", "supposedly", "purportedly", "ostensibly");

  private static final Set<String> HEDGES =
      Set.of("apparently", "seemingly", "possibly", "perhaps", "probably", "presumably");

  private Reporting() {}

  /// How what the verb introduces is said; nothing for a verb that introduces nothing.
  static Optional<Manner> manner(String verb) {
    if (SAYING.contains(verb) || SHOWING.contains(verb)) {
      return Optional.of(Manner.ASSERTED);
    }
    if (PREDICTING.contains(verb)) {
      return Optional.of(Manner.PREDICTED);
    }
    if (PROMISING.contains(verb) || PROPOSING.contains(verb)) {
      return Optional.of(Manner.PROPOSED);
    }
    if (DEMANDING.contains(verb)) {
      return Optional.of(Manner.DEMANDED);
    }
    return DENYING.contains(verb) ? Optional.of(Manner.DENIED) : Optional.empty();
  }

  static Optional<Manner> mannerOfNoun(String noun) {
    if (!NOUNS.contains(noun)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (noun) {
          case "demand", "request", "appeal", "condition", "insistence", "call" -> Manner.DEMANDED;
          case "proposal", "draft", "resolution", "promise", "pledge" -> Manner.PROPOSED;
          case "denial" -> Manner.DENIED;
          case "hope", "fear" -> Manner.PREDICTED;
          default -> Manner.ASSERTED;
        });
  }

  /// Whether the verb hardly does anything but tell that somebody says something.
  static boolean isPlainSaying(String verb) {
    return PLAIN.contains(verb);
  }

  /// Whether what the verb introduces may be a noun.
  static boolean tellsOfThings(String verb) {
    return OF_THINGS.contains(verb);
  }

  /// Whether the word says of a statement that it isn't so.
  public static boolean isFalse(String word) {
    return FALSE.contains(word);
  }

  /// Whether the verb asks for what it introduces.
  public static boolean isDemand(String verb) {
    return DEMANDING.contains(verb);
  }

  static boolean isShowing(String verb) {
    return SHOWING.contains(verb);
  }

  /// Whether "is ...ed to" with this verb hides who says so.
  static boolean isHearsay(String verb) {
    return HEARSAY.contains(verb);
  }

  static boolean isPredicting(String verb) {
    return PREDICTING.contains(verb) || Set.of("schedule", "due", "set").contains(verb);
  }

  /// Whether the adverb says that others say so.
  static boolean keepsDistance(String adverb) {
    return DISTANCE.contains(adverb);
  }

  static boolean isHedge(String adverb) {
    return HEDGES.contains(adverb);
  }
}
