/// The room in a real browser, as people use it.
@NullMarked
package org.safepassage.server.browser;

import org.jspecify.annotations.NullMarked;
