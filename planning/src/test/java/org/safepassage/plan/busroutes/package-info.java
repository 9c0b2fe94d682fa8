@NullMarked
package org.safepassage.plan.busroutes;

import org.jspecify.annotations.NullMarked;
