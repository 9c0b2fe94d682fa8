/// How well claims are read out of texts: compared with gold sets, and beside other readers.
@NullMarked
package org.safepassage.bench.accounts;

import org.jspecify.annotations.NullMarked;
