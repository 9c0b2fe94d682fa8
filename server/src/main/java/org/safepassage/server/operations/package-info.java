/// The operations that there are: their files, as they were uploaded, and a live room for each.
@NullMarked
package org.safepassage.server.operations;

import org.jspecify.annotations.NullMarked;
