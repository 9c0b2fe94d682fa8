/// Where each convoy goes if its corridor is suspended at some moment. Read from the problem and
/// the schedule; nothing is searched here.
@NullMarked
package org.safepassage.plan.refuge;

import org.jspecify.annotations.NullMarked;
