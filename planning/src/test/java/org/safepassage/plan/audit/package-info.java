@NullMarked
package org.safepassage.plan.audit;

import org.jspecify.annotations.NullMarked;
