/// What was agreed, what it means, and whether it can work. [Agreement] holds the terms as they
/// were written; [Rulebook] is the only code that knows what a term means and turns all of them
/// into one normal form; [Checker] asks the rulebook and answers whether everybody who is to leave
/// can leave.
@NullMarked
package org.safepassage.agreement;

import org.jspecify.annotations.NullMarked;
