/// Scenes of the store, on an embedded PostgreSQL.
@NullMarked
package org.safepassage.server.store;

import org.jspecify.annotations.NullMarked;
