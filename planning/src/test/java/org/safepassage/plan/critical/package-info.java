@NullMarked
package org.safepassage.plan.critical;

import org.jspecify.annotations.NullMarked;
