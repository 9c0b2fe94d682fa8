/// The server of an operations room: puts database, rooms, access and interface together, and
/// starts and stops them.
@NullMarked
package org.safepassage.server;

import org.jspecify.annotations.NullMarked;
