/// What the room offers to programs and to its own pages over HTTP: JSON under `/api/v1`, and the
/// live stream. Asks `access` before it answers anything.
@NullMarked
package org.safepassage.server.api;

import org.jspecify.annotations.NullMarked;
