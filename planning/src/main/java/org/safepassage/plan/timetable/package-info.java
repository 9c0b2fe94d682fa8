/// A schedule as those see it whom it concerns: who stands at a place, who goes along with convoys,
/// who looks at a road. Nothing here is decided or checked; it is the schedule in another order.
@NullMarked
package org.safepassage.plan.timetable;

import org.jspecify.annotations.NullMarked;
