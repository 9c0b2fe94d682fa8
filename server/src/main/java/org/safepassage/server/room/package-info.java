/// The rooms in which operations are run: each a fold of one ledger, kept up to date, with the one
/// way in for reports and commands. Knows no web and no database.
@NullMarked
package org.safepassage.server.room;

import org.jspecify.annotations.NullMarked;
