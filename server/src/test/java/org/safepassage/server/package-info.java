/// Tests of the whole server over HTTP, on a real port and a real database.
@NullMarked
package org.safepassage.server;

import org.jspecify.annotations.NullMarked;
