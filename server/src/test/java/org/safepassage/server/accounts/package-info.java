/// Tests of texts on their way into the ledger and out of it.
@NullMarked
package org.safepassage.server.accounts;

import org.jspecify.annotations.NullMarked;
