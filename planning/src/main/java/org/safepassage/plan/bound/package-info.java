/// Lower bounds for schedules, proven without any schedule: how far everybody could be by each
/// minute if every vehicle, lane and escort were there for each commitment alone. The hours of
/// drivers are seen only where they keep a vehicle from boarding again.
///
/// Shares no code with the dispatcher, so that neither's mistakes hide the other's.
@NullMarked
package org.safepassage.plan.bound;

import org.jspecify.annotations.NullMarked;
