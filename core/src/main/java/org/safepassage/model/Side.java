package org.safepassage.model;

/// Parties that are counted together when what was given is weighed against what was received.
public record Side(SideId id, Names names, SourceRef where) {}
