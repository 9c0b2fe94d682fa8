package org.safepassage.accounts.compare;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Topic;

/// What claims are compared as: one matter holds several topics, and a claim may be of several
/// matters.
enum Matter {
  SHOTS,
  /// People detained, led away, kept.
  SEIZURE,
  /// Movements held up, turned back, not let through.
  HINDRANCE,
  SIEGE,
  DEATH,
  DAMAGE,
  ABUSE,
  BREACH,
  /// Why it stopped.
  CAUSE,
  NUMBERS,
  PRESENCE,
  COURSE,
  CONTROL,
  CONDITION,
  DEAL,
  /// A denial that doesn't say of what.
  UNTOLD;

  /// Whoever says so says that nobody is there any more.
  static final Pattern LAST =
      Pattern.compile(
          "(?i)\\bthe last (?!convoy|bus|group|batch)|\\ball (?:the )?(?:\\p{L}+ )?(?:civilians|people|residents|fighters|evacuees)\\b");

  private static final Pattern HELD =
      Pattern.compile(
          "\\b(?:controls?|(?:takes?|took|taken|in|seized) (?:full )?control of|in the hands of"
              + "|still (?:holds?|mans?) (?:its|their|the|positions)|captured|recaptured|overran)\\b");

  /// What incidents are of: words tell it as well as topics.
  static final Set<Matter> INCIDENTS =
      EnumSet.of(SHOTS, SEIZURE, HINDRANCE, SIEGE, DEATH, DAMAGE, ABUSE, BREACH);

  /// The matters with which claims of this one can meet, itself included; numbers meet only those
  /// of their own sort.
  Set<Matter> besides() {
    return switch (this) {
      case HINDRANCE -> EnumSet.of(HINDRANCE, SEIZURE, CAUSE, CONDITION, UNTOLD);
      case SEIZURE -> EnumSet.of(SEIZURE, HINDRANCE, UNTOLD);
      case CAUSE -> EnumSet.of(CAUSE, HINDRANCE, CONDITION, UNTOLD);
      case CONDITION -> EnumSet.of(CONDITION, CAUSE, HINDRANCE, DEAL);
      case DEAL -> EnumSet.of(DEAL, CONDITION, UNTOLD);
      case COURSE -> EnumSet.of(COURSE, NUMBERS, UNTOLD);
      case NUMBERS -> EnumSet.of(PRESENCE, COURSE, UNTOLD);
      case PRESENCE -> EnumSet.of(PRESENCE, NUMBERS, UNTOLD);
      case CONTROL -> EnumSet.of(CONTROL, UNTOLD);
      case UNTOLD -> EnumSet.complementOf(EnumSet.of(UNTOLD));
      case SHOTS, SIEGE, DEATH, DAMAGE, ABUSE, BREACH -> EnumSet.of(this, UNTOLD);
    };
  }

  /// The name in the list of kindred words.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @param words the claim's, with kindred ones under one name
  static Set<Matter> of(Claim claim, Set<String> words) {
    Set<Matter> matters = byTopic(claim.topic());
    boolean told = claim.kind() == Kind.INCIDENT || claim.kind() == Kind.DENIAL || claim.negated();
    if (claim.topic() == Topic.STOP_CAUSE && Charge.whom(claim.words()).isEmpty()) {
      return matters;
    }
    for (Matter matter : INCIDENTS) {
      boolean sure = matter == SEIZURE && claim.kind() != Kind.CALL;
      if ((told || sure) && words.contains(matter.word())) {
        matters.add(matter);
      }
    }
    if (claim.kind() == Kind.DENIAL && words.contains(DEAL.word())) {
      matters.add(DEAL);
    }
    if (claim.kind() == Kind.STATUS && HELD.matcher(claim.words()).find()) {
      matters.add(CONTROL);
    }
    boolean anyVehicles =
        claim.quantity().flatMap(Quantity::most).filter(most -> most > 0).isEmpty();
    if (claim.topic() == Topic.VEHICLES && anyVehicles) {
      matters.add(COURSE);
    }
    if (claim.kind() != Kind.INCIDENT && Makers.isOf(claim.words())) {
      matters.add(DEAL);
    }
    if (claim.topic() == Topic.LEFT && LAST.matcher(claim.words()).find()) {
      matters.add(PRESENCE);
    }
    if (claim.topic() == Topic.LINKED && words.contains(HINDRANCE.word())) {
      matters.add(HINDRANCE);
    }
    if (claim.quantity().isPresent() && claim.kind() != Kind.CALL) {
      matters.add(NUMBERS);
    }
    if (matters.size() > 1) {
      matters.remove(UNTOLD);
    }
    return matters;
  }

  private static Set<Matter> byTopic(Topic topic) {
    return switch (topic) {
      case FIRED -> EnumSet.of(SHOTS);
      case DETAINED, EXPELLED -> EnumSet.of(SEIZURE);
      case DEATHS -> EnumSet.of(DEATH);
      case TURNED_BACK, PREVENTED, ROAD_BLOCKED, HELD_UP -> EnumSet.of(HINDRANCE);
      case BESIEGED -> EnumSet.of(SIEGE);
      case DESTROYED -> EnumSet.of(DAMAGE);
      case ABUSED -> EnumSet.of(ABUSE);
      case VIOLATED -> EnumSet.of(BREACH);
      case STOP_CAUSE -> EnumSet.of(CAUSE);
      case LEFT, RELEASED, ARRIVED, POPULATION, DURATION, VEHICLES, OTHER_COUNT ->
          EnumSet.of(NUMBERS);
      case REMAINING -> EnumSet.of(NUMBERS, PRESENCE);
      case STOPPED,
          STARTED,
          RESUMED,
          COMPLETED,
          AID,
          ACCESS,
          TRUCE,
          ROAD_OPEN,
          ROAD_CLOSED,
          OBSERVERS,
          GUARANTEES ->
          EnumSet.of(COURSE);
      case CONTROL -> EnumSet.of(CONTROL);
      case LINKED -> EnumSet.of(CONDITION);
      case DEAL_REACHED, DEAL_SCOPE, DEAL_MAKERS -> EnumSet.of(DEAL);
      case DENIED -> EnumSet.of(UNTOLD);
      case CALLED_FOR, OTHER_INCIDENT, OTHER_STATUS -> EnumSet.noneOf(Matter.class);
    };
  }
}
