@NullMarked
package org.safepassage.plan.compare;

import org.jspecify.annotations.NullMarked;
