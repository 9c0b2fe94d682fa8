/// Scenes of a ledger that is played again: that of Aleppo, December 2016.
@NullMarked
package org.safepassage.server.replay;

import org.jspecify.annotations.NullMarked;
