/// Tests of who may do and see what, without a server.
@NullMarked
package org.safepassage.server.access;

import org.jspecify.annotations.NullMarked;
