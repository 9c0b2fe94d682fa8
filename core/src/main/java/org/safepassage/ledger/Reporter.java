package org.safepassage.ledger;

/// Who makes an entry, in what role, and on which device.
public record Reporter(UserId user, Role role, DeviceId device) {}
