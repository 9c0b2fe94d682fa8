package org.safepassage.plan.problem;

import org.safepassage.model.FactId;

/// When a fact that has conditions of its own can be established.
public record Established(FactId fact, Minute at) {}
