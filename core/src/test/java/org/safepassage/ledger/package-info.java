/// Scenes of the ledger, and what other modules' tests share: events at random and one of each
/// kind, a store in memory, and the scenes that every store must pass.
@NullMarked
package org.safepassage.ledger;

import org.jspecify.annotations.NullMarked;
