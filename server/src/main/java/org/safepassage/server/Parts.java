package org.safepassage.server;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.safepassage.ledger.EventStore;
import org.safepassage.server.access.Access;
import org.safepassage.server.api.Door;
import org.safepassage.server.operations.FileTable;
import org.safepassage.server.operations.Rooms;

/// What the web side is built on.
///
/// @param encrypted whether connections are
/// @param read when all ledgers are read
record Parts(
    EventStore store,
    FileTable files,
    Rooms rooms,
    Access access,
    InstantSource clock,
    Door.Limits limits,
    boolean encrypted,
    CompletableFuture<Void> read) {}
