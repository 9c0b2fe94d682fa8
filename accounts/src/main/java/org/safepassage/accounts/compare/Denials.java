package org.safepassage.accounts.compare;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;

/// What one says isn't so, against what another says is.
final class Denials {
  /// About a sentence between what is said and who denies "the report".
  private static final int RIGHT_BEHIND = 200;

  private static final int SENTENCE = 100;

  /// Days after which nobody denies a thing without saying when it was.
  private static final int RECENT = 3;

  private final Found found;

  /// What denials are about that don't say it themselves: what was said right before.
  private final Map<ClaimKey, List<Gist>> meant = new HashMap<>();

  /// @param gists also those that are unsure: they stand in no relation, but a denial may mean them
  Denials(Found found, List<Gist> gists) {
    this.found = found;
    for (Gist gist : gists) {
      if (gist.claim().kind() == Kind.DENIAL && gist.is(Matter.UNTOLD)) {
        meant.put(gist.key(), meant(gist, gists));
      }
    }
  }

  private static List<Gist> meant(Gist denial, List<Gist> gists) {
    List<Gist> inside =
        gists.stream()
            .filter(gist -> !gist.key().equals(denial.key()) && gist.sameText(denial))
            .filter(gist -> gist.start() > denial.start() && gist.end() < denial.end())
            .toList();
    if (!inside.isEmpty()) {
      return inside;
    }
    List<Gist> before = saidBefore(denial, gists);
    return before.isEmpty() ? saidAgain(denial, gists) : before;
  }

  /// What the same speaker denies in the next breath, and says what it is.
  private static List<Gist> saidAgain(Gist denial, List<Gist> gists) {
    return gists.stream()
        .filter(gist ->
            gist.claim().kind() == Kind.DENIAL
                && gist.isSelf(denial)
                && !gist.is(Matter.UNTOLD)
                && Alignment.gap(gist, denial) < RIGHT_BEHIND)
        .limit(1)
        .toList();
  }

  /// "the report", "a lie", "any such incident": the incidents and terms told right before. Where
  /// the denial has telling words, those that have one too, or else only the nearest.
  private static List<Gist> saidBefore(Gist denial, List<Gist> gists) {
    List<Gist> before =
        gists.stream()
            .filter(gist -> isBefore(gist, denial))
            .sorted(Comparator.comparingInt(Gist::end).reversed())
            .toList();
    boolean telling = denial.strong().stream().anyMatch(word -> !Kin.isMeta(word));
    List<Gist> told =
        before.stream()
            .filter(
                gist -> gist.claim().kind() == Kind.INCIDENT || gist.claim().kind() == Kind.TERM)
            .filter(gist -> isAbout(denial, gist))
            .toList();
    if (told.isEmpty()) {
      return telling ? List.of() : before.stream().limit(1).toList();
    }
    List<Gist> alike = told.stream().filter(gist -> Alignment.strong(denial, gist) > 0).toList();
    if (telling) {
      return alike.isEmpty() ? List.of(told.getFirst()) : alike;
    }
    int last = told.getFirst().end();
    return told.stream().filter(gist -> last - gist.end() < SENTENCE).toList();
  }

  private static boolean isBefore(Gist gist, Gist denial) {
    int gap = denial.start() - gist.end();
    return gist.sameText(denial)
        && gap >= 0
        && gap <= RIGHT_BEHIND
        && !gist.negative()
        && gist.claim().kind() != Kind.CALL
        && !gist.isSelf(denial)
        && !isSameSpeaker(gist, denial);
  }

  /// What is rejected in the sentence that tells it: "described the arrest of eight men as an
  /// invention". Both have the words of what is denied; two who deny them don't contradict each
  /// other.
  void within(Gist denial, Gist told) {
    boolean both =
        denial.sameText(told)
            && denial.claim().kind() == Kind.DENIAL
            && (told.claim().kind() == Kind.DENIAL || told.claim().kind() == Kind.INCIDENT)
            && told.claim().voice().manner() != Voice.Manner.DENIED
            && denial.start() < told.end()
            && told.start() < denial.end();
    if (both) {
      found.add(Relation.Type.CONTRADICT, told, denial, "whether: " + told.topic().word());
    }
  }

  /// Notes it if the one denies what the other says.
  void compare(Gist denial, Gist claim) {
    boolean apart =
        !denial.negative()
            || claim.negative()
            || claim.claim().kind() == Kind.CALL
            || (claim.is(Matter.CONDITION) && !claim.is(Matter.HINDRANCE))
            || denial.isSelf(claim)
            || isSameSpeaker(denial, claim);
    if (apart) {
      return;
    }
    List<Gist> before = meant.getOrDefault(denial.key(), List.of());
    boolean told =
        before.isEmpty()
            ? isDenied(denial, claim)
            : before.stream()
                .anyMatch(said ->
                    said.key().equals(claim.key())
                        || (isAbout(denial, claim) && isOneThing(said, claim)));
    if (told) {
      found.add(
          Relation.Type.CONTRADICT,
          claim,
          denial,
          "whether: " + claim.topic().word() + Found.where(claim, denial));
    }
  }

  /// Another who speaks for the same party may well deny what this one says.
  private static boolean isSameSpeaker(Gist one, Gist other) {
    return one.sameVoice(other)
        && one.holder().map(Speaker::name).equals(other.holder().map(Speaker::name));
  }

  private static boolean isDenied(Gist denial, Gist claim) {
    int strong = Alignment.strong(denial, claim);
    if (!Alignment.canMeet(denial, claim)
        || !isAbout(denial, claim)
        || (denial.topic() == Topic.EXPELLED) != (claim.topic() == Topic.EXPELLED)
        || (claim.planned()
            && claim.claim().kind() != Kind.INCIDENT
            && !claim.is(Matter.HINDRANCE))) {
      return false;
    }
    boolean near = Alignment.isNear(denial, claim);
    boolean undated = denial.days().isEmpty() && Alignment.publishedWithin(denial, claim, 1);
    int evidence = Alignment.evidence(denial, claim) + (undated ? 1 : 0);
    boolean late =
        denial.days().isEmpty()
            && claim.days().isPresent()
            && denial.published().isPresent()
            && claim.days().get().to().plusDays(RECENT).isBefore(denial.published().get())
            && !(denial.is(Matter.SIEGE) && claim.is(Matter.SIEGE));
    if (denial.is(Matter.DEAL) && claim.is(Matter.DEAL)) {
      return strong > 0;
    }
    if (Collections.disjoint(denial.incidents(), claim.incidents()) || late) {
      return false;
    }
    boolean named = denial.doers().isKnown() && claim.doers().isKnown();
    boolean other = strong == 0 && denial.strong().size() > 1 && !named;
    if (named || near) {
      return evidence > 0 && !other;
    }
    if (denial.sweeping() && isBare(denial) && claim.claim().kind() == Kind.INCIDENT) {
      return Alignment.publishedWithin(denial, claim, RECENT)
          && Alignment.within(denial, claim, RECENT);
    }
    return denial.sweeping()
        ? Alignment.within(denial, claim, denial.daysSaid().isPresent() ? 2 : 4)
            && !other
            && (evidence > 0 || strong > 0)
            && (strong > 0 || Alignment.around(denial, claim) > 0 || isOfItsSide(denial, claim))
        : evidence > 1 && (strong > 0 || Alignment.shared(denial, claim) > 1);
  }

  /// Whether it names nothing but what didn't happen: "nobody was detained".
  private static boolean isBare(Gist denial) {
    return denial.strong().stream().allMatch(Kin::isMeta) && !denial.saysPlace();
  }

  /// Whether who denies speaks for the side that is said to have done it.
  private static boolean isOfItsSide(Gist denial, Gist claim) {
    return denial.voice().opposed(claim.doers()).filter(opposed -> !opposed).isPresent();
  }

  /// Whether who denies can mean it: one side doesn't deny what is laid at the other's door.
  private static boolean isAbout(Gist denial, Gist claim) {
    boolean theirs = denial.voice().isOpposedTo(claim.doers());
    boolean unknown = !claim.doers().isKnown() && (denial.own() || claim.isOfSomebody());
    boolean others =
        denial.doers().isKnown() && (unknown || denial.doers().isOpposedTo(claim.doers()));
    return !theirs && !others;
  }

  /// Whether what was denied in one text is told in another.
  private static boolean isOneThing(Gist said, Gist claim) {
    if (Collections.disjoint(said.incidents(), claim.incidents())) {
      return false;
    }
    boolean numbers =
        said.quantity().isPresent()
            && said.quantity().flatMap(quantity -> quantity.value()).isPresent()
            && said.quantity()
                .flatMap(quantity -> quantity.value())
                .equals(claim.quantity().flatMap(quantity -> quantity.value()));
    boolean doers = !said.doers().isOpposedTo(claim.doers());
    boolean lasting =
        said.is(Matter.SIEGE)
            && claim.is(Matter.SIEGE)
            && Alignment.publishedWithin(said, claim, 7);
    return lasting
        || (doers
            && !said.sameText(claim)
            && Alignment.canMeet(said, claim)
            && Alignment.within(said, claim, 1)
            && (numbers || Alignment.strong(said, claim) > 0));
  }
}
