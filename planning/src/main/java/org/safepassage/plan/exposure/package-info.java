/// How exposed those who give are while a schedule is carried out, and what it costs in time to be
/// less exposed. Values and arithmetic on schedules; nothing is searched here.
@NullMarked
package org.safepassage.plan.exposure;

import org.jspecify.annotations.NullMarked;
