package org.safepassage.accounts.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.model.Operation;

/// Puts claims about the same thing beside each other and says how they stand to each other.
///
/// Claims that are unsure are left out until a person has confirmed them. The program only says how
/// claims stand to each other; who is right it never says.
public final class Comparison {
  /// Who keeps whom from leaving, told in different ways.
  static final Set<Topic> HOLDING_UP =
      EnumSet.of(Topic.HELD_UP, Topic.PREVENTED, Topic.ROAD_BLOCKED, Topic.TURNED_BACK);

  private final Parties parties;
  private final Found found;
  private final Denials denials;
  private final Incidents incidents;
  private final Presence presence;
  private final Bargains bargains;

  private Comparison(Optional<Operation> operation) {
    parties = new Parties(operation);
    found = new Found(parties);
    denials = new Denials(parties, found);
    incidents = new Incidents(parties, found);
    presence = new Presence(parties, found);
    bargains = new Bargains(found);
  }

  /// The relations among claims, of one text or of several.
  public static List<Relation> of(List<Claim> claims, Optional<Operation> operation) {
    Comparison comparison = new Comparison(operation);
    List<Claim> sure = claims.stream().filter(Claim::isSure).toList();
    for (int i = 0; i < sure.size(); i++) {
      for (int j = i + 1; j < sure.size(); j++) {
        comparison.pair(sure.get(i), sure.get(j));
      }
    }
    return comparison.found.relations();
  }

  private void pair(Claim one, Claim other) {
    if (one.spans().equals(other.spans()) && Alignment.sameText(one, other)) {
      boolean both = one.voice().holder().isPresent() && other.voice().holder().isPresent();
      if (one.topic() == other.topic() && both) {
        found.add(found.echoOr(Relation.Type.AGREE, one, other), one, other, one.topic().word());
      }
      return;
    }
    if (one.kind() == Kind.DENIAL || other.kind() == Kind.DENIAL) {
      denials.denied(one, other);
      denials.denied(other, one);
      return;
    }
    if (one.topic() == other.topic()) {
      alike(one, other);
    } else {
      across(one, other);
      across(other, one);
    }
  }

  private void alike(Claim one, Claim other) {
    switch (one.topic()) {
      case FIRED,
          DESTROYED,
          ABUSED,
          EXPELLED,
          ROAD_BLOCKED,
          PREVENTED,
          HELD_UP,
          BESIEGED,
          TURNED_BACK,
          VIOLATED,
          DEATHS ->
          incidents.incidents(one, other);
      case DETAINED -> incidents.accusations(one, other);
      case STOP_CAUSE -> incidents.causes(one, other);
      case LEFT, POPULATION, DURATION, RELEASED, ARRIVED, VEHICLES -> counts(one, other);
      case REMAINING -> {
        counts(one, other);
        presence.remaining(one, other);
      }
      case STOPPED, STARTED, RESUMED, COMPLETED, AID, ROAD_OPEN, ROAD_CLOSED, TRUCE, ACCESS ->
          presence.states(one, other);
      case CONTROL -> presence.control(one, other);
      case LINKED -> bargains.conditions(one, other);
      case DEAL_MAKERS, DEAL_SCOPE, DEAL_REACHED -> bargains.deals(one, other);
      case DENIED,
          CALLED_FOR,
          OBSERVERS,
          GUARANTEES,
          OTHER_INCIDENT,
          OTHER_COUNT,
          OTHER_STATUS -> {}
    }
  }

  private void counts(Claim one, Claim other) {
    if (Found.isSelf(one, other)) {
      return;
    }
    Counts.relation(one, other)
        .ifPresent(type ->
            found.add(
                type == Relation.Type.AGREE ? found.echoOr(type, one, other) : type,
                one,
                other,
                "how many: " + one.topic().word() + Found.where(one, other)));
  }

  /// Points on which claims of different topics meet.
  private void across(Claim one, Claim other) {
    boolean most =
        one.topic() == Topic.LEFT
            && one.quantity().filter(how -> how.bound() == Bound.SHARE).isPresent()
            && other.topic() == Topic.REMAINING
            && !Presence.isNone(other);
    if (most && Alignment.meetsPlace(one, other)) {
      found.add(
          Relation.Type.DEPENDS_ON_READING,
          one,
          other,
          "who is still there" + Found.where(one, other));
    }
    if (one.topic() == Topic.LEFT && other.topic() == Topic.ARRIVED) {
      counts(one, other);
    }
    boolean goesOn = one.topic() == Topic.STARTED && other.topic() == Topic.RESUMED;
    if (goesOn) {
      presence.states(one, other);
    }
    presence.began(one, other);
    incidents.keptIn(one, other);
    boolean included =
        one.topic() == Topic.DEAL_REACHED
            && one.place().flatMap(Spot::place).isPresent()
            && other.topic() == Topic.LINKED
            && other.voice().manner() == Manner.DEMANDED
            && Alignment.sharesPlace(one, other);
    if (included) {
      found.add(
          Relation.Type.CONTRADICT, one, other, "whether it was agreed" + Found.where(one, other));
    }
    boolean cause = one.topic() == Topic.STOP_CAUSE && HOLDING_UP.contains(other.topic());
    boolean opposed = parties.opposed(one.blamed(), other.blamed()).orElse(false);
    if (cause && opposed && !Found.isSelf(one, other) && Alignment.evidence(one, other) > 0) {
      found.add(Relation.Type.CONTRADICT, one, other, "who holds it up");
    }
  }
}
