@NullMarked
package org.safepassage.plan.problem;

import org.jspecify.annotations.NullMarked;
