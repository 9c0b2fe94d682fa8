package org.safepassage.accounts.compare;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Topic;

/// What a claim says of those who are still there.
///
/// @param none that nobody is
/// @param fighters whether it speaks of fighters alone: that some stay says nothing on civilians
/// @param part whether it counts only a part, such as children
/// @param ofWill whether they chose to stay: they aren't those who wait to leave
record Stay(boolean none, boolean fighters, boolean part, boolean ofWill) {
  private static final Pattern OF_WILL =
      Pattern.compile(
          "\\b(?:chose|chosen|choose|decided?|wish|want|prefer)\\w* to (?:stay|remain)\\b"
              + "|(?:^|\\.\\.\\. )to (?:stay|remain)\\b");
  private static final Pattern EMPTY = Pattern.compile("\\b(?:emptied|cleared|empty) of\\b");
  private static final Pattern FIGHTERS =
      Pattern.compile("\\b(?:fighters|militants|rebels|terrorists|gunmen|combatants|wounded)\\b");
  private static final Pattern OTHERS = Pattern.compile("\\b(?:civilian|families|people|resident)");
  private static final Set<String> WHOLE = Set.of("people", "civilians", "resident", "fighter");

  static Optional<Stay> of(
      Claim claim, String words, Set<Matter> matters, boolean negative, Optional<Tally> tally) {
    if (!matters.contains(Matter.PRESENCE)) {
      return Optional.empty();
    }
    boolean zero = claim.quantity().flatMap(Quantity::most).filter(most -> most == 0).isPresent();
    boolean none =
        claim.topic() == Topic.LEFT
            ? !negative
            : EMPTY.matcher(words).find() || zero != claim.negated();
    return Optional.of(
        new Stay(
            none,
            FIGHTERS.matcher(words).find() && !OTHERS.matcher(words).find(),
            tally.filter(told -> !WHOLE.contains(told.group())).isPresent(),
            OF_WILL.matcher(words).find()));
  }

  /// Whether both speak of the same people, who would leave.
  boolean meets(Stay other) {
    return fighters == other.fighters && part == other.part && !ofWill && !other.ofWill;
  }
}
