package org.safepassage.accounts.claim;

import java.util.Set;

/// The words of evacuations, by what they mean.
final class Lexicon {
  static final Set<String> LEAVE =
      Set.of("leave", "evacuate", "transfer", "transport", "depart", "exit", "withdraw", "bus", "ferry", "flee", "escape", "relocate", "move", "go", "remove", "rescue", "pull", "drive", "board");

  /// These mean leaving with "out" or "back" only: "brought out".
  static final Set<String> LEAVE_OUT =
      Set.of("bring", "take", "get", "let", "carry", "come", "make", "drive", "pull", "set", "walk");

  static final Set<String> ARRIVE =
      Set.of("arrive", "reach", "enter", "receive", "return");

  static final Set<String> REMAIN =
      Set.of("remain", "wait", "stay", "strand", "trap", "linger", "await", "hole");

  static final Set<String> STOP =
      Set.of("stop", "suspend", "halt", "pause", "delay", "cancel", "postpone", "freeze", "interrupt", "stall", "abort", "break", "disrupt", "hold", "put", "adjourn", "defer", "collapse", "fail");

  static final Set<String> START =
      Set.of("start", "begin", "commence", "launch", "kick", "initiate");

  static final Set<String> RESUME =
      Set.of("resume", "restart", "continue", "reopen", "proceed");

  static final Set<String> COMPLETE =
      Set.of("complete", "finish", "end", "conclude", "wrap");

  static final Set<String> FIRE =
      Set.of("fire", "shoot", "shell", "bomb", "attack", "ambush", "strike", "target", "hit", "snipe", "bombard", "pound", "raid", "mortar", "strafe", "storm", "overrun", "assault");

  static final Set<String> DETAIN =
      Set.of("detain", "arrest", "abduct", "kidnap", "capture", "seize", "imprison", "intern", "hold", "apprehend", "captive");

  static final Set<String> DETENTION =
      Set.of("detention", "arrest", "abduction", "kidnapping", "captivity", "custody", "seizure");

  static final Set<String> CAPTIVES =
      Set.of("captive", "hostage", "prisoner", "detainee", "people", "civilian", "person", "man", "hundred", "dozen", "resident", "passenger", "evacuee", "family", "soldier", "fighter", "worker", "woman", "child", "score", "thousand", "servicemen", "serviceman", "abductee", "villager", "boy", "driver", "they", "them", "nobody", "none", "anyone", "no", "one");

  static final Set<String> KILL =
      Set.of("kill", "execute", "die", "massacre", "wound", "injure", "murder", "hurt");

  static final Set<String> DEATHS =
      Set.of("death", "casualty", "fatality", "killing", "execution", "injury", "dead");

  static final Set<String> ROADS =
      Set.of("road", "route", "corridor", "way", "crossing", "highway", "path", "bridge", "passage", "pass", "checkpoint", "track", "gate");

  static final Set<String> BLOCK =
      Set.of("block", "close", "cut", "obstruct", "barricade", "seal", "shut");

  static final Set<String> PREVENT =
      Set.of("prevent", "stop", "bar", "block", "keep", "prohibit", "obstruct", "hinder", "forbid");

  static final Set<String> BESIEGE =
      Set.of("besiege", "surround", "encircle", "blockade");

  static final Set<String> VIOLATE =
      Set.of("violate", "breach", "break", "infringe", "renege", "flout");

  static final Set<String> DEALS =
      Set.of("deal", "agreement", "ceasefire", "truce", "accord", "cease-fire", "understanding", "arrangement", "pact", "plan");

  static final Set<String> REACH =
      Set.of("reach", "agree", "sign", "strike", "broker", "negotiate", "announce", "conclude", "finalise", "finalize", "make", "seal", "mediate", "secure");

  static final Set<String> COVER =
      Set.of("allow", "include", "cover", "provide", "stipulate", "permit", "guarantee", "oblige", "grant", "entail", "involve", "give", "envisage", "foresee", "let");

  static final Set<String> CONTROL =
      Set.of("control", "retake", "recapture", "liberate", "fall", "capture", "seize", "regain", "restore", "recover", "hold");

  static final Set<String> PROCESS =
      Set.of("evacuation", "operation", "process", "departure", "exodus", "transfer", "movement", "exit", "withdrawal", "convoy", "it", "implementation", "mission", "pullout", "deal", "truce", "ceasefire", "agreement", "which", "that", "exchange", "swap", "phase", "stage", "attempt", "column", "rotation", "journey", "handover", "repatriation");

  static final Set<String> VEHICLES =
      Set.of("bus", "ambulance", "convoy", "vehicle", "truck", "car", "coach", "minibus", "lorry", "column", "train", "ship", "boat", "aircraft", "helicopter", "flight", "ferry", "barge");

  static final Set<String> PEOPLE =
      Set.of("people", "civilian", "resident", "fighter", "militant", "rebel", "evacuee", "family", "child", "woman", "patient", "person", "villager", "gunman", "insurgent", "terrorist", "soldier", "inhabitant", "man", "wounded", "injured", "refugee", "population", "troop", "combatant", "prisoner", "detainee", "captive", "hostage", "passenger", "individual", "soul", "life", "member", "relative", "group", "thousand", "hundred", "dozen", "score", "million", "force", "they", "we", "who", "casualty", "those", "citizen", "sick", "worker", "most", "all", "many", "some", "half", "number", "everyone", "everybody", "case", "other", "abductee", "serviceman", "servicemen", "defender", "militiaman", "batch", "hundreds", "injury", "dependant", "dependent", "student", "commander", "trooper", "monk", "nun", "pupil", "employee", "herder", "farmer", "miner");

  static final Set<String> AID =
      Set.of("aid", "relief", "supply", "assistance", "food", "medicine", "diesel", "fuel", "flour", "supplies", "ration", "parcel", "blanket");

  static final Set<String> RELEASE =
      Set.of("free", "release", "hand", "exchange", "swap", "liberate", "surrender");

  static final Set<String> RECEIVE =
      Set.of("count", "register", "log", "receive", "shelter", "admit", "record", "arrive", "reach", "land");

  /// These say of a number how large it is.
  static final Set<String> FIGURES =
      Set.of("figure", "number", "toll", "total", "count", "tally");

  static final Set<String> DESTROY =
      Set.of("burn", "torch", "destroy", "demolish", "damage", "wreck", "ransack");

  static final Set<String> FIRE_NOUNS =
      Set.of("shell", "rocket", "mortar", "round", "missile", "bullet", "bomb", "shot", "shelling", "strike", "airstrike", "raid", "attack", "gunfire", "fire", "explosion", "blast", "clash", "bombardment", "impact", "fighting", "sniper", "shooting", "assault", "drone", "projectile");

  /// What shells and attacks do.
  static final Set<String> HAPPEN =
      Set.of("land", "fall", "explode", "hear", "erupt", "break", "take", "occur", "come", "happen", "rock", "pound", "continue", "kill", "damage", "originate", "report", "use");

  static final Set<String> ABUSE =
      Set.of("rob", "loot", "steal", "plunder", "confiscate", "extort", "humiliate", "insult", "mistreat", "abuse", "rape", "harass", "assault", "torture", "strip");

  static final Set<String> BELONGINGS =
      Set.of("phone", "money", "possession", "belonging", "jewellery", "jewelry", "valuable", "cash", "document", "luggage", "gold", "weapon", "savings");

  /// What stops a convoy on its way, or an operation, where somebody does it.
  static final Set<String> HINDER =
      Set.of("hold", "stop", "delay", "obstruct", "hinder", "impede", "disrupt", "stall", "sabotage", "undermine", "thwart", "block", "slow", "drag", "intercept", "bar", "jeopardise", "jeopardize", "derail");

  static final Set<String> DELAYS =
      Set.of("delay", "suspension", "halt", "stoppage", "collapse", "failure", "obstruction", "breach", "violation", "standstill");

  static final Set<String> SIEGE =
      Set.of("siege", "blockade", "encirclement");

  /// Those who do things to a convoy, besides people.
  static final Set<String> ACTORS =
      Set.of("militia", "army", "government", "regime", "faction", "side", "police", "command", "party", "gang", "unit", "brigade", "battalion", "commander", "military", "guard", "front", "movement", "organisation", "organization", "state", "authority", "protester", "crowd", "officer", "official", "militiaman", "paramilitary", "loyalist", "extremist", "separatist", "partisan", "marine", "checkpoint", "defender");

  static final Set<String> TRUCE =
      Set.of("truce", "ceasefire", "cease-fire", "calm", "lull", "armistice");

  static final Set<String> TALKS = Set.of("talk", "negotiation", "meeting", "discussion");

  static final Set<String> OBSERVERS =
      Set.of("observer", "monitor", "mission", "delegate", "team", "staff", "peacekeeper");

  /// Parts of a deal's text.
  static final Set<String> TERMS =
      Set.of("term", "clause", "text", "article", "paragraph", "provision", "annex", "protocol");

  static final Set<String> TIMES = Set.of("day", "hour", "week", "month", "year", "minute");

  private Lexicon() {}
}
