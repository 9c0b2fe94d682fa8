@NullMarked
package org.safepassage.plan.bound;

import org.jspecify.annotations.NullMarked;
