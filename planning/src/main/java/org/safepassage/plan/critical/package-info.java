/// What the end of a schedule hangs on: the chain of what each event waited for, read from the
/// schedule alone. Shares no code with those who make schedules or audit them.
@NullMarked
package org.safepassage.plan.critical;

import org.jspecify.annotations.NullMarked;
