@NullMarked
package org.safepassage.bench.gold;

import org.jspecify.annotations.NullMarked;
