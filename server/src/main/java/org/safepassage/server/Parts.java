package org.safepassage.server;

import java.time.InstantSource;
import org.safepassage.ledger.EventStore;
import org.safepassage.server.access.Access;
import org.safepassage.server.api.Door;
import org.safepassage.server.operations.FileTable;
import org.safepassage.server.operations.Rooms;

/// What the web side is built on.
///
/// @param encrypted whether connections are
record Parts(
    EventStore store,
    FileTable files,
    Rooms rooms,
    Access access,
    InstantSource clock,
    Door.Limits limits,
    boolean encrypted) {}
