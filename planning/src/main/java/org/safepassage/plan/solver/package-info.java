/// The one place that knows OR-Tools: linear programs, in whole numbers or not. Its native library
/// is loaded when the first program is made, and there may be none for a machine.
@NullMarked
package org.safepassage.plan.solver;

import org.jspecify.annotations.NullMarked;
