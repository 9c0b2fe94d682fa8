/// The auditor of schedules: [ScheduleAudit] works out anew whether a schedule, whoever made it,
/// holds what it must. It shares with planners only the model, the problem and the rulebook.
@NullMarked
package org.safepassage.plan.audit;

import org.jspecify.annotations.NullMarked;
