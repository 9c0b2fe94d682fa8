package org.safepassage.accounts.compare;

import org.safepassage.accounts.claim.Claim;

/// Which claim of which text.
record ClaimKey(String text, String claim) {
  static ClaimKey of(Claim claim) {
    return new ClaimKey(claim.text().id(), claim.id());
  }
}
