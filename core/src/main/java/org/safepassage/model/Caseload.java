package org.safepassage.model;

/// How many people of one category wait at one place, with what that rests on.
public record Caseload(PlaceId origin, CategoryId category, Figure people, SourceRef where) {}
