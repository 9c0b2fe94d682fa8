/// The dispatcher: a first timetable that releases, minute by minute, what the agreement and the
/// vehicles allow next. Deterministic; no search. [Dispatcher] is the way in.
@NullMarked
package org.safepassage.plan.dispatch;

import org.jspecify.annotations.NullMarked;
