package org.safepassage.agreement;

import org.safepassage.model.Names;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Spans;
import org.safepassage.model.WindowId;

/// Times within which people may go: a truce, daylight, a lull.
///
/// @param times when it is open
public record AgreedWindow(WindowId id, Names names, Spans times, SourceRef where) {}
