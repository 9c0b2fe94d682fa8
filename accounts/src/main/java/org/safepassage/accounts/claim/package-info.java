/// What is claimed: counts, incidents, states, conditions, terms, denials and calls, each with the
/// words it rests on.
@NullMarked
package org.safepassage.accounts.claim;

import org.jspecify.annotations.NullMarked;
