package org.safepassage.model;

/// A document, an outlet or a person's statement that figures are taken from.
public record Source(SourceId id, String title, String published, SourceRef where) {}
