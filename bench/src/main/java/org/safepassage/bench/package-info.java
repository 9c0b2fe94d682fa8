/// Measurements. Each command checks the answer as well as the time, and fails when the answer is
/// wrong.
@NullMarked
package org.safepassage.bench;

import org.jspecify.annotations.NullMarked;
