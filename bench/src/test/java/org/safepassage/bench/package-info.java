@NullMarked
package org.safepassage.bench;

import org.jspecify.annotations.NullMarked;
