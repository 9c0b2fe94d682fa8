@NullMarked
package org.safepassage.plan.levers;

import org.jspecify.annotations.NullMarked;
