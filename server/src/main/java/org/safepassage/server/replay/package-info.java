/// Plays the ledger of an operation again, so that a room shows how things stood at any moment of
/// it. Knows no web and no database.
@NullMarked
package org.safepassage.server.replay;

import org.jspecify.annotations.NullMarked;
