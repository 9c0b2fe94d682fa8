package org.safepassage.formats;

import org.safepassage.model.Progress;

/// What is known of the counts at one moment. Where a count is known only as a range, `least` has
/// its lower end and `most` its upper end; otherwise they are the same.
public record StartingPoint(Progress least, Progress most) {}
