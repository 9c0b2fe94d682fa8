package org.safepassage.server.api;

import java.util.Optional;
import org.safepassage.model.PartyId;
import org.safepassage.server.access.Sight;

/// All viewers who are sent the same: what is streamed is made once for each of these, however many
/// they are.
///
/// @param withLog whether they see events, and not only that something has changed
record Audience(Sight sight, Optional<PartyId> party, boolean withLog) {}
