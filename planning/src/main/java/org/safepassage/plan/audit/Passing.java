package org.safepassage.plan.audit;

import org.safepassage.agreement.Slot;

/// People who pass a milestone.
///
/// @param usable from when others may rely on it
record Passing(Subject subject, Slot slot, long count, int judged, int usable) {}
