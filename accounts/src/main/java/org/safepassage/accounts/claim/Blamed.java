package org.safepassage.accounts.claim;

import java.util.Optional;
import org.safepassage.model.PartyId;
import org.safepassage.model.SideId;

/// Who is said to have done it.
///
/// @param words the source's own, loaded as they may be
/// @param party whom they mean, where that can be told
/// @param side whose side they are on, where only that can be told: "pro-government forces"
public record Blamed(String words, Optional<PartyId> party, Optional<SideId> side) {}
