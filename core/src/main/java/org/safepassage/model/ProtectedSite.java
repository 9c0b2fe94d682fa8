package org.safepassage.model;

import java.util.Optional;

/// A site that must not be attacked or used: a hospital, a school, a water station.
public record ProtectedSite(
    PlaceId id, Names names, String kind, Optional<Coordinates> at, SourceRef where) {}
