package org.safepassage.plan.problem;

import org.safepassage.model.PlaceId;

/// Where and when the empty vehicles of a convoy, and its escort, are free again.
public record Back(PlaceId place, Minute at) {}
