package org.safepassage.plan.buses;

/// One load: from a pickup point to a shelter. Both count from 0, in the order of the instance.
public record Round(int pickup, int shelter) {}
