package org.safepassage.server.access;

import org.safepassage.ledger.UserId;

/// Somebody who may sign in.
///
/// @param name whom others see; a duty post rather than a person's name, where that can be
/// @param administrator whether they look after people and files of every operation
/// @param disabled whether they may not sign in for now
public record Account(UserId user, String name, boolean administrator, boolean disabled) {}
