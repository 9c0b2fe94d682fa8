@NullMarked
package org.safepassage.accounts.parse;

import org.jspecify.annotations.NullMarked;
