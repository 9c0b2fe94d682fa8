@NullMarked
package org.safepassage.plan.dispatch;

import org.jspecify.annotations.NullMarked;
