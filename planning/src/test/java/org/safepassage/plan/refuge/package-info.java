@NullMarked
package org.safepassage.plan.refuge;

import org.jspecify.annotations.NullMarked;
