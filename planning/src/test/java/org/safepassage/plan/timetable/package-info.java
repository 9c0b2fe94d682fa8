@NullMarked
package org.safepassage.plan.timetable;

import org.jspecify.annotations.NullMarked;
