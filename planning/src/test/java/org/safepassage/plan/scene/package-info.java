/// Small operations and agreements, written in the words of a test.
@NullMarked
package org.safepassage.plan.scene;

import org.jspecify.annotations.NullMarked;
