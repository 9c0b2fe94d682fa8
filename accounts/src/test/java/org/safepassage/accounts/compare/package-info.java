@NullMarked
package org.safepassage.accounts.compare;

import org.jspecify.annotations.NullMarked;
