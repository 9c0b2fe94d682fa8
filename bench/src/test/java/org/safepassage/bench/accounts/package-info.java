@NullMarked
package org.safepassage.bench.accounts;

import org.jspecify.annotations.NullMarked;
