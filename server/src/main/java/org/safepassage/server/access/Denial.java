package org.safepassage.server.access;

/// Why somebody may not do something, though they are signed in.
public enum Denial {
  /// Nobody in that role may.
  ROLE_MAY_NOT,
  /// They report from one site, and this happened elsewhere or wasn't said to have happened there.
  NOT_YOUR_SITE,
  /// They speak for another party.
  NOT_YOUR_PARTY,
  /// They are another of the observers.
  NOT_YOUR_MEMBER,
  /// This is not observed but decided.
  ONLY_AS_COMMAND;

  /// The code in answers.
  public String code() {
    return switch (this) {
      case ROLE_MAY_NOT -> "role-may-not";
      case NOT_YOUR_SITE -> "not-your-site";
      case NOT_YOUR_PARTY -> "not-your-party";
      case NOT_YOUR_MEMBER -> "not-your-member";
      case ONLY_AS_COMMAND -> "only-as-command";
    };
  }
}
