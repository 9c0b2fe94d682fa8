/// Gold sets: texts with the claims that people read in them, as files (docs/formats/gold.md).
@NullMarked
package org.safepassage.bench.gold;

import org.jspecify.annotations.NullMarked;
