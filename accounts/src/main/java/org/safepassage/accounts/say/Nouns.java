package org.safepassage.accounts.say;

import java.util.Set;

/// The nouns of those who speak in the news, by what they are.
final class Nouns {
  /// They pass on what others say.
  static final Set<String> MEDIA =
      Set.of(
          "tv",
          "television",
          "agency",
          "newspaper",
          "outlet",
          "channel",
          "broadcaster",
          "daily",
          "radio",
          "website",
          "media",
          "correspondent",
          "reporter",
          "journalist",
          "station",
          "network",
          "magazine");

  /// They speak as one: a ministry, an army, a committee.
  static final Set<String> BODIES =
      Set.of(
          "ministry",
          "government",
          "army",
          "military",
          "committee",
          "observatory",
          "council",
          "office",
          "embassy",
          "party",
          "coalition",
          "command",
          "organisation",
          "organization",
          "agency",
          "group",
          "authority",
          "commission",
          "mission",
          "department",
          "movement",
          "front",
          "union",
          "league",
          "society",
          "crescent",
          "cross",
          "nation",
          "administration",
          "foundation",
          "monitor",
          "centre",
          "center",
          "presidency",
          "kremlin");

  /// They show or say without being anybody.
  static final Set<String> DOCUMENTS =
      Set.of(
          "footage",
          "video",
          "image",
          "photo",
          "photograph",
          "picture",
          "document",
          "proposal",
          "statement",
          "resolution",
          "text",
          "draft",
          "letter",
          "figure",
          "data",
          "record",
          "leaflet", "tally", "list", "register", "information", "inquiry", "investigation", "examination", "survey", "count", "bulletin", "communique", "dispatch", "tweet", "post", "update", "memo", "cable", "recording");

  /// What a country's name before it makes it speak for the country.
  static final Set<String> OFFICIAL =
      Set.of(
          "government",
          "army",
          "military",
          "ministry",
          "force",
          "president",
          "parliament",
          "state",
          "official",
          "troop",
          "cabinet",
          "embassy",
          "authority",
          "minister",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "navy",
          "leader",
          "leadership",
          "presidency",
          "envoy",
          "ambassador",
          "source",
          "command",
          "general",
          "delegation",
          "diplomat",
          "negotiator");

  /// Nouns that "Government and rebel sources" share.
  static final Set<String> SHARED_HEADS =
      Set.of(
          "source",
          "official",
          "force",
          "medium",
          "media",
          "leader",
          "group",
          "fighter",
          "commander",
          "troop",
          "side",
          "representative",
          "activist",
          "spokesman",
          "minister",
          "negotiator",
          "army",
          "agency");

  /// What people are called by, before or behind their names.
  static final Set<String> ROLES =
      Set.of(
          "president",
          "minister",
          "prime",
          "foreign",
          "defense",
          "defence",
          "general",
          "colonel",
          "king",
          "prince",
          "chancellor",
          "ambassador",
          "envoy",
          "secretary",
          "sheikh",
          "mayor",
          "governor",
          "director",
          "chief",
          "lieutenant",
          "major",
          "captain",
          "commander",
          "senator",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "head",
          "leader",
          "mr",
          "mrs",
          "ms",
          "mr.",
          "mrs.",
          "ms.",
          "dr",
          "dr.",
          "gen.",
          "lt.",
          "col.",
          "deputy",
          "vice",
          "representative",
          "coordinator",
          "co-ordinator",
          "negotiator",
          "activist",
          "resident",
          "doctor",
          "professor",
          "adviser",
          "advisor",
          "official",
          "interior",
          "russian",
          "un",
          "u.n.");

  /// Somebody without a name.
  static final Set<String> HUMAN =
      Set.of(
          "source",
          "resident",
          "witness",
          "man",
          "woman",
          "driver",
          "worker",
          "medic",
          "nurse",
          "fighter",
          "soldier",
          "officer",
          "member",
          "delegate",
          "mediator",
          "analyst",
          "expert",
          "evacuee",
          "civilian",
          "guard",
          "volunteer",
          "teacher",
          "employee",
          "relative",
          "mother",
          "father",
          "student",
          "diplomat",
          "correspondent",
          "one",
          "patient",
          "boy",
          "girl");

  /// "the report", "the channel": the medium named before.
  static final Set<String> STANDING_FOR_MEDIA =
      Set.of("report", "broadcaster", "channel", "agency", "outlet", "station", "newspaper");

  /// What stands in a deal is the deal's, not somebody's word.
  static final Set<String> TEXTS_OF_DEALS =
      Set.of(
          "agreement", "deal", "accord", "plan", "clause", "protocol", "settlement", "pact",
          "treaty", "term", "truce", "arrangement", "schedule", "timetable");

  private Nouns() {}
}
