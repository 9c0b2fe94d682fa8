/// Tests of what answers look like, without a server.
@NullMarked
package org.safepassage.server.api;

import org.jspecify.annotations.NullMarked;
