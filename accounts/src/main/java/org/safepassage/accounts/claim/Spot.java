package org.safepassage.accounts.claim;

import java.util.Optional;
import org.safepassage.model.PlaceId;

/// Where, as far as a text tells.
///
/// @param name the operation's name of it, or the text's words where the operation doesn't know it
/// @param likeness how sure it is that the words mean the place, from 0 to 1
/// @param said whether its own sentence says it, rather than those before
public record Spot(
    String name, Optional<PlaceId> place, String words, double likeness, boolean said) {
  Spot inherited() {
    return new Spot(name, place, words, likeness, false);
  }
}
