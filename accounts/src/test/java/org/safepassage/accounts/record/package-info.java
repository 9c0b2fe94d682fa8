@NullMarked
package org.safepassage.accounts.record;

import org.jspecify.annotations.NullMarked;
