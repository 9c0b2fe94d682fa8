@NullMarked
package org.safepassage.plan.exposure;

import org.jspecify.annotations.NullMarked;
