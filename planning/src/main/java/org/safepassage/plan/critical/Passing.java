package org.safepassage.plan.critical;

import org.safepassage.agreement.Slot;

/// A convoy's people who pass a milestone.
///
/// @param from how many of its commitment had passed before them
/// @param alone up to which level it must be permitted when each convoy is judged by itself
/// @param together the same, with all those of its minute
/// @param counted when they are counted
/// @param usable from when on others may rely on it
record Passing(
    Course course,
    int point,
    Slot slot,
    long people,
    long from,
    long alone,
    long together,
    int judged,
    int counted,
    int usable) {}
