package org.safepassage.accounts.compare;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Topic;

/// Conditions and deals.
final class Bargains {
  private static final Pattern ONLY =
      Pattern.compile(
          "\\b(?:cover|concern|appl|include|provide)\\w* (?:for )?(?:only|solely|nothing but)\\b"
              + "|\\bonly (?:cover|concern|appl|include|provide)|\\b(?:limited to|nothing but)\\b");

  private static final Pattern HINGE =
      Pattern.compile("\\b(?:only after|before|until|unless|once|only if|as long as)\\b");
  private static final Pattern FIRST =
      Pattern.compile("\\b(?:first|after|before|until|unless|once|only if|as long as)\\b");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\b(?:at the same (?:time|moment|hour)|in step|step by step|simultaneous\\w*|side by side"
              + "|in parallel|at once|together with)\\b");
  private static final Pattern REFUSED =
      Pattern.compile("\\b(?:refus\\w+|(?:won't|not) let|bars?|block\\w*)\\b");

  private final Found found;

  Bargains(Found found) {
    this.found = found;
  }

  /// Whoever sets it, the condition is the same; who sets it and for whom is another point.
  void conditions(Gist one, Gist other) {
    boolean both = one.is(Matter.CONDITION) && other.is(Matter.CONDITION);
    if (!both || !Alignment.publishedWithin(one, other, 2)) {
      return;
    }
    boolean refused = REFUSED.matcher(one.words()).find() && REFUSED.matcher(other.words()).find();
    if ((refused || !one.sameVoice(other)) && isReversed(one, other)) {
      found.add(
          refused ? Relation.Type.MIRRORED_ACCUSATION : Relation.Type.CONTRADICT,
          one,
          other,
          "who goes first");
      return;
    }
    if (isTogether(one, other) || isTogether(other, one)) {
      if (!one.isSelf(other) && Alignment.shared(one, other) > 1) {
        found.add(Relation.Type.CONTRADICT, one, other, "who goes first");
      }
      return;
    }
    if (one.sameText(other)) {
      return;
    }
    boolean demanded = one.isDemanded() || other.isDemanded();
    boolean place = Alignment.sharesPlace(one, other);
    boolean said = place && one.saysPlace() && other.saysPlace();
    int shared = Alignment.shared(one, other);
    int strong = Alignment.strong(one, other);
    boolean same =
        demanded
            ? place || shared >= 2
            : strong >= 2 || (strong == 1 && shared >= 2) || (said && shared >= 1);
    if (!same) {
      return;
    }
    found.agree(one, other, "one leg waits for the other");
    if (demanded && !holder(one).equals(holder(other))) {
      found.add(Relation.Type.DEPENDS_ON_READING, one, other, "who sets the condition");
    }
  }

  /// Whether all go at once, by the one, and by the other somebody goes first.
  private static boolean isTogether(Gist one, Gist other) {
    return TOGETHER.matcher(one.words()).find()
        && !TOGETHER.matcher(other.words()).find()
        && FIRST.matcher(other.words()).find();
  }

  /// Whether what comes first by one account comes last by the other.
  private static boolean isReversed(Gist one, Gist other) {
    Optional<Order> first = Order.of(one.words()).or(() -> Order.of(one.sentence()));
    Optional<Order> second = Order.of(other.words()).or(() -> Order.of(other.sentence()));
    return first.isPresent() && second.isPresent() && first.get().isReverseOf(second.get());
  }

  /// @param then what waits
  /// @param before what it waits for
  private record Order(Set<String> then, Set<String> before) {
    static Optional<Order> of(String words) {
      String[] halves = HINGE.split(words, 2);
      return halves.length < 2
          ? Optional.empty()
          : Optional.of(new Order(Kin.of(halves[0]), Kin.of(halves[1])));
    }

    boolean isReverseOf(Order other) {
      return meet(then, other.before, other.then)
          && meet(before, other.then, then)
          && Collections.disjoint(before, other.before);
    }

    /// Whether the two have a word in common that the third has not.
    private static boolean meet(Set<String> one, Set<String> other, Set<String> third) {
      return one.stream().anyMatch(word -> other.contains(word) && !third.contains(word));
    }
  }

  private static Optional<String> holder(Gist gist) {
    return gist.holder().map(holder -> holder.name().toLowerCase(Locale.ROOT));
  }

  void deals(Gist one, Gist other) {
    boolean both = one.is(Matter.DEAL) && other.is(Matter.DEAL) && one.topic() == other.topic();
    if (!both || one.sameText(other) || !Alignment.meetsPlace(one, other)) {
      return;
    }
    if (one.topic() == Topic.DEAL_MAKERS) {
      found.agree(one, other, "who made the deal");
      return;
    }
    String what = "what the deal covers" + Found.where(one, other);
    int strong = Alignment.strong(one, other);
    boolean numbers = !one.numbers().equals(other.numbers());
    if (one.negative() != other.negative()) {
      boolean agreed = one.topic() == Topic.DEAL_REACHED && Contraries.meet(one, other);
      if (strong >= 2 || agreed) {
        found.add(Relation.Type.CONTRADICT, one, other, agreed ? "whether it was agreed" : what);
      }
    } else if (isOnly(one) != isOnly(other) && one.topic() == Topic.DEAL_SCOPE && strong <= 1) {
      found.add(Relation.Type.CONTRADICT, one, other, what);
    } else if (!numbers && strong >= 2) {
      found.agree(one, other, what);
    } else if (one.topic() == Topic.DEAL_REACHED
        && Alignment.sameDay(one, other)
        && one.daysSaid().isPresent()
        && !one.negative()) {
      found.agree(one, other, "that it was agreed");
    }
  }

  private static boolean isOnly(Gist gist) {
    return ONLY.matcher(gist.words()).find();
  }

  /// A deal is told to hold already what somebody still demands.
  void included(Gist reached, Gist demand) {
    boolean told =
        reached.topic() == Topic.DEAL_REACHED
            && reached.place().isPresent()
            && demand.is(Matter.CONDITION)
            && demand.isDemanded()
            && reached.saysPlace()
            && Alignment.sharesPlace(reached, demand);
    if (told) {
      found.add(
          Relation.Type.CONTRADICT,
          reached,
          demand,
          "whether it was agreed" + Found.where(reached, demand));
    }
  }
}
