@NullMarked
package org.safepassage.accounts.claim;

import org.jspecify.annotations.NullMarked;
