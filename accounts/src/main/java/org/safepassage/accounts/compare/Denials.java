package org.safepassage.accounts.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Topic;

/// What one says isn't so, against what another says is.
final class Denials {
  private static final Set<Topic> SEIZING = EnumSet.of(Topic.DETAINED, Topic.EXPELLED);
  private static final Set<Topic> SHOOTING = EnumSet.of(Topic.FIRED, Topic.DESTROYED);

  /// About a sentence between what is said and who denies "the report".
  private static final int RIGHT_BEHIND = 160;

  private final Parties parties;
  private final Found found;

  Denials(Parties parties, Found found) {
    this.parties = parties;
    this.found = found;
  }

  /// What one says isn't so, against what another says is.
  void denied(Claim denial, Claim claim) {
    if (denial.kind() != Kind.DENIAL
        || claim.kind() == Kind.DENIAL
        || claim.kind() == Kind.CALL
        || isSameSpeaker(denial, claim)) {
      return;
    }
    boolean open = denial.topic() == Topic.DENIED;
    boolean told =
        open
            ? isNear(denial, claim)
                && (claim.kind() == Kind.INCIDENT || claim.kind() == Kind.TERM)
                && isAbout(denial, claim)
            : isAlike(denial.topic(), claim.topic())
                && Alignment.canMeet(denial, claim)
                && isSameEvent(denial, claim)
                && isAbout(denial, claim)
                && claim.kind() != Kind.COUNT
                && (claim.topic() != Topic.STOP_CAUSE || !claim.blamed().isEmpty())
                && !claim.negated();
    if (told) {
      found.add(Relation.Type.CONTRADICT, claim, denial, "whether: " + claim.topic().word());
    }
  }

  /// A denial of "the report" is one of what was said right before it.
  private static boolean isNear(Claim denial, Claim claim) {
    return Alignment.isNear(denial, claim)
        && claim.spans().getFirst().start() < denial.spans().getFirst().start()
        && denial.spans().getFirst().start() - claim.spans().getLast().end() < RIGHT_BEHIND;
  }

  private static boolean isSameEvent(Claim one, Claim other) {
    return Alignment.isNear(one, other)
        ? Alignment.evidence(one, other) > 0
        : Alignment.evidence(one, other) > 1 && Alignment.sharedWords(one, other) > 0;
  }

  /// Whether the one who denies is the one who is blamed.
  private boolean isAbout(Claim denial, Claim claim) {
    List<Blamed> self =
        denial.voice().holder().stream()
            .map(holder -> new Blamed(holder.name(), holder.party(), Optional.empty()))
            .toList();
    return claim.blamed().isEmpty() || !parties.opposed(self, claim.blamed()).orElse(false);
  }

  private static boolean isAlike(Topic one, Topic other) {
    return one == other
        || (Comparison.HOLDING_UP.contains(one) && Comparison.HOLDING_UP.contains(other))
        || (SEIZING.contains(one) && SEIZING.contains(other))
        || (SHOOTING.contains(one) && SHOOTING.contains(other))
        || (one == Topic.HELD_UP && other == Topic.STOP_CAUSE);
  }

  private boolean isSameSpeaker(Claim one, Claim other) {
    return parties.sameVoice(one, other) && one.voice().holder().isPresent();
  }
}
