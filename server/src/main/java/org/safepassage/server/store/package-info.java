/// Keeps ledgers in PostgreSQL: an embedded one in a folder, or any other by its address. Gives
/// each event its place under a lock of its operation, so that several servers may work on one
/// database; adds all that waits with one flush of the disk; tells followers; backs up and
/// restores.
@NullMarked
package org.safepassage.server.store;

import org.jspecify.annotations.NullMarked;
