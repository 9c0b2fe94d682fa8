@NullMarked
package org.safepassage.operate;

import org.jspecify.annotations.NullMarked;
