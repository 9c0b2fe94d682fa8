@NullMarked
package org.safepassage.accounts.reading;

import org.jspecify.annotations.NullMarked;
