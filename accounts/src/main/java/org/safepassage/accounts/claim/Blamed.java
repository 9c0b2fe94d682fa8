package org.safepassage.accounts.claim;

import java.util.Optional;
import org.safepassage.model.PartyId;

/// Who is said to have done it.
///
/// @param words the source's own, loaded as they may be
/// @param party whom they mean, where that can be told
public record Blamed(String words, Optional<PartyId> party) {}
