/// Tests of the pages.
@NullMarked
package org.safepassage.server.pages;

import org.jspecify.annotations.NullMarked;
