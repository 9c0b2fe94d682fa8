/// Texts of others in a room: read for what they claim, kept in the ledger, put side by side. Turns
/// what the readers of texts find into what the ledger keeps, and back.
@NullMarked
package org.safepassage.server.accounts;

import org.jspecify.annotations.NullMarked;
