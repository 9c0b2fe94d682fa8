package org.safepassage.plan.critical;

import java.util.List;

/// Why a convoy didn't pass a point of its course earlier.
///
/// @param point of the course that waits
/// @param release from when on this let it
/// @param before the course that let it; none where nobody did
/// @param beforePoint which point of that course
/// @param links from that point to `release`, the earliest first
record Cause(
    int point, int release, java.util.Optional<Course> before, int beforePoint, List<Link> links) {
  Cause {
    links = List.copyOf(links);
  }
}
