/// Two schedules beside each other: which convoys move, and what that means for those who leave.
@NullMarked
package org.safepassage.plan.compare;

import org.jspecify.annotations.NullMarked;
